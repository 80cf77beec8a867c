import DigestModel

/// A table as it is printed: what its rows, its heads and its title name, before it is known whether
/// its figures are taken.
struct CrossTable {
  struct Column {
    /// Index into the statement's columns.
    var pattern: Int
    /// What the head names.
    var labels: [LabelMatch]
    /// The items of the head.
    var items: [Int]
  }

  struct Cell {
    /// Index into `columns`.
    var column: Int
    var value: CaptureMatch
  }

  struct Row {
    var label: StatementMatch
    var cells: [Cell]
  }

  /// Top to bottom; never empty.
  var rows: [Row]
  /// Left to right; `nil` for those whose head says nothing that the statement knows.
  var columns: [Column?]
  /// What the title over the table names of what not all heads do.
  var title: [LabelMatch]
  /// The first item of a row that the statement does not know.
  var foreignRow: Int?
  var page: Int

  var numerals: [Int] { rows.flatMap { $0.cells.map(\.value.numeral) } }

  /// The first item of its first row.
  var first: Int { rows[0].label.items.lowerBound }
}

/// Finds the tables of a statement.
struct CrossTableFinder {
  let text: DocumentText
  let pattern: Pattern.Table
  /// Items of the headings of its block.
  private let headings: Set<Int>
  private let reader: TableReader

  init(_ text: DocumentText, _ pattern: Pattern.Table, under headings: Set<Int>) {
    self.text = text
    self.headings = headings
    self.pattern = pattern
    reader = TableReader(text, orders: [])
  }

  /// The fewest rows and columns of a table: one label beside one number is none.
  private static let fewest = (rows: 2, columns: 2)

  /// A part of a table with where its columns and their heads stand.
  private struct Placed {
    var part: TableReader.Table
    var places: TableColumns
    var heads: (columns: [CrossTable.Column?], title: [LabelMatch])
  }

  /// The tables among some items, in document order.
  func tables(in items: Range<Int>) -> [CrossTable] {
    let rows = TableRowFinder(text).rows(of: pattern.label, in: items)
    let known = Set(rows.flatMap { $0.label.wording }.map { text.items[$0].line })
    var last: Placed?
    return reader.tables(rows).compactMap { table($0, behind: &last, known) }
  }

  /// - Parameters:
  ///   - last: The part before it, whose heads it may stand under; then the part itself.
  ///   - known: The lines of all labels of the statement.
  private func table(
    _ table: TableReader.Table, behind last: inout Placed?, _ known: Set<Int>
  ) -> CrossTable? {
    // The labels stand on one side of all numbers.
    let isLeft = table.rows.count { !$0.right.isEmpty } * 2 < table.rows.count
    var rows = table.rows.map { row in
      (
        row: row, numbers: isLeft ? row.left : row.right,
        isUnclear: isLeft ? row.isLeftUnclear : row.isRightUnclear
      )
    }
    rows.removeAll { $0.numbers.isEmpty || $0.isUnclear }
    let counts = Dictionary(grouping: rows, by: \.numbers.count).mapValues(\.count)
    let before = last
    last = nil
    guard rows.count >= Self.fewest.rows,
      let count = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
      count >= Self.fewest.columns,
      let places = TableColumns(
        ofWhole: rows.filter { $0.numbers.count == count }.map { reader.boxes($0.numbers) },
        within: reader.tolerance(in: rows.map(\.numbers)))
    else { return nil }
    let spanner = spanner(over: table)
    let found =
      before.flatMap { before in
        spanner.flatMap { goesOn(before, under: $0, places) }
      } ?? heads(over: table, places, isLeft: isLeft, under: spanner)
    guard let found else { return nil }
    last = Placed(part: table, places: places, heads: found)
    let cells = rows.map { row in
      self.cells(row.numbers, places, found.columns)
    }
    let whole = zip(rows, cells).compactMap { row, cells in
      cells.map { CrossTable.Row(label: row.row.label, cells: $0) }
    }.filter { !$0.cells.isEmpty }
    guard whole.count >= Self.fewest.rows else { return nil }
    return CrossTable(
      rows: whole, columns: found.columns, title: found.title,
      foreignRow: foreignRow(in: table, places, count, known), page: table.page)
  }

  /// What the heads over a table say, and the line that spans it under them.
  private func heads(
    over table: TableReader.Table, _ places: TableColumns, isLeft: Bool, under spanner: Spanner?
  ) -> (columns: [CrossTable.Column?], title: [LabelMatch])? {
    func heads(below top: Double) -> ColumnHeads {
      ColumnHeads(
        text, over: places,
        of: ColumnHeads.Body(
          labels: table.labels, top: top, rows: table.rows.map(\.box), page: table.page),
        isLeft: isLeft, under: headings)
    }
    let spanned = spanner.flatMap { spanner in
      heads(below: text.lines[spanner.line].box.top)
        .columns(of: pattern, spannedBy: spanner.label)
        .flatMap { Self.heads($0, spannedBy: spanner.label) }
    }
    return spanned ?? heads(below: table.rows.map(\.box.top).min() ?? 0).columns(of: pattern)
  }

