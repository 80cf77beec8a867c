import DigestModel

extension ConstraintSystem {
  /// What some printings would have to be for all constraints on them to hold.
  enum Answer: Sendable {
    /// For each of them the values that it may have while the others are chosen to suit.
    case possible([ValueRange])
    /// Nothing they might be does: at least one more of these would have to change too.
    case impossible(because: [Int])
    /// None of the values that were tried does, and not all were; if none does at all, at least one
    /// more of these would have to change too.
    case undecided(others: [Int])
  }

  /// So many figures of a rule are evaluated in a step of a search.
  private static let figuresOfStep = 16

  /// The values that a printing may have.
  enum ValueRange: Hashable, Sendable {
    case units(UnitRange)
    /// Of a figure that is a range: this one, or any.
    case range(FigureValue?)
  }

  /// Whether freeing some printings lets all constraints hold, those ignored apart.
  ///
  /// - Parameters:
  ///   - freed: Numbers of printings, ascending.
  ///   - isIgnored: Whether a constraint need not hold.
  /// - Throws: Where numbers grow too long to tell, or there is no effort left.
  func answer(
    freeing freed: [Int], isIgnored: (Int) -> Bool, _ effort: inout SearchEffort
  ) throws(SearchProblem) -> Answer {
    var touched: [Int] = []
    for printing in freed {
      for constraint in constraintsOfPrinting[printing]
      where !isIgnored(constraint) && !touched.contains(constraint) {
        touched.append(constraint)
      }
    }
    touched.sort()
    // Long rules take as long as they have figures.
    try effort.spend(
      1 + touched.reduce(0) { $0 + 1 + constraints[$1].printings.count / Self.figuresOfStep })
    let conditions: [Int: LinearConditions]
    do throws(EvaluationProblem) {
      conditions = try self.conditions(of: touched, freeing: freed)
    } catch {
      throw .evaluation(error)
    }
    func others(_ needed: [Int]) -> [Int] {
      Set(needed.flatMap { constraints[$0].printings }).subtracting(freed).sorted()
    }
    switch try solution(of: touched, conditions, freeing: freed, &effort) {
    case .possible(let values): return .possible(values)
    case .undecided: return .undecided(others: others(touched))
    case .impossible: break
    }
    // The fewest constraints that cannot hold together name whatever else would have to change.
    var needed = touched
    for constraint in touched where needed.count > 1 {
      let rest = needed.filter { $0 != constraint }
      if case .impossible = try solution(of: rest, conditions, freeing: freed, &effort) {
        needed = rest
      }
    }
    return .impossible(because: others(needed))
  }

  /// What each of some constraints asks of the freed printings.
  private func conditions(
    of numbers: [Int], freeing freed: [Int]
  ) throws(EvaluationProblem) -> [Int: LinearConditions] {
    let unknowns = freed.map { printing in
      SymbolicEvaluator.Unknown(
        // Rules speak of first values alone.
        place: printings[printing].isFirst ? printings[printing].place : -1,
        half: domains[printing].half)
    }
    var evaluator = SymbolicEvaluator(inspection.evaluator, unknowns: unknowns)
    var conditions: [Int: LinearConditions] = [:]
    for number in numbers {
      switch constraints[number].source {
      case .instance(let instance):
        conditions[number] = try evaluator.conditions(
          inspection.instances[instance], mustApply: constraints[number].fails)
      case .repetition where constraints[number].printings.allSatisfy({ domains[$0] != .ranges }):
        let (first, second) = (constraints[number].printings[0], constraints[number].printings[1])
        conditions[number] = try repetition(first, second, freed, evaluator.comparing)
      case .repetition: break
      }
    }
    return conditions
  }

  private enum Solution {
    case possible([ValueRange])
    case impossible
    case undecided
  }

  private func solution(
    of numbers: [Int], _ conditionsByNumber: [Int: LinearConditions], freeing freed: [Int],
    _ effort: inout SearchEffort
  ) throws(SearchProblem) -> Solution {
    var conditions = LinearConditions.always
    var ranges: [Int: FigureValue] = [:]
    for number in numbers {
      if let own = conditionsByNumber[number] {
        conditions = .and(conditions, own)
        if conditions.sets.isEmpty { return .impossible }
      } else {
        let printings = constraints[number].printings
        guard demand(printings[0], printings[1], freed, &ranges) else { return .impossible }
      }
    }
    var isDecided = true
    for set in conditions.sets {
      var system = LinearSystem(count: freed.count)
      system.add(set)
      var solver = AssignmentSolver(
        system: self, constraints: numbers, freed: freed, mustVerify: !conditions.isComplete)
      switch try solver.outcome(satisfying: system, &effort) {
      case .possible(let units):
        return .possible(
          zip(freed, units).map { printing, units in
            units.map(ValueRange.units) ?? .range(ranges[printing])
          })
      case .impossible: continue
      case .undecided: isDecided = false
      }
    }
    return isDecided ? .impossible : .undecided
  }

  /// Two printings of which one at least is a range: each is what the other is.
  private func demand(
    _ first: Int, _ second: Int, _ freed: [Int], _ ranges: inout [Int: FigureValue]
  ) -> Bool {
    switch (freed.contains(first), freed.contains(second)) {
    case (true, true): return true
    case (false, false): return value(first) == value(second)
    case (true, false), (false, true):
      let (free, fixed) = freed.contains(first) ? (first, second) : (second, first)
      if let other = ranges[free] { return other == value(fixed) }
      ranges[free] = value(fixed)
      return true
    }
  }

  private func repetition(
    _ first: Int, _ second: Int, _ freed: [Int], _ comparing: SymbolicComparison
  ) throws(EvaluationProblem) -> LinearConditions {
    // Printings of the same precision have to be the same; a shorter one may be a rounding.
    let isSame = domains[first] == domains[second]
    func side(_ number: Int) throws(ArithmeticError) -> SymbolicValue {
      let half = isSame ? Rational.zero : domains[number].half
      if let unknown = freed.firstIndex(of: number) {
        return .linear(try LinearForm(unknown: unknown, half: half, count: freed.count))
      }
      guard let units = domains[number].units(value(number)) else { return .other }
      let decimals = if case .number(let decimals, _) = domains[number] { decimals } else { 0 }
      let center = Rational(Quantity(units, decimals: decimals))
      return .known(
        Estimate(Interval(from: .finite(try center - half), to: .finite(try center + half))))
    }
    return try exactly { () throws(ArithmeticError) in
      try comparing.conditions(try side(first), .equal, try side(second), wanted: true)
    }
  }
}
