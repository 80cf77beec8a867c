/// Values without a label under the heading of its block; taken last, in printed order.
struct BareStatement: Statement {
  static let keyword = "bare"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, position in
      BareStatement(elements: resolver.unrepeated(elements, at: position))
    }
  }

  var search: StatementSearch? { .row(elements) }
  var outline: GrammarOutline.Statement { .bare(elements.outlines) }

  var standing: Standing { .byItem }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .bare }
}
