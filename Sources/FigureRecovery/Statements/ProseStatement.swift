/// A run of text in reading order, which may wrap.
struct ProseStatement: Statement {
  static let keyword = "prose"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, _ in ProseStatement(elements: resolver.sequence(elements)) }
  }

  var search: StatementSearch? { .prose(elements) }
  var outline: GrammarOutline.Statement {
    isList ? .list(elements.outlines) : .prose(elements.outlines)
  }

  var isSure: Bool { true }
  var namesSection: Bool { true }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn {
    isList ? .list : .sure
  }

  /// A sentence's names are in it.
  func names(_ letters: [UInt32]) -> Bool { false }

  private var isList: Bool {
    elements.contains { if case .repeated = $0 { true } else { false } }
  }
}
