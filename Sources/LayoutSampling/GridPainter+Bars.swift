internal import CorpusTypesetting
internal import DigestModel

/// Bars that lie.
extension GridPainter {
  /// The part of a chart's width that its labels may take at most.
  private static let labelShare = 0.5
  /// The least room for bars, in ems.
  private static let leastBar = 3.0

  /// Labels at the left, bars from a common line, values at their ends.
  func bars(series: Int) -> Panel {
    var panel = easel.panel()
    let values = easel.widest(grid.rows.indices.map { value($0, series) }) + em
    let labels = grid.rows.map { easel.labelled($0.label) }
    // Labels over their bars need no room beside them.
    let isOver = manner.isOver
    let labelWidth =
      isOver ? 0 : min(easel.widest(labels) + 0.5 * em, easel.width * Self.labelShare)
    let start = labelWidth + (isOver ? 0 : 0.8 * em)
    let length = easel.width - start - values
    guard length >= Self.leastBar * em else { return tooNarrow }
    let most = most([series])
    var y = 0.0
    for row in grid.rows.indices {
      let barTop: Double
      let barBottom: Double
      let end: Double
      if isOver {
        barTop = panel.paragraph(labels[row], left: 0, top: y, width: easel.width, body)
        end = barTop + step
        (barBottom) = end
      } else {
        let height = panel.height(of: labels[row], width: labelWidth, body)
        _ = panel.paragraph(
          labels[row], left: 0, top: y, width: labelWidth, body,
          manner.side == .right ? .right : .left)
        end = y + max(height, step)
        barTop = (y + end - step) / 2
        barBottom = barTop + step
      }
      let bar = max(0.5, grid.rows[row].sizes[series] / most * length)
      panel.fill(
        Box(
          left: start, top: barTop + 0.15 * em, right: start + bar, bottom: barBottom - 0.15 * em),
        easel.color(series))
      if manner.isInside, panel.width(of: value(row, series), body) + em < bar {
        panel.set(
          value(row, series), at: start + bar - 0.5 * em, baseline: barTop + body.baseline,
          body.colored(Color(0xFFFFFF)), .right)
      } else {
        panel.set(
          value(row, series), at: start + bar + 0.5 * em, baseline: barTop + body.baseline, body)
      }
      y = end + 0.3 * em
    }
    // Labels over their bars stand where the line would.
    if !isOver { panel.line(Box(left: start, top: 0, right: start, bottom: y), Easel.grey) }
    if manner.hasTicks {
      y = ticks(upTo: most, from: start, length: length, at: y, &panel)
    }
    panel.height = max(panel.height, y)
    return panel
  }

  /// All series' bars under one label, told by the colours of a legend.
  var groupedBars: Panel {
    var panel = easel.panel()
    let series = Array(grid.series.indices)
    let values =
      easel.widest(grid.rows.indices.flatMap { row in series.map { value(row, $0) } }) + em
    let labels = grid.rows.map { easel.labelled($0.label) }
    let labelWidth = min(easel.widest(labels) + 0.5 * em, easel.width * Self.labelShare)
    let start = labelWidth + 0.8 * em
    let length = easel.width - start - values
    guard length >= Self.leastBar * em else { return tooNarrow }
    var y = seriesLegend(at: 0, &panel) + 0.5 * em
    for row in grid.rows.indices {
      let height = panel.height(of: labels[row], width: labelWidth, body)
      let bars = step * Double(series.count)
      let end = y + max(height, bars)
      _ = panel.paragraph(
        labels[row], left: 0, top: (y + end - height) / 2, width: labelWidth, body)
      for index in series {
        let top = (y + end - bars) / 2 + Double(index) * step
        let bar = max(0.5, grid.rows[row].sizes[index] / most(series) * length)
        panel.fill(
          Box(
            left: start, top: top + 0.12 * em, right: start + bar, bottom: top + step - 0.12 * em),
          easel.color(index))
        panel.set(
          value(row, index), at: start + bar + 0.5 * em, baseline: top + body.baseline, body)
      }
      y = end + 0.6 * em
    }
    panel.height = max(panel.height, y)
    return panel
  }

  /// Labels in the middle, one series' bars to the left and the other's to the right.
  var pyramid: Panel {
    var panel = easel.panel()
    let labelWidth = min(easel.widest(grid.rows.map(\.label)) + em, easel.width * 0.36)
    let values = easel.widest(grid.rows.indices.flatMap { [value($0, 0), value($0, 1)] }) + em
    let length = (easel.width - labelWidth) / 2 - values
    guard length >= Self.leastBar * em else { return tooNarrow }
    let middle = easel.width / 2
    let most = most([0, 1])
    var y = 0.0
    for (series, side) in [(0, -1.0), (1, 1.0)] {
      panel.set(
        [Piece(grid.series[series])], at: middle + side * (labelWidth / 2 + length / 2),
        baseline: body.baseline, body.bold, .center)
    }
    y += step + 0.2 * em
    for row in grid.rows.indices {
      let label = grid.rows[row].label
      let height = panel.height(of: label, width: labelWidth - 0.6 * em, body)
      let end = y + max(height, step)
      _ = panel.paragraph(
        label, left: middle - labelWidth / 2 + 0.3 * em, top: (y + end - height) / 2,
        width: labelWidth - 0.6 * em, body, .center)
      let top = (y + end - step) / 2
      for (series, side) in [(0, -1.0), (1, 1.0)] {
        let near = middle + side * labelWidth / 2
        let far = near + side * max(0.5, grid.rows[row].sizes[series] / most * length)
        panel.fill(
          Box(
            left: min(near, far), top: top + 0.12 * em, right: max(near, far),
            bottom: top + step - 0.12 * em),
          easel.color(series))
        panel.set(
          value(row, series), at: far + side * 0.4 * em, baseline: top + body.baseline, body,
          side < 0 ? .right : .left)
      }
      y = end + 0.15 * em
    }
    panel.height = max(panel.height, y)
    return panel
  }

  /// What tells that an arrangement does not fit its column.
  var tooNarrow: Panel {
    var panel = easel.panel()
    panel.set([Piece("—")], at: easel.width + 9, baseline: 0, body)
    return panel
  }

  /// Swatches and names of the series in one line or several.
  func seriesLegend(at top: Double, _ panel: inout Panel) -> Double {
    legend(
      grid.series.indices.map { ([Piece(grid.series[$0])], easel.color($0)) }, at: top, &panel)
  }

  /// Round numbers under the bars, from zero on.
  private func ticks(
    upTo most: Double, from start: Double, length: Double, at y: Double, _ panel: inout Panel
  ) -> Double {
    let type = body.scaled(by: 0.8).colored(Easel.grey)
    let size = Self.tickSize(upTo: Int(most))
    for count in 0... {
      let tick = count * size
      guard Double(tick) <= most else { break }
      panel.set(
        [Piece(Self.grouped(tick), aside: "axis tick")],
        at: start + Double(tick) / most * length, baseline: y + type.baseline, type, .center)
    }
    return y + type.size * type.leading
  }

  /// A step of 1, 2 or 5 times a power of ten, of which a value holds at least two.
  static func tickSize(upTo most: Int) -> Int {
    var step = 1
    while step * 20 <= most { step *= 10 }
    return step * 5 <= most / 2 ? step * 5 : step * 2 <= most / 2 ? step * 2 : step
  }

  static func grouped(_ number: Int) -> String {
    var digits = String(number)[...]
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return ([digits] + groups).joined(separator: " ")
  }
}
