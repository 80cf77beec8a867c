package import DigestModel
import Publications
import Yams

/// Reads a `waivers.yaml`.
///
/// ```yaml
/// waivers:
///   - rule: subdirections-foot
///     figures: ["direct[unit=labour-inspectorate-reception,span=cumulative]"]
///     reason: The agency counts repeated visits twice, as its letter of 3 April says.
///     accepted-by: A. Auditor
///     until: 2026-06
/// ```
///
/// `figures` narrows it to findings with these figures; `until` is the last month, or day, that it
/// holds for.
struct WaiverReader {
  private var yaml: YAMLReader
  private let rules: RuleSet

  init(_ file: SourceFile, rules: RuleSet) {
    yaml = YAMLReader(file: file)
    self.rules = rules
  }

  var errors: [SourceError] { yaml.errors }

  /// The waivers that are sound; `errors` says what is wrong with the others.
  mutating func waivers() -> [Waiver] {
    guard let root = yaml.root() else { return [] }
    var waivers: [Waiver] = []
    for (key, node, value) in yaml.pairs(root, "a file of waivers") {
      guard key == "waivers" else {
        report(
          .unknownKey(
            key, where: "a file of waivers", suggestion: suggestion(for: key, among: ["waivers"])),
          at: node)
        continue
      }
      for item in yaml.items(value, "waivers") {
        if let waiver = waiver(item) { waivers.append(waiver) }
      }
    }
    return waivers
  }

  private static let keys = ["rule", "figures", "reason", "accepted-by", "until"]

  private mutating func waiver(_ node: Node) -> Waiver? {
    var values: [String: Node] = [:]
    for (key, keyNode, value) in yaml.pairs(node, "a waiver") {
      if Self.keys.contains(key) {
        values[key] = value
      } else {
        report(
          .unknownKey(key, where: "a waiver", suggestion: suggestion(for: key, among: Self.keys)),
          at: keyNode)
      }
    }
    guard case .mapping = node else { return nil }
    let rule = rule(values["rule"], of: node)
    let reason = text("reason", in: values, of: node)
    let acceptedBy = text("accepted-by", in: values, of: node)
    let figures = values["figures"].map { self.figures($0) } ?? []
    let lastDay = values["until"].map { self.lastDay($0) }
    guard let rule, let reason, let acceptedBy else { return nil }
    return Waiver(
      rule: rule, figures: figures, reason: reason, acceptedBy: acceptedBy,
      lastDay: lastDay ?? nil, path: yaml.file.path, position: yaml.position(of: node))
  }

  private mutating func rule(_ node: Node?, of waiver: Node) -> String? {
    guard let node else {
      report(.missingKey("rule", where: "a waiver"), at: waiver)
      return nil
    }
    guard let name = yaml.text(node, "rule") else { return nil }
    let names = rules.rules.map(\.name) + RuleSet.builtInNames
    if names.contains(name) { return name }
    report(.unknownRule(name, suggestion: suggestion(for: name, among: names)), at: node)
    return nil
  }

  private mutating func text(
    _ key: String, in values: [String: Node], of waiver: Node
  ) -> String? {
    guard let node = values[key] else {
      report(.missingKey(key, where: "a waiver"), at: waiver)
      return nil
    }
    guard let text = yaml.text(node, key) else { return nil }
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    if line.isEmpty { report(.missingKey(key, where: "a waiver"), at: node) }
    return line.isEmpty ? nil : line
  }

  private mutating func figures(_ node: Node) -> [FigureKey] {
    let items = yaml.items(node, "figures")
    if items.isEmpty { report(.emptyList("figures"), at: node) }
    return items.compactMap { item in
      guard let text = yaml.text(item, "a figure") else { return nil }
      do throws(RuleProblem) {
        return try rules.symbols.key(text)
      } catch {
        report(error, at: item)
        return nil
      }
    }
  }

  /// A day, or the last day of a month.
  private mutating func lastDay(_ node: Node) -> CalendarDate? {
    guard let text = yaml.text(node, "until") else { return nil }
    if let day = CalendarDate(text) { return day }
    if let first = CalendarDate("\(text)-01") {
      return CalendarDate(
        year: first.year, month: first.month,
        day: CalendarDate.days(inMonth: first.month, of: first.year))
    }
    report(.invalidDay(text), at: node)
    return nil
  }

  private mutating func report(_ problem: RuleProblem, at node: Node) {
    yaml.report(problem.message, at: node)
  }
}

extension RuleSet {
  /// Reads the waivers of a publication.
  ///
  /// - Throws: Everything that is wrong with the file, by place.
  package func waivers(in file: SourceFile) throws(SourceErrors) -> [Waiver] {
    var reader = WaiverReader(file, rules: self)
    let waivers = reader.waivers()
    guard reader.errors.isEmpty else { throw SourceErrors(reader.errors) }
    return waivers
  }
}
