import DigestModel

/// Tells whether a value stands where its statement belongs.
extension Recovery {
  /// A field of a block with headings stands under one of them, before the next block's heading; one
  /// of a block without, not under the heading of a block that looks for just such a label and value.
  func isInPlace(_ found: DocumentMatches.Found, of part: Part) -> Bool {
    let block = part.pattern.blocks[found.block]
    guard let statement = found.statement else { return true }
    let pattern = block.statements[statement]
    guard !block.headings.isEmpty else {
      return !pattern.isLabelled || !isTaken(found.match, underHeadingOf: part)
    }
    guard pattern.standsUnderHeading else { return true }
    // The label must stand under it, and a value over or under the label too: between them another
    // block may begin.
    let label = found.match.wording
    let lines = Set(label.map { text.items[$0].line })
    let box = text.box(of: label)
    let values = found.match.captures.map { text.numerals[$0.numeral].item }
      .filter { value in
        box.map { $0.verticalOverlap(with: text.items[value].box) <= 0 } ?? true
          && !lines.contains(text.items[value].line)
      }
    return (label + values).allSatisfy { item in
      nearestHeading(over: item, in: part).map { $0.block == found.block } ?? false
    }
  }

  /// Whether the block whose heading is nearest above a label looks for it and its values, too.
  private func isTaken(_ match: StatementMatch, underHeadingOf part: Part) -> Bool {
    guard let first = match.wording.first, let heading = nearestHeading(over: first, in: part),
      text.box(of: heading.match).left <= text.items[first].box.right
    else { return false }
    let letters = match.wording.flatMap { text.letters[text.items[$0].letters] }
    return part.pattern.blocks[heading.block].statements.contains { statement in
      match.captures.allSatisfy { capture in
        statement.looksFor(
          letters, capture, isStarred: text.isStarred(text.numerals[capture.numeral].item))
      }
    }
  }

  /// How far below its heading, or twice as far beside it, a single value may stand, in points.
  private static let headingReach = 320.0

  /// The nearest heading above an item; one that begins right of it only where it is much nearer.
  func nearestHeading(over item: Int, in part: Part) -> DocumentMatches.Found? {
    let box = text.items[item].box
    let page = text.page(of: item)
    let headings = part.found.filter { $0.statement == nil && text.page(of: $0.first) == page }
    func distance(_ heading: DocumentMatches.Found) -> (Double, Int) {
      let headingBox = text.box(of: heading.match)
      let gap = max(0, -headingBox.horizontalOverlap(with: box))
      let sideways = headingBox.left > box.right ? 20 * gap : 2 * gap
      // Of headings that begin alike, the longer one is meant.
      return (max(0, box.top - headingBox.bottom) + sideways, -heading.match.wording.count)
    }
    return headings.filter { text.box(of: $0.match).top <= box.top }
      .min { distance($0) < distance($1) }
      .flatMap { heading in
        // A text has not kept the page's distances.
        text.pages[page].geometry == .text || distance(heading).0 <= Self.headingReach
          ? heading : nil
      }
  }

  /// Whether a value that stands only near its label denies no figure that is known already, and
  /// repeats one where the section is said to repeat it.
  func isConfirmed(
    _ match: StatementMatch, in part: Part, _ bindings: [FigureKey.Coordinate]
  ) -> Bool {
    match.captures.allSatisfy { capture in
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings) else {
        return false
      }
      if let value = known[key] { return value == capture.value }
      return !part.repeats.contains(capture.capture.template)
    }
  }

  /// Says so where a value was left unread because it would deny a figure.
  mutating func reportDenial(of match: StatementMatch, _ bindings: [FigureKey.Coordinate]) {
    for capture in match.captures where claims.isFree(capture.numeral) {
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings),
        let value = known[key], value != capture.value
      else { continue }
      report(
        .warning,
        "“\(capture.text)” stands where \(key) may be repeated, which is \(value); it stays unread",
        at: text.numerals[capture.numeral].item)
    }
  }
}
