import DigestModel
import Publications

/// A table with its cells read as numbers, heads and labels told from amounts.
package struct TableReading: Sendable {
  package internal(set) var table: Table
  /// How many rows at the end are of numbers that stand elsewhere in the document.
  package internal(set) var carriedRows = 0
  package let format: NumberFormat
  /// As the table's rows; heads, labels, years and codes are text.
  package internal(set) var contents: [[CellContent]]
  /// The first row with amounts; all rows where there are none.
  package private(set) var headRows: Int
  /// What each column is headed by, from the top; a head that spans columns is in each.
  package private(set) var heads: [[String]] = []
  /// What heads each column alone, of heads over one another.
  package private(set) var ownHeads: [String] = []
  /// What each row is labelled by, without amounts.
  package internal(set) var labels: [String] = []
  /// How far the label of each row is set in, in points.
  package internal(set) var indents: [Double] = []
  package internal(set) var boldRows: [Bool] = []
  /// Columns whose whole numbers are rounded, as their heads or the title give them in thousands.
  package private(set) var roundedColumns: Set<Int> = []
  /// Rows whose labels do.
  package private(set) var roundedRows: Set<Int> = []

  /// - Parameter fallback: How the document prints numbers, where the table does not tell.
  package init(_ table: Table, orElse fallback: NumberFormat? = nil) {
    self.table = table
    let amounts = CellAmounts(table)
    let format = NumberFormat(of: amounts.numbers, orElse: fallback)
    self.format = format
    contents = table.rows.enumerated().map { row, cells in
      cells.enumerated().map { column, cell in
        switch amounts[row, column] {
        case .bare(let number): CellContent(number, format: format)
        case .withheld: .missing
        case nil: cell.map { CellContent($0.text, format: format) } ?? .blank
        }
      }
    }
    headRows = 0
    setApartLabels()
    setApartHeads()
    turnDebits()
    describe()
    setInNumbered()
    findUnits()
  }

  // MARK: What is no amount

  /// Turns columns at the left that name their rows, by years, codes or ranks, into text.
  private mutating func setApartLabels() {
    // A letter that names a row is no mark.
    for row in contents.indices where contents[row].first == .missing && isLetter(row, 0) {
      contents[row][0] = .text
    }
    for column in 0..<table.columnCount {
      let numbers = contents.indices.compactMap { row in number(row, column) }
      if numbers.isEmpty { continue }
      let words = contents.indices.count { row in
        contents[row][column] == .text && table.rows[row][column] != nil
      }
      guard isNaming(numbers) || words >= 2 * numbers.count && areYears(numbers) else { return }
      for row in contents.indices where number(row, column) != nil { contents[row][column] = .text }
    }
  }

  /// Turns rows over the amounts that hold years or numbers of columns alone into text.
  private mutating func setApartHeads() {
    for row in contents.indices {
      let numbers = (0..<table.columnCount).compactMap { number(row, $0) }
      let isEmpty = !contents[row].contains { $0.isAmount }
      if isEmpty {
        continue
      }
      guard
        isLettered(row) || isHeadOfLetters(row)
          || numbers.count > 0 && (isNaming(numbers) || areYears(numbers))
      else {
        headRows = row
        return
      }
      for column in contents[row].indices where contents[row][column].isAmount {
        contents[row][column] = .text
      }
    }
    headRows = contents.count
  }

  /// Whether a row's cells are letters that count columns, one after the other, of which some are marks, too.
  private func isLettered(_ row: Int) -> Bool {
    let texts = table.rows[row].compactMap { $0?.text.filter { !$0.isWhitespace }.unicodeScalars }
    let letters = texts.compactMap(\.first)
    return letters.count > 1 && texts.allSatisfy { $0.count == 1 }
      && letters.allSatisfy { $0.properties.isAlphabetic }
      && zip(letters, letters.dropFirst()).allSatisfy { $1.value == $0.value + 1 }
  }

  /// Whether a row has words over its columns, and a letter over some that would be a mark beside numbers.
  private func isHeadOfLetters(_ row: Int) -> Bool {
    contents[row].indices.dropFirst().contains { column in
      contents[row][column] == .text && table.rows[row][column] != nil
    }
      && contents[row].indices.allSatisfy { column in
        !contents[row][column].isAmount
          || contents[row][column] == .missing && isLetter(row, column)
      }
  }

  private func isLetter(_ row: Int, _ column: Int) -> Bool {
    guard let text = table.rows[row][column]?.text.unicodeScalars, text.count == 1 else {
      return false
    }
    return text.allSatisfy(\.properties.isAlphabetic)
  }

  private func number(_ row: Int, _ column: Int) -> Quantity? {
    if case .number(let quantity, false) = contents[row][column] { quantity } else { nil }
  }

  /// Whether numbers name things: years, a count from one on.
  private func isNaming(_ numbers: [Quantity]) -> Bool {
    guard numbers.allSatisfy({ $0.decimals == 0 }) else { return false }
    let values = numbers.map(\.coefficient)
    if values.count >= 3, values == Array(1...values.count) { return true }
    return values.count >= 2 && areYears(numbers)
  }

  private func areYears(_ numbers: [Quantity]) -> Bool {
    guard numbers.allSatisfy({ $0.decimals == 0 && (1700...2150).contains($0.coefficient) }) else {
      return false
    }
    if numbers.count <= 2 { return true }
    // Amounts of this size do not come in steps.
    let steps = zip(numbers, numbers.dropFirst()).map { $1.coefficient - $0.coefficient }
    let small = steps.count { abs($0) <= 10 }
    return small * 10 >= steps.count * 7
  }

  // MARK: Labels

  static let multipliers: Set<String> = Set(
    LanguageLibrary.codes.flatMap { LanguageLibrary.multipliers(in: $0) }
      .map { FootingWords.folded($0) })

  /// Whether a text says that numbers are given in thousands, millions or percent.
  private static func namesUnit(_ text: String) -> Bool {
    if namesPercent(text) { return true }
    let words = FootingWords.folded(text).split(separator: " ").map(String.init)
    if words.contains(where: { multipliers.contains($0) }) { return true }
    guard text.hasDigit else { return false }
    return text.contains("'000") || text.contains("’000")
      || text.split(whereSeparator: { !$0.isNumber && $0 != " " && $0 != "," && $0 != "." })
        .contains { ["1000", "1 000", "1,000", "1.000"].contains($0.trimmingSpaces) }
  }

  private mutating func findUnits() {
    let above = table.rows.prefix(headRows).filter { row in
      row.count { $0?.text.isEmpty == false } == 1
    }.flatMap { $0 }.compactMap { $0?.text }
    if ([table.title] + above).contains(where: Self.namesUnit) {
      roundedColumns = Set(0..<table.columnCount)
      return
    }
    for column in 0..<table.columnCount where heads[column].contains(where: Self.namesUnit) {
      roundedColumns.insert(column)
    }
    for row in labels.indices.dropFirst(headRows) where Self.namesUnit(labels[row]) {
      roundedRows.insert(row)
    }
  }

  private mutating func describe() {
    let columns = table.columnCount
    heads = Array(repeating: [], count: columns)
    var own = heads
    for row in 0..<headRows {
      let texts = table.rows[row].map { $0?.text ?? "" }
      let filled = texts.count { !$0.isEmpty }
      // A title over the table heads no column.
      if filled == 1, columns > 2, !texts[0].isEmpty { continue }
      var last = ""
      for column in 0..<columns {
        if !texts[column].isEmpty { last = texts[column] }
        // The lowest head is each column's own.
        let isOwn = table.repeatsHeads || row == headRows - 1 && filled > 1
        let text = isOwn ? texts[column] : last
        if text.isEmpty { continue }
        heads[column].append(text)
        let neighbours = [column - 1, column + 1].filter { (0..<columns).contains($0) }
        if isOwn, !neighbours.contains(where: { texts[$0] == text }) { own[column].append(text) }
      }
    }
    ownHeads = zip(own, heads).map { $0.isEmpty ? $1.last ?? "" : $0.joined(separator: " ") }
    for (row, cells) in table.rows.enumerated() {
      var label: [String] = []
      var indent: Double?
      var isBold = false
      for (column, cell) in cells.enumerated() {
        guard let cell, !cell.text.isEmpty else { continue }
        if contents[row][column].isAmount, !label.isEmpty || column > 0 { break }
        if indent == nil {
          // A label in a column of its own stands further in than one in the first.
          indent = cell.indent + Double(column) * 0.001 + (cell.text.startsWithDash ? 2 : 0)
          isBold = cell.isBold
        }
        label.append(cell.text)
      }
      // A label too long for one line may stand over its numbers.
      let isWrapped =
        label.isEmpty && row > headRows && contents[row].contains(where: \.isAmount)
        && !contents[row - 1].contains(where: \.isAmount) && !labels[row - 1].isEmpty
      if isWrapped {
        labels.append(labels[row - 1])
        indents.append(indents[row - 1])
        boldRows.append(boldRows[row - 1])
        continue
      }
      labels.append(label.joined(separator: " ").withoutLeader)
      indents.append(indent ?? -1)
      boldRows.append(isBold)
    }
  }
}

