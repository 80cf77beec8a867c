import DigestModel

/// What has to be true of unknowns for a comparison to be possible, or for its opposite to be.
struct SymbolicComparison {
  let arithmetic: SymbolicArithmetic

  /// - Parameter wanted: Whether the comparison may hold, or may fail.
  func conditions(
    _ left: SymbolicValue, _ comparison: ComparisonOperator, _ right: SymbolicValue, wanted: Bool
  ) throws(ArithmeticError) -> LinearConditions {
    if case .known(let left) = left, case .known(let right) = right {
      return LinearConditions(Estimate.compare(left, comparison, right).allows(wanted))
    }
    switch comparison {
    case .equal, .unequal:
      // It may hold if both may, and fail if one may.
      let isWanted = (comparison == .equal) == wanted
      let first = try atMost(left, right, wanted: isWanted, isStrict: false)
      let second = try atMost(right, left, wanted: isWanted, isStrict: false)
      return isWanted ? .and(first, second) : .or(first, second)
    case .atMost: return try atMost(left, right, wanted: wanted, isStrict: false)
    case .atLeast: return try atMost(right, left, wanted: wanted, isStrict: false)
    case .less: return try atMost(left, right, wanted: wanted, isStrict: true)
    case .greater: return try atMost(right, left, wanted: wanted, isStrict: true)
    }
  }

  /// `left ≤ right`, or `<`: it may hold if the least that the left side may begin with is at most
  /// the most that the right side may end with; it may fail if the most that the left side may end with
  /// is more than the least that the right side may begin with.
  private func atMost(
    _ left: SymbolicValue, _ right: SymbolicValue, wanted: Bool, isStrict: Bool
  ) throws(ArithmeticError) -> LinearConditions {
    guard let (left, right) = try withoutDenominators(left, right) else { return .inexpressible }
    if wanted {
      guard let low = left.lowest, let high = right.highest else { return .always }
      return try LinearConditions(
        sets: [[Inequality(affine: low - high, isStrict: isStrict)]])
    }
    guard let high = left.highest, let low = right.lowest else { return .always }
    return try LinearConditions(
      sets: [[Inequality(affine: low - high, isStrict: !isStrict)]])
  }

  /// Both sides multiplied by the denominator of the one that is a ratio.
  private func withoutDenominators(
    _ left: SymbolicValue, _ right: SymbolicValue
  ) throws(ArithmeticError) -> (LinearForm, LinearForm)? {
    switch (left, right) {
    case (.ratio(let top, let bottom), .known(let other)):
      return try times(other, bottom).map { (top, $0) }
    case (.known(let other), .ratio(let top, let bottom)):
      return try times(other, bottom).map { ($0, top) }
    case (.ratio, _), (_, .ratio): return nil
    default:
      guard let first = arithmetic.form(left), let second = arithmetic.form(right) else {
        return nil
      }
      return (first, second)
    }
  }

  private func times(
    _ factor: Estimate, _ form: LinearForm
  ) throws(ArithmeticError) -> LinearForm? {
    guard case .finite(let low) = factor.hull.lower, !low.isNegative else { return nil }
    return try arithmetic.scaled(form, by: factor)
  }
}
