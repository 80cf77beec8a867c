import DigestModel

/// A list of publications for a person: a line each.
package struct PublicationsText: PublicationsFormat {
  var style: TextStyle

  package func write(
    _ publications: [PublicationSummary], to output: inout some TextOutputStream
  ) {
    var table = TextTable()
    for publication in publications {
      table.append(
        TextTable.Cell(text: publication.id, role: .heading),
        TextTable.Cell(text: publication.language),
        TextTable.Cell(text: publication.title),
        TextTable.Cell(
          text: publication.recognizedBy.map { "“\($0)”" }.reduce("") { phrases, next in
            phrases.isEmpty ? next : style.words(.bothPhrases, ["first": phrases, "second": next])
          },
          role: .faint))
    }
    table.write(to: &output, style: style)
  }
}

extension PublicationsFormat where Self == PublicationsText {
  /// A line each: id, language, title and what recognises an issue.
  package static func text(style: TextStyle = .plain) -> PublicationsText {
    PublicationsText(style: style)
  }
}
