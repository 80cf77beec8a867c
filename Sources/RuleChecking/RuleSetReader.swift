import DigestModel
import Publications
import Yams

/// Reads a `consistency.yaml`.
struct RuleSetReader {
  static let marks = ["Ft", "Cft", "Rx", "Eq"]

  private var yaml: YAMLReader
  private var checker: TypeChecker
  private let placer: ScalarPlacer
  private var firstLines: [String: Int] = [:]

  init(_ file: SourceFile, symbols: Symbols) {
    yaml = YAMLReader(file: file)
    checker = TypeChecker(symbols: symbols)
    placer = ScalarPlacer(file)
  }

  var errors: [SourceError] { yaml.errors }
  var symbols: Symbols { checker.symbols }

  /// The rules that are sound; `errors` says what is wrong with the others.
  mutating func rules() -> [Rule] {
    guard let root = yaml.root() else { return [] }
    var rules: [Rule] = []
    var isListed = false
    for (key, node, value) in yaml.pairs(root, "a file of rules") {
      if key == "rules" {
        isListed = true
        for item in yaml.items(value, "rules") {
          if let rule = rule(item) { rules.append(rule) }
        }
      } else {
        report(
          .unknownKey(
            key, where: "a file of rules", suggestion: suggestion(for: key, among: ["rules"])),
          at: node)
      }
    }
    if !isListed, case .mapping = root {
      report(.missingKey("rules", where: "a file of rules"), at: root)
    }
    for problem in checker.problems { yaml.report(problem.problem.message, at: problem.position) }
    return rules
  }

  private mutating func report(_ problem: RuleProblem, at node: Node) {
    yaml.report(problem.message, at: node)
  }

  private static let keys = [
    "name", "label", "description", "for", "when", "expr", "severity", "mark", "reason",
    "required", "tolerance",
  ]

  private mutating func rule(_ node: Node) -> Rule? {
    checker.startRule()
    var values: [String: Node] = [:]
    for (key, keyNode, value) in yaml.pairs(node, "a rule") {
      if Self.keys.contains(key) {
        values[key] = value
      } else {
        report(
          .unknownKey(
            key, where: "a rule", suggestion: suggestion(for: key, among: Self.keys)),
          at: keyNode)
      }
    }
    guard case .mapping = node else { return nil }
    let name = name(values["name"], of: node)
    let label = values["label"].map { names($0, "label") }
    let description = values["description"].map { names($0, "description") }
    let reason = values["reason"].map { names($0, "reason") }
    let severity = choice(values["severity"], "severity", Self.severities)
    let mark = choice(values["mark"], "mark", Self.marks)
    let isRequired = choice(values["required"], "required", ["true", "false"]) == "true"
    let variables = values["for"].map { self.variables($0) } ?? []
    let guardCondition = values["when"].map { condition($0, "when") }
    guard let expression = values["expr"] else {
      report(.missingKey("expr", where: name.map { "rule “\($0)”" } ?? "a rule"), at: node)
      return nil
    }
    guard let condition = condition(expression, "expr"), let name, let variables else { return nil }
    let tolerance = values["tolerance"].map { self.tolerance($0, for: condition) }
    if let guardCondition, guardCondition == nil { return nil }
    let none = Publication.Names(byLanguage: [])
    return Rule(
      name: name, label: label ?? none, description: description ?? none, reason: reason ?? none,
      severity: severity.flatMap(Finding.Severity.init(rawValue:)) ?? .error, mark: mark,
      variables: variables, expression: Self.oneLine(expression.scalar?.string ?? ""),
      repetitionText: values["for"].map(Self.repetition),
      guardText: values["when"]?.scalar.map { Self.oneLine($0.string) },
      position: yaml.position(of: node), isRequired: isRequired,
      tolerance: tolerance ?? nil, guardCondition: guardCondition ?? nil, condition: condition,
      slotCount: checker.slotCount, parentSlots: checker.parentSlots)
  }

  private mutating func tolerance(_ node: Node, for condition: ConditionNode) -> Tolerance? {
    guard let text = yaml.text(node, "tolerance") else { return nil }
    guard let tolerance = Tolerance(text) else {
      report(.invalidTolerance(text, units: Tolerance.Unit.allCases.map(\.rawValue)), at: node)
      return nil
    }
    let measures = condition.indicators.map { checker.symbols.indicators[$0].measure }
    if !measures.contains(where: tolerance.unit.counts) {
      report(.foreignTolerance(tolerance.unit.rawValue), at: node)
    }
    return tolerance
  }

  private static let severities = Finding.Severity.allCases.reversed().map(\.rawValue)

