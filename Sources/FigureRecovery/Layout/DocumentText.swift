import DigestModel
import Publications

/// A document cut into items, cells and lines, in page order; within a page by line and left edge.
///
/// Lines of rotated words follow the upright ones of their page.
struct DocumentText {
  var items: [DocumentItem] = []
  var letters: [UInt32] = []
  var numerals: [DocumentNumeral] = []
  var cells: [DocumentCell] = []
  var lines: [DocumentLine] = []
  var pages: [Page]
  /// The panels of every page, the largest first.
  let panels: [[Box]]
  /// The items of every page.
  var pageItems: [Range<Int>] = []
  /// The printed page, counted from 0, that each page is or is a part of.
  let sheets: [Int]
  /// The pages that each printed page is, more than one where it is cut into parts.
  let sheetPages: [Range<Int>]
  /// Pages with the titles of several sections that do not part them cleanly.
  var unclearPages: Set<Int> = []
  /// The cells that most pages have at their edge, which head nothing; filled when these are known.
  var running: Set<Int> = []
  /// Whether each page is a text whose lines are one cell each: what its page set apart, it parts by
  /// single spaces.
  var isRunning: [Bool] = []
  /// Where phrases may begin and go on; filled when all items are there.
  var reading = ReadingIndex()
  /// Where lines stand; filled likewise.
  var heights = LineHeights()

  /// The least gap between two cells, as a part of the font size.
  static let cellGap = 0.9

  /// What the publication prints parentheses around a number for.
  let parentheses: Publication.NumberFormat.Parentheses

  init(
    pages: [Page], sheets: [Int]? = nil,
    parentheses: Publication.NumberFormat.Parentheses = .undeclared
  ) {
    self.pages = pages
    panels = pages.map(PagePanels.boxes)
    self.sheets = sheets ?? Array(pages.indices)
    sheetPages = Self.pages(of: self.sheets)
    self.parentheses = parentheses
  }

  /// Whether it is one long text, whose lines have lost the page's places but keep its order.
  var isPlain: Bool { pages.count == 1 && pages[0].geometry == .text }

  /// Whether a page is one of a text's several, which keep its columns and white.
  func isPagedText(_ page: Int) -> Bool {
    pages.count > 1 && pages[page].geometry == .text && !isRunning[page]
  }

  /// Whether what stands beside and over what on a page means something: it is drawn, or keeps its columns.
  func hasColumns(_ page: Int) -> Bool { pages[page].geometry == .drawn || isPagedText(page) }

  /// The largest font size on a line, in points.
  func fontSize(of line: Int) -> Double { cells[lines[line].cells].map(\.fontSize).max() ?? 0 }

  func page(of item: Int) -> Int { lines[items[item].line].page }

  /// The items of a page.
  func itemRange(ofPage page: Int) -> Range<Int> { pageItems[page] }

  /// The lines of a page.
  func lineRange(ofPage page: Int) -> Range<Int> {
    guard let first = pageItems[page].first, let last = pageItems[page].last else { return 0..<0 }
    return items[first].line..<(items[last].line + 1)
  }

  /// The items of a page on lines that may reach between two heights, with others among them.
  func items(ofPage page: Int, between top: Double, and bottom: Double) -> Range<Int> {
    let found = heights.lines(of: lineRange(ofPage: page), between: top, and: bottom)
    guard !found.isEmpty else { return pageItems[page].prefix(0) }
    return self.lines[found.lowerBound].items
      .lowerBound..<self.lines[found.upperBound - 1].items.upperBound
  }

  /// The cells with words on upright lines of a page that reach between two heights, with others among them.
  func wordCells(ofPage page: Int, between top: Double, and bottom: Double) -> [DocumentCell] {
    let found = items(ofPage: page, between: top, and: bottom)
    guard let first = found.first, let last = found.last else { return [] }
    return cells[items[first].cell...items[last].cell].filter { cell in
      lines[cell.line].rotation == 0 && cell.items.contains { items[$0].kind == .word }
    }
  }

  /// The numeral that an item is, or `nil`.
  func numeral(at item: Int) -> DocumentNumeral? {
    if case .numeral(let index) = items[item].kind { numerals[index] } else { nil }
  }

  /// The folded letters and digits of some items.
  func letters(of items: [Int]) -> [UInt32] { items.flatMap { letters[self.items[$0].letters] } }

  func isSign(_ item: Int, _ sign: Unicode.Scalar) -> Bool {
    items[item].kind == .sign(sign.value)
  }

  /// The printed place of a numeral.
  func numeralRecord(_ index: Int) -> Numeral {
    let numeral = numerals[index]
    let item = items[numeral.item]
    let line = lines[item.line]
    return Numeral(
      page: pages[line.page].number, box: numeral.box, line: line.number, text: numeral.text)
  }
}

extension DocumentText {
  /// A numeral that nothing has read, with its sign and with what kept it from being read.
  func unreadRecord(_ index: Int) -> Numeral {
    let numeral = numerals[index]
    var record = numeralRecord(index)
    switch numeral.sign {
    case .none: break
    case .plus, .minus, .parentheses, .enclosed: record.explanation = Term.numeralForeignSign.text
    case .apart:
      record.text = signedText(index)
      record.explanation = Term.numeralForeignSign.text
    case .dash, .far, .between:
      record.text = signedText(index)
      record.explanation = UnreadableNumeral.doubtfulSign.wording
    }
    if case .unreadable(let reason) = numeral.form { record.explanation = reason.wording }
    return record
  }

  /// A numeral as printed, with the dash beside it.
  func signedText(_ index: Int) -> String {
    let numeral = numerals[index]
    let line = lines[items[numeral.item].line].items
    func dash(at item: Int) -> Unicode.Scalar? {
      guard line.contains(item), case .sign(let value) = items[item].kind,
        let sign = Unicode.Scalar(value), Dashes.all.contains(sign)
      else { return nil }
      return sign
    }
    if let dash = dash(at: numeral.item - 1) { return "\(dash) \(numeral.text)" }
    return dash(at: numeral.item + 1).map { "\(numeral.text) \($0)" } ?? numeral.text
  }
}

extension DocumentText {
  /// The box around all that a match takes.
  func box(of match: StatementMatch) -> Box {
    box(of: match.wording + match.captures.map { numerals[$0.numeral].item })
      ?? items[match.items.lowerBound].box
  }

  /// The box around some items; `nil` for none.
  func box(of items: [Int]) -> Box? {
    guard let first = items.first else { return nil }
    return items.dropFirst().reduce(self.items[first].box) { $0.union(self.items[$1].box) }
  }
}
