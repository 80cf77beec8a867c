internal import DigestModel

extension Sheet {
  /// Draws a plot without a figure in it: what is left of a chart that is only a picture.
  mutating func emptyPlot(
    in column: Column, height: Double, _ color: Color, background: Color = Color(0xF6F8F9),
    lines: Int = 3
  ) -> Double {
    let bottom = column.top + height * scale * stretch
    fill(
      Box(left: column.left, top: column.top, right: column.right, bottom: bottom), background)
    for index in 0..<lines {
      let y = bottom - Double(index) * (bottom - column.top) / Double(lines)
      rule(from: column.left, to: column.right, at: y, color, width: index == 0 ? 0.8 : 0.3)
    }
    return bottom
  }

  /// Draws upright bars side by side on a baseline.
  mutating func bars(_ values: [Double], in box: Box, colors: [Color], most: Double? = nil) {
    let step = box.width / Double(max(1, values.count))
    let largest = max(1, most ?? values.max() ?? 1)
    for (index, value) in values.enumerated() {
      let middle = box.left + (Double(index) + 0.5) * step
      let height = max(0.8, value / largest * box.height)
      fill(
        Box(
          left: middle - step * 0.3, top: box.bottom - height, right: middle + step * 0.3,
          bottom: box.bottom),
        colors[index % colors.count])
    }
  }

  /// Sets a legend in as few rows as the column's width asks for: swatch, label, swatch, label.
  ///
  /// - Returns: Where the last row ends.
  mutating func legend(
    _ entries: [(label: Phrase, color: Color)], in column: Column, _ style: TextStyle
  ) -> Double {
    // A legend slightly too wide is set smaller rather than in two rows.
    let style =
      [1.0, 0.92, 0.85, 0.78].lazy.map { style.scaled(by: $0) }
      .first { legendRows(entries, in: column, $0).count == 1 } ?? style
    let swatch = style.size * scale * 0.8
    let step = style.size * scale * 1.5
    var y = column.top
    for row in legendRows(entries, in: column, style) {
      let width = row.map { legendWidth(entries[$0].label, style) }.reduce(0, +)
      var x = column.center - (width + legendGap(style) * Double(row.count - 1)) / 2
      let baseline = baseline(centeredIn: y, y + step, style)
      for index in row {
        fill(
          Box(left: x, top: baseline - swatch, right: x + swatch, bottom: baseline),
          entries[index].color)
        text(
          entries[index].label, at: x + swatch * 1.5, baseline: baseline,
          style.with { $0.alignment = .left })
        x += legendWidth(entries[index].label, style) + legendGap(style)
      }
      y += step
    }
    return y
  }

  private func legendGap(_ style: TextStyle) -> Double { style.size * scale * 0.9 }

  private func legendWidth(_ label: Phrase, _ style: TextStyle) -> Double {
    style.size * scale * 1.2 + width(of: label, style)
  }

  private func legendRows(
    _ entries: [(label: Phrase, color: Color)], in column: Column, _ style: TextStyle
  ) -> [[Int]] {
    var rows: [[Int]] = []
    var used = 0.0
    for (index, entry) in entries.enumerated() {
      let needed = legendWidth(entry.label, style)
      if let last = rows.indices.last, used + legendGap(style) + needed <= column.width {
        rows[last].append(index)
        used += legendGap(style) + needed
      } else {
        rows.append([index])
        used = needed
      }
    }
    return rows
  }
}

/// The ticks of an axis from zero to at least a largest value, in steps of 1, 2 or 5 times a power
/// of ten: `axisTicks(upTo: 730)` is 0, 200, 400, 600, 800.
func axisTicks(upTo largest: Double) -> [Int] {
  var step = 1
  for _ in 0..<18 {
    for factor in [1, 2, 5] where Double(step * factor) * 4 >= largest {
      let size = step * factor
      let count = max(1, Int((largest / Double(size)).rounded(.up)))
      return (0...count).map { $0 * size }
    }
    step *= 10
  }
  return [0]
}

/// A whole number with its thousands apart, `200 000`.
package func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text += " " }
    text.append(digit)
  }
  return text
}
