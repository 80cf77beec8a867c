import DigestModel

/// Lines of a table that may be all there is of something, with their sums place by place.
struct SumBlock {
  let table: Int
  /// The parts at each place, in the order of the table; as many sums.
  private(set) var parts: [[FootedEquation.Place]] = []
  private(set) var sums: [Int] = []
  let isRow: Bool
  /// The first row of a block that overlaps no other; −1 for one of a whole table.
  let region: Int
  /// What the parts are called, the same for tables of one kind.
  let signature: String

  /// The most lines of a block, and the least sum that tells anything.
  private static let mostLines = 400
  private static let leastSum = 100

  private init(table: Int, isRow: Bool, region: Int, signature: String) {
    (self.table, self.isRow, self.region) = (table, isRow, region)
    self.signature = FootingWords.folded(signature)
  }

  private mutating func add(_ places: [FootedEquation.Place], of contents: [[CellContent]]) {
    var (sum, count) = (0, 0)
    for place in places {
      switch contents[place.row][place.column] {
      case .number(let number, _):
        sum += number.coefficient
        if number.coefficient != 0 { count += 1 }
      case .dash: continue
      case .blank, .missing, .ambiguous, .text: return
      }
    }
    guard count >= 2, sum >= Self.leastSum else { return }
    parts.append(places)
    sums.append(sum)
  }

  /// The blocks of a table: its rows but for parts of totals, and its rows but for totals; runs of rows
  /// between others; the numbers of each row.
  static func blocks(of table: FootedTable, number: Int) -> [SumBlock] {
    guard !table.roundsCounts else { return [] }
    let reading = table.reading
    let columns = (0..<reading.table.columnCount).filter { column in
      !reading.roundedColumns.contains(column) && isOfCounts(column, in: reading)
    }
    let rows = reading.contents.indices.dropFirst(reading.headRows).filter { row in
      !columns.isEmpty && columns.allSatisfy { reading.counted(row, $0) != nil }
    }
    let vertical = table.equations.filter { $0.kind != .row && $0.kind.isSum }
    let parts = Set(vertical.flatMap { $0.parts.map(\.place.row) })
    let totals = Set(vertical.map(\.total.row))
    let known = Set(vertical.map { $0.parts.map(\.place) })
    var blocks: [SumBlock] = []
    var seen: Set<[Int]> = []
    func add(_ lines: [Int], region: Int) {
      guard (2...mostLines).contains(lines.count), seen.insert(lines).inserted else { return }
      var block = SumBlock(
        table: number, isRow: false, region: region,
        signature: lines.map { reading.labels[$0] }.joined(separator: "|"))
      for column in columns {
        let places = lines.map { FootedEquation.Place(row: $0, column: column) }
        if !known.contains(places) { block.add(places, of: reading.contents) }
      }
      if !block.parts.isEmpty { blocks.append(block) }
    }
    for run in runs(of: rows, in: reading) { add(run, region: run[0]) }
    blocks += lists(of: table, columns: columns, number: number, known: known, seen: seen)
    add(rows.filter { !parts.contains($0) }, region: -1)
    add(rows.filter { !totals.contains($0) }, region: -1)
    return blocks + self.rows(of: table, number: number)
  }

