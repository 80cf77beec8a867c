internal import DigestModel
internal import FigureRecovery

/// The ways of setting the labels and values of a chart.
enum GridArrangement: String, CaseIterable {
  /// Labels in rows, series in columns.
  case table
  /// Labels in columns, series in rows.
  case crossTable = "cross-table"
  /// Bars that lie, with values at their ends.
  case bars
  /// Bars of all series under one label, told by colour.
  case groupedBars = "grouped bars"
  /// Bars to both sides of the labels.
  case pyramid
  /// Bars that stand, with values over them and labels under them.
  case columns
  /// Bars of all series beside each other, told by colour.
  case groupedColumns = "grouped columns"
  /// Bars that stand without labels, which a legend gives.
  case legend
  /// A legend that prints the values.
  case swatches
  /// Labels and values around a ring.
  case ring
  /// A box for every label.
  case cards
  /// A line of text for every label.
  case list
  /// A line of text for every label, in which every value stands behind the name of its series.
  case inline

  /// Those that a chart can be set in.
  static func fitting(_ grid: PlannedGrid) -> [GridArrangement] {
    guard grid.isComplete else { return [.table] }
    let count = grid.rows.count
    return allCases.filter { arrangement in
      switch arrangement {
      case .table, .bars, .list: true
      case .crossTable: count <= 8 && !grid.hasNumeralLabels
      case .groupedBars, .inline: grid.hasSeries
      case .pyramid: grid.series.count == 2
      case .columns: count > 1 && count <= 12
      case .groupedColumns: grid.hasSeries && count > 1 && count <= 7
      case .legend: grid.legend != .none && count > 1 && count <= 8
      case .swatches: count > 1 && count <= 10 && !grid.hasNumeralLabels
      case .ring: count > 1 && count <= 8 && !grid.hasNumeralLabels
      case .cards: count <= 9 && !grid.hasNumeralLabels
      }
    }
  }
}

/// How one chart is set.
struct GridManner {
  enum LabelSide: String { case left, right, middle }
  enum SeriesTold: String { case heads, nothing }
  enum Order: String, CaseIterable { case given, reversed, bySize }
  enum Spread: String, CaseIterable { case stacked, beside }

  private(set) var arrangement: GridArrangement
  let side: LabelSide
  private(set) var told: SeriesTold
  private(set) var order: Order
  let spread: Spread
  let totalsFirst: Bool
  let isOver: Bool
  let hasTicks: Bool
  /// Values stand at the ends of their bars, within where there is room.
  let isInside: Bool
  /// What stands before each label of a list.
  let bullet: String
  let table: TableArrangement

  init(_ grid: PlannedGrid, ticks: Bool, _ dice: inout Dice) {
    arrangement = dice.choose("arrangement", GridArrangement.fitting(grid))
    side = dice.choose(
      "label side",
      grid.series.count == 2 ? [.left, .left, .right, .middle] : [.left, .left, .left, .right])
    // A reader adds up the columns and finds which of the totals they are the parts of.
    told =
      grid.hasSeries && grid.isFooted && arrangement == .table
      ? dice.choose("series told by", [.heads, .heads, .heads, .nothing]) : .heads
    order =
      grid.hasNumeralLabels
      ? dice.pick([.given, .reversed]) : dice.choose("order", Order.allCases)
    spread = dice.choose("series", Spread.allCases)
    totalsFirst = dice.chance(25)
    isOver = dice.choose("labels over values", percent: 30)
    hasTicks = ticks && grid.hasCounts && dice.chance(60)
    isInside = arrangement == .bars && dice.choose("values in their bars", percent: 20)
    bullet = dice.pick(["•", "■", "–", "", ""])
    table = TableArrangement(&dice)
  }

  /// The same chart in another arrangement, every series named.
  func `as`(_ arrangement: GridArrangement) -> GridManner {
    var manner = self
    manner.arrangement = arrangement
    manner.told = .heads
    return manner
  }

  /// The same chart going on behind a break.
  var withoutHeads: GridManner {
    var manner = self
    manner.told = .nothing
    return manner
  }

  func draw(_ grid: PlannedGrid, on easel: Easel) -> Panel {
    var grid = grid
    let totals = grid.rows.filter(\.isTotal)
    grid.rows.removeAll(where: \.isTotal)
    switch order {
    case .given: break
    case .reversed: grid.rows.reverse()
    case .bySize:
      grid.rows = grid.rows.enumerated().sorted { left, right in
        (right.element.sizes.first ?? 0, left.offset) < (
          left.element.sizes.first ?? 0, right.offset
        )
      }.map(\.element)
    }
    let painter = GridPainter(grid: grid, manner: self, easel: easel)
    if arrangement == .table || totals.isEmpty { return painter.draw(totals: totals) }
    var rest = grid
    rest.rows = totals
    return easel.stacked(
      [
        painter.draw(totals: []),
        GridPainter(grid: rest, manner: self, easel: easel).table(totals: []),
      ], gap: 0.6 * easel.em)
  }
}
