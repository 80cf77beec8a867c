package import DigestModel

/// Rule coverage in the schema `crossfoot.coverage/1`.
package struct CoverageJSON: CoverageFormat {
  package func write(_ documents: [RuleCoverage], to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.coverage/1")),
      ("documents", .array(documents.map(\.json))),
    ]).write(to: &output)
  }
}

extension CoverageFormat where Self == CoverageJSON {
  /// The schema `crossfoot.coverage/1`.
  package static var json: CoverageJSON { CoverageJSON() }
}

extension RuleCoverage {
  fileprivate var json: JSONValue {
    .object([
      ("path", .string(path)),
      ("tried", .number(tried)),
      ("noticed", .number(noticed)),
      ("lapsed", .number(lapsed)),
      (
        "kinds",
        .array(
          byKind.map { kind, tried, noticed, lapsed in
            .object([
              ("kind", .string(kind)), ("tried", .number(tried)), ("noticed", .number(noticed)),
              ("lapsed", .number(lapsed)),
            ])
          })
      ),
      ("figures", .array(figures.map(\.json))),
    ])
  }
}

extension RuleCoverage.Covered {
  fileprivate var json: JSONValue {
    .object([
      ("key", .string(key.description)),
      ("rules", .strings(rules)),
      ("tried", .number(tried)),
      ("noticed", .number(noticed)),
      ("lapsed", .number(lapsed)),
      (
        "unnoticed",
        .object(
          trials.filter { !$0.unnoticed.isEmpty }.map { trial in
            (trial.kind, .strings(trial.unnoticed.map(\.description)))
          })
      ),
    ])
  }
}
