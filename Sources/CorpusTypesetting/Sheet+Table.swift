internal import DigestModel

extension Sheet {
  /// How a table is drawn.
  struct TableStyle {
    var text: TextStyle
    var rule: Color
    var headFill: Color
    /// Room at the sides of a cell's text, in points.
    var padding = 3.0
    /// All cells are centred.
    var isCentered = false

    func with(_ change: (inout TableStyle) -> Void) -> TableStyle {
      var style = self
      change(&style)
      return style
    }
  }

  /// Draws a table with borders around its cells, whose texts may take several lines.
  ///
  /// - Parameters:
  ///   - head: The columns' heads; empty for a table without.
  ///   - rows: Cells by row, as many as there are widths; `nil` for a blank one.
  ///   - widths: Parts of the column's width that the table's columns take; the first column is set
  ///     flush left, the others flush right, unless all are centred.
  /// - Returns: Where the table ends.
  mutating func table(
    head: [Phrase?] = [], rows: [[Phrase?]], widths: [Double], in column: Column,
    _ style: TableStyle
  ) -> Double {
    let sum = widths.reduce(0, +)
    var edges = [column.left]
    for width in widths { edges.append((edges.last ?? column.left) + width / sum * column.width) }
    var y = column.top
    if !head.isEmpty {
      let start = drawing.marks.count
      let end = tableRow(head, edges: edges, top: y, style, style.text.bold)
      let shapes = drawing.marks.count
      fill(Box(left: column.left, top: y, right: column.right, bottom: end), style.headFill)
      sendBack(from: shapes, behind: start)
      y = end
    }
    for row in rows { y = tableRow(row, edges: edges, top: y, style, style.text) }
    return y
  }

  private mutating func tableRow(
    _ cells: [Phrase?], edges: [Double], top: Double, _ style: TableStyle, _ text: TextStyle
  ) -> Double {
    let padding = style.padding
    func cellColumn(_ index: Int) -> Column {
      Column(
        left: edges[index] + padding, top: top, width: edges[index + 1] - edges[index] - 2 * padding
      )
    }
    let heights: [Double] = cells.enumerated().map { index, cell in
      cell.map { self.height(of: $0, width: cellColumn(index).width, text) } ?? 0
    }
    let height = (heights.max() ?? 0) + 2.4 * scale
    for (index, cell) in cells.enumerated() {
      let box = Box(left: edges[index], top: top, right: edges[index + 1], bottom: top + height)
      frame(box, style.rule, width: 0.4)
      guard let cell else { continue }
      let middle = top + (height - heights[index]) / 2
      let aligned =
        style.isCentered ? text.centered : index == 0 ? text : text.rightAligned
      _ = paragraph(cell, in: cellColumn(index).from(middle), aligned)
    }
    return top + height
  }

  /// Draws a table as parts of about the same number of rows side by side, each with the head.
  mutating func tableInParts(
    _ count: Int, head: [Phrase?], rows: [[Phrase?]], widths: [Double], in column: Column,
    _ style: TableStyle
  ) -> Double {
    let length = (rows.count + count - 1) / count
    var end = column.top
    for (index, part) in column.split(into: count, gap: 6).enumerated() {
      let first = min(rows.count, index * length)
      let last = min(rows.count, first + length)
      guard first < last else { continue }
      end = max(
        end,
        table(head: head, rows: Array(rows[first..<last]), widths: widths, in: part, style))
    }
    return end
  }
}
