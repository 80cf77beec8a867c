import DigestModel
import Publications

/// A table seen along one of its directions: lines that may be sums of one another, and the places
/// along them, each of which says whether it is so.
struct LineMatrix {
  enum Direction: Hashable, Sendable {
    /// Lines are rows, places columns: what is in a column is added up.
    case rows
    /// Lines are columns: what is in a row is added up.
    case columns
  }

  /// A cell, in halves of the last decimal of the table.
  enum Value: Hashable {
    /// Nothing printed, or text.
    case absent
    /// Nothing, marked by a dash.
    case nothing
    /// Not there, not readable, or too long.
    case missing
    case number(Int, slack: Int)
  }

  /// What is known of a line.
  struct Line {
    var label: String
    /// The label beneath all others, for columns under several heads.
    var ownLabel: String
    var kinds: Set<TableWordKind>
    var indent: Double
    var isBold: Bool
    /// Whether it has a number anywhere.
    var hasNumbers: Bool
    /// Whether it has a label and nothing else.
    var isHeading: Bool
  }

  let direction: Direction
  private(set) var lines: [Line]
  private(set) var values: [[Value]]
  /// Whether a number is printed with a percent sign, or with how many decimals.
  private(set) var forms: [[Int]]
  let placeCount: Int
  /// How often numbers come again at each place.
  private(set) var frequencies: [Frequencies] = []
  /// Whether any number is exact.
  var hasCounts: Bool {
    values.contains { line in
      line.contains { if case .number(let value, slack: 0) = $0 { value != 0 } else { false } }
    }
  }
  /// The places where each line has anything that may be added, a bit each.
  private var masks: [[UInt64]] = []
  /// Lines all of whose numbers have decimals, and lines none of whose numbers have.
  private var decimalLines: [Bool] = []
  private var wholeLines: [Bool] = []
  /// Whether many lines have decimals beside others that have none.
  private var hasMeans = false
  /// One unit of the last decimal that numbers without decimals are printed with, in halves.
  let unit: Int

  /// The most that a value may be, in halves: a thousand of them can be added.
  static let mostValue = 1 << 52

