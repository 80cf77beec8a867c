/// Rows of a table: every row fits one and the same alternative.
struct RowsStatement: Statement {
  static let keyword = "rows"

  var alternatives: [[Pattern.Element]]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let alternatives = try parser.alternatives()
    return { resolver, position in
      resolver.refuseRepetition(in: alternatives, at: position)
      return RowsStatement(alternatives: alternatives.map { resolver.sequence($0) })
    }
  }

  var elements: [Pattern.Element] { alternatives.flatMap { $0 } }
  var search: StatementSearch? { .rows(alternatives) }
  var outline: GrammarOutline.Statement { .rows(alternatives.map(\.outlines)) }

  var standing: Standing { .asWhole }
  var isSure: Bool { true }
  var isTableRow: Bool { true }
}
