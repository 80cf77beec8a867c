extension CalendarDate {
  /// The same day of another year; of 29 February the 28th where there is none, and of a month's last
  /// day the last.
  package func moved(years: Int) -> CalendarDate? {
    guard (1...12).contains(month) else { return nil }
    let most = Self.days(inMonth: month, of: year + years)
    return CalendarDate(
      year: year + years, month: month, day: isLastOfMonth ? most : min(day, most))
  }
}
