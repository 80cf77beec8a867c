import DigestModel

/// Why what is written like a date is none.
enum DateProblem: Equatable {
  /// The calendar has no such day.
  case noSuchDay
  /// A year of three digits or of more than four, or one that no digest is about.
  case noYear
  /// The weekday printed with it is another one than the day's.
  case otherWeekday(CalendarDate)
  /// The month's name stands for several.
  case severalMonths
  /// Digits or letters hang on it.
  case notWhole
  /// Another number stands so that it may be part of the date, or the date's number part of that.
  case severalReadings
}

extension DateProblem: CustomStringConvertible {
  /// What follows the date as printed.
  var description: String {
    switch self {
    case .noSuchDay: "is no day of the calendar"
    case .noYear: "has no year that can be read"
    case .otherWeekday(let date): "names another weekday than that of \(date)"
    case .severalMonths: "names a month that may be several"
    case .notWhole: "is a date with something hanging on it"
    case .severalReadings: "may be read in several ways"
    }
  }
}
