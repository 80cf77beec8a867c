package import DigestModel
import Publications
import Yams

extension Baseline {
  /// Reads a baseline that was written as JSON, which YAML contains.
  ///
  /// - Throws: What is wrong with the file, by place.
  package init(_ file: SourceFile) throws(SourceErrors) {
    var reader = BaselineReader(file)
    let entries = reader.entries()
    guard reader.yaml.errors.isEmpty else { throw SourceErrors(reader.yaml.errors) }
    self.init(entries: entries)
  }

  /// The schema of the file.
  package static let schema = "crossfoot.baseline/1"
}

private struct BaselineReader {
  var yaml: YAMLReader

  init(_ file: SourceFile) { yaml = YAMLReader(file: file) }

  mutating func entries() -> [Baseline.Entry] {
    guard let root = yaml.root() else { return [] }
    var entries: [Baseline.Entry] = []
    var schema: String?
    for (key, node, value) in yaml.pairs(root, "a baseline") {
      switch key {
      case "schema": schema = yaml.text(value, key)
      case "findings": entries = yaml.items(value, key).compactMap { entry($0) }
      default: yaml.report("unknown key “\(key)” in a baseline", at: node)
      }
    }
    if case .mapping = root, schema != Baseline.schema {
      yaml.report(
        "not a baseline: its schema is \(schema.map { "“\($0)”" } ?? "not given"), not"
          + " “\(Baseline.schema)”", at: root)
    }
    return entries
  }

  private mutating func entry(_ node: Node) -> Baseline.Entry? {
    var texts: [String: String] = [:]
    var figures: [String] = []
    var values: [String: String] = [:]
    for (key, keyNode, value) in yaml.pairs(node, "a finding") {
      switch key {
      case "publication", "rule", "message": texts[key] = yaml.text(value, key)
      case "figures": figures = yaml.items(value, key).compactMap { yaml.text($0, "a figure") }
      case "values":
        for (figure, _, value) in yaml.pairs(value, key) {
          values[figure] = yaml.text(value, "a value")
        }
      default: yaml.report("unknown key “\(key)” in a finding", at: keyNode)
      }
    }
    guard let publication = texts["publication"], let rule = texts["rule"] else {
      yaml.report("a finding needs “publication” and “rule”", at: node)
      return nil
    }
    return Baseline.Entry(
      publication: publication, rule: rule, figures: figures.sorted(), values: values,
      message: texts["message"] ?? "")
  }
}
