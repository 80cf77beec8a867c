/// The days from `start` to `end`, both included.
package struct Period: Hashable, Sendable {
  package var start: CalendarDate
  package var end: CalendarDate

  package init(start: CalendarDate, end: CalendarDate) {
    self.start = start
    self.end = end
  }

  /// Whether the period is one calendar month, from its first day to its last.
  package var isWholeMonth: Bool {
    start.isFirstOfMonth && end.isLastOfMonth && start.year == end.year
      && start.month == end.month
  }
}
