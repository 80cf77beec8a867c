import DigestModel

/// The tables of a text whose cells have borders, as in Markdown: which column a cell is in needs no
/// guess from where it stands.
struct BorderedTables {
  private(set) var tables: [Table] = []
  /// The lines of the page that are no part of them.
  private(set) var rest: [Word] = []

  /// A table has two lines at least, and as many cells.
  private static let leastLines = 2

  init(of page: Page) {
    let lines = Dictionary(grouping: page.words, by: \.line).sorted { $0.key < $1.key }
    var open: [(line: Int, words: [Word])] = []
    var before: [Word] = []
    func close(_ open: [(line: Int, words: [Word])], under title: [Word]) -> Table? {
      guard open.count >= Self.leastLines,
        open.contains(where: { $0.words.contains { ($0.cell ?? 0) > 0 } }),
        open.count(where: { Self.hasColumns(within: $0.words) }) * 2 < open.count
      else { return nil }
      return Self.table(of: open.map(\.words), title: title, page: page.number)
    }
    func finish() {
      if let table = close(open, under: before) {
        tables += table.panels
      } else {
        rest += open.flatMap(\.words)
      }
      open = []
    }
    for (line, words) in lines {
      if words.contains(where: { $0.cell != nil }) {
        // The rule under a head has no words.
        if let last = open.last, line - last.line > 2 { finish() }
        open.append((line, words))
      } else {
        finish()
        before = words
        rest += words
      }
    }
    finish()
  }

  /// Whether two amounts stand apart within a cell: then the strokes part labels from columns, and not these.
  private static func hasColumns(within words: [Word]) -> Bool {
    let amounts = words.filter { $0.cell != nil && $0.text.isAmountLike }
      .sorted { $0.box.left < $1.box.left }
    return zip(amounts, amounts.dropFirst()).contains {
      $0.cell == $1.cell && $1.box.left - $0.box.right > $0.box.height / 2
    }
  }

  private static func table(of lines: [[Word]], title: [Word], page: Int) -> Table {
    let rows = lines.map { words -> [TableCell?] in
      let count = (words.compactMap(\.cell).max() ?? 0) + 1
      return (0..<count).map { number in cell(words.filter { $0.cell == number }, page: page) }
    }
    let boxes = lines.joined().map(\.box)
    return Table(
      title: title.sorted { $0.box.left < $1.box.left }.map(\.text).joined(separator: " "),
      page: page, box: boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }, rows: rows)
  }

  private static func cell(_ words: [Word], page: Int) -> TableCell? {
    let words = words.filter { !$0.isSuperscript }.sorted { $0.box.left < $1.box.left }
    guard let first = words.first else { return nil }
    return TableCell(
      text: words.map(\.text).joined(separator: " "),
      place: .page(page, words.dropFirst().reduce(first.box) { $0.union($1.box) }),
      isBold: words.allSatisfy { $0.weight >= 600 },
      doubt: words.contains { $0.overprint != nil } ? "other text stands at the same place" : nil)
  }
}
