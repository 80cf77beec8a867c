/// The numbers along a chart's axes are no figures.
struct AxisStatement: Statement {
  static let keyword = "axis"

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    { _, _ in AxisStatement() }
  }

  var elements: [Pattern.Element] { [] }
  var search: StatementSearch? { nil }
  var outline: GrammarOutline.Statement { .axis }
  var marksAxes: Bool { true }
}
