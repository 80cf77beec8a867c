import DigestModel

/// Reads the rows of tables by the columns that their numbers stand in.
///
/// Rows that have a number for each column show where the columns are, as in Nurminen's thesis (2013);
/// where no row has, the heads over them do. A row with fewer numbers gives what stands in its
/// columns; one with more gives nothing.
struct TableReader {
  let text: DocumentText
  let orders: [RowOrder]

  /// - Parameter orders: The orders that the columns may have; in doubt the first.
  init(_ text: DocumentText, orders: [RowOrder]) {
    self.text = text
    self.orders = orders
  }

  /// Rows under each other, each of another label.
  struct Table {
    var rows: [TableRow]
    var page: Int
    /// Where its labels stand.
    var labels: ClosedRange<Double>
    var members: Set<[String]>
  }

  /// The order of a table's columns and where they stand.
  struct Layout {
    var order: Int
    var left: Side
    var right: Side
    var table: Table
  }

  /// Where the columns on one side of the labels stand.
  enum Side {
    case columns(TableColumns)
    /// Only the order of numbers tells.
    case inOrder
    /// The rows contradict each other.
    case unclear
  }

  /// The places of rows among some items, in document order.
  func matches(in items: Range<Int>) -> [StatementMatch] {
    guard let label = orders.first?.label else { return [] }
    guard orders.allSatisfy({ $0.label == label }) else {
      // Orders with labels of their own cannot be compared row by row.
      return orders.map { TableReader(text, orders: [$0]).matches(in: items) }
        .reduce([]) { $1.count > $0.count ? $1 : $0 }
    }
    var layouts: [Layout] = []
    var matches: [StatementMatch] = []
    let tables = tables(TableRowFinder(text).rows(of: label, in: items))
    for (index, table) in tables.enumerated() {
      let layout = layout(of: table, behind: layouts)
      layouts.append(layout)
      matches += self.matches(by: layout).map { match in
        var match = match
        match.table = index
        return match
      }
    }
    return matches.sorted { $0.items.lowerBound < $1.items.lowerBound }
  }

  /// The rows parted into tables: where a label comes again under itself, or a line of words alone
  /// stands between two rows, another one begins.
  func tables(_ rows: [TableRow]) -> [Table] {
    var tables: [Table] = []
    var open: [Int] = []
    let labels = Set(rows.flatMap(\.label.wording).map { text.items[$0].line })
    for row in rows where !row.left.isEmpty || !row.right.isEmpty {
      let range = row.box.left...max(row.box.left, row.box.right)
      open.removeAll { tables[$0].page != row.page }
      let own = open.first { text.isRunning[row.page] || tables[$0].labels.overlaps(range) }
      if let own, !isParted(row, from: tables[own], labels),
        tables[own].members.insert(row.members).inserted
      {
        tables[own].rows.append(row)
        let labels = tables[own].labels
        tables[own].labels =
          min(labels.lowerBound, range.lowerBound)...max(labels.upperBound, range.upperBound)
        continue
      }
      open.removeAll { $0 == own }
      open.append(tables.count)
      tables.append(Table(rows: [row], page: row.page, labels: range, members: [row.members]))
    }
    return tables
  }

  /// Whether a line between a table and a row has words beside or under the table's labels, and
  /// neither a number beside them nor another row's label.
  private func isParted(_ row: TableRow, from table: Table, _ labels: Set<Int>) -> Bool {
    guard let last = table.rows.last?.label.wording.map({ text.items[$0].line }).max(),
      let next = row.label.wording.map({ text.items[$0].line }).min(), last + 1 < next
    else { return false }
    return ((last + 1)..<next).contains { line in
      guard !labels.contains(line) else { return false }
      let items = text.lines[line].items.filter { item in
        let box = text.items[item].box
        return box.right > table.labels.lowerBound && box.left < table.labels.upperBound
      }
      // A number under the labels counts a title, as in `Table 4`.
      return items.contains { text.items[$0].kind == .word }
        && !text.lines[line].items.contains { item in
          text.isPlainNumeral(item) && !items.contains(item)
        }
    }
  }

  // MARK: Layout

  private func layout(of table: Table, behind layouts: [Layout]) -> Layout {
    let before = layouts.last {
      text.sheets[$0.table.page] == text.sheets[table.page] - 1
        && $0.table.labels.overlaps(table.labels)
    }
    let counts = orders.map { order in table.rows.count { isWhole($0, in: order) } }
    var best = 0
    for order in counts.indices where counts[order] > counts[best] { best = order }
    // A table may go on over pages where none of its rows is whole.
    if counts[best] == 0, let before { best = before.order }
    func side(
      _ slots: [RowOrder.Slot], _ numbers: (TableRow) -> [Int], _ heads: [[Box]], _ before: Side?
    ) -> Side {
      let side = self.side(slots, in: table.rows.map(numbers), heads)
      if case .inOrder = side, case .columns(let columns) = before { return .columns(columns) }
      return side
    }
    let order = orders[best]
    let heads = TableHeads(text, of: table)
    return Layout(
      order: best,
      left: side(order.left, { self.numbers(of: $0, in: order).left }, heads.left, before?.left),
      right: side(
        order.right, { self.numbers(of: $0, in: order).right }, heads.right, before?.right),
      table: table)
  }

  private func side(_ slots: [RowOrder.Slot], in rows: [[Int]], _ heads: [[Box]]) -> Side {
    let placed = rows.filter { !$0.isEmpty && hasPlaces($0) }.map(boxes)
    let whole = placed.filter { $0.count == slots.count }
    guard !slots.isEmpty, !placed.isEmpty else { return .inOrder }
    let byHeads = TableHeads.columns(under: heads, slots.count)
    let tolerance = self.tolerance(in: rows)
    if let columns = TableColumns(ofWhole: whole, within: tolerance),
      whole.count > 1 || byHeads?.agrees(with: whole[0]) ?? true
    {
      return .columns(columns)
    }
    // Heads over something else, or numbers set raggedly, do not fit all rows.
    func fitsAll(_ columns: TableColumns) -> Bool {
      columns.extents.count == slots.count && placed.allSatisfy { columns.columns(of: $0) != nil }
    }
    if let heads = byHeads?.aligned(by: placed, within: tolerance), fitsAll(heads) {
      return .columns(heads)
    }
    if !whole.isEmpty { return .unclear }
    let byNumbers = TableColumns(clustering: placed.flatMap { $0 })
      .aligned(by: placed, within: tolerance)
    return fitsAll(byNumbers) ? .columns(byNumbers) : .inOrder
  }

  /// How far the edges of a column's numbers may be apart, in points: a character of a text, which has
  /// no halves of one; on a drawn page what rounding and side bearings make of aligned strings.
  func tolerance(in rows: [[Int]]) -> Double {
    guard let item = rows.first(where: { !$0.isEmpty })?.first,
      text.pages[text.page(of: item)].geometry == .text
    else { return 2 }
    return 1.1 * Page.textCellWidth
  }

  func boxes(_ items: [Int]) -> [Box] { items.map { text.items[$0].box } }

  /// Whether numbers have places of their own: on a drawn page, or in a text parted from what stands
  /// before them by more than a space or a leader.
  func hasPlaces(_ items: [Int]) -> Bool {
    items.allSatisfy { item in
      guard text.pages[text.page(of: item)].geometry == .text else { return true }
      let before = text.cells[text.items[item].cell].items.lowerBound..<item
      return before.allSatisfy(text.isPassable)
        || before.suffix(DocumentText.fewestLeaders).isLeader(in: text)
    }
  }
}
