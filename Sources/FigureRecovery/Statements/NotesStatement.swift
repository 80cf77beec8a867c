/// No numeral is a figure from one of its phrases on, as in the notes under a table.
///
/// It is written `ignore from`.
struct NotesStatement: Statement {
  static let keyword = "ignore from"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let phrases = try parser.phrases()
    return { resolver, _ in
      NotesStatement(elements: [.choice(phrases.map { [.phrase(resolver.phrase($0))] })])
    }
  }

  var search: StatementSearch? { .notes(elements) }
  var outline: GrammarOutline.Statement { .notes(elements.flatMap(\.phraseTexts)) }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .notes }
}
