package import DigestModel

extension Publication.Frequency {
  /// The days that a member of a dimension with the name of a frequency stands for: `2026-06` of
  /// `month`.
  ///
  /// Days are written `2026-06-30`, weeks of ISO 8601 `2026-W26` or `2026-26`, months `2026-06`,
  /// quarters `2026-Q2` or `2026-2`, years `2026`.
  ///
  /// - Returns: `nil` where it is written otherwise.
  package func period(of member: String) -> Period? {
    if self == .day { return CalendarDate(member).map { Period(start: $0, end: $0) } }
    let parts = member.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Self.number(first) else {
      return nil
    }
    if self == .year { return parts.count == 1 ? Self.months(1...12, of: year) : nil }
    guard parts.count == 2, let number = Self.number(dropping: prefix, from: parts[1]) else {
      return nil
    }
    switch self {
    case .week: return CalendarDate.days(ofWeek: number, of: year)
    case .month: return Self.months(number...number, of: year)
    case .quarter:
      return (1...4).contains(number)
        ? Self.months((3 * number - 2)...(3 * number), of: year) : nil
    case .day, .year: return nil
    }
  }

  /// What may stand before the number.
  private var prefix: Character? {
    switch self {
    case .week: "W"
    case .quarter: "Q"
    case .day, .month, .year: nil
    }
  }

  private static func number(dropping prefix: Character?, from text: Substring) -> Int? {
    number(prefix != nil && text.first == prefix ? text.dropFirst() : text)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int) -> Period? {
    guard (1...12).contains(months.lowerBound), (1...12).contains(months.upperBound),
      let start = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let end = CalendarDate(
        year: year, month: months.upperBound,
        day: CalendarDate.days(inMonth: months.upperBound, of: year))
    else { return nil }
    return Period(start: start, end: end)
  }
}

extension Publication.Frequency {
  /// How many days the longest of its periods has.
  package var mostDays: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 31
    case .quarter: 92
    case .year: 366
    }
  }
}

extension FigureKey {
  /// The days that the figure is about by its own name: those of its dimension called `day`, `week`,
  /// `month`, `quarter` or `year`, the shortest of several.
  ///
  /// - Returns: `nil` for a figure that is about the period of its issue.
  package var ownPeriod: Period? {
    coordinates.compactMap { coordinate in
      Publication.Frequency(rawValue: coordinate.dimension)?.period(of: coordinate.member)
    }.min { $0.end.ordinal - $0.start.ordinal < $1.end.ordinal - $1.start.ordinal }
  }
}
