import DigestModel

/// A value that is printed for a figure, at one place or at several alike.
///
/// Rules speak of a figure's first value; where others are printed, these only have to agree with it.
struct Printing: Hashable, Sendable {
  /// The figure's place among the document's.
  let place: Int
  /// The numbers of its occurrences with this value, ascending.
  let occurrences: [Int]

  /// Whether it is the value that rules speak of.
  var isFirst: Bool { occurrences[0] == 0 }

  /// The values printed for a figure, the first one first.
  static func all(of figure: Figure, at place: Int) -> [Printing] {
    var values: [FigureValue] = []
    var occurrences: [[Int]] = []
    for (number, occurrence) in figure.occurrences.enumerated() {
      if let known = values.firstIndex(of: occurrence.value) {
        occurrences[known].append(number)
      } else {
        values.append(occurrence.value)
        occurrences.append([number])
      }
    }
    return occurrences.map { Printing(place: place, occurrences: $0) }
  }
}

/// What values a printing may have at all.
enum ValueDomain: Hashable, Sendable {
  /// Multiples of 10^−`decimals`.
  case number(decimals: Int, isNonNegative: Bool)
  case days
  case seconds
  /// Ranges, which are no numbers to be computed.
  case ranges
  /// Of what is known to be absent no value is looked for.
  case absent

  init(_ value: FigureValue, of measure: Measure) {
    switch value {
    case .number(let quantity):
      let isNonNegative =
        switch measure {
        case .count, .years, .seconds: true
        case .percent, .decimal, .score, .date: false
        }
      self = .number(decimals: quantity.decimals, isNonNegative: isNonNegative)
    case .date: self = .days
    case .duration: self = .seconds
    case .range: self = .ranges
    case .notAvailable: self = .absent
    }
  }

  /// Half a unit of the last digit.
  var half: Rational {
    switch self {
    case .number(let decimals, _): .halfUnit(decimals: decimals)
    case .seconds: .halfUnit(decimals: 0)
    case .days, .ranges, .absent: .zero
    }
  }

  /// Whether values below zero are none.
  var isNonNegative: Bool {
    switch self {
    case .number(_, let isNonNegative): isNonNegative
    case .days, .seconds: true
    case .ranges, .absent: false
    }
  }

  /// The value that is so many units of the last digit; `nil` where there is none.
  func value(_ units: Int) -> FigureValue? {
    switch self {
    case .number(let decimals, let isNonNegative):
      isNonNegative && units < 0 ? nil : .number(Quantity(units, decimals: decimals))
    case .days: CalendarDate(ordinal: units).map(FigureValue.date)
    case .seconds: units < 0 ? nil : .duration(units)
    case .ranges, .absent: nil
    }
  }

  /// How many units of the last digit a value is; `nil` where it is no number of this precision.
  func units(_ value: FigureValue) -> Int? {
    switch (self, value) {
    case (.number(let decimals, _), .number(let quantity)):
      quantity.decimals == decimals ? quantity.coefficient : nil
    case (.days, .date(let date)): date.ordinal
    case (.seconds, .duration(let seconds)): seconds
    default: nil
    }
  }

  /// The units that lie in a range of numbers.
  ///
  /// - Returns: `nil` where none does; an end is `nil` where the range has none.
  func units(in range: LinearSystem.Range) -> UnitRange? {
    let decimals = if case .number(let decimals, _) = self { decimals } else { 0 }
    let lower = range.lower.map { $0.units(decimals: decimals, roundingUp: true) }
    let upper = range.upper.map { $0.units(decimals: decimals, roundingUp: false) }
    var result = UnitRange(
      lower: lower.map { $0.isExact && range.isLowerOpen ? $0.units + 1 : $0.units },
      upper: upper.map { $0.isExact && range.isUpperOpen ? $0.units - 1 : $0.units })
    if isNonNegative { result.lower = max(0, result.lower ?? 0) }
    if let lower = result.lower, let upper = result.upper, lower > upper { return nil }
    return result
  }
}

/// Units of the last digit from one end to another, both included; `nil` for no end.
struct UnitRange: Hashable, Sendable {
  var lower: Int?
  var upper: Int?

  /// The only one there is.
  var single: Int? { lower == upper ? lower : nil }

  func contains(_ units: Int) -> Bool {
    (lower.map { $0 <= units } ?? true) && (upper.map { units <= $0 } ?? true)
  }

  /// Whether so many different values of it are all that it has.
  func isExhausted(by count: Int) -> Bool {
    guard let lower, let upper else { return false }
    let (difference, overflow) = upper.subtractingReportingOverflow(lower)
    return !overflow && difference < count
  }

  /// The one that is nearest to another.
  func nearest(to units: Int) -> Int {
    min(upper ?? units, max(lower ?? units, units))
  }
}

extension Rational {
  /// The number in units of 10^−`decimals`, rounded up or down to whole ones; what is too long for
  /// a figure is as far as figures go.
  fileprivate func units(decimals: Int, roundingUp: Bool) -> (units: Int, isExact: Bool) {
    var scale: Int128 = 1
    for _ in 0..<abs(decimals) { scale *= 10 }
    let (product, isLong) = numerator.multipliedReportingOverflow(by: decimals < 0 ? 1 : scale)
    let (divisor, isFine) = denominator.multipliedReportingOverflow(by: decimals < 0 ? scale : 1)
    let most = 1_000_000_000_000_000_000
    if isLong { return (isNegative ? -most : most, false) }
    if isFine { return (0, false) }
    var (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    if remainder != 0, roundingUp, product > 0 { quotient += 1 }
    if remainder != 0, !roundingUp, product < 0 { quotient -= 1 }
    return (Int(clamping: min(max(quotient, -Int128(most)), Int128(most))), remainder == 0)
  }
}
