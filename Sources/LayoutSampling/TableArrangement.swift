internal import DigestModel

/// Rows and columns of cells, with lines or none.
struct TableArrangement {
  enum Ruling: String, CaseIterable { case none, lines, grid, zebra, dots }
  enum Fit: String, CaseIterable { case compact, wide }

  var ruling: Ruling
  var fit: Fit
  var isCentered: Bool
  /// Heads in bold on a filled ground.
  var hasFilledHead: Bool

  init(_ dice: inout Dice) {
    ruling = dice.choose("ruling", Ruling.allCases)
    fit = dice.choose("fit", Fit.allCases)
    isCentered = dice.chance(20)
    hasFilledHead = dice.chance(35)
  }

  /// Lines of a contents page, with dots up to the page numbers.
  static let contents = TableArrangement(
    ruling: .dots, fit: .wide, isCentered: false, hasFilledHead: false)

  init(ruling: Ruling, fit: Fit, isCentered: Bool, hasFilledHead: Bool) {
    self.ruling = ruling
    self.fit = fit
    self.isCentered = isCentered
    self.hasFilledHead = hasFilledHead
  }

  /// Least room between two columns, in ems: a reader must not take two numbers for one.
  private static let leastGap = 1.3
  /// The most that compact columns are apart, in ems.
  private static let compactGap = 3.0
  /// The widest a head of a column is set without a break, in ems.
  private static let widestHead = 8.0
  /// The narrowest column that words are broken in, in ems.
  private static let narrowest = 7.0

  func draw(
    _ table: PlannedTable, on easel: Easel, totals: Set<Int> = []
  ) -> Panel {
    var panel = easel.panel()
    let body = easel.body
    guard let widths = widths(of: table, easel) else {
      // Nothing fits: the panel says so by a text that is wider than itself.
      panel.set([Piece("—")], at: easel.width + 9, baseline: 0, body)
      return panel
    }
    var edges = [0.0]
    for width in widths { edges.append(edges[edges.count - 1] + width) }
    let right = edges[edges.count - 1]
    var y = 0.0
    if table.heads.contains(where: { !$0.isEmpty }) {
      let start = panel.inks.count
      let bottom = row(
        table.heads.map { $0.isEmpty ? [] : [Piece($0)] }, table, edges, y, easel, body.bold,
        &panel)
      if hasFilledHead {
        let shapes = panel.inks.count
        panel.fill(Box(left: 0, top: y, right: right, bottom: bottom), Easel.pale)
        _ = start
        panel.sendBack(from: shapes)
      }
      if ruling != .none {
        panel.rule(from: 0, to: right, at: bottom, Easel.grey, width: 0.8)
      }
      y = bottom
    }
    let top = y
    var lines = [y]
    for (index, cells) in table.rows.enumerated() {
      let isTotal = totals.contains(index)
      let bottom = row(
        isTotal ? cells.map(\.bold) : cells, table, edges, y, easel, body, &panel)
      if ruling == .zebra, index.isMultiple(of: 2) {
        let shapes = panel.inks.count
        panel.fill(Box(left: 0, top: y, right: right, bottom: bottom), Easel.pale)
        panel.sendBack(from: shapes)
      }
      y = bottom
      lines.append(y)
    }
    switch ruling {
    case .lines: for line in lines { panel.rule(from: 0, to: right, at: line, Easel.grey) }
    case .grid:
      for line in lines { panel.rule(from: 0, to: right, at: line, Easel.grey) }
      for edge in edges {
        panel.line(Box(left: edge, top: top, right: edge, bottom: y), Easel.grey)
      }
    case .none, .zebra, .dots: break
    }
    panel.height = max(panel.height, y)
    return panel
  }

  private func padding(_ easel: Easel) -> Double { Self.leastGap / 2 * easel.em }

  /// The columns' widths with their padding; `nil` where they do not fit.
  private func widths(of table: PlannedTable, _ easel: Easel) -> [Double]? {
    let padding = padding(easel)
    var widths = table.isNumeric.indices.map { column -> Double in
      let cells = easel.widest(table.rows.map { $0[column] }, easel.body.bold)
      let head =
        table.heads.isEmpty || table.heads[column].isEmpty
        ? 0 : easel.widest([[Piece(table.heads[column])]], easel.body.bold)
      let longest =
        table.heads.isEmpty
        ? 0
        : easel.widest(
          table.heads[column].split(separator: " ").map { [Piece(String($0))] }, easel.body.bold)
      return max(cells, longest, min(head, Self.widestHead * easel.em)) + 2 * padding
    }
    let excess = widths.reduce(0, +) - easel.width
    if excess > 0 {
      // Words give way, numbers do not.
      guard
        let widest = widths.indices.filter({ !table.isNumeric[$0] })
          .max(by: { widths[$0] < widths[$1] }),
        widths[widest] - excess > Self.narrowest * easel.em
      else { return nil }
      widths[widest] -= excess
    } else if fit == .wide {
      for column in widths.indices { widths[column] -= excess / Double(widths.count) }
    } else {
      let extra = min(
        -excess / Double(widths.count), (Self.compactGap - Self.leastGap) * easel.em)
      for column in widths.indices { widths[column] += extra }
    }
    return widths
  }

  private func row(
    _ cells: [[Piece]], _ table: PlannedTable, _ edges: [Double], _ top: Double, _ easel: Easel,
    _ type: Lettering, _ panel: inout Panel
  ) -> Double {
    let padding = padding(easel)
    let inner = cells.indices.map { edges[$0 + 1] - edges[$0] - 2 * padding }
    let heights = cells.indices.map {
      panel.height(of: cells[$0], width: inner[$0] + 0.5, type)
    }
    let height = (heights.max() ?? 0) + 0.35 * easel.em
    for column in cells.indices where !cells[column].isEmpty {
      let isNumeric = table.isNumeric[column]
      let alignment: Panel.Alignment =
        isCentered ? .center : isNumeric ? .right : .left
      _ = panel.paragraph(
        cells[column], left: edges[column] + padding,
        top: top + (height - heights[column]) / 2, width: inner[column] + 0.5, type, alignment)
    }
    if ruling == .dots, !isCentered { dots(cells, table, edges, top, height, easel, &panel) }
    return top + height
  }

  /// Dots that lead from a label to the value right of it.
  private func dots(
    _ cells: [[Piece]], _ table: PlannedTable, _ edges: [Double], _ top: Double,
    _ height: Double, _ easel: Easel, _ panel: inout Panel
  ) {
    guard cells.count > 1, !table.isNumeric[0], table.isNumeric[1], !cells[0].isEmpty,
      !cells[1].isEmpty, cells[1].contains(where: \.isNumeral)
    else { return }
    let padding = padding(easel)
    let type = easel.body.colored(Easel.grey)
    let left = edges[0] + padding + panel.width(of: cells[0], easel.body) + 0.5 * easel.em
    let right = edges[2] - padding - panel.width(of: cells[1], easel.body) - 0.5 * easel.em
    let dot = panel.width(of: [Piece(".")], type)
    let count = Int((right - left - 4) / dot)
    guard count > 3 else { return }
    panel.set(
      [Piece(String(repeating: ".", count: count))], at: right,
      baseline: top + (height - easel.step) / 2 + type.baseline, type, .right)
  }
}
