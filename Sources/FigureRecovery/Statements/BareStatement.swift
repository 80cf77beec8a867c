/// Values without a label under the heading of its block; taken last, in printed order.
struct BareStatement: SequenceStatement {
  static let keyword = "bare"

  var elements: [Pattern.Element]

  var search: StatementSearch? { .row(elements) }
  var outline: GrammarOutline.Statement { .bare(elements.outlines) }

  var standing: Standing { .byItem }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .bare }
}
