import DigestModel

/// How far the two sides of a rule's comparisons may be apart, for an identity that is only
/// approximate.
struct Tolerance: Hashable, Sendable {
  /// What the amount is counted in.
  enum Unit: String, Hashable, Sendable, CaseIterable {
    case count, points, decimal, score, years, seconds, days
    /// Parts of the right side, in percent.
    case percent = "%"
  }

  /// Never negative.
  let amount: Rational
  let unit: Unit
  /// As written: `5 days`, `0.5 %`.
  let text: String

  /// The right side of a comparison with what it may be off by.
  func widening(_ side: Estimate) throws(ArithmeticError) -> Estimate {
    if let factor = relativeFactor { return try side * factor }
    return try side
      + Estimate(Interval(from: .finite(try -amount), to: .finite(amount)))
  }

  /// What a relative tolerance lets the right side be multiplied by; `nil` for an absolute one.
  var relativeFactor: Estimate? {
    guard unit == .percent, let part = try? amount / Rational(100),
      let low = try? Rational(1) - part, let high = try? Rational(1) + part
    else { return nil }
    return Estimate(Interval(from: .finite(low), to: .finite(high)))
  }
}

extension Tolerance {
  /// Reads `5 days` or `0.5 %`; `nil` where it is no such thing.
  init?(_ text: String) {
    let parts = text.split { $0 == " " || $0 == "\u{A0}" }
    guard parts.count == 2, let quantity = Quantity(parts[0]), quantity.coefficient >= 0,
      let unit = Unit(rawValue: String(parts[1]))
    else { return nil }
    amount = Rational(quantity)
    self.unit = unit
    self.text = "\(parts[0]) \(parts[1])"
  }
}

extension Tolerance.Unit {
  /// Whether the difference of two figures of a measure is counted so.
  func counts(_ measure: Measure) -> Bool {
    switch self {
    case .count: measure == .count
    case .points: measure == .percent
    case .decimal: measure == .decimal
    case .score: measure == .score
    case .years: measure == .years
    case .seconds: measure == .seconds
    case .days: measure == .date
    case .percent: measure != .date
    }
  }
}
