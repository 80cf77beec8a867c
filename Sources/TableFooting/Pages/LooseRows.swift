import DigestModel

/// Finds the tables of text whose columns are set apart by nothing but single spaces, as some writers and
/// converters leave them: lines one after the other that end in as many amounts.
struct LooseRows {
  private let format: NumberFormat
  private let page: Int

  /// The fewest lines of a table.
  private static let fewest = 3
  /// How many lines without amounts may stand between two rows.
  private static let mostBetween = 2
  /// The most characters of a label: a sentence is longer.
  private static let longestLabel = 80

  init(page: Int, format: NumberFormat) { (self.page, self.format) = (page, format) }

  /// A line as words before amounts.
  private struct Row {
    var label: [Word]
    var amounts: [ArraySlice<Word>]
  }

  /// The tables of some lines.
  ///
  /// - Complexity: O(*n*) in the words.
  func grids(of lines: [[Word]]) -> [PageGrid] {
    var grids: [PageGrid] = []
    var rows: [Row] = []
    var title = ""
    var open: [Row] = []
    func end() {
      if rows.count(where: { !$0.amounts.isEmpty }) >= Self.fewest {
        grids.append(grid(rows, title))
      }
      (rows, open) = ([], [])
    }
    for line in lines {
      let row = self.row(line)
      if row.amounts.isEmpty {
        if rows.isEmpty { title = line.map(\.text).joined(separator: " ") }
        open.append(row)
        if open.count > Self.mostBetween || !isLabel(row) { end() }
        continue
      }
      let count = rows.last { !$0.amounts.isEmpty }?.amounts.count
      if !isLabel(row) || count.map({ $0 != row.amounts.count }) ?? false { end() }
      guard isLabel(row) else { continue }
      rows += rows.isEmpty ? [row] : open + [row]
      open = []
    }
    end()
    return grids
  }

  private func isLabel(_ row: Row) -> Bool {
    row.label.reduce(0) { $0 + $1.text.count + 1 } <= Self.longestLabel
  }

  private func row(_ words: [Word]) -> Row {
    var end = words.count
    var amounts: [ArraySlice<Word>] = []
    while let start = amount(before: end, of: words) {
      amounts.append(words[start..<end])
      end = start
    }
    return Row(label: Array(words[..<end]), amounts: amounts.reversed())
  }

  /// Where the amount begins that ends before a word: a number as money is printed, with its currency behind or
  /// before it.
  private func amount(before end: Int, of words: [Word]) -> Int? {
    func isNumber(_ index: Int) -> Bool {
      guard index >= 0 else { return false }
      let run = TextRun(words[index...index], format: format)
      return run.isAmount
        && run.text.unicodeScalars.contains { ".,$€£% ".unicodeScalars.contains($0) }
    }
    func isCurrency(_ index: Int) -> Bool {
      index >= 0 && CurrencyNames.contains(words[index].text.unicodeScalars)
    }
    if isCurrency(end - 1), isNumber(end - 2) { return end - 2 }
    guard isNumber(end - 1) else { return nil }
    // A currency between two numbers is that of the first.
    return isCurrency(end - 2) && !isNumber(end - 3) ? end - 2 : end - 1
  }

  private func grid(_ rows: [Row], _ title: String) -> PageGrid {
    let count = rows.lazy.map(\.amounts.count).max() ?? 0
    let cells = rows.map { row in
      var cells = [TableCell?](repeating: nil, count: 2 * count + 1)
      cells[0] = cell(row.label[...])
      for (index, amount) in row.amounts.enumerated() { cells[2 * index + 1] = cell(amount) }
      return cells
    }
    // Columns that stand nowhere: left of every page, and alike where there are as many.
    let spans = (0..<count).map { index in
      let edge = -1000.0 * Double(count) + 10 * Double(index)
      return edge...(edge + 1)
    }
    return PageGrid(page: page, title: title, headRows: 0, rows: cells, spans: spans)
  }

  private func cell(_ words: ArraySlice<Word>) -> TableCell? {
    guard let first = words.first else { return nil }
    return TableCell(
      text: words.map(\.text).joined(separator: " "),
      place: .page(page, words.dropFirst().reduce(first.box) { $0.union($1.box) }),
      isBold: words.allSatisfy { $0.weight >= 600 },
      doubt: words.lazy.compactMap(\.overprint).first.map { "“\($0)” is printed at its place" })
  }
}
