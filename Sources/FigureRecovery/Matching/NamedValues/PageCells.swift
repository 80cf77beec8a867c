import DigestModel

/// The upright cells of a drawn page, told by what they hold, with the panels that they stand in.
struct PageCells {
  struct Cell {
    enum Kind: Equatable {
      /// Words, and no number but days.
      case words
      /// One number, as its item.
      case value(Int)
      /// Words, and behind them one number, as its item.
      case labelledValue(Int)
      case other
    }

    /// All but signs.
    var items: [Int]
    var box: Box
    var kind: Kind
    /// The smallest panel with values that it stands in, as an index; `nil` for the page itself.
    var panel: Int?
    var type: PrintedType
    /// Whether it ends as a sentence does.
    var endsSentence: Bool

    var value: Int? { if case .value(let item) = kind { item } else { nil } }
  }

  /// From the top, by their middles.
  let cells: [Cell]
  /// Those with values, and something else, in them, the largest first.
  let panels: [Box]
  /// The grounds of single lines of words.
  private let grounds: [Box]
  private let highest: Double
  /// What is painted on the page.
  let shapes: [ColoredShape]

  /// - Parameter isOutside: Whether a cell stands in no column of the page, as a running title does: over all else it
  ///   heads nothing. What all pages have below their own titles may well be a heading or a label.
  init(onPage page: Int, of text: DocumentText, without isOutside: (Int) -> Bool) {
    let types = CellTypes(onPage: page, of: text)
    var cells: [Cell] = []
    let lines = text.lineRange(ofPage: page).filter { text.lines[$0].rotation == 0 }
    let top =
      lines.flatMap { text.lines[$0].cells.filter { !isOutside($0) } }
      .map { text.cells[$0].box.bottom }.min() ?? 0
    for line in lines {
      for index in text.lines[line].cells {
        let cell = text.cells[index]
        guard !isOutside(index) || cell.box.centerY > top else { continue }
        let items = cell.items.filter {
          !text.isPassable($0) || text.numeral(at: $0)?.isNil ?? false
        }
        guard !items.isEmpty else { continue }
        cells.append(
          Cell(
            items: items, box: cell.box, kind: Self.kind(of: items, in: text),
            type: types.type(of: cell),
            endsSentence: cell.items.last.map { text.isSign($0, ".") } ?? false))
      }
    }
    cells.sort { ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left) }
    highest = cells.map(\.box.height).max() ?? 0
    let heights = cells.map(\.box.centerY)
    var panels: [Box] = []
    var grounds: [Box] = []
    for box in text.panels[page] {
      let band =
        heights.partitioningIndex { $0 >= box.top }..<heights.partitioningIndex { $0 > box.bottom }
      let own = band.filter { box.contains(centerOf: cells[$0].box) }
      guard own.count > 1, own.contains(where: { cells[$0].kind.holdsValue }) else {
        if own.contains(where: { cells[$0].kind == .words }) { grounds.append(box) }
        continue
      }
      for index in own { cells[index].panel = panels.count }
      panels.append(box)
    }
    self.cells = cells
    self.panels = panels
    shapes = text.pages[page].shapes
    self.grounds = grounds
  }

  private static func kind(of items: [Int], in text: DocumentText) -> Cell.Kind {
    let numbers = items.filter { item in
      text.isPlainNumeral(item)
        && text.numeral(at: item).map { !$0.form.isOfCalendar && !$0.isPartOfDate } ?? false
    }
    let hasWords = items.contains { text.items[$0].kind == .word }
    if numbers.isEmpty { return hasWords ? .words : .other }
    guard numbers.count == 1, numbers[0] == items.last else { return .other }
    if !hasWords { return items.count == 1 ? .value(numbers[0]) : .other }
    return .labelledValue(numbers[0])
  }

  /// The cells that may stand on a line with a box, by their indices.
  func around(_ box: Box) -> Range<Int> { between(box.top, and: box.bottom) }

  /// The cells that may reach into a band between two heights, with others among them, by their indices.
  func between(_ top: Double, and bottom: Double) -> Range<Int> {
    let first = cells.partitioningIndex { $0.box.centerY >= top - highest }
    return first..<max(first, cells.partitioningIndex { $0.box.centerY > bottom + highest })
  }

  /// The ground that words stand on alone; `nil` where there is none.
  func ground(of cell: Cell) -> Box? {
    grounds.last { $0.contains(centerOf: cell.box) }
  }

  /// Whether what stands next under a cell is a value.
  func isRightOverValue(_ index: Int) -> Bool {
    let box = cells[index].box
    return cells[(index + 1)...].first {
      $0.box.top >= box.bottom && $0.box.horizontalOverlap(with: box) > 0
    }?.value != nil
  }

  /// Whether a cell stands in a panel of another one, or right on the page.
  func isAround(_ outer: Cell, _ inner: Cell) -> Bool {
    guard let panel = outer.panel else { return true }
    return panels[panel].contains(centerOf: inner.box)
  }
}

extension PageCells.Cell.Kind {
  var holdsValue: Bool {
    switch self {
    case .value, .labelledValue: true
    case .words, .other: false
    }
  }
}

/// The type that the cells of a page are printed in.
struct CellTypes {
  private let words: [(box: Box, word: Word)]
  private let highest: Double

  init(onPage page: Int, of text: DocumentText) {
    words = zip(text.pages[page].letterBoxes, text.pages[page].words).map { ($0, $1) }
      .sorted { $0.0.centerY < $1.0.centerY }
    highest = words.map(\.box.height).max() ?? 0
  }

  func type(of cell: DocumentCell) -> PrintedType {
    let first = words.partitioningIndex { $0.box.centerY >= cell.box.top - highest }
    let own = words[first...].prefix { $0.box.centerY <= cell.box.bottom + highest }
      .filter { $0.box.intersects(cell.box) }.map(\.word)
    return PrintedType(of: own) ?? PrintedType(size: cell.fontSize, isBold: false)
  }
}