  /// `span: cumulative, monthly; unit: all`.
  private static func repetition(_ node: Node) -> String {
    guard case .mapping(let pairs) = node else { return "" }
    return pairs.map { key, value in
      let members =
        value.sequence.map { $0.compactMap { $0.scalar?.string }.joined(separator: ", ") }
        ?? oneLine(value.scalar?.string ?? "")
      return "\(key.scalar?.string ?? ""): \(members)"
    }.joined(separator: "; ")
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private mutating func name(_ node: Node?, of rule: Node) -> String? {
    guard let node else {
      report(.missingKey("name", where: "a rule"), at: rule)
      return nil
    }
    guard let name = yaml.text(node, "name") else { return nil }
    let isName = name.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_" || $0 == "." || $0.properties.isAlphabetic
        || $0.properties.numericType != nil
    }
    if name.isEmpty || !isName {
      report(.invalidName(name), at: node)
    } else if let line = firstLines[name] {
      report(.duplicateRule(name, firstLine: line), at: node)
    } else if name == RepeatsAgree.name {
      report(.reservedRule(name), at: node)
    } else {
      firstLines[name] = yaml.position(of: node).line
    }
    return name
  }

  private mutating func choice(_ node: Node?, _ key: String, _ choices: [String]) -> String? {
    guard let node, let text = yaml.text(node, key) else { return nil }
    if choices.contains(text) { return text }
    report(.invalidChoice(key: key, found: text, choices: choices), at: node)
    return nil
  }

  private mutating func names(_ node: Node, _ what: String) -> Publication.Names {
    if let text = node.scalar?.string {
      return Publication.Names(
        byLanguage: [Publication.Names.Language(code: "en", names: [Self.oneLine(text)])])
    }
    return Publication.Names(
      byLanguage: yaml.pairs(node, what).compactMap { code, _, value in
        yaml.text(value, what).map {
          Publication.Names.Language(code: code, names: [Self.oneLine($0)])
        }
      })
  }
}

// MARK: - Expressions

extension RuleSetReader {
  private mutating func condition(_ node: Node, _ what: String) -> ConditionNode? {
    parse(node, what).flatMap { checker.condition($0) }
  }

  private mutating func parse(_ node: Node, _ what: String) -> Expression? {
    guard yaml.text(node, what) != nil, let scalar = node.scalar else { return nil }
    do {
      return try ExpressionParser.parse(placer.place(scalar))
    } catch {
      checker.report(error)
      return nil
    }
  }

  /// The variables under `for`, each bound for the ones after it.
  private mutating func variables(_ node: Node) -> [Rule.Variable]? {
    var variables: [Rule.Variable] = []
    let pairs = yaml.pairs(node, "for")
    guard case .mapping = node else { return nil }
    for (name, keyNode, value) in pairs {
      let own = checker.symbols.dimension(name)
      guard let (set, dimension) = set(value, of: own, name, at: keyNode) else { continue }
      if own == nil, checker.symbols.dimensions[dimension].number(of: name) != nil {
        report(.variableHidesMember(name), at: keyNode)
        continue
      }
      let variable = checker.bind(name, dimension: dimension, set: set)
      variables.append(
        Rule.Variable(name: name, slot: variable.slot, dimension: dimension, set: set))
    }
    guard variables.count == pairs.count else {
      // Binding the rest all the same keeps one mistake from being reported at every use.
      for (name, _, _) in pairs where checker.scope[name] == nil {
        if let dimension = checker.symbols.dimension(name) {
          _ = checker.bind(name, dimension: dimension, set: nil)
        }
      }
      return nil
    }
    return variables
  }

  /// What a variable ranges over: a list of members, `all`, or an expression for a set.
  private mutating func set(
    _ node: Node, of dimension: Int?, _ name: String, at keyNode: Node
  ) -> (SetNode, dimension: Int)? {
    if case .sequence(let items) = node {
      guard let dimension else {
        report(.untypedVariable(name), at: keyNode)
        return nil
      }
      if items.isEmpty { report(.emptyList(name), at: node) }
      let members = items.map { member($0, of: dimension) }
      guard members.allSatisfy({ $0 != nil }), !items.isEmpty else { return nil }
      return (.members(members.compactMap(\.self)), dimension)
    }
    if node.scalar?.string == "all" {
      guard let dimension else {
        report(.untypedVariable(name), at: keyNode)
        return nil
      }
      return (checker.allMembers(of: dimension, indicator: nil), dimension)
    }
    return parse(node, "for").flatMap { checker.set($0, of: dimension) }
  }

  private mutating func member(_ node: Node, of dimension: Int) -> Int? {
    guard let text = yaml.text(node, "a member") else { return nil }
    let member = Expression.Member(
      name: text, position: yaml.position(of: node), isQuoted: true)
    guard case .member(let number)? = checker.member(member, of: dimension) else { return nil }
    return number
  }
}
