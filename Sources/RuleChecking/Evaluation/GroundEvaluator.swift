import DigestModel

/// Evaluates grounded programs.
///
/// A figure that is not printed becomes an estimate of what it may be and is noted in `trace`.
struct GroundEvaluator {
  /// The document's figures, in the order of their places.
  let figures: [Figure]
  /// Those of the issue before.
  let earlier: [Figure]
  /// How many of them are of the nearest issue before; they come first.
  let nearest: Int
  /// The values that some figures are taken to have in place of the printed ones.
  var supposed: [Int: FigureValue] = [:]
  /// The same for figures of the issue before.
  var supposedEarlier: [Int: FigureValue] = [:]
  private(set) var trace = Trace()
  /// Whether what is met is noted in `trace`.
  var isTracing = true

  init(figures: [Figure], earlier: [Figure] = [], nearest: Int = 0) {
    self.figures = figures
    self.earlier = earlier
    self.nearest = nearest
  }

  mutating func startTrace() {
    if isTracing { trace = Trace() }
  }

  mutating func restore(_ earlier: Trace) { trace = earlier }

  /// The value of a figure, as printed or as supposed.
  func value(at place: Int) -> FigureValue { supposed[place] ?? figures[place].value }
}

// MARK: - Values

extension GroundEvaluator {
  /// A number, or a date as a day number.
  mutating func value(_ node: GroundValue) throws(EvaluationProblem) -> Estimate {
    switch node {
    case .constant(let estimate): return estimate
    case .figure(let place, let precision):
      note(used: place)
      return try estimate(of: figures[place], value(at: place), precision)
    case .earlier(let place):
      if isTracing { trace.note(earlier: place) }
      let value = supposedEarlier[place] ?? earlier[place].value
      if value == .notAvailable { note(.earlierUnavailable(earlier[place].key)) }
      return try estimate(of: earlier[place], value, .printed)
    case .missing(let code, let estimate):
      note(missing: code)
      return estimate
    case .lacking(let doubt):
      note(doubt)
      return .unknown
    case .negative(let operand):
      let operand = try value(operand)
      return try exactly { () throws(ArithmeticError) in try -operand }
    case .arithmetic(let sign, let left, let right):
      let (left, right) = (try value(left), try value(right))
      if sign == .over { note(division: left, by: right) }
      return try exactly { () throws(ArithmeticError) in try sign.apply(left, right) }
    case .function(let function, let arguments):
      var values: [Estimate] = []
      for argument in arguments { values.append(try value(argument)) }
      if let quotient = function.quotient {
        note(division: values[quotient.dividend], by: values[quotient.divisor])
      }
      return try exactly { () throws(ArithmeticError) in try function.apply(values) }
    case .aggregate(let aggregate, let terms): return try self.aggregate(aggregate, terms)
    case .weightedMean(let pairs): return try weightedMean(pairs)
    case .figureCount(let places):
      for place in places { note(present: place) }
      return Estimate(Rational(places.count))
    case .conditionCount(let conditions): return try conditionCount(conditions)
    case .conditional(let condition, let consequence, let otherwise):
      switch try decision(condition) {
      case true?: return try value(consequence)
      case false?: return try value(otherwise)
      case nil: return .either(try value(consequence), try value(otherwise))
      }
    }
  }

  private func estimate(
    of figure: Figure, _ value: FigureValue, _ precision: ValueNode.Precision
  ) throws(EvaluationProblem) -> Estimate {
    let measure = figure.measure
    switch value {
    case .date(let date) where measure == .date: return Estimate(Rational(date.ordinal))
    case .number(let quantity) where measure != .date:
      return try estimate(
        quantity, isExact: measure.isExact(precision, isRounded: quantity.decimals < 0))
    case .duration(let seconds) where measure != .date:
      return try estimate(Quantity(seconds), isExact: measure.isExact(precision, isRounded: false))
    case .notAvailable: return measure.whereMissing
    default:
      throw measure == .date ? .notDate(figure.key, value) : .notNumber(figure.key, value)
    }
  }

  private func estimate(
    _ quantity: Quantity, isExact: Bool
  ) throws(EvaluationProblem) -> Estimate {
    if isExact { return Estimate(Rational(quantity)) }
    return Estimate(
      try exactly { () throws(ArithmeticError) in try Interval(roundedTo: quantity) })
  }

