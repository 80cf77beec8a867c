import DigestModel

/// Rows of cells in columns as wide as their widest cell, two spaces apart.
struct TextTable {
  enum Alignment { case left, right }

  struct Cell {
    /// Without control characters, which are shown by their numbers.
    let text: String
    var role: TextStyle.Role
    /// The cell is the last of its row and may be wider than its column.
    var isSpanning: Bool

    init(text: String, role: TextStyle.Role = .text, isSpanning: Bool = false) {
      self.text = text.showingControls()
      self.role = role
      self.isSpanning = isSpanning
    }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// By column; a column beyond the last is left-aligned.
  private let alignments: [Alignment]
  private var rows: [[Cell]] = []

  init(_ alignments: Alignment...) { self.init(alignments) }
  init(_ alignments: [Alignment]) { self.alignments = alignments }

  mutating func append(_ cells: Cell...) { rows.append(cells) }
  mutating func append(_ cells: [Cell]) { rows.append(cells) }

  /// Appends a rule as wide as the first column.
  mutating func appendRule() { rows.append([]) }

  /// Writes the rows, each on a line of its own, without trailing spaces.
  func write(
    to output: inout some TextOutputStream, indentation: Int = 0, style: TextStyle = .plain
  ) {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        if !cell.isSpanning { widths[column] = max(widths[column], cell.text.count) }
      }
    }
    let margin = String(repeating: " ", count: indentation)
    for row in rows {
      if row.isEmpty {
        let rule = String(repeating: "─", count: widths.first ?? 0)
        output.write(margin + style.paint(rule, .faint) + "\n")
        continue
      }
      let last = row.lastIndex { !$0.text.isEmpty } ?? 0
      var line = margin
      for (column, cell) in row[...last].enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.text.count))
        let isRight = column < alignments.count && alignments[column] == .right
        if column > 0 { line += "  " }
        if isRight { line += padding }
        line += style.paint(cell.text, cell.role)
        if !isRight, column < last { line += padding }
      }
      output.write(line + "\n")
    }
  }
}
