import DigestModel

extension SymbolicEvaluator {
  /// What a value may be, by the conditions under which it is that.
  mutating func alternatives(
    _ node: GroundValue
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    guard isOpen(node) else {
      return [SymbolicAlternative(value: .known(try evaluator.value(node)))]
    }
    switch node {
    case .constant, .earlier, .missing, .lacking, .figureCount, .conditionCount:
      return [SymbolicAlternative(value: .other)]
    case .figure(let place, let precision): return [try figure(place, precision)]
    case .negative(let operand):
      let arithmetic = arithmetic
      return try alternatives(operand).mapping { value throws(ArithmeticError) in
        try arithmetic.negative(value)
      }
    case .arithmetic(let sign, let left, let right):
      return try combined(left, right) { arithmetic, first, second throws(ArithmeticError) in
        switch sign {
        case .plus: try arithmetic.sum(first, second)
        case .minus: try arithmetic.sum(first, try arithmetic.negative(second))
        case .times: try arithmetic.product(first, second)
        case .over: try arithmetic.quotient(first, second)
        }
      }
    case .function(let function, let arguments):
      guard let quotient = function.quotient else {
        return [SymbolicAlternative(value: .other)]
      }
      return try combined(arguments[quotient.dividend], arguments[quotient.divisor]) {
        arithmetic, part, whole throws(ArithmeticError) in
        let factor = SymbolicValue.known(Estimate(quotient.factor))
        return try arithmetic.quotient(try arithmetic.product(part, factor), whole)
      }.map(withPositiveDenominator)
    case .aggregate(let aggregate, let terms): return try self.aggregate(aggregate, terms)
    case .weightedMean(let terms): return [try weightedMean(terms)].map(withPositiveDenominator)
    case .conditional(let condition, let consequence, let otherwise):
      let taken = try alternatives(
        consequence, under: try conditions(condition, wanted: true))
      return taken
        + (try alternatives(otherwise, under: try conditions(condition, wanted: false)))
    }
  }

  private func figure(
    _ place: Int, _ precision: ValueNode.Precision
  ) throws(EvaluationProblem) -> SymbolicAlternative {
    guard let number = unknowns.firstIndex(where: { $0.place == place }) else {
      return SymbolicAlternative(value: .other)
    }
    let measure = evaluator.figures[place].measure
    let half = unknowns[number].half
    // Half of a unit and less is the precision of what was written out.
    let isRounded = half.isInteger && half != .zero
    let isExact = measure == .date || measure.isExact(precision, isRounded: isRounded)
    let form = try exactly { () throws(ArithmeticError) in
      try LinearForm(
        unknown: number, half: isExact ? .zero : half, count: unknowns.count)
    }
    return SymbolicAlternative(value: .linear(form))
  }

  private mutating func alternatives(
    _ node: GroundValue, under conditions: LinearConditions
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    if conditions.sets.isEmpty { return [] }
    let values = try alternatives(node)
    return conditions.sets.flatMap { set in
      values.map { alternative in
        SymbolicAlternative(
          conditions: set + alternative.conditions,
          value: conditions.isComplete ? alternative.value : .other)
      }
    }
  }

  private mutating func combined(
    _ left: GroundValue, _ right: GroundValue,
    _ combine: (SymbolicArithmetic, SymbolicValue, SymbolicValue) throws(ArithmeticError) ->
      SymbolicValue
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    let rights = try alternatives(right)
    var result: [SymbolicAlternative] = []
    for first in try alternatives(left) {
      for second in rights {
        let value = try exactly { () throws(ArithmeticError) in
          try combine(arithmetic, first.value, second.value)
        }
        result.append(
          SymbolicAlternative(conditions: first.conditions + second.conditions, value: value))
      }
    }
    return result
  }

  /// A ratio counts only where its denominator is above zero.
  private func withPositiveDenominator(_ alternative: SymbolicAlternative) -> SymbolicAlternative {
    guard case .ratio(_, let bottom) = alternative.value, let lowest = bottom.lowest,
      let negative = try? lowest.scaled(by: Rational(-1))
    else { return alternative }
    var alternative = alternative
    alternative.conditions.append(Inequality(affine: negative, isStrict: true))
    return alternative
  }
}

// MARK: - Aggregates

