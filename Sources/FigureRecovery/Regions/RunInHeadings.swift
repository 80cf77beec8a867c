import DigestModel

/// Headings that begin the line of what they head, with a colon or dash behind them, as in
/// `Waiting time: total 01:46, month 01:58`: the rest of their cell stands under them, and nothing else.
struct RunInHeadings {
  /// By page; the box reaches to the end of the cell.
  private let headings: [Int: [PageRegions.Heading]]

  /// - Complexity: O(*n*) in the words of the items, for each heading of the section.
  init(of section: Pattern.Section, among items: Range<Int>, in text: DocumentText) {
    let matcher = StatementMatcher(text)
    var headings: [Int: [PageRegions.Heading]] = [:]
    for (block, pattern) in section.blocks.enumerated() {
      for match in pattern.headings.flatMap({ matcher.runInHeadings(of: $0, in: items) }) {
        var box = text.box(of: match)
        let cell = text.cells[text.items[match.items.upperBound].cell]
        box = box.union(cell.box)
        headings[text.page(of: match.items.lowerBound), default: []].append(
          PageRegions.Heading(
            block: block, items: match.wording, box: box))
      }
    }
    self.headings = headings
  }

  /// Those that have something of a block on their lines.
  func has(_ block: Int) -> Bool {
    headings.values.contains { $0.contains { $0.block == block } }
  }

  /// The heading on whose line a place is.
  func heading(over box: Box, on page: Int) -> PageRegions.Heading? {
    headings[page]?.filter { $0.box.contains(centerOf: box) }.max { $0.length < $1.length }
  }
}

extension StatementMatcher {
  /// The items where a phrase begins a cell, with a colon or dash behind it and a number in the rest.
  fileprivate func runInHeadings(of phrase: Pattern.Phrase, in items: Range<Int>)
    -> [StatementMatch]
  {
    places(of: [.phrase(phrase)], in: items, with: flowing).filter { match in
      let last = match.items.upperBound
      let cell = text.cells[text.items[last].cell].items
      let start = text.cells[text.items[match.items.lowerBound].cell].items.lowerBound
      guard (start..<match.items.lowerBound).allSatisfy(text.isPassable),
        last + 1 < cell.upperBound,
        case .sign(let value) = text.items[last + 1].kind, let sign = Unicode.Scalar(value),
        sign == ":" || sign.properties.isDash
      else { return false }
      return ((last + 1)..<cell.upperBound).contains(where: text.isPlainNumeral)
    }
  }
}
