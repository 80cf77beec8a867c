extension CalendarDate {
  /// The days of a week of ISO 8601, Monday to Sunday; `nil` where the year has no such week, or a day
  /// of it is out of the calendar.
  ///
  /// Week 1 is the one with 4 January in it, so that the last week is the one with 28 December.
  package static func days(ofWeek week: Int, of year: Int) -> Period? {
    guard (1...53).contains(week), let first = CalendarDate(year: year, month: 1, day: 4),
      let last = CalendarDate(year: year, month: 12, day: 28)
    else { return nil }
    let monday = first.ordinal - (first.weekday - 1) + 7 * (week - 1)
    guard monday <= last.ordinal, let start = CalendarDate(ordinal: monday),
      let end = CalendarDate(ordinal: monday + 6)
    else { return nil }
    return Period(start: start, end: end)
  }
}
