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
    case .constant, .opened: break
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
  /// Whether it asks for a figure of the issue before.
  var comparesIssues: Bool {
    switch self {
    case .existedEarlier: true
    case .constant, .sameMember, .membership, .exists, .listed, .notesInOrder: false
    case .comparison(_, let left, let right, _), .wholeMonth(let left, let right):
      left.comparesIssues || right.comparesIssues
    case .within(let value, let low, let high, _):
      value.comparesIssues || low.comparesIssues || high.comparesIssues
    case .withinRange(let value, _): value.comparesIssues
    case .not(let operand): operand.comparesIssues
    case .and(let left, let right), .or(let left, let right):
      left.comparesIssues || right.comparesIssues
    case .conditional(let condition, let consequence, let otherwise):
      condition.comparesIssues || consequence.comparesIssues || otherwise?.comparesIssues == true
    }
  }
}

extension ValueNode {
  fileprivate var comparesIssues: Bool {
    switch self {
    case .earlier: true
    case .constant, .figure, .opened, .figureCount: false
    case .negative(let operand): operand.comparesIssues
    case .arithmetic(_, let left, let right): left.comparesIssues || right.comparesIssues
    case .function(_, let arguments): arguments.contains(where: \.comparesIssues)
    case .aggregate(_, let arguments): arguments.contains { $0.body.comparesIssues }
    case .weightedMean(let argument):
      argument.body.value.comparesIssues || argument.body.weight.comparesIssues
    case .conditionCount(let arguments): arguments.contains { $0.body.comparesIssues }
    case .conditional(let condition, let consequence, let otherwise):
      condition.comparesIssues || consequence.comparesIssues || otherwise.comparesIssues
    }
  }
}
