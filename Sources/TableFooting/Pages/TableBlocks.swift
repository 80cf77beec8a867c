import DigestModel

/// Lines of a page that make a table: heads, rows, and what stands between them.
struct TableBlock {
  /// Head lines and rows, top to bottom.
  var lines: [RunLine]
  /// The first line with amounts.
  var firstRow: Int
  /// What stands over the heads.
  var title: String
}

enum TableBlocks {
  /// The white between two tables, in heights of a line.
  private static let gap = 2.6
  /// The most between two lines of one table, in heights of a line.
  private static let tight = 1.5
  /// The white over the heads of a new table, in heights of a line.
  private static let anew = 0.9
  /// How many lines a head may have.
  private static let mostHeads = 8
  /// How many label lines may stand between two rows.
  private static let mostLabels = 4

  /// The tables of a page, in the order of their lines.
  ///
  /// - Parameter mayGoOn: Whether the first may have one row alone, as the last of a table of the page before.
  /// - Complexity: O(*n*) in the runs.
  static func blocks(of lines: [RunLine], mayGoOn: Bool = false) -> [TableBlock] {
    var blocks: [TableBlock] = []
    var rows: [Int] = []
    var lastLine = -1
    func endBlock() {
      let isRest = mayGoOn && lastLine == -1 && rows.count == 1 && lines[rows[0]].amounts >= 2
      if rows.count >= 2 || isRest,
        let block = block(of: lines, rows: rows, after: blocks.isEmpty ? -1 : lastLine)
      {
        blocks.append(block)
      }
      if let last = rows.last { lastLine = max(lastLine, last) }
      rows = []
    }
    for index in lines.indices
    where isRow(lines[index])
      || rows.last.map({ isRowOfYears(lines[index], after: lines[$0]) }) ?? false
    {
      if let last = rows.last {
        let between = lines[(last + 1)..<index]
        let height = max(lines[last].box.height, 1)
        var bottom = lines[last].box.bottom
        var (isApart, isTight) = (false, true)
        for line in between + [lines[index]] {
          if line.box.top - bottom > gap * height { isApart = true }
          if line.box.top - bottom > tight * height { isTight = false }
          bottom = max(bottom, line.box.bottom)
        }
        let prose = between.count { isProse($0, beside: lines[last]) }
        // A long label is one line, and the columns go on behind it.
        let isLabel =
          isTight && !looksLikeHead(between, lines[last]) && goesOn(lines[last], in: lines[index])
        let isParted = prose > 1 || prose == 1 && !isLabel
        if isParted || between.count > mostLabels + (isApart ? 0 : 4)
          || isApart && !between.isEmpty && looksLikeHead(between, lines[last])
          || beginsAnew(
            between, after: lines[last], known: lines[max(0, rows[0] - mostHeads)..<rows[0]])
        {
          endBlock()
        }
      }
      rows.append(index)
    }
    endBlock()
    return blocks
  }

  /// Whether a line is a row of amounts: a label with one, or several.
  private static func isRow(_ line: RunLine) -> Bool {
    let amounts = line.amounts
    if amounts == 0 { return false }
    if line.runs.count == 1 { return false }
    return !(line.runs.count == 2 && amounts == 1 && line.runs[0].text.count > 90)
  }

  /// Whether a line behind a row has a label and amounts that happen to be of the size of years, each in line with a
  /// number of the row: years over columns go up step by step.
  private static func isRowOfYears(_ line: RunLine, after row: RunLine) -> Bool {
    guard let label = line.runs.first, !label.isNumeric, line.numerics >= 2,
      line.runs.dropFirst().allSatisfy(\.isNumeric), goesOn(row, in: line)
    else { return false }
    let numbers = line.runs.compactMap { $0.isMark ? nil : Int($0.text) }
    let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
    return !steps.isEmpty && steps.count { abs($0) > mostYears } * 2 >= steps.count
  }

  /// How many years apart the columns of a table are at the most.
  private static let mostYears = 10

  /// Whether a line is a sentence rather than a label or a head.
  private static func isProse(_ line: RunLine, beside row: RunLine) -> Bool {
    let words = line.runs.filter { !$0.isNumeric }
    let count = words.reduce(0) { $0 + $1.text.split(separator: " ").count }
    let width = words.reduce(0) { $0 + $1.box.width }
    return count >= 9 && width > 0.8 * line.box.width && width > 0.5 * row.box.width
  }

  /// Whether each number of a row stands over or under one of another.
  private static func goesOn(_ row: RunLine, in next: RunLine) -> Bool {
    next.runs.lazy.filter(\.isNumeric).allSatisfy { run in
      row.runs.contains {
        $0.isNumeric && $0.box.left <= run.box.right && run.box.left <= $0.box.right
      }
    }
  }

  /// Whether lines between rows have heads of words alone, with more white over them than between lines, that are
  /// not those over the first row again.
  private static func beginsAnew(
    _ lines: ArraySlice<RunLine>, after row: RunLine, known heads: ArraySlice<RunLine>
  ) -> Bool {
    var bottom = row.box.bottom
    for line in lines {
      let gap = line.box.top - bottom
      bottom = max(bottom, line.box.bottom)
      guard line.runs.count >= 2, gap > anew * max(row.box.height, 1),
        line.runs.allSatisfy({ !$0.isNumeric && !$0.text.hasDigit })
      else { continue }
      let isKnown = heads.contains { head in
        line.runs.allSatisfy { run in head.runs.contains { $0.text == run.text } }
      }
      if !isKnown { return true }
    }
    return false
  }

  /// Whether some lines between rows are the title and the heads of another table.
  private static func looksLikeHead(_ lines: ArraySlice<RunLine>, _ row: RunLine) -> Bool {
    lines.contains { $0.runs.count >= 2 }
  }

  private static func block(of lines: [RunLine], rows: [Int], after end: Int) -> TableBlock? {
    guard let first = rows.first, let last = rows.last else { return nil }
    var start = first
    let height = max(lines[first].box.height, 1)
    while start > end + 1, first - start < mostHeads {
      let above = lines[start - 1]
      guard lines[start].box.top - above.box.bottom <= gap * height,
        !isProse(above, beside: lines[first])
      else { break }
      start -= 1
    }
    // What heads a column stands over one; a line over all of them is the title.
    var title = ""
    while start < first, lines[start].runs.count == 1, lines[start..<first].count > 0 {
      let run = lines[start].runs[0]
      let isOverAll = lines[(start + 1)...first].contains { $0.runs.count > 1 }
      guard isOverAll, !run.isNumeric else { break }
      if title.isEmpty || run.text.count > 12 { title = run.text }
      start += 1
    }
    if title.isEmpty, start > end + 1 {
      title = lines[start - 1].runs.map(\.text).joined(separator: " ")
    }
    return TableBlock(
      lines: Array(lines[start...last]), firstRow: first - start, title: title)
  }
}
