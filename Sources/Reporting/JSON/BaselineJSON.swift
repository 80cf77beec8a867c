package import DigestModel

/// Known findings as they are kept between checks, in the schema `crossfoot.baseline/2`.
///
/// Documents, findings and keys are sorted, so that a changed file shows what has changed.
package struct BaselineJSON {
  package init() {}

  package func write(_ baseline: Baseline, to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.baseline/2")),
      ("documents", .array(baseline.documents.map(\.json))),
    ]).write(to: &output)
  }
}

extension Baseline.Document {
  fileprivate var json: JSONValue {
    .object([
      ("path", .string(path)), ("sha256", .string(sha256)), ("publication", .string(publication)),
      ("period", period?.json ?? .null),
      ("findings", .array(entries.map { .object($0.members) })),
    ])
  }
}

extension Baseline.Entry {
  var members: [(key: String, value: JSONValue)] {
    [
      ("rule", .string(rule)),
      ("instance", Self.object(instance)),
      ("figures", .strings(figures)),
      ("values", Self.object(values)),
      ("earlier", Self.object(earlier)),
      ("left", .string(orNull: left)),
      ("right", .string(orNull: right)),
      ("message", .string(message)),
    ]
  }

  private static func object(_ texts: [String: String]) -> JSONValue {
    .object(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
  }
}

extension Baseline.Settled {
  var json: JSONValue { .object(members) }

  var members: [(key: String, value: JSONValue)] {
    [("path", .string(path)), ("publication", .string(publication))] + entry.members
  }
}
