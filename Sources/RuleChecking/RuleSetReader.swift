import DigestModel
import Publications
import Yams

/// Reads a `consistency.yaml`.
struct RuleSetReader {
  static let marks = ["Ft", "Cft", "Rx", "Eq"]

  var yaml: YAMLReader
  var checker: TypeChecker
  let placer: ScalarPlacer
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

  mutating func report(_ problem: RuleProblem, at node: Node) {
    yaml.report(problem.message, at: node)
  }

  mutating func warn(_ problem: RuleProblem, at node: Node) {
    yaml.warn(problem.message, at: node)
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
    let (variables, areSound) = values["for"].map { self.variables($0) } ?? ([], true)
    guard let expression = values["expr"] else {
      report(.missingKey("expr", where: name.map { "rule “\($0)”" } ?? "a rule"), at: node)
      return nil
    }
    let programs = programs(when: values["when"], expression, for: variables)
    guard let programs, areSound, let name else { return nil }
    if let pairs = values["for"] { checkUse(of: variables, at: pairs) }
    let tolerance = values["tolerance"].map { self.tolerance($0, for: programs, variables) }
    let none = Publication.Names(byLanguage: [])
    return Rule(
      name: name, label: label ?? none, description: description ?? none, reason: reason ?? none,
      severity: severity.flatMap(Finding.Severity.init(rawValue:)) ?? .error, mark: mark,
      variables: variables, expression: Self.oneLine(expression.scalar?.string ?? ""),
      repetitionText: values["for"].map(Self.repetition),
      guardText: values["when"]?.scalar.map { Self.oneLine($0.string) },
      position: yaml.position(of: node), isRequired: isRequired,
      tolerance: tolerance ?? nil, programs: programs, slotCount: checker.slotCount,
      parentSlots: checker.parentSlots)
  }

  private mutating func tolerance(
    _ node: Node, for programs: [Rule.Program], _ variables: [Rule.Variable]
  ) -> Tolerance? {
    guard let text = yaml.text(node, "tolerance") else { return nil }
    guard let tolerance = Tolerance(text) else {
      report(.invalidTolerance(text, units: Tolerance.Unit.allCases.map(\.rawValue)), at: node)
      return nil
    }
    let foreign = programs.filter { program in
      let measures = program.condition.indicators.map { checker.symbols.indicators[$0].measure }
      return !measures.contains(where: tolerance.unit.counts)
    }
    let problem = RuleProblem.foreignTolerance(tolerance.unit.rawValue)
    if foreign.count == programs.count {
      report(problem, at: node)
    } else {
      for program in foreign {
        report(.inProgram(problem, choice(of: program.indicators, variables)), at: node)
      }
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
    } else if RuleSet.builtInNames.contains(name) {
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
