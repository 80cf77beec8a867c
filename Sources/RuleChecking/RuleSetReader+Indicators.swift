import DigestModel
import Publications
import Yams

/// Rules that are repeated for indicators: each choice of them is checked as a program of its own.
extension RuleSetReader {
  /// The indicators of a list, each once, and whether all are some.
  mutating func indicators(
    _ items: [Node], of variable: String, at keyNode: Node
  ) -> ([Int], areSound: Bool) {
    if checker.symbols.indicator(variable) != nil {
      report(.variableHidesIndicator(variable), at: keyNode)
      return ([], false)
    }
    let known = checker.symbols.indicators.map(\.id)
    let isAboutIndicators = items.contains { item in
      item.scalar.map { suggestion(for: $0.string, among: known) != nil } ?? false
    }
    guard isAboutIndicators else {
      report(.untypedVariable(variable), at: keyNode)
      return ([], false)
    }
    var indicators: [Int] = []
    var areSound = true
    for item in items {
      guard let name = yaml.text(item, "an indicator") else {
        areSound = false
        continue
      }
      guard let number = checker.symbols.indicator(name) else {
        report(
          .unknownIndicator(name, suggestion: suggestion(for: name, among: known)), at: item)
        areSound = false
        continue
      }
      if indicators.contains(number) {
        warn(.repeatedMember(name), at: item)
      } else {
        indicators.append(number)
      }
    }
    return (indicators, areSound)
  }

  /// The conditions of a rule for every choice of the indicators that its variables stand for.
  ///
  /// A problem that all choices have is told once, any other with the choice it is met in.
  ///
  /// - Returns: `nil` where there is a problem.
  mutating func programs(
    when guardNode: Node?, _ node: Node, for variables: [Rule.Variable]
  ) -> [Rule.Program]? {
    let guardExpression = guardNode.map { parse($0, "when") }
    let expression = parse(node, "expr")
    guard let choices = Self.choices(of: variables) else {
      report(.tooManyChoices(most: Self.mostChoices), at: node)
      return nil
    }
    var programs: [Rule.Program] = []
    var problems: [[PlacedProblem]] = []
    for indicators in choices {
      let known = checker.problems.count
      checker.choose(choice(of: indicators, variables).map(\.variable), indicators)
      let guardCondition = guardExpression.map { $0.flatMap { checker.condition($0) } }
      let condition = expression.flatMap { checker.condition($0) }
      problems.append(checker.takeProblems(since: known))
      guard let condition else { continue }
      if let guardCondition, guardCondition == nil { continue }
      programs.append(
        Rule.Program(
          indicators: indicators, guardCondition: guardCondition ?? nil, condition: condition))
    }
    let counts = Dictionary(problems.flatMap { Set($0) }.map { ($0, 1) }, uniquingKeysWith: +)
    for (indicators, own) in zip(choices, problems) {
      for problem in own {
        let isCommon = counts[problem] == choices.count
        if isCommon, indicators != choices[0] { continue }
        checker.report(
          isCommon
            ? problem
            : PlacedProblem(
              .inProgram(problem.problem, choice(of: indicators, variables)), at: problem.position))
      }
    }
    return programs.count == choices.count ? programs : nil
  }

  /// Every choice of one indicator for each variable that stands for indicators; the first varies
  /// slowest. A single empty choice where there is no such variable, `nil` where there are too many.
  private static func choices(of variables: [Rule.Variable]) -> [[Int]]? {
    var choices: [[Int]] = [[]]
    for case .indicators(let indicators) in variables.map(\.range) {
      guard choices.count * indicators.count <= mostChoices else { return nil }
      choices = choices.flatMap { choice in indicators.map { choice + [$0] } }
    }
    return choices
  }

  /// Choices of indicators that one rule may have: several times the indicators of a publication, but
  /// not the product of long lists.
  private static let mostChoices = 1000

  /// A choice of indicators by names.
  func choice(of indicators: [Int], _ variables: [Rule.Variable]) -> [RuleProblem.Choice] {
    zip(variables.filter { $0.dimension == nil }, indicators).map {
      RuleProblem.Choice(variable: $0.name, indicator: checker.symbols.indicators[$1].id)
    }
  }
}