extension TableReading {
  /// Takes labels for set in as far as the numbers before them are long, `2`, `2.1`, `2.1.3`, where no
  /// label is set in otherwise.
  private mutating func setInNumbered() {
    let body = labels.indices.dropFirst(headRows).filter { !labels[$0].isEmpty }
    guard Set(body.map { indents[$0] }).count == 1 else { return }
    let depths = body.map { labels[$0].numberedDepth }
    guard depths.count(where: { $0 > 0 }) * 2 > body.count, Set(depths).count > 1,
      depths.count(where: { $0 > 1 }) >= 2
    else { return }
    for (row, depth) in zip(body, depths) { indents[row] = Double(max(0, depth - 1)) }
  }
}

extension String {
  /// How many numbers stand before a text, parted by points: `2` for `HC.1.2 Day cases`; 0 for none.
  fileprivate var numberedDepth: Int {
    guard let first = split(separator: " ", maxSplits: 1).first else { return 0 }
    let parts = first.split(separator: ".", omittingEmptySubsequences: true)
    let numbers = parts.count { $0.first?.isNumber == true }
    let isCode = parts.enumerated().allSatisfy { index, part in
      index == 0 && part.count <= 3 || part.first?.isNumber == true
    }
    return isCode && !parts.isEmpty ? numbers : 0
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return rest
  }
}

extension String {
  /// The text without the dots that lead from it to its numbers.
  fileprivate var withoutLeader: String {
    let leader = reversed().prefix { $0 == "." || $0 == " " || $0 == "…" }
    guard leader.count(where: { $0 == "." }) >= 3 || leader.contains("…") else { return self }
    return String(dropLast(leader.count))
  }

  /// Whether a dash or a bullet sets the text in.
  fileprivate var startsWithDash: Bool {
    guard let first = unicodeScalars.first else { return false }
    // Trees are drawn with lines.
    if (0x2500...0x257F).contains(first.value) { return true }
    return ["-", "–", "—", "•", "·", "‣", "▪", "○", "…", "."].contains(first)
  }
}

extension CellContent {
  /// Whether a number stands or should stand here.
  package var isAmount: Bool {
    switch self {
    case .number, .dash, .missing, .ambiguous: true
    case .blank, .text: false
    }
  }
}
