extension CalendarDate {
  /// The same day of another month: its last day where it has fewer, and where the day is a last one.
  package func moved(months: Int) -> CalendarDate? {
    let place = 12 * year + month - 1 + months
    guard place >= 12 else { return nil }
    let (year, month) = (place / 12, place % 12 + 1)
    let most = Self.days(inMonth: month, of: year)
    return CalendarDate(year: year, month: month, day: isLastOfMonth ? most : min(day, most))
  }

  /// As above, of another year.
  package func moved(years: Int) -> CalendarDate? { moved(months: 12 * years) }
}
