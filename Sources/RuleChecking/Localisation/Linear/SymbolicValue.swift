import DigestModel

/// A number that may depend on unknowns.
enum SymbolicValue: Sendable {
  /// It does not.
  case known(Estimate)
  case linear(LinearForm)
  /// The denominator is above zero where the conditions of its alternative hold.
  case ratio(LinearForm, LinearForm)
  /// It depends on them in another way.
  case other
}

/// A value, and what has to be true of the unknowns for it to be this one.
struct SymbolicAlternative: Sendable {
  var conditions: [Inequality] = []
  var value: SymbolicValue
}

/// Arithmetic on values with so many unknowns.
struct SymbolicArithmetic: Sendable {
  let count: Int

  func form(_ estimate: Estimate) -> LinearForm { LinearForm(estimate, count: count) }

  /// The value as a linear form; `nil` where it is none.
  func form(_ value: SymbolicValue) -> LinearForm? {
    switch value {
    case .known(let estimate): form(estimate)
    case .linear(let form): form
    case .ratio, .other: nil
    }
  }

  func negative(_ value: SymbolicValue) throws(ArithmeticError) -> SymbolicValue {
    switch value {
    case .known(let estimate): .known(try -estimate)
    case .linear(let form): .linear(try form.scaled(by: Rational(-1)))
    case .ratio, .other: .other
    }
  }

  func sum(_ left: SymbolicValue, _ right: SymbolicValue) throws(ArithmeticError) -> SymbolicValue {
    if case .known(let left) = left, case .known(let right) = right {
      return .known(try left + right)
    }
    guard let left = form(left), let right = form(right) else { return .other }
    return .linear(try left + right)
  }

  func product(
    _ left: SymbolicValue, _ right: SymbolicValue
  ) throws(ArithmeticError) -> SymbolicValue {
    switch (left, right) {
    case (.known(let left), .known(let right)): return .known(try left * right)
    case (.linear(let form), .known(let factor)), (.known(let factor), .linear(let form)):
      return try scaled(form, by: factor).map(SymbolicValue.linear) ?? .other
    case (.ratio(let top, let bottom), .known(let factor)),
      (.known(let factor), .ratio(let top, let bottom)):
      guard let factor = factor.point else { return .other }
      return .ratio(try top.scaled(by: factor), bottom)
    default: return .other
    }
  }

  func quotient(
    _ left: SymbolicValue, _ right: SymbolicValue
  ) throws(ArithmeticError) -> SymbolicValue {
    switch (left, right) {
    case (.known(let left), .known(let right)): return .known(try left / right)
    case (.linear, .known(let divisor)) where divisor.hull.contains(.zero): return .other
    case (.linear(let form), .known(let divisor)):
      let factor = try Estimate(Rational(1)) / divisor
      return try scaled(form, by: factor).map(SymbolicValue.linear) ?? .other
    case (_, .linear(let divisor)):
      guard let top = form(left), top.isSurelyNonNegative, divisor.isSurelyNonNegative else {
        return .other
      }
      return .ratio(top, divisor)
    default: return .other
    }
  }

  /// The product of a form and a known number; `nil` where it is not linear.
  func scaled(_ form: LinearForm, by factor: Estimate) throws(ArithmeticError) -> LinearForm? {
    if let point = factor.point { return try form.scaled(by: point) }
    guard factor.isComplete, form.isSurelyNonNegative, case .finite(let low) = factor.hull.lower,
      case .finite(let high) = factor.hull.upper
    else { return nil }
    return try form.multiplied(by: (low, high))
  }
}