extension SymbolicEvaluator {
  private mutating func aggregate(
    _ aggregate: ValueNode.Aggregate, _ terms: [GroundValue]
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    var results = [SymbolicAlternative]()
    // In whatever order terms are taken they come to the same, and those known to one number: each open
    // one multiplies the cases.
    let known = terms.filter { !isOpen($0) }
    for (number, term) in (known + terms.filter { isOpen($0) }).enumerated() {
      let values = try alternatives(term)
      guard number > 0 else {
        results = values
        continue
      }
      var next: [SymbolicAlternative] = []
      for result in results {
        for value in values {
          next += try extended(result, by: value, aggregate)
        }
      }
      results = next
    }
    guard aggregate == .mean else { return results }
    let count = SymbolicValue.known(Estimate(Rational(terms.count)))
    let arithmetic = arithmetic
    return try results.mapping { value throws(ArithmeticError) in
      try arithmetic.quotient(value, count)
    }
  }

  /// An aggregate of some terms with one more.
  private func extended(
    _ result: SymbolicAlternative, by term: SymbolicAlternative,
    _ aggregate: ValueNode.Aggregate
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    let conditions = result.conditions + term.conditions
    switch aggregate {
    case .sum, .mean:
      let sum = try exactly { () throws(ArithmeticError) in
        try arithmetic.sum(result.value, term.value)
      }
      return [SymbolicAlternative(conditions: conditions, value: sum)]
    case .min, .max:
      if case .known(let first) = result.value, case .known(let second) = term.value {
        let extreme: Estimate =
          aggregate == .min ? .least(first, second) : .greatest(first, second)
        return [SymbolicAlternative(conditions: conditions, value: .known(extreme))]
      }
      guard let first = arithmetic.form(result.value), let second = arithmetic.form(term.value)
      else { return [SymbolicAlternative(conditions: conditions, value: .other)] }
      return try exactly { () throws(ArithmeticError) in
        try extremes(first, second, isLeast: aggregate == .min).map { alternative in
          SymbolicAlternative(
            conditions: conditions + alternative.conditions, value: alternative.value)
        }
      }
    }
  }

  /// The smaller or larger of two numbers: either may begin it, and either may end it.
  private func extremes(
    _ first: LinearForm, _ second: LinearForm, isLeast: Bool
  ) throws(ArithmeticError) -> [SymbolicAlternative] {
    var alternatives: [SymbolicAlternative] = []
    // Of two exact numbers one is both ends.
    let areExact = first.isExact && second.isExact
    for (lower, otherLower) in [(first, second), (second, first)] {
      for (upper, otherUpper) in areExact
        ? [(lower, otherLower)] : [(first, second), (second, first)]
      {
        var conditions: [Inequality] = []
        for (chosen, other) in [
          (lower.lowest, otherLower.lowest), (upper.highest, otherUpper.highest),
        ] {
          guard let chosen, let other else { continue }
          let difference = isLeast ? try chosen - other : try other - chosen
          conditions.append(Inequality(affine: difference, isStrict: false))
        }
        alternatives.append(
          SymbolicAlternative(
            conditions: conditions, value: .linear(upper.replacing(lowerEndsOf: lower))))
      }
    }
    return alternatives
  }

  private mutating func weightedMean(
    _ terms: [(value: GroundValue, weight: GroundValue)]
  ) throws(EvaluationProblem) -> SymbolicAlternative {
    var total = SymbolicValue.known(Estimate(.zero))
    var weight = SymbolicValue.known(Estimate(.zero))
    for term in terms {
      let (values, weights) = (try alternatives(term.value), try alternatives(term.weight))
      guard values.count == 1, weights.count == 1 else { return SymbolicAlternative(value: .other) }
      (total, weight) = try exactly { () throws(ArithmeticError) in
        (
          try arithmetic.sum(total, try arithmetic.product(values[0].value, weights[0].value)),
          try arithmetic.sum(weight, weights[0].value)
        )
      }
    }
    return SymbolicAlternative(
      value: try exactly { () throws(ArithmeticError) in try arithmetic.quotient(total, weight) })
  }
}

extension [SymbolicAlternative] {
  /// The alternatives with other values under the same conditions.
  fileprivate func mapping(
    _ transform: (SymbolicValue) throws(ArithmeticError) -> SymbolicValue
  ) throws(EvaluationProblem) -> [SymbolicAlternative] {
    var result: [SymbolicAlternative] = []
    for alternative in self {
      let value = try exactly { () throws(ArithmeticError) in try transform(alternative.value) }
      result.append(SymbolicAlternative(conditions: alternative.conditions, value: value))
    }
    return result
  }
}
