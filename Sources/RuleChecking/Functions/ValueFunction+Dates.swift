import DigestModel

extension ValueFunction {
  /// `first_of_month(d)`: the first day of a date's month.
  static let firstOfMonth = ofDate("first_of_month", gives: .date) { date in
    date.ordinal - date.day + 1
  }

  /// `last_of_month(d)`: the last day of a date's month.
  static let lastOfMonth = ofDate("last_of_month", gives: .date) { date in
    date.ordinal - date.day + CalendarDate.days(inMonth: date.month, of: date.year)
  }

  /// `day_before(d)`.
  static let dayBefore = ofDate("day_before", gives: .date) { $0.ordinal - 1 }

  /// `year(d)`.
  static let year = ofDate("year", gives: .number) { $0.year }

  /// `month(d)`: 1…12.
  static let month = ofDate("month", gives: .number) { $0.month }

  private static func ofDate(
    _ name: String, gives result: ValueType, _ apply: @escaping @Sendable (CalendarDate) -> Int
  ) -> ValueFunction {
    ValueFunction(
      name: name, parameters: [.date], result: result,
      apply: { arguments in
        guard let date = CalendarDate(day: arguments[0]) else { return .unknown }
        return Estimate(Rational(apply(date)))
      })
  }
}
