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
    isList ? .list : isLabelNearValue(match, in: text) ? .near : .sure
  }

  /// How far the value of a phrase may be behind it on its line, in heights of the type: further off it may as
  /// well be another column's.
  private static let reach = 4.0

  /// Whether a phrase and its one value stand on two lines that are none of one running text, or far apart on one:
  /// the value may as well be that of another label.
  private func isLabelNearValue(_ match: StatementMatch, in text: DocumentText) -> Bool {
    guard case .capture? = elements.last, match.captures.count == 1,
      let label = match.wording.last
    else {
      return false
    }
    let value = text.numerals[match.captures[0].numeral].item
    guard text.items[label].line == text.items[value].line else {
      return text.pages[text.page(of: value)].geometry == .drawn && !text.wraps(label, to: value)
    }
    let box = text.items[label].box
    return text.items[value].box.left - box.right > Self.reach * box.height
      && !((label + 1)..<max(label + 1, value)).contains { text.isPassable($0) }
  }

  /// A sentence's names are in it.
  func names(_ letters: [UInt32]) -> Bool { false }

  private var isList: Bool {
    elements.contains { if case .repeated = $0 { true } else { false } }
  }
}
