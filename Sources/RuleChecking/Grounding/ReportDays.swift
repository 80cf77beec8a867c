import DigestModel
import Publications

/// What is known of the days that a document is about.
struct ReportDays {
  let period: Period?
  /// The last one, which may be known where the first is not.
  let last: CalendarDate?

  init(of document: RecoveredDocument, _ symbols: Symbols) {
    period = document.period
    last = period?.end ?? document.day(symbols.lastDay)
  }
}

extension Publication.Unit {
  /// Whether the unit exists on some of a document's days; `nil` where nobody knows.
  func exists(in days: ReportDays) -> Bool? {
    if let period = days.period { return exists(in: period) }
    guard let last = days.last else { return opened == nil && closed == nil ? true : nil }
    if let opened, opened.start > last { return false }
    if let closed, closed < last { return nil }
    return opened.map { $0.end <= last ? true : nil } ?? true
  }
}

extension RecoveredDocument {
  /// The day that a figure is; `nil` where it is not printed.
  fileprivate func day(_ key: FigureKey?) -> CalendarDate? {
    guard let key, case .date(let day)? = figures.first(where: { $0.key == key })?.value else {
      return nil
    }
    return day
  }
}
