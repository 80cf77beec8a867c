import DigestModel

/// A function of numbers or dates that needs to know nothing but its arguments.
struct ValueFunction: Sendable {
  let name: String
  let parameters: [ValueType]
  let result: ValueType
  /// Which argument it divides by which; `nil` where it divides by none.
  var division: (dividend: Int, divisor: Int)?
  /// Given estimates of the arguments, an estimate of the result.
  let apply: @Sendable ([Estimate]) throws(ArithmeticError) -> Estimate
}

extension ValueFunction {
  /// Every one of them; `name` is how rules call it.
  static let all: [ValueFunction] = [
    .abs, .share, .firstOfMonth, .lastOfMonth, .dayBefore, .year, .month,
  ]

  static func named(_ name: String) -> ValueFunction? { all.first { $0.name == name } }

  /// `abs(x)`: the distance from zero.
  static let abs = ValueFunction(
    name: "abs", parameters: [.number], result: .number
  ) { arguments throws(ArithmeticError) in try arguments[0].magnitude() }

  /// `share(part, whole)`: the part in percent of the whole.
  static let share = ValueFunction(
    name: "share", parameters: [.number, .number], result: .number,
    division: (dividend: 0, divisor: 1)
  ) { arguments throws(ArithmeticError) in
    try arguments[0] * Estimate(Rational(100)) / arguments[1]
  }

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
    ValueFunction(name: name, parameters: [.date], result: result) { arguments in
      guard let date = CalendarDate(day: arguments[0]) else { return .unknown }
      return Estimate(Rational(apply(date)))
    }
  }
}
