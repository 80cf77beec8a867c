package import DigestModel

/// A way to write down the pages of a document as the grammar sees them.
package protocol PagesFormat {
  func write(_ document: SourceDocument, to output: inout some TextOutputStream)
}

/// Writes the pages of a document: `report(document, as: .lines, to: &text)`.
package func report(
  _ document: SourceDocument, as format: some PagesFormat,
  to output: inout some TextOutputStream
) {
  format.write(document, to: &output)
}
