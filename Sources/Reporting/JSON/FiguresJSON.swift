package import DigestModel

/// Figures in the schema `crossfoot.figures/1`.
package struct FiguresJSON: FiguresFormat {
  /// Of reasons and messages.
  var language: String

  package func write(_ documents: [RecoveredDocument], to output: inout some TextOutputStream) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.figures/1")),
      ("documents", .array(documents.map { .object($0.members(in: language)) })),
    ])
    root.write(to: &output)
  }
}

extension FiguresFormat where Self == FiguresJSON {
  /// The schema `crossfoot.figures/1`.
  package static var json: FiguresJSON { json(in: "en") }

  /// The same, reasons and messages in a language.
  package static func json(in language: String) -> FiguresJSON { FiguresJSON(language: language) }
}
