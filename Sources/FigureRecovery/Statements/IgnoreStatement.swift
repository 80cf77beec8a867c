/// Numerals that are no figures.
struct IgnoreStatement: Statement {
  static let keyword = "ignore"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    if parser.takeWord("from") { return try NotesStatement.parsed(by: &parser) }
    let elements = try parser.sequence()
    return { resolver, position in
      IgnoreStatement(elements: resolver.unrepeated(elements, at: position))
    }
  }

  var search: StatementSearch? { .prose(elements) }
  var outline: GrammarOutline.Statement { .ignore(elements.outlines) }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .ignored }
}
