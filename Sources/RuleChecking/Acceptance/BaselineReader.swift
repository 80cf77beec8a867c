package import DigestModel
import Publications
import Yams

extension Baseline {
  /// Reads a baseline that was written as JSON, which YAML contains.
  ///
  /// - Throws: What is wrong with the file, by place.
  package init(_ file: SourceFile) throws(SourceErrors) {
    var reader = BaselineReader(file)
    let documents = reader.documents()
    guard reader.yaml.errors.isEmpty else { throw SourceErrors(reader.yaml.errors) }
    self.init(documents: documents)
  }

  /// The schema of the file.
  package static let schema = "crossfoot.baseline/2"
}

private struct BaselineReader {
  var yaml: YAMLReader

  init(_ file: SourceFile) { yaml = YAMLReader(file: file) }

  mutating func documents() -> [Baseline.Document] {
    guard let root = yaml.root() else { return [] }
    var documents: [Baseline.Document] = []
    var schema: String?
    for (key, node, value) in yaml.pairs(root, "a baseline") {
      switch key {
      case "schema": schema = yaml.text(value, key)
      case "documents": documents = yaml.items(value, key).compactMap { document($0) }
      default: yaml.report("unknown key “\(key)” in a baseline", at: node)
      }
    }
    if case .mapping = root, schema != Baseline.schema {
      yaml.report(
        "not a baseline: its schema is \(schema.map { "“\($0)”" } ?? "not given"), not"
          + " “\(Baseline.schema)”", at: root)
    }
    return documents
  }

  private mutating func document(_ node: Node) -> Baseline.Document? {
    var texts: [String: String] = [:]
    var period: Period?
    var entries: [Baseline.Entry] = []
    for (key, keyNode, value) in yaml.pairs(node, "a document") {
      switch key {
      case "path", "sha256", "publication": texts[key] = yaml.text(value, key)
      case "period": period = self.period(value)
      case "findings": entries = yaml.items(value, key).compactMap { entry($0) }
      default: yaml.report("unknown key “\(key)” in a document", at: keyNode)
      }
    }
    guard let path = texts["path"], let sha256 = texts["sha256"],
      let publication = texts["publication"]
    else {
      yaml.report("a document needs “path”, “sha256” and “publication”", at: node)
      return nil
    }
    return Baseline.Document(
      path: path, sha256: sha256, publication: publication, period: period, entries: entries)
  }

  /// `null`, or the first and last day.
  private mutating func period(_ node: Node) -> Period? {
    if node.isNull { return nil }
    var days: [String: CalendarDate] = [:]
    for (key, _, value) in yaml.pairs(node, "a period") {
      days[key] = yaml.text(value, key).flatMap { CalendarDate($0) }
    }
    guard days.count == 2, let start = days["start"], let end = days["end"] else {
      yaml.report("a period needs the days “start” and “end”", at: node)
      return nil
    }
    return Period(start: start, end: end)
  }

  private mutating func entry(_ node: Node) -> Baseline.Entry? {
    var texts: [String: String] = [:]
    var figures: [String] = []
    var maps: [String: [String: String]] = [:]
    for (key, keyNode, value) in yaml.pairs(node, "a finding") {
      switch key {
      case "left" where value.isNull, "right" where value.isNull: break
      case "rule", "message", "left", "right": texts[key] = yaml.text(value, key)
      case "figures": figures = yaml.items(value, key).compactMap { yaml.text($0, "a figure") }
      case "instance", "values", "earlier":
        for (name, _, value) in yaml.pairs(value, key) {
          maps[key, default: [:]][name] = yaml.text(value, "a value")
        }
      default: yaml.report("unknown key “\(key)” in a finding", at: keyNode)
      }
    }
    guard let rule = texts["rule"] else {
      yaml.report("a finding needs “rule”", at: node)
      return nil
    }
    return Baseline.Entry(
      rule: rule, instance: maps["instance"] ?? [:], figures: figures,
      values: maps["values"] ?? [:],
      earlier: maps["earlier"] ?? [:], left: texts["left"], right: texts["right"],
      message: texts["message"] ?? "")
  }
}

extension Node {
  /// Scalars are read as the texts they are; only a quoted “null” is one.
  fileprivate var isNull: Bool { scalar?.string == "null" && scalar?.style == .plain }
}
