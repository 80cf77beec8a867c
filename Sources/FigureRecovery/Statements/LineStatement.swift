/// Whole cells in reading order, with nothing else in them.
struct LineStatement: SequenceStatement {
  static let keyword = "line"

  var elements: [Pattern.Element]

  var search: StatementSearch? { .line(elements) }
  var outline: GrammarOutline.Statement { .line(elements.outlines) }

  var standing: Standing { .asWhole }
  var isSure: Bool { true }
  var namesSection: Bool { true }
  var isLabelled: Bool { elements.count == 2 }

  /// A label and one value are held together by nothing but nearness, where other numerals stand around
  /// or they stand in two cells of a drawn page, or on two lines.
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn {
    let (first, last) = (text.items[match.items.lowerBound], text.items[match.items.upperBound])
    let isNear =
      match.captures.count == 1
      && (text.isCrowded(match.items)
        || first.cell != last.cell && (!text.isPlain || first.line != last.line))
    return isNear ? .near : .sure
  }

  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool {
    elements.looksFor(letters, value, isStarred: isStarred)
  }
}