  // MARK: Spanners

  /// A line between the rows of a table that says what all rows under it are of.
  private struct Spanner {
    var label: LabelMatch
    var line: Int
  }

  /// The line right over a table that has nothing but the label of a dimension that heads name.
  private func spanner(over table: TableReader.Table) -> Spanner? {
    guard let first = table.rows.flatMap(\.label.wording).map({ text.items[$0].line }).min(),
      case let line = first - 1, line >= 0, text.lines[line].page == table.page,
      text.lines[line].rotation == 0, text.lines[line].cells.count == 1
    else { return nil }
    let parser = HeadParser(text: text, pattern: pattern)
    return parser.title(text.lines[line].items.map(\.self)).map {
      Spanner(label: $0, line: line)
    }
  }

  /// The heads of the table that a part goes on with under a spanner: right behind the one before it, in the
  /// same columns.
  private func goesOn(
    _ before: Placed, under spanner: Spanner, _ places: TableColumns
  ) -> (columns: [CrossTable.Column?], title: [LabelMatch])? {
    let lines = before.part.rows.flatMap { $0.label.wording + $0.left + $0.right }
      .map { text.items[$0].line }
    guard let last = lines.max(), last + 1 == spanner.line,
      text.lines[last].page == text.lines[spanner.line].page,
      before.places.extents.count == places.extents.count,
      zip(before.places.extents, places.extents).allSatisfy({ $0.overlaps($1) })
    else { return nil }
    return Self.heads(before.heads, spannedBy: spanner.label)
  }

  /// Heads with what a spanner under them says; `nil` where a column says something else by itself.
  private static func heads(
    _ heads: (columns: [CrossTable.Column?], title: [LabelMatch]), spannedBy label: LabelMatch
  ) -> (columns: [CrossTable.Column?], title: [LabelMatch])? {
    let isSaid = heads.columns.contains { column in
      column?.labels.contains { $0.dimension == label.dimension } ?? false
    }
    return isSaid
      ? nil : (heads.columns, heads.title.filter { $0.dimension != label.dimension } + [label])
  }

  /// The values of a row; `nil` where a number stands in no column, or is no such value.
  private func cells(
    _ numbers: [Int], _ places: TableColumns, _ columns: [CrossTable.Column?]
  ) -> [CrossTable.Cell]? {
    let boxes = reader.boxes(numbers)
    let isWhole =
      numbers.count == columns.count && (!reader.hasPlaces(numbers) || places.agrees(with: boxes))
    let found =
      isWhole ? Array(columns.indices) : reader.hasPlaces(numbers) ? places.columns(of: boxes) : nil
    guard let found else { return nil }
    var cells: [CrossTable.Cell] = []
    for (item, column) in zip(numbers, found) {
      guard let own = columns[column] else { continue }
      guard
        let value = text.capture(
          pattern.columns[own.pattern].capture, at: item, inTable: true)
      else {
        return nil
      }
      cells.append(CrossTable.Cell(column: column, value: value))
    }
    return cells
  }

  /// How far under its last row a table may go on, in ems.
  private static let rowGap = 2.1

  /// A line with numbers in the table's columns that no label of the statement stands on: the table is
  /// about something else too.
  private func foreignRow(
    in table: TableReader.Table, _ places: TableColumns, _ count: Int, _ known: Set<Int>
  ) -> Int? {
    let own = Set(table.rows.flatMap { $0.label.wording + $0.left + $0.right })
    let lines = own.map { text.items[$0].line }
    guard let first = lines.min(), let last = lines.max() else { return nil }
    let bottom = text.lines[last].box.bottom
    for line in first..<text.lines.count where text.lines[line].page == table.page {
      guard text.lines[line].rotation == 0 else { break }
      // Another part of the table.
      if line > last, known.contains(line) { break }
      if line > last, text.lines[line].box.top > bottom + Self.rowGap * text.fontSize(of: last) {
        break
      }
      let numbers = text.lines[line].items.filter { item in
        let box = text.items[item].box
        return text.isPlainNumeral(item) && !own.contains(item)
          && places.extents.contains { $0.contains(box.centerX) }
      }
      if 2 * numbers.count > count, !text.lines[line].items.contains(where: own.contains) {
        return numbers.first
      }
    }
    return nil
  }
}
