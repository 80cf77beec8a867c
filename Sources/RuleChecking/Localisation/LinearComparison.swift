import DigestModel

/// A rule's comparison of two sides that depend linearly on exact figures: what the left side may be more than the
/// right one, and by how much a figure more makes it so.
struct LinearComparison {
  /// By figure, by its place among the document's.
  private(set) var coefficients: [Int: Rational] = [:]
  /// What the left side less the right one may be.
  let allowed: LinearSystem.Range

  /// - Returns: `nil` for a condition that is no such comparison.
  init?(_ condition: GroundCondition) {
    guard
      case .comparison(let comparison, let left, let right, areDates: false, let tolerance) =
        condition,
      let allowed = Self.range(comparison, tolerance)
    else { return nil }
    self.allowed = allowed
    guard collect(left, times: Rational(1)), collect(right, times: Rational(-1)) else { return nil }
  }

  /// - Returns: `nil` for sides that are to differ, and for a tolerance that grows with them.
  private static func range(
    _ comparison: ComparisonOperator, _ tolerance: Tolerance?
  ) -> LinearSystem.Range? {
    guard tolerance?.unit != .percent, let least = try? -(tolerance?.amount ?? .zero) else {
      return nil
    }
    let most = tolerance?.amount ?? .zero
    return switch comparison {
    case .equal: LinearSystem.Range(lower: least, upper: most)
    case .less: LinearSystem.Range(upper: most, isUpperOpen: true)
    case .atMost: LinearSystem.Range(upper: most)
    case .greater: LinearSystem.Range(lower: least, isLowerOpen: true)
    case .atLeast: LinearSystem.Range(lower: least)
    case .unequal: nil
    }
  }

  /// Adds what a value depends on; whether it does so linearly.
  private mutating func collect(_ value: GroundValue, times factor: Rational) -> Bool {
    switch value {
    case .figure(let place, _):
      guard let sum = try? coefficients[place, default: .zero] + factor else { return false }
      coefficients[place] = sum
      return true
    case .constant, .earlier: return true
    case .negative(let operand):
      return (try? -factor).map { collect(operand, times: $0) } ?? false
    case .arithmetic(.plus, let left, let right):
      return collect(left, times: factor) && collect(right, times: factor)
    case .arithmetic(.minus, let left, let right):
      return collect(left, times: factor)
        && (try? -factor).map { collect(right, times: $0) } ?? false
    case .arithmetic(.times, .constant(let number), let operand),
      .arithmetic(.times, let operand, .constant(let number)):
      return number.point.flatMap { try? $0 * factor }.map { collect(operand, times: $0) } ?? false
    case .arithmetic(.over, let operand, .constant(let number)):
      guard let divisor = number.point, divisor != .zero, let part = try? factor / divisor else {
        return false
      }
      return collect(operand, times: part)
    case .aggregate(.sum, let terms): return terms.allSatisfy { collect($0, times: factor) }
    case .aggregate(.mean, let terms):
      guard let part = try? factor / Rational(terms.count) else { return false }
      return terms.allSatisfy { collect($0, times: part) }
    default: return false
    }
  }
}

extension ConstraintSystem {
  /// What the left side of a comparison is more than the right one as printed; `nil` where either is not exact.
  func difference(of instance: RuleInstance) -> Rational? {
    var evaluator = inspection.evaluator
    evaluator.isTracing = false
    guard let verdict = try? evaluator.verdict(instance.parts.checked.condition),
      case .comparison(let sides)? = verdict.evidence?.kind, let left = sides.left.point,
      let right = sides.right.point
    else { return nil }
    return try? left - right
  }

  /// What a printing may be for a comparison to hold while all else stays.
  ///
  /// - Parameter excess: What the left side is more than the right one as printed.
  /// - Returns: `nil` where nothing it may be does, or it takes no part.
  func units(
    of printing: Int, satisfying comparison: LinearComparison, excess: Rational
  ) -> UnitRange? {
    guard let factor = comparison.coefficients[printings[printing].place], factor != .zero,
      printings[printing].isFirst, case .number(let printed) = value(printing)
    else { return nil }
    let own = Rational(printed)
    func end(_ bound: Rational?) -> Rational?? {
      guard let bound else { return .some(nil) }
      return (try? own + (bound - excess) / factor).map { .some($0) }
    }
    let allowed = comparison.allowed
    guard let first = end(allowed.lower), let second = end(allowed.upper) else { return nil }
    let range =
      factor.isNegative
      ? LinearSystem.Range(
        lower: second, isLowerOpen: allowed.isUpperOpen, upper: first,
        isUpperOpen: allowed.isLowerOpen)
      : LinearSystem.Range(
        lower: first, isLowerOpen: allowed.isLowerOpen, upper: second,
        isUpperOpen: allowed.isUpperOpen)
    return domains[printing].units(in: range)
  }
}
