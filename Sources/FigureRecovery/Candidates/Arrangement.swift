import DigestModel

/// One way to read a chart: which numeral is the value of which label in which series.
///
/// Every arrangement is a hypothesis for the whole chart; which of them is meant is decided when all
/// are known, by `ChartDecision`.
struct Arrangement {
  struct Cell {
    var label: LabelPlace
    var value: CaptureMatch
    var series: LabelPlace.Series
    /// How far the value stands from where its label leads the eye, in heights of the label.
    var cost: Double
  }

  /// How its values stand, as in “values right of their labels”.
  var name: String
  var cells: [Cell]
  /// The mean cost of a cell with what the arrangement as a whole costs; see `Chart.arranged`.
  var cost = 0.0
  /// What nearness says nothing of: only what the values add up to can tell that it is meant.
  var needsIdentity = false
  /// Whether it passes by values that are likely the ones it lacks: only what the others add up to can
  /// tell that it is meant.
  var isPartial = false
  /// Whether the colours of the page name another label or series for a value that it takes by an order.
  var isDeniedByColor = false
  var readings: [Reading] = []
  /// Whether each series has a chart of its own: what one adds up to says nothing of another's.
  var isOfSeveralCharts = false
}

extension Arrangement {
  /// What a cell stands for: two cells of one name are two values of one figure.
  struct Name: Hashable {
    var label: String?
    var series: String?
  }

  /// Whether two arrangements give one numeral to two figures, or one figure two numerals.
  func contradicts(_ other: Arrangement) -> Bool {
    var numerals: [Name: Int] = [:]
    var names: [Int: Name] = [:]
    for cell in cells {
      numerals[cell.name] = cell.value.numeral
      names[cell.value.numeral] = cell.name
    }
    return other.cells.contains { cell in
      numerals[cell.name].map { $0 != cell.value.numeral }
        ?? names[cell.value.numeral].map { $0 != cell.name } ?? false
    }
  }

  /// Whether it has all cells of another arrangement and more.
  func extends(_ other: Arrangement) -> Bool {
    let (own, others) = (assignment, other.assignment)
    return own.count > others.count && others.allSatisfy { own[$0.key] == $0.value }
  }

  /// Without the cells of which another names the same figure or takes the same numeral.
  var distinct: Arrangement {
    let names = Dictionary(cells.map { ($0.name, 1) }, uniquingKeysWith: +)
    let numerals = Dictionary(cells.map { ($0.value.numeral, 1) }, uniquingKeysWith: +)
    var distinct = self
    distinct.cells.removeAll { names[$0.name] != 1 || numerals[$0.value.numeral] != 1 }
    return distinct
  }

  /// What tells it from others: its cells, whatever their order.
  var assignment: [Name: Int] {
    Dictionary(cells.map { ($0.name, $0.value.numeral) }) { first, _ in first }
  }
}

extension Arrangement.Cell {
  var name: Arrangement.Name { Arrangement.Name(label: label.member, series: series.member) }
}
