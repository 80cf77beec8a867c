/// Whole cells on one baseline, with nothing else in them: a row of its own kind in a table.
struct RowStatement: Statement {
  static let keyword = "row"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, position in
      RowStatement(elements: resolver.unrepeated(elements, at: position))
    }
  }

  var search: StatementSearch? { .row(elements) }
  var outline: GrammarOutline.Statement { .row(elements.outlines) }

  var standing: Standing { .asWhole }
  var isSure: Bool { true }
  var namesSection: Bool { true }
}
