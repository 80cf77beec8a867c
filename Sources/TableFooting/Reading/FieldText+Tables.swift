import DigestModel

extension FieldText {
  /// The tables of the fields: blocks of lines, each with its own head.
  ///
  /// An empty line ends a table where a head follows: a line without amounts and several fields. A line
  /// before with one field alone is the title.
  package var tables: [Table] {
    var blocks: [Range<Int>] = []
    var start = 0
    for row in rows.indices where isBlank(row) {
      let next = rows.indices[(row + 1)...].first { !isBlank($0) }
      guard let next, beginsTable(next), hasAmounts(start..<row) else { continue }
      blocks.append(start..<row)
      start = row + 1
    }
    blocks.append(start..<rows.count)
    return blocks.compactMap { table(of: $0) }.flatMap(\.panels)
  }

  private func isBlank(_ row: Int) -> Bool {
    rows[row].allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
  }

  private func hasAmounts(_ lines: Range<Int>) -> Bool {
    lines.contains { row in
      rows[row].dropFirst().contains { DigitShape($0).map { !$0.looksLikeYear } ?? false }
    }
  }

  /// Whether a line, or the next with several fields, heads a table: words or years, and no amounts.
  private func beginsTable(_ row: Int) -> Bool {
    for line in rows.indices[row...].prefix(4) {
      let fields = rows[line].filter { !$0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
      if fields.count == 1 { continue }
      guard fields.count >= 2 else { return false }
      return !fields.contains { field in
        guard let first = field.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
          return false
        }
        let isNumber = first.decimalDigit != nil || first == "-" || first == "("
        return isNumber && DigitShape(field).map { !$0.looksLikeYear } ?? false
      }
    }
    return false
  }

  private func table(of lines: Range<Int>) -> Table? {
    let lines = lines.filter { !isBlank($0) }
    guard let first = lines.first else { return nil }
    let isTitle = rows[first].count { !$0.isEmpty } == 1
    let cells = lines.map { row in
      rows[row].enumerated().map { column, field in cell(field, row: row, column: column) }
    }
    return Table(
      title: isTitle ? rows[first].first { !$0.isEmpty }.map { $0.collapsed } ?? "" : "",
      rows: cells)
  }

  private func cell(_ field: String, row: Int, column: Int) -> TableCell? {
    let indent = field.unicodeScalars.prefix { $0.properties.isWhitespace }.count
    let text = field.collapsed
    guard !text.isEmpty else { return nil }
    return TableCell(
      text: text, place: .field(row: row + 1, column: column + 1), indent: Double(indent))
  }
}

extension String {
  /// The words with one space between them.
  var collapsed: String {
    unicodeScalars.split { $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