  /// Rows one under the other, up to one without numbers, a new page, or where the labels begin again.
  private static func runs(of rows: [Int], in reading: TableReading) -> [[Int]] {
    func page(_ row: Int) -> Int? {
      if case .page(let page, _)? = reading.table.rows[row].lazy.compactMap({ $0?.place }).first {
        page
      } else {
        nil
      }
    }
    var runs: [[Int]] = []
    for row in rows {
      if let last = runs.last, let end = last.last, end == row - 1, page(end) == page(row),
        reading.labels[row].isEmpty || reading.labels[row] != reading.labels[last[0]]
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs
  }

  /// Lists of labels with their numbers, such as the bars of a chart, whatever stands beside them.
  private static func lists(
    of table: FootedTable, columns: [Int], number: Int, known: Set<[FootedEquation.Place]>,
    seen: Set<[Int]>
  ) -> [SumBlock] {
    let reading = table.reading
    var groups: [[Int]: [Int]] = [:]
    for column in columns {
      for list in reading.lists(in: column) where (2...mostLines).contains(list.count) {
        if !seen.contains(list) { groups[list, default: []].append(column) }
      }
    }
    var blocks: [SumBlock] = []
    for (lines, columns) in groups.sorted(by: {
      ($0.key[0], $0.value[0]) < ($1.key[0], $1.value[0])
    }) {
      let labels = lines.map { reading.label(beside: $0, columns[0]) }
      var block = SumBlock(
        table: number, isRow: false, region: lines[0], signature: labels.joined(separator: "|"))
      for column in columns {
        let places = lines.map { FootedEquation.Place(row: $0, column: column) }
        if !known.contains(places) { block.add(places, of: reading.contents) }
      }
      if !block.parts.isEmpty { blocks.append(block) }
    }
    return blocks
  }

  private static func rows(of table: FootedTable, number: Int) -> [SumBlock] {
    let reading = table.reading
    let known = Set(table.equations.filter { $0.kind == .row }.map(\.total.row))
    var blocks: [SumBlock] = []
    for row in reading.contents.indices.dropFirst(reading.headRows) where !known.contains(row) {
      let places = reading.contents[row].indices.filter { reading.counted(row, $0) ?? 0 > 0 }
      guard (2...8).contains(places.count) else { continue }
      let words = reading.table.rows[row].enumerated().compactMap { column, cell in
        reading.contents[row][column] == .text ? cell?.text : nil
      }
      var block = SumBlock(
        table: number, isRow: true, region: row,
        signature: (words + places.map { reading.heads[$0].joined(separator: " ") })
          .joined(separator: "|"))
      block.add(
        places.map { FootedEquation.Place(row: row, column: $0) }, of: reading.contents)
      if !block.parts.isEmpty { blocks.append(block) }
    }
    return blocks
  }

  /// Whether nearly all numbers of a column are counts.
  private static func isOfCounts(_ column: Int, in reading: TableReading) -> Bool {
    var (counts, others, gaps) = (0, 0, 0)
    for row in reading.contents.indices.dropFirst(reading.headRows) {
      switch reading.contents[row][column] {
      case .number: if reading.counted(row, column) == nil { others += 1 } else { counts += 1 }
      case .dash: continue
      case .blank, .text: gaps += 1
      case .missing, .ambiguous: others += 1
      }
    }
    return counts >= 2 && others * 5 <= counts && gaps <= counts
  }
}

extension TableReading {
  /// A number without decimals, or nothing as zero; `nil` for all else.
  func counted(_ row: Int, _ column: Int) -> Int? {
    switch contents[row][column] {
    case .number(let number, false) where number.decimals == 0 && number.coefficient >= 0:
      table.rows[row][column]?.doubt == nil ? number.coefficient : nil
    case .dash: 0
    case .number, .blank, .missing, .ambiguous, .text: nil
    }
  }
}

extension TableReading {
  /// How much further than the one before a number of a list may stand from the next.
  private static let stretch = 1.6

  /// The rows of a column of a page whose numbers stand evenly one under the other; of rows with labels
  /// and without, also those with labels alone.
  fileprivate func lists(in column: Int) -> [[Int]] {
    var lists: [[Int]] = []
    var (last, step): (Double?, Double?) = (nil, nil)
    func end() { (last, step) = (nil, nil) }
    for row in contents.indices.dropFirst(headRows) {
      guard contents[row][column] != .blank else { continue }
      guard counted(row, column) != nil, case .page(_, let box)? = table.rows[row][column]?.place
      else {
        end()
        continue
      }
      if let top = last {
        let next = box.centerY - top
        if next <= 0 || next > Self.stretch * (step ?? next) {
          end()
        } else {
          step = next
          lists[lists.count - 1].append(row)
        }
      }
      if last == nil { lists.append([row]) }
      last = box.centerY
    }
    let labelled = lists.map { list in list.filter { !label(beside: $0, column).isEmpty } }
    return lists + zip(labelled, lists).filter { $0 != $1 }.map(\.0)
  }

  /// The text nearest to a cell in its row, the left one of two.
  fileprivate func label(beside row: Int, _ column: Int) -> String {
    let texts = contents[row].indices.filter {
      contents[row][$0] == .text && table.rows[row][$0]?.text.isEmpty == false
    }
    let nearest = texts.min { (abs($0 - column), $0) < (abs($1 - column), $1) }
    return nearest.flatMap { table.rows[row][$0]?.text } ?? ""
  }
}
