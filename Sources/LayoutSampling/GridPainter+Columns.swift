internal import CorpusTypesetting
internal import DigestModel
internal import FigureRecovery

/// Bars that stand, rings, and the legends beside them.
extension GridPainter {
  /// The height of a plot, in ems.
  private static let plotHeight = 7.0

  /// Bars side by side with their values over them, and labels under them where there is no legend.
  func columns(series: [Int], isLabelled: Bool) -> Panel {
    var panel = easel.panel()
    let count = grid.rows.count
    let slot = easel.width / Double(count)
    let part = slot * 0.94 / Double(series.count)
    let labels = grid.rows.map(\.label)
    let labelWidth = slot - 0.8 * em
    let labelHeight =
      isLabelled
      ? labels.map { panel.height(of: $0, width: labelWidth, body) }.max() ?? 0 : 0
    let labelsAreOver = isLabelled && manner.isOver && series.count == 1
    let top = labelsAreOver ? labelHeight + 0.3 * em : 0
    let base = top + step + Self.plotHeight * em
    let most = most(series)
    for row in grid.rows.indices {
      let middle = (Double(row) + 0.5) * slot
      for (place, index) in series.enumerated() {
        let center = middle + (Double(place) - Double(series.count - 1) / 2) * part
        let height = max(0.5, grid.rows[row].sizes[index] / most * Self.plotHeight * em)
        panel.fill(
          Box(
            left: center - part * 0.32, top: base - height, right: center + part * 0.32,
            bottom: base),
          isLabelled ? easel.color(index) : easel.color(row))
        panel.set(
          value(row, index), at: center, baseline: base - height - 0.3 * em, body, .center)
      }
      if isLabelled {
        _ = panel.paragraph(
          labels[row], left: middle - labelWidth / 2, top: labelsAreOver ? 0 : base + 0.2 * em,
          width: labelWidth, body, .center)
      }
    }
    panel.rule(from: 0, to: easel.width, at: base, Easel.grey, width: 0.8)
    panel.height = max(panel.height, base + 0.2 * em)
    return panel
  }

  var groupedColumns: Panel {
    var panel = easel.panel()
    let top = seriesLegend(at: 0, &panel) + 0.6 * em
    panel.add(columns(series: Array(grid.series.indices), isLabelled: true), left: 0, top: top)
    return panel
  }

  /// Bars without labels; a legend beneath or above gives them by colour, in the grammar's order.
  var legend: Panel {
    let charts = perSeries { $1.columns(series: [$0], isLabelled: false) }
    var order = Array(grid.rows.indices)
    if grid.legend == .reversed { order.reverse() }
    var panel = easel.panel()
    panel.add(charts, left: 0, top: 0)
    let end = legend(
      order.map { (grid.rows[$0].label, easel.color($0)) }, at: charts.height + 0.6 * em, &panel)
    panel.height = max(panel.height, end)
    return panel
  }

  /// Swatches and labels in as few lines as fit.
  func legend(
    _ entries: [(label: [Piece], color: Color)], at top: Double, _ panel: inout Panel
  ) -> Double {
    let type = body.scaled(by: 0.92)
    let swatch = 0.75 * type.size
    var x = 0.0
    var y = top
    for (label, color) in entries {
      let width = 1.6 * swatch + panel.width(of: label, type)
      if x > 0, x + width > easel.width {
        x = 0
        y += type.size * type.leading
      }
      let baseline = y + type.baseline
      panel.fill(
        Box(left: x, top: baseline - swatch, right: x + swatch, bottom: baseline), color)
      panel.set(label, at: x + 1.6 * swatch, baseline: baseline, type)
      x += width + 1.8 * em
    }
    return y + type.size * type.leading
  }

  /// A swatch, a label and its value on every line, beside a bar of all parts.
  func swatches(series: Int) -> Panel {
    var panel = easel.panel()
    let sum = max(1, grid.rows.reduce(0) { $0 + $1.sizes[series] })
    var x = 0.0
    for row in grid.rows.indices {
      let width = grid.rows[row].sizes[series] / sum * easel.width
      panel.fill(Box(left: x, top: 0, right: x + width, bottom: em), easel.color(row))
      x += width
    }
    var y = 1.6 * em
    let swatch = 0.75 * em
    let valueWidth = easel.widest(grid.rows.indices.map { value($0, series) })
    let labels = grid.rows.map { easel.labelled($0.label) }
    let labelWidth = min(
      easel.widest(labels), easel.width - 1.6 * swatch - valueWidth - 1.5 * em)
    for row in grid.rows.indices {
      panel.fill(
        Box(
          left: 0, top: y + step / 2 - swatch / 2, right: swatch, bottom: y + step / 2 + swatch / 2),
        easel.color(row))
      let bottom = panel.paragraph(
        labels[row], left: 1.6 * swatch, top: y, width: labelWidth + 0.5, body)
      panel.set(
        value(row, series), at: 1.6 * swatch + labelWidth + em + (manner.isOver ? 0 : valueWidth),
        baseline: y + body.baseline, body.bold, manner.isOver ? .left : .right)
      y = bottom
    }
    panel.height = max(panel.height, y)
    return panel
  }

  /// Labels with their values under them at both sides of a ring, its parts in the same order.
  func ring(series: Int) -> Panel {
    var panel = easel.panel()
    let radius = 3.6 * em
    let side = easel.width / 2 - radius - 1.2 * em
    guard side > 5 * em else { return tooNarrow }
    let right = (grid.rows.count + 1) / 2
    var ends = [0.0, 0.0]
    // Clockwise from the top: down at the right, up at the left.
    for (order, row) in (Array(0..<right) + Array((right..<grid.rows.count).reversed()))
      .enumerated()
    {
      let isRight = order < right
      let left = isRight ? easel.width - side : 0
      let column = isRight ? 0 : 1
      let alignment: Panel.Alignment = isRight ? .left : .right
      var y = ends[column]
      let parts =
        manner.isOver
        ? [value(row, series).bold, grid.rows[row].label]
        : [grid.rows[row].label, value(row, series).bold]
      for part in parts {
        y = panel.paragraph(part, left: left, top: y, width: side, body, alignment)
      }
      ends[column] = y + 0.7 * em
    }
    let height = max(ends[0], ends[1], 2 * radius)
    drawRing(center: (easel.width / 2, height / 2), radius: radius, series: series, &panel)
    panel.height = max(panel.height, height)
    return panel
  }

  /// How many strokes a ring is drawn with.
  private static let strokes = 180

  private func drawRing(
    center: (x: Double, y: Double), radius: Double, series: Int, _ panel: inout Panel
  ) {
    let sum = max(1, grid.rows.reduce(0) { $0 + $1.sizes[series] })
    // Turns a unit vector on by one stroke; no trigonometry is needed but that of the step.
    let angle = 2 * Double.pi / Double(Self.strokes)
    let cosine = 1 - angle * angle / 2 + angle * angle * angle * angle / 24
    let sine = angle - angle * angle * angle / 6
    var (x, y) = (0.0, -1.0)
    var row = 0
    var reached = grid.rows[0].sizes[series]
    for stroke in 0..<Self.strokes {
      while row + 1 < grid.rows.count, Double(stroke) / Double(Self.strokes) * sum >= reached {
        row += 1
        reached += grid.rows[row].sizes[series]
      }
      panel.line(
        Box(
          left: center.x + 0.55 * radius * x, top: center.y + 0.55 * radius * y,
          right: center.x + radius * x, bottom: center.y + radius * y),
        easel.color(row), width: radius * angle * 1.1)
      (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
    }
  }
}
