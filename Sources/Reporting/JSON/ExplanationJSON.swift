import DigestModel

/// Rules that are explained, in the schema `crossfoot.explanation/1`.
package struct ExplanationJSON: ExplanationFormat {
  package func write(_ explanations: [Explanation], to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.explanation/1")), ("rules", .array(explanations.map(\.json))),
    ]).write(to: &output)
  }
}

extension ExplanationFormat where Self == ExplanationJSON {
  /// The schema `crossfoot.explanation/1`.
  package static var json: ExplanationJSON { ExplanationJSON() }
}

extension Explanation {
  fileprivate var json: JSONValue {
    .object(
      rule.members + [
        (
          "documents",
          .array(
            documents.map { document in
              .object(
                document.recovered.origin + [
                  ("results", .array(document.findings.map { .object($0.members) }))
                ])
            })
        )
      ])
  }
}
