import DigestModel
import Publications

extension Evaluator {
  /// A number, or a date as a day number.
  mutating func value(_ node: ValueNode) throws(EvaluationProblem) -> Estimate {
    switch node {
    case .constant(let estimate): return estimate
    case .figure(let reference, let precision): return try figure(reference, precision)
    case .opened(let unit): return opened(member(unit))
    case .negative(let operand):
      let operand = try value(operand)
      return try exactly { () throws(ArithmeticError) in try -operand }
    case .arithmetic(let sign, let left, let right):
      let (left, right) = (try value(left), try value(right))
      return try exactly { () throws(ArithmeticError) in
        switch sign {
        case .plus: try left + right
        case .minus: try left - right
        case .times: try left * right
        case .over: try left / right
        }
      }
    case .function(let function, let arguments):
      var values: [Estimate] = []
      for argument in arguments { values.append(try value(argument)) }
      return try exactly { () throws(ArithmeticError) in try function.apply(values) }
    case .aggregate(let aggregate, let arguments): return try self.aggregate(aggregate, arguments)
    case .weightedMean(let comprehension): return try weightedMean(comprehension)
    case .figureCount(let arguments):
      var count = 0
      for argument in arguments {
        count += try terms(of: argument) { evaluator, reference in
          evaluator.find(reference) == nil ? 0 : 1
        }.reduce(0, +)
      }
      return Estimate(Rational(count))
    case .conditionCount(let arguments): return try conditionCount(arguments)
    case .conditional(let condition, let consequence, let otherwise):
      switch try verdict(condition).holds {
      case true?: return try value(consequence)
      case false?: return try value(otherwise)
      case nil: return .either(try value(consequence), try value(otherwise))
      }
    }
  }

  private mutating func figure(
    _ reference: FigureReference, _ precision: ValueNode.Precision
  ) throws(EvaluationProblem) -> Estimate {
    let measure = index.symbols.indicators[reference.indicator].measure
    guard let figure = need(reference) else {
      switch measure {
      case .count, .seconds, .years: return .nonNegative
      case .percent, .decimal, .score, .date: return .unknown
      }
    }
    let isExact = precision == .exact || measure == .count || measure == .score
    switch figure.value {
    case .date(let date) where measure == .date: return Estimate(Rational(date.ordinal))
    case .number(let quantity) where measure != .date:
      return try estimate(quantity, isExact: isExact)
    case .duration(let seconds) where measure != .date:
      return try estimate(Quantity(seconds), isExact: isExact)
    default:
      throw measure == .date
        ? .notDate(figure.key, figure.value) : .notNumber(figure.key, figure.value)
    }
  }

  private func estimate(
    _ quantity: Quantity, isExact: Bool
  ) throws(EvaluationProblem) -> Estimate {
    if isExact { return Estimate(Rational(quantity)) }
    return Estimate(
      try exactly { () throws(ArithmeticError) in try Interval(roundedTo: quantity) })
  }

  private mutating func opened(_ unit: Int) -> Estimate {
    let unit = index.symbols.units[unit]
    if let days = unit.opened, days.start == days.end {
      return Estimate(Rational(days.start.ordinal))
    }
    note(.openingDay(unit: unit.id))
    return .unknown
  }
}

// MARK: - Aggregates

extension Evaluator {
  private mutating func aggregate(
    _ aggregate: ValueNode.Aggregate, _ arguments: [Comprehension<ValueNode>]
  ) throws(EvaluationProblem) -> Estimate {
    var values: [Estimate] = []
    for argument in arguments {
      values += try terms(of: argument) {
        (evaluator, node) throws(EvaluationProblem) in try evaluator.value(node)
      }
    }
    guard let first = values.first else {
      note(.terms(function: aggregate.rawValue))
      return .unknown
    }
    let rest = values.dropFirst()
    switch aggregate {
    case .min: return rest.reduce(first, Estimate.least)
    case .max: return rest.reduce(first, Estimate.greatest)
    case .sum: return try sum(values)
    case .mean:
      let sum = try sum(values)
      let count = Estimate(Rational(values.count))
      return try exactly { () throws(ArithmeticError) in try sum / count }
    }
  }

  private func sum(_ values: [Estimate]) throws(EvaluationProblem) -> Estimate {
    try exactly { () throws(ArithmeticError) in
      var sum = Estimate(Rational.zero)
      for value in values { sum = try sum + value }
      return sum
    }
  }

  private mutating func weightedMean(
    _ comprehension: Comprehension<(value: ValueNode, weight: ValueNode)>
  ) throws(EvaluationProblem) -> Estimate {
    let pairs = try terms(of: comprehension) {
      (evaluator, node) throws(EvaluationProblem) in
      (value: try evaluator.value(node.value), weight: try evaluator.value(node.weight))
    }
    guard !pairs.isEmpty else {
      note(.terms(function: "weighted_mean"))
      return .unknown
    }
    return try exactly { () throws(ArithmeticError) in
      var (total, weight) = (Estimate(Rational.zero), Estimate(Rational.zero))
      for pair in pairs {
        total = try total + pair.value * pair.weight
        weight = try weight + pair.weight
      }
      return try total / weight
    }
  }

  private mutating func conditionCount(
    _ arguments: [Comprehension<ConditionNode>]
  ) throws(EvaluationProblem) -> Estimate {
    var (sure, possible) = (0, 0)
    for argument in arguments {
      let truths = try terms(of: argument) {
        (evaluator, node) throws(EvaluationProblem) in try evaluator.verdict(node).holds
      }
      sure += truths.count { $0 == true }
      possible += truths.count { $0 != false }
    }
    let range = Interval(from: .finite(Rational(sure)), to: .finite(Rational(possible)))
    return Estimate(lower: range, upper: range)
  }
}
