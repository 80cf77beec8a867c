/// Numerals that are no figures.
struct IgnoreStatement: SequenceStatement {
  static let keyword = "ignore"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    parser.takeWord("from")
      ? try NotesStatement.parsed(by: &parser) : try sequence(parsedBy: &parser)
  }

  var search: StatementSearch? { .prose(elements) }
  var outline: GrammarOutline.Statement { .ignore(elements.outlines) }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .ignored }
}