  /// The ends of a figure that is a range; of one that is a number, that number twice.
  mutating func range(at place: Int) throws(EvaluationProblem) -> (Estimate, Estimate) {
    note(used: place)
    switch value(at: place) {
    case .range(let low, let high):
      return (Estimate(Rational(low)), Estimate(Rational(high)))
    case .number(let quantity):
      return (Estimate(Rational(quantity)), Estimate(Rational(quantity)))
    case .notAvailable: return (.nonNegative, .nonNegative)
    case .date, .duration: throw .notRange(figures[place].key, value(at: place))
    }
  }

  mutating func note(missing code: FigureCode) {
    if isTracing { trace.note(missing: code) }
  }

  /// Notes a figure that takes part, and that its value is wanted.
  mutating func note(used place: Int) {
    guard isTracing else { return }
    trace.note(present: place)
    if value(at: place) == .notAvailable { trace.note(.unavailable(figures[place].key)) }
  }

  mutating func note(present place: Int) {
    if isTracing { trace.note(present: place) }
  }

  mutating func note(_ doubt: Doubt) {
    if isTracing { trace.note(doubt) }
  }

  /// Notes a division by what may be zero.
  private mutating func note(division dividend: Estimate, by divisor: Estimate) {
    if divisor.isComplete, divisor.hull.contains(.zero) {
      note(.division(of: dividend.hull, by: divisor.hull))
    }
  }
}

extension Measure {
  /// What may be assumed of a figure that is not printed, or known to be absent.
  var whereMissing: Estimate {
    switch self {
    case .count, .seconds, .years: .nonNegative
    case .percent, .decimal, .score, .date: .unknown
    }
  }

  /// Whether a number is taken as itself and not as everything that is printed so.
  ///
  /// - Parameter isRounded: Whether it was printed in thousands or the like.
  func isExact(_ precision: ValueNode.Precision, isRounded: Bool) -> Bool {
    precision == .exact || !isRounded && (self == .count || self == .score)
  }
}

extension ArithmeticOperator {
  func apply(_ left: Estimate, _ right: Estimate) throws(ArithmeticError) -> Estimate {
    switch self {
    case .plus: try left + right
    case .minus: try left - right
    case .times: try left * right
    case .over: try left / right
    }
  }
}

// MARK: - Aggregates

extension GroundEvaluator {
  private mutating func aggregate(
    _ aggregate: ValueNode.Aggregate, _ terms: [GroundValue]
  ) throws(EvaluationProblem) -> Estimate {
    var result = try value(terms[0])
    for term in terms.dropFirst() {
      let next = try value(term)
      switch aggregate {
      case .min: result = .least(result, next)
      case .max: result = .greatest(result, next)
      case .sum, .mean:
        result = try exactly { () throws(ArithmeticError) in try result + next }
      }
    }
    guard aggregate == .mean else { return result }
    let count = Estimate(Rational(terms.count))
    return try exactly { () throws(ArithmeticError) in try result / count }
  }

  private mutating func weightedMean(
    _ terms: [(value: GroundValue, weight: GroundValue)]
  ) throws(EvaluationProblem) -> Estimate {
    var (total, weight) = (Estimate(Rational.zero), Estimate(Rational.zero))
    var mean: WeightedMean? = WeightedMean()
    for term in terms {
      let (next, nextWeight) = (try value(term.value), try value(term.weight))
      if mean?.add(next, weight: nextWeight) == false { mean = nil }
      (total, weight) = try exactly { () throws(ArithmeticError) in
        (try total + next * nextWeight, try weight + nextWeight)
      }
    }
    note(division: total, by: weight)
    return try exactly { () throws(ArithmeticError) in
      // Numbers and weights that are known are the same above and below the line.
      if let interval = try mean?.interval() { return Estimate(interval) }
      return try total / weight
    }
  }

  private mutating func conditionCount(
    _ conditions: [GroundCondition]
  ) throws(EvaluationProblem) -> Estimate {
    // Those that surely hold and those that may, by what the printed digits leave open; both may be more
    // for want of missing figures.
    var (sure, possible) = ((least: 0, most: 0), (least: 0, most: 0))
    for condition in conditions {
      let truth = try verdict(condition).truth
      if truth.least == .surely { sure.least += 1 }
      if truth.most == .surely { sure.most += 1 }
      if truth.least >= .possibly { possible.least += 1 }
      if truth.most >= .possibly { possible.most += 1 }
    }
    func range(_ count: (least: Int, most: Int)) -> Interval {
      Interval(from: .finite(Rational(count.least)), to: .finite(Rational(count.most)))
    }
    return Estimate(lower: range(sure), upper: range(possible))
  }
}
