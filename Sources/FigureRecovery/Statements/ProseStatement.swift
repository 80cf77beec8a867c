import DigestModel

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
    isList ? .list : isLabelOverValue(match, in: text) ? .near : .sure
  }

  /// Whether a phrase and its one value stand on two lines that are none of one running text: the value may
  /// as well be that of a label under it.
  private func isLabelOverValue(_ match: StatementMatch, in text: DocumentText) -> Bool {
    guard elements.count == 2, match.captures.count == 1, let label = match.wording.last else {
      return false
    }
    let value = text.numerals[match.captures[0].numeral].item
    return text.items[label].line != text.items[value].line && !text.wraps(label, to: value)
      && text.pages[text.page(of: value)].geometry == .drawn
  }

  /// A sentence's names are in it.
  func names(_ letters: [UInt32]) -> Bool { false }

  private var isList: Bool {
    elements.contains { if case .repeated = $0 { true } else { false } }
  }
}
