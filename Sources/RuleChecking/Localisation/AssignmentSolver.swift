import DigestModel

/// Finds values for freed printings that satisfy inequalities, of the precision they are printed
/// with, and that the rules themselves accept.
struct AssignmentSolver {
  let system: ConstraintSystem
  /// The constraints that have to hold.
  let constraints: [Int]
  let freed: [Int]
  /// Whether the inequalities do not say all that the constraints ask for.
  let mustVerify: Bool
  /// Whether there are no values besides those that were tried.
  private var hasTriedAll = true

  init(system: ConstraintSystem, constraints: [Int], freed: [Int], mustVerify: Bool) {
    self.system = system
    self.constraints = constraints
    self.freed = freed
    self.mustVerify = mustVerify
  }

  /// How many values of one printing are tried.
  private static let mostTries = 12

  enum Outcome {
    /// For each freed printing the range of its values, `nil` for one that is no number; a range without
    /// ends where it is not known which of them do.
    case possible([UnitRange?])
    case impossible
    /// None of the values that were tried will do, and not all were.
    case undecided
  }

  /// What values satisfy the inequalities, and the rules.
  mutating func outcome(
    satisfying inequalities: LinearSystem, _ effort: inout SearchEffort
  ) throws(SearchProblem) -> Outcome {
    var inequalities = inequalities
    for (unknown, printing) in freed.enumerated() where system.domains[printing].isNonNegative {
      guard
        let negative = try? Affine(unknown: unknown, count: freed.count).scaled(by: Rational(-1))
      else { continue }
      inequalities.add(Inequality(affine: negative, isStrict: false))
    }
    try effort.spend(1 + freed.count)
    let found = try computing { () throws(ArithmeticError) in try inequalities.ranges() }
    guard let found else { return .impossible }
    var units: [UnitRange?] = []
    for (printing, range) in zip(freed, found) {
      if system.domains[printing] == .ranges {
        units.append(nil)
      } else {
        guard let range = system.domains[printing].units(in: range) else { return .impossible }
        units.append(range)
      }
    }
    let isCertain = !mustVerify && units.compactMap(\.self).count <= 1
    if isCertain { return .possible(units) }
    if try assignment(from: 0, inequalities, [:], &effort) != nil {
      // That one of several values will do says nothing of the others.
      return .possible(
        units.map { range in
          range.map { mustVerify && $0.single == nil ? UnitRange() : $0 }
        })
    }
    return hasTriedAll ? .impossible : .undecided
  }

  /// Values of this and the later printings that go with those chosen before.
  private mutating func assignment(
    from unknown: Int, _ inequalities: LinearSystem, _ chosen: [Int: FigureValue],
    _ effort: inout SearchEffort
  ) throws(SearchProblem) -> [Int: FigureValue]? {
    guard unknown < freed.count else {
      if mustVerify { try effort.spend(constraints.count) }
      return isAccepted(chosen) ? chosen : nil
    }
    let printing = freed[unknown]
    let domain = system.domains[printing]
    if domain == .ranges {
      return try assignment(from: unknown + 1, inequalities, chosen, &effort)
    }
    try effort.spend(1)
    let range = try computing { () throws(ArithmeticError) in try inequalities.range(of: unknown) }
    guard let range, let units = domain.units(in: range) else { return nil }
    let candidates = candidates(of: printing, in: units)
    if !units.isExhausted(by: candidates.count) { hasTriedAll = false }
    for candidate in candidates {
      guard let value = domain.value(candidate) else { continue }
      var chosen = chosen
      chosen[printing] = value
      let fixed = try computing { () throws(ArithmeticError) in
        try inequalities.fixing(unknown, at: domain.number(candidate))
      }
      if let found = try assignment(from: unknown + 1, fixed, chosen, &effort) { return found }
    }
    return nil
  }

  private func candidates(of printing: Int, in range: UnitRange) -> [Int] {
    if let lower = range.lower, let upper = range.upper, range.isExhausted(by: Self.mostTries) {
      return Array(lower...upper)
    }
    let printed = system.domains[printing].units(system.value(printing)) ?? 0
    let nearest = range.nearest(to: printed)
    var candidates = [nearest, nearest + 1, nearest - 1]
    candidates += [range.lower, range.upper].compactMap(\.self)
    if mustVerify { candidates += system.slips(of: printing) }
    var seen: Set<Int> = []
    return Array(
      candidates.filter { range.contains($0) && seen.insert($0).inserted }.prefix(Self.mostTries))
  }

  /// Whether the rules do not fail on the values.
  private func isAccepted(_ values: [Int: FigureValue]) -> Bool {
    guard mustVerify else { return true }
    var evaluator = system.inspection.evaluator
    evaluator.isTracing = false
    for (number, value) in values where system.printings[number].isFirst {
      evaluator.supposed[system.printings[number].place] = value
    }
    return constraints.allSatisfy {
      system.accepts(system.constraints[$0], by: &evaluator) ?? true
    }
  }
}

extension LinearSystem {
  /// The system with one unknown fixed.
  fileprivate func fixing(_ unknown: Int, at number: Rational) throws(ArithmeticError) -> Self {
    var system = self
    let difference = try Affine(unknown: unknown, count: count) - Affine(number, count: count)
    system.add(Inequality(affine: difference, isStrict: false))
    system.add(Inequality(affine: try difference.scaled(by: Rational(-1)), isStrict: false))
    return system
  }
}

extension ValueDomain {
  /// So many units of the last digit, as a number.
  func number(_ units: Int) -> Rational {
    if case .number(let decimals, _) = self { return Rational(Quantity(units, decimals: decimals)) }
    return Rational(units)
  }
}
