import DigestModel

extension CalendarDate {
  /// The day with a given `ordinal`, or `nil` where it is out of the calendar's years 1…9999.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  init?(ordinal: Int) {
    guard (0..<4_000_000).contains(ordinal) else { return nil }
    let era = ordinal / 146_097
    let dayOfEra = ordinal - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day that a day number stands for, where it is known.
  init?(day estimate: Estimate) {
    guard let number = estimate.point, number.isInteger,
      let ordinal = Int(exactly: number.numerator)
    else { return nil }
    self.init(ordinal: ordinal)
  }
}
