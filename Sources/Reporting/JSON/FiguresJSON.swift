package import DigestModel

/// Figures in the schema `crossfoot.figures/1`.
package struct FiguresJSON: FiguresFormat {
  package func write(_ documents: [RecoveredDocument], to output: inout some TextOutputStream) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.figures/1")),
      ("documents", .array(documents.map { .object($0.members) })),
    ])
    root.write(to: &output)
  }
}

extension FiguresFormat where Self == FiguresJSON {
  /// The schema `crossfoot.figures/1`.
  package static var json: FiguresJSON { FiguresJSON() }
}