  init(_ traits: TableTraits, direction: Direction, roundsCounts: Bool) {
    self.direction = direction
    let reading = traits.reading
    let contents = reading.contents
    let rowCount = contents.count
    let columnCount = reading.table.columnCount
    let (decimals, idle) = (traits.decimals, traits.idleDecimals)
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let unit = 2 * power
    self.unit = unit
    let grains = traits.grains
    let roundedColumns = reading.roundedColumns
    let usual = traits.usual
    func value(_ row: Int, _ column: Int) -> (Value, Int) {
      switch contents[row][column] {
      case .blank, .text: return (.absent, -1)
      case .dash: return (.nothing, -1)
      case .missing, .ambiguous: return (.missing, -1)
      case .number(let quantity, let isPercent):
        if reading.table.rows[row][column]?.doubt != nil { return (.missing, -1) }
        guard quantity.decimals <= 9 else { return (.missing, -1) }
        var scaled = quantity.coefficient
        for _ in quantity.decimals..<max(decimals, quantity.decimals) {
          scaled = scaled.multipliedReportingOverflow(by: 10).partialValue
          if abs(scaled) > mostValue { return (.missing, -1) }
        }
        guard abs(scaled) < Self.mostValue / 2 else { return (.missing, -1) }
        let last = (0..<(decimals - max(0, quantity.decimals - idle[column])))
          .reduce(1) { power, _ in power * 10 }
        let slack: Int
        let grain = grains[column]
        let dropped =
          usual.whole[column]
          ? 0 : Self.dropped(row: usual.rows[row], column: usual.columns[column])
        if quantity.decimals > 0,
          max(quantity.decimals, dropped) <= Self.mostPrinted || dropped == 0
        {
          slack = last
        } else if dropped > 0, dropped <= decimals {
          // A zero behind the decimal mark is not printed.
          slack = (0..<(decimals - max(dropped, quantity.decimals)))
            .reduce(1) { power, _ in power * 10 }
        } else if quantity.decimals > 0 {
          slack = last
        } else if grain > 1 {
          slack = grain.isRoundedTen ? grain * power : (grain - 1) * unit
        } else {
          slack =
            isPercent || roundsCounts || roundedColumns.contains(column)
              || reading.roundedRows.contains(row) ? last : 0
        }
        return (.number(2 * scaled, slack: slack), quantity.decimals * 2 + (isPercent ? 1 : 0))
      }
    }
    let mostValue = Self.mostValue
    let headRows = reading.headRows
    switch direction {
    case .rows:
      placeCount = columnCount
      values = []
      forms = []
      lines = []
      for row in 0..<rowCount {
        let cells = (0..<columnCount).map { row < headRows ? (.absent, -1) : value(row, $0) }
        values.append(cells.map(\.0))
        forms.append(cells.map(\.1))
        let label = reading.labels[row]
        let hasNumbers = cells.contains { if case .number = $0.0 { true } else { false } }
        lines.append(
          Line(
            label: label, ownLabel: label, kinds: traits.rowKinds[row],
            indent: reading.indents[row], isBold: reading.boldRows[row], hasNumbers: hasNumbers,
            isHeading: !hasNumbers && !label.isEmpty))
      }
    case .columns:
      placeCount = rowCount
      values = []
      forms = []
      lines = []
      for column in 0..<columnCount {
        let cells = (0..<rowCount).map { $0 < headRows ? (.absent, -1) : value($0, column) }
        values.append(cells.map(\.0))
        forms.append(cells.map(\.1))
        let heads = reading.heads[column]
        let hasNumbers = cells.contains { if case .number = $0.0 { true } else { false } }
        lines.append(
          Line(
            label: heads.joined(separator: " "), ownLabel: heads.last ?? "",
            kinds: traits.columnKinds[column],
            indent: 0, isBold: false, hasNumbers: hasNumbers, isHeading: false))
      }
    }
    masks = values.map { line in
      var mask = [UInt64](repeating: 0, count: (line.count + 63) / 64)
      for (place, value) in line.enumerated() where value != .absent {
        mask[place / 64] |= 1 << UInt64(place % 64)
      }
      return mask
    }
    frequencies = Self.frequencies(of: values, places: placeCount)
    for line in forms {
      let printed = line.filter { $0 >= 0 }
      decimalLines.append(!printed.isEmpty && printed.count { $0 >= 2 } * 2 > printed.count)
      wholeLines.append(!printed.isEmpty && printed.allSatisfy { $0 < 2 })
    }
    hasMeans = decimalLines.count { $0 } * 4 > lines.count { $0.hasNumbers }
  }

  /// One unit of the last decimal that is printed at a place of a line, in halves.
  func lastDecimal(at place: Int, of line: Int) -> Int {
    (0..<max(0, forms[line][place] / 2)).reduce(unit) { rest, _ in max(1, rest / 10) }
  }

  /// Whether two lines have anything at a common place: blocks side by side have not.
  func meets(_ line: Int, _ other: Int) -> Bool {
    zip(masks[line], masks[other]).contains { $0 & $1 != 0 }
  }

  /// Whether none of some lines stands on the other side of a total than its parts, which begin a step from it.
  func isOutermost(_ total: Int, step: Int, among lines: [Int]) -> Bool {
    !lines.contains { (step > 0 ? $0 < total : $0 > total) && meets($0, total) }
  }

  /// Whether a line has decimals and another has none: means beside counts.
  func isFiner(_ line: Int, than total: Int) -> Bool {
    hasMeans && decimalLines[line] && wholeLines[total]
  }
}

extension Int {
  /// Whether it is a power of ten or half of one: rounded to the nearest, not at random.
  fileprivate var isRoundedTen: Bool { self != 3 }
}
