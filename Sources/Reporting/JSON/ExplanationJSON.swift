import DigestModel

/// Rules that are explained, in the schema `crossfoot.explanation/1`.
package struct ExplanationJSON: ExplanationFormat {
  /// Of messages.
  var language: String

  package func write(_ explanations: [Explanation], to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.explanation/1")),
      ("rules", .array(explanations.map { $0.json(in: language) })),
    ]).write(to: &output)
  }
}

extension ExplanationFormat where Self == ExplanationJSON {
  /// The schema `crossfoot.explanation/1`.
  package static func json(in language: String = "en") -> ExplanationJSON {
    ExplanationJSON(language: language)
  }
}

extension Explanation {
  fileprivate func json(in language: String) -> JSONValue {
    .object(
      rule.members + [
        (
          "documents",
          .array(
            documents.map { document in
              .object(
                document.recovered.origin + [
                  ("results", .array(document.findings.map { .object($0.members(in: language)) }))
                ])
            })
        )
      ])
  }
}
