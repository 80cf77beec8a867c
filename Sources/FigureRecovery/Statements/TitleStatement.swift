/// Whole cells at the head of a page.
struct TitleStatement: SequenceStatement {
  static let keyword = "title"

  var elements: [Pattern.Element]

  var search: StatementSearch? { .title(elements) }
  var outline: GrammarOutline.Statement { .title(elements.outlines) }

  var isSure: Bool { true }
  var namesSection: Bool { true }
  var title: [Pattern.Element]? { elements }
}
