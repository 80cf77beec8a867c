extension RuleSet {
  /// The indicators that a rule's conditions speak of, by id.
  package func indicators(of rule: Rule) -> Set<String> {
    let references = rule.programs.flatMap { program in
      program.condition.indicators.union(program.guardCondition?.indicators ?? [])
    }
    return Set(references.map { symbols.indicators[$0].id })
  }
}

extension ConditionNode {
  /// The indicators it speaks of, by number.
  var indicators: Set<Int> {
    var found: Set<Int> = []
    collectIndicators(into: &found)
    return found
  }
}

extension ConditionNode {
  fileprivate func collectIndicators(into found: inout Set<Int>) {
    switch self {
    case .constant, .sameMember, .membership, .notesInOrder: break
    case .comparison(_, let left, let right, _), .wholeMonth(let left, let right):
      left.collectIndicators(into: &found)
      right.collectIndicators(into: &found)
    case .exists(let figure), .existedEarlier(let figure, _): found.insert(figure.indicator)
    case .listed(let figures): found.insert(figures.body.indicator)
    case .within(let value, let low, let high, _):
      for node in [value, low, high] { node.collectIndicators(into: &found) }
    case .withinRange(let value, let figure):
      value.collectIndicators(into: &found)
      found.insert(figure.indicator)
    case .not(let operand): operand.collectIndicators(into: &found)
    case .and(let left, let right), .or(let left, let right):
      left.collectIndicators(into: &found)
      right.collectIndicators(into: &found)
    case .conditional(let condition, let consequence, let otherwise):
      condition.collectIndicators(into: &found)
      consequence.collectIndicators(into: &found)
      otherwise?.collectIndicators(into: &found)
    }
  }
}

extension ValueNode {
  fileprivate func collectIndicators(into found: inout Set<Int>) {
    switch self {
    case .constant, .opened, .lastDay: break
    case .figure(let figure, _), .earlier(let figure, _): found.insert(figure.indicator)
    case .negative(let operand): operand.collectIndicators(into: &found)
    case .arithmetic(_, let left, let right):
      left.collectIndicators(into: &found)
      right.collectIndicators(into: &found)
    case .function(_, let arguments):
      for argument in arguments { argument.collectIndicators(into: &found) }
    case .aggregate(_, let arguments):
      for argument in arguments { argument.body.collectIndicators(into: &found) }
    case .weightedMean(let argument):
      argument.body.value.collectIndicators(into: &found)
      argument.body.weight.collectIndicators(into: &found)
    case .figureCount(let arguments):
      for argument in arguments { found.insert(argument.body.indicator) }
    case .conditionCount(let arguments):
      for argument in arguments { argument.body.collectIndicators(into: &found) }
    case .conditional(let condition, let consequence, let otherwise):
      condition.collectIndicators(into: &found)
      consequence.collectIndicators(into: &found)
      otherwise.collectIndicators(into: &found)
    }
  }
}

extension ConditionNode {
  /// Whether it asks for a figure of an issue before.
  var comparesIssues: Bool { !reaches.isEmpty }

  /// The issues before that it asks figures of.
  var reaches: [ValueNode.Reach] {
    switch self {
    case .existedEarlier(_, let reach): [reach]
    case .constant, .sameMember, .membership, .exists, .listed, .notesInOrder: []
    case .comparison(_, let left, let right, _), .wholeMonth(let left, let right):
      left.reaches + right.reaches
    case .within(let value, let low, let high, _): value.reaches + low.reaches + high.reaches
    case .withinRange(let value, _): value.reaches
    case .not(let operand): operand.reaches
    case .and(let left, let right), .or(let left, let right): left.reaches + right.reaches
    case .conditional(let condition, let consequence, let otherwise):
      condition.reaches + consequence.reaches + (otherwise?.reaches ?? [])
    }
  }
}

extension ValueNode {
  fileprivate var reaches: [Reach] {
    switch self {
    case .earlier(_, let reach): [reach]
    case .constant, .figure, .opened, .lastDay, .figureCount: []
    case .negative(let operand): operand.reaches
    case .arithmetic(_, let left, let right): left.reaches + right.reaches
    case .function(_, let arguments): arguments.flatMap(\.reaches)
    case .aggregate(_, let arguments): arguments.flatMap(\.body.reaches)
    case .weightedMean(let argument):
      argument.body.value.reaches + argument.body.weight.reaches
    case .conditionCount(let arguments): arguments.flatMap(\.body.reaches)
    case .conditional(let condition, let consequence, let otherwise):
      condition.reaches + consequence.reaches + otherwise.reaches
    }
  }
}
