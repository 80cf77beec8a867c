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

extension DateProblem {
  /// What keeps a date that is printed so from being read.
  func wording(of text: String) -> Wording {
    switch self {
    case .noSuchDay: Term.dateNoSuchDay.text.filled(["text": text])
    case .noYear: Term.dateNoYear.text.filled(["text": text])
    case .otherWeekday(let date):
      Term.dateOtherWeekday.text.filled(["text": text, "date": date.description])
    case .severalMonths: Term.dateSeveralMonths.text.filled(["text": text])
    case .notWhole: Term.dateNotWhole.text.filled(["text": text])
    case .severalReadings: Term.dateSeveralReadings.text.filled(["text": text])
    }
  }
}
