import DigestModel

/// A list of rules in the schema `crossfoot.rules/1`.
package struct RulesJSON: RulesFormat {
  package func write(_ rules: [RuleSummary], to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.rules/1")), ("rules", .array(rules.map(\.json))),
    ]).write(to: &output)
  }
}

extension RulesFormat where Self == RulesJSON {
  /// The schema `crossfoot.rules/1`.
  package static var json: RulesJSON { RulesJSON() }
}

extension RuleSummary {
  fileprivate var json: JSONValue { .object(members) }

  /// The members of a rule in the schema `crossfoot.rules/1`.
  var members: [(key: String, value: JSONValue)] {
    [
      ("publication", .string(orNull: publication)),
      ("name", .string(name)),
      ("label", .string(label)),
      ("description", .string(description)),
      ("reason", .string(reason)),
      ("severity", .string(severity.rawValue)),
      ("mark", .string(orNull: mark)),
      ("for", .string(orNull: repetition)),
      ("when", .string(orNull: guarding)),
      ("expr", .string(expression)),
      ("tolerance", .string(orNull: tolerance)),
    ]
  }
}
