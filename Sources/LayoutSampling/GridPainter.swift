internal import CorpusTypesetting
internal import DigestModel

/// Draws a chart in its arrangement.
struct GridPainter {
  let grid: PlannedGrid
  let manner: GridManner
  let easel: Easel

  var em: Double { easel.em }
  var body: Lettering { easel.body }
  var step: Double { easel.step }

  func draw(totals: [PlannedGrid.Row]) -> Panel {
    switch manner.arrangement {
    case .table: table(totals: totals)
    case .crossTable: crossTable
    case .bars: perSeries { $1.bars(series: $0) }
    case .groupedBars: groupedBars
    case .pyramid: pyramid
    case .columns: perSeries { $1.columns(series: [$0], isLabelled: true) }
    case .groupedColumns: groupedColumns
    case .legend: legend
    case .swatches: perSeries { $1.swatches(series: $0) }
    case .ring: perSeries { $1.ring(series: $0) }
    case .cards: cards
    case .list: perSeries { $1.list(series: $0) }
    case .inline: inline
    }
  }

  func on(_ easel: Easel) -> GridPainter {
    GridPainter(grid: grid, manner: manner, easel: easel)
  }

  func value(_ row: Int, _ series: Int) -> [Piece] {
    grid.rows[row].values[series].map { [$0] } ?? []
  }

  /// The largest value of some series.
  func most(_ series: [Int]) -> Double {
    max(1, grid.rows.flatMap { row in series.map { row.sizes[$0] } }.max() ?? 1)
  }

  /// A chart for each series, under its name where there are several.
  func perSeries(_ draw: @escaping (Int, GridPainter) -> Panel) -> Panel {
    guard grid.hasSeries else { return draw(0, self) }
    let count = grid.series.count
    let gap = 2 * em
    let width =
      manner.spread == .beside
      ? (easel.width - gap * Double(count - 1)) / Double(count) : easel.width
    let part = easel.narrowed(to: width)
    let panels = grid.series.indices.map { series in
      part.named(
        grid.series[series], { draw(series, self.on($0)) }, centered: manner.isOver)
    }
    return manner.spread == .beside
      ? easel.beside(panels, gap: gap) : easel.stacked(panels, gap: 0.8 * em)
  }

  // MARK: Tables

  func table(totals: [PlannedGrid.Row]) -> Panel {
    let rows = manner.totalsFirst ? totals + grid.rows : grid.rows + totals
    let first = manner.totalsFirst ? 0 : grid.rows.count
    let columns = grid.series.count
    // The columns in printed order; the labels' one is -1.
    var order = Array(0..<columns)
    switch manner.side {
    case .left: order.insert(-1, at: 0)
    case .right: order.append(-1)
    case .middle: order.insert(-1, at: columns / 2)
    }
    let hasHeads = grid.hasSeries && manner.told == .heads
    let table = PlannedTable(
      heads: hasHeads ? order.map { $0 < 0 ? "" : grid.series[$0] } : [],
      rows: rows.map { row in
        order.map { $0 < 0 ? row.label : row.values[$0].map { [$0] } ?? [] }
      },
      isNumeric: order.map { $0 >= 0 })
    return manner.table.draw(
      table, on: easel, totals: Set(first..<(first + totals.count)))
  }

  private var crossTable: Panel {
    let table = PlannedTable(
      heads: [""] + grid.rows.map { $0.label.text },
      rows: grid.series.indices.map { series in
        [grid.hasSeries ? [Piece(grid.series[series])] : [Piece("")]]
          + grid.rows.indices.map { value($0, series) }
      },
      isNumeric: [false] + grid.rows.map { _ in true })
    return manner.table.draw(table, on: easel)
  }

  // MARK: Texts

  private func list(series: Int) -> Panel {
    var panel = easel.panel()
    var y = 0.0
    for row in grid.rows.indices {
      var pieces = easel.labelled(grid.rows[row].label)
      if !manner.bullet.isEmpty { pieces.insert(Piece(manner.bullet), at: 0) }
      y = panel.paragraph(
        pieces + value(row, series).bold, left: 0, top: y, width: easel.width, body)
    }
    return panel
  }

  private var inline: Panel {
    var panel = easel.panel()
    var y = 0.0
    for row in grid.rows.indices {
      var pieces = grid.rows[row].label + [Piece("–")]
      for series in grid.series.indices {
        if series > 0 { pieces.append(Piece(",").glued) }
        pieces += easel.labelled([Piece(grid.series[series])]) + value(row, series).bold
      }
      y = panel.paragraph(pieces, left: 0, top: y, width: easel.width, body) + 0.2 * em
    }
    return panel
  }

  // MARK: Cards

  private var cards: Panel {
    var panel = easel.panel()
    let gap = 0.8 * em
    let least = 9.0 * em
    let count = max(1, min(grid.rows.count, Int((easel.width + gap) / (least + gap))))
    let width = (easel.width - gap * Double(count - 1)) / Double(count)
    var top = 0.0
    for start in stride(from: 0, to: grid.rows.count, by: count) {
      let boxes = (start..<min(start + count, grid.rows.count)).map { card($0, width: width) }
      let height = boxes.map(\.height).max() ?? 0
      for (index, box) in boxes.enumerated() {
        let left = Double(index) * (width + gap)
        panel.frame(
          Box(left: left, top: top, right: left + width, bottom: top + height), Easel.grey)
        panel.add(box, left: left, top: top)
      }
      top += height + gap
    }
    return panel
  }

  private func card(_ row: Int, width: Double) -> Panel {
    var panel = easel.panel(width: width)
    let padding = 0.5 * em
    let inner = width - 2 * padding
    let big = body.bold.scaled(by: 1.5)
    var y = padding
    func label() {
      y = panel.paragraph(
        grid.rows[row].label, left: padding, top: y, width: inner, body, .center)
    }
    if manner.isOver || grid.hasSeries { label() }
    for series in grid.series.indices {
      if grid.hasSeries {
        y = panel.paragraph(
          [Piece(grid.series[series])], left: padding, top: y + 0.3 * em, width: inner,
          body.scaled(by: 0.85).colored(Color(0x55606A)), .center)
      }
      y = panel.paragraph(
        value(row, series), left: padding, top: y, width: inner,
        grid.hasSeries ? body.bold : big, .center)
    }
    if !manner.isOver, !grid.hasSeries { label() }
    panel.height = y + padding
    return panel
  }
}
