package import DigestModel

/// A way to write the figures of documents down.
package protocol FiguresFormat {
  /// Writes all documents, in their order, as one whole.
  func write(_ documents: [RecoveredDocument], to output: inout some TextOutputStream)
}

/// Writes the figures of documents: `report(documents, as: .json, to: &text)`.
package func report(
  _ documents: [RecoveredDocument], as format: some FiguresFormat,
  to output: inout some TextOutputStream
) {
  format.write(documents, to: &output)
}
