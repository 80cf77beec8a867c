import DigestModel

/// The digits that a value is printed with.
struct PrintedDigits: Hashable, Sendable {
  private enum Form: Hashable {
    /// The decimals, and whether it is below zero.
    case number(decimals: Int, isNegative: Bool)
    /// Day, month and year, two digits each but for the year's four.
    case date
    /// Minutes and seconds; two digits at the end are seconds.
    case duration
    /// How many digits the first number has.
    case range(Int)
  }

  private(set) var digits: [UInt8]
  private let form: Form

  /// - Returns: `nil` where a value has no digits to be changed.
  init?(_ value: FigureValue) {
    switch value {
    case .number(let quantity):
      var text = String(quantity.coefficient.magnitude)
      if text.utf8.count <= quantity.decimals {
        text = String(repeating: "0", count: quantity.decimals + 1 - text.utf8.count) + text
      }
      digits = text.utf8.map { $0 - 48 }
      form = .number(decimals: quantity.decimals, isNegative: quantity.coefficient < 0)
    case .date(let date):
      digits = Self.digits(date.day, 2) + Self.digits(date.month, 2) + Self.digits(date.year, 4)
      form = .date
    case .duration(let seconds):
      digits = Self.digits(seconds / 60, 2) + Self.digits(seconds % 60, 2)
      form = .duration
    case .range(let low, let high):
      let first = Self.digits(low, 1)
      digits = first + Self.digits(high, 1)
      form = .range(first.count)
    case .notAvailable: return nil
    }
  }

  private init(_ digits: [UInt8], _ form: Form) {
    self.digits = digits
    self.form = form
  }

  /// The same kind of value with other digits.
  func replacing(_ digits: [UInt8]) -> PrintedDigits { PrintedDigits(digits, form) }

  /// Whether digits can be left out or added: of a date or a range they cannot.
  var mayChangeLength: Bool {
    switch form {
    case .number: true
    case .date, .duration, .range: false
    }
  }

  /// The value that other digits are; `nil` where they are none: no day of the calendar, or a number
  /// that begins with a zero.
  func value(_ changed: PrintedDigits) -> FigureValue? {
    let digits = changed.digits
    switch form {
    case .number(let decimals, let isNegative):
      guard digits.count > decimals, digits.count <= 18 else { return nil }
      if digits.count > decimals + 1, digits[0] == 0 { return nil }
      let number = Self.number(digits[...])
      return .number(Quantity(isNegative ? -number : number, decimals: decimals))
    case .date:
      guard digits.count == 8 else { return nil }
      return CalendarDate(
        year: Self.number(digits[4...]), month: Self.number(digits[2..<4]),
        day: Self.number(digits[..<2])
      ).map(FigureValue.date)
    case .duration:
      let seconds = Self.number(digits.suffix(2))
      return seconds < 60 ? .duration(Self.number(digits.dropLast(2)) * 60 + seconds) : nil
    case .range(let count):
      let (low, high) = (Self.number(digits[..<count]), Self.number(digits[count...]))
      return low <= high ? .range(low, high) : nil
    }
  }

  private static func digits(_ number: Int, _ least: Int) -> [UInt8] {
    let text = String(number.magnitude)
    return Array(repeating: 0, count: max(0, least - text.utf8.count)) + text.utf8.map { $0 - 48 }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) }
  }
}
