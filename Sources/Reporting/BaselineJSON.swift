package import DigestModel

/// Known findings as they are kept between checks, in the schema `crossfoot.baseline/1`.
///
/// Findings and keys are sorted, so that a changed file shows what has changed.
package struct BaselineJSON {
  package init() {}

  package func write(_ baseline: Baseline, to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.baseline/1")),
      ("findings", .array(baseline.entries.map(\.json))),
    ]).write(to: &output)
  }
}

extension Baseline.Entry {
  var json: JSONValue {
    .object([
      ("publication", .string(publication)),
      ("rule", .string(rule)),
      ("figures", .strings(figures)),
      ("values", .object(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
      ("message", .string(message)),
    ])
  }
}
