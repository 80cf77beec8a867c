/// What a list of publications says of one.
package struct PublicationSummary: Hashable, Sendable {
  package var id: String
  /// In the report's language.
  package var title: String
  /// The language code of its documents.
  package var language: String
  /// The phrases that tell its issues, all of them.
  package var recognizedBy: [String]

  package init(id: String, title: String, language: String, recognizedBy: [String]) {
    self.id = id
    self.title = title
    self.language = language
    self.recognizedBy = recognizedBy
  }
}

/// A way to write a list of publications down.
package protocol PublicationsFormat {
  func write(_ publications: [PublicationSummary], to output: inout some TextOutputStream)
}

/// Writes a list of publications: `report(publications: list, as: .json, to: &text)`.
package func report(
  publications: [PublicationSummary], as format: some PublicationsFormat,
  to output: inout some TextOutputStream
) {
  format.write(publications, to: &output)
}
