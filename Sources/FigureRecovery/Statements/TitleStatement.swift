/// Whole cells at the head of a page.
struct TitleStatement: Statement {
  static let keyword = "title"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, position in
      TitleStatement(elements: resolver.unrepeated(elements, at: position))
    }
  }

  var search: StatementSearch? { .title(elements) }
  var outline: GrammarOutline.Statement { .title(elements.outlines) }

  var isSure: Bool { true }
  var namesSection: Bool { true }
  var title: [Pattern.Element]? { elements }
}
