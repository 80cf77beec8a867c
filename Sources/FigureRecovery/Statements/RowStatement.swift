/// Whole cells on one baseline, with nothing else in them: a row of its own kind in a table.
struct RowStatement: SequenceStatement {
  static let keyword = "row"

  var elements: [Pattern.Element]

  var search: StatementSearch? { .row(elements) }
  var outline: GrammarOutline.Statement { .row(elements.outlines) }

  var standing: Standing { .asWhole }
  var isSure: Bool { true }
  var namesSection: Bool { true }
}
