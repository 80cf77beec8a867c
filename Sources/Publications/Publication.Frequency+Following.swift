package import DigestModel

extension Publication.IssueSequence {
  /// The periods that issues are lacking of between two, none where they adjoin or nothing tells.
  package func periods(between earlier: Period, and later: Period) -> [Period] {
    guard let frequency else { return [] }
    var periods: [Period] = []
    var last = earlier
    while let next = frequency.following(last), next.end < later.end {
      if adjoins(last, later) == true { break }
      if periods.count == Self.mostLacking { return [] }
      periods.append(next)
      last = next
    }
    return periods
  }

  /// So many issues may be lacking; more say that a date is wrong, and none is listed.
  private static let mostLacking = 400
}

extension Publication.Frequency {
  /// The period of the issue after one of a period, of the same kind.
  fileprivate func following(_ period: Period) -> Period? {
    let end: CalendarDate? =
      switch self {
      case .day: CalendarDate(ordinal: period.end.ordinal + 1)
      case .week: CalendarDate(ordinal: period.end.ordinal + 7)
      case .month: period.end.moved(months: 1)
      case .quarter: period.end.moved(months: 3)
      case .year: period.end.moved(months: 12)
      }
    guard let end else { return nil }
    if period.start == period.end { return Period(start: end, end: end) }
    return CalendarDate(ordinal: period.end.ordinal + 1).map { Period(start: $0, end: end) }
  }
}
