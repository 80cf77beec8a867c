import DigestModel

/// Finds the tables of pages.
struct PageTables {
  private let format: NumberFormat
  /// Those that are done.
  private var tables: [Table] = []
  /// The last of the page before, which the next page may go on with.
  private var open: PageGrid?

  /// - Parameter format: How numbers are printed where a table does not tell.
  init(format: NumberFormat) { self.format = format }

  /// Adds the tables of the next page: those of upright words first, then those of turned ones.
  mutating func add(_ page: Page) {
    var page = page
    if page.words.contains(where: { $0.cell != nil }) {
      let bordered = BorderedTables(of: page)
      tables += bordered.tables
      page.words = bordered.rest
    }
    for rotation in [0, 90, 180, 270] {
      let turn = PageTurn(rotation: rotation, page: page)
      let words = page.words.filter { $0.rotation == rotation }.map { turn.upright($0) }
      var grids = grids(of: words, page: page)
      if rotation == 0 {
        if let first = grids.first, first.hasOneRow, !(open?.goesOn(in: first) ?? false) {
          grids.removeFirst()
        }
        if let first = grids.first, var before = open, before.goesOn(in: first) {
          before.append(first)
          grids[0] = before
        } else if let before = open {
          close(before, PageTurn(rotation: 0, page: page))
        }
        open = grids.popLast()
      }
      for grid in grids { close(grid, turn) }
    }
  }

  /// Whether a page has lines that make a table.
  func hasTable(_ page: Page) -> Bool {
    [0, 90, 180, 270].contains { rotation in
      let turn = PageTurn(rotation: rotation, page: page)
      let words = page.words.filter { $0.rotation == rotation }
      guard words.count >= 4, words.contains(where: { $0.text.hasDigit }) else { return false }
      let wordLines = PageLines.wordLines(
        of: words.map { turn.upright($0) }, geometry: page.geometry)
      let lines = PageLines.lines(of: wordLines, geometry: page.geometry, format: format)
      return !TableBlocks.blocks(of: lines, mayGoOn: true).isEmpty
        || !LooseRows(page: page.number, format: format).grids(of: wordLines).isEmpty
    }
  }

  /// All tables, once the last page is added.
  mutating func finished() -> [Table] {
    if let open { close(open, nil) }
    open = nil
    return tables
  }

  private mutating func close(_ grid: PageGrid, _ turn: PageTurn?) {
    for panel in grid.panels {
      let table = panel.table
      tables.append(turn.map { $0.turnedBack(table) } ?? table)
    }
  }

  private func grids(of words: [Word], page: Page) -> [PageGrid] {
    guard words.count >= 4 else { return [] }
    return PageColumns.parts(of: words).flatMap { part in
      let wordLines = PageLines.wordLines(of: part, geometry: page.geometry)
      let lines = AxisLines.removed(
        from: PageLines.lines(of: wordLines, geometry: page.geometry, format: format))
      let grids = TableBlocks.blocks(of: lines, mayGoOn: open != nil)
        .compactMap { PageTable($0, page: page.number).grid }
      return grids.isEmpty
        ? LooseRows(page: page.number, format: format).grids(of: wordLines) : grids
    }
  }
}
