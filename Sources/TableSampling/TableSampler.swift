import CorpusTypesetting
import DigestModel
package import TableFooting

/// Draws tables at random: plain and nested ones, with totals before or behind, rounded or not, with
/// years, rates, blanks and notes, or of numbers that add up to nothing.
package struct TableSampler {
  var random: SplitMix64

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A line of a table: a number that is drawn, or the sum of other lines.
  struct Line {
    var label: String
    var indent: Int
    /// The lines it is the sum of; none for one that is drawn.
    var parts: [Int] = []
    var isNested = false
    var isRate = false
    var isHeading = false
  }

  static let totals = [
    "Total", "All regions", "Total", "Summe", "Total général", "Razem", "Итого", "Cəmi", "Yhteensä",
    "Totale", "Gesamt", "Toplam",
  ]
  static let names = [
    "North", "South", "East", "West", "Centre", "Coast", "Islands", "Highlands", "Valley", "Lakes",
    "Plains", "Harbour", "Capital", "Border", "Forest", "Delta", "Steppe", "Ridge", "Bay", "Cape",
  ]

  mutating func chance(_ percent: Int) -> Bool { random.pick(1...100) <= percent }

  // MARK: Tables that add up

  package mutating func table() -> SampledTable {
    let rows = lines(isColumns: false)
    let columns = lines(isColumns: true)
    return build(rows: rows, columns: columns, addsUp: true)
  }

  /// A table of as many numbers, none of which is the sum of others but by chance.
  package mutating func randomTable() -> SampledTable {
    var rows = lines(isColumns: false)
    var columns = lines(isColumns: true)
    for index in rows.indices { rows[index].parts = [] }
    for index in columns.indices { columns[index].parts = [] }
    return build(rows: rows, columns: columns, addsUp: false)
  }

  mutating func lines(isColumns: Bool) -> [Line] {
    let kind = random.pick(0...99)
    var lines: [Line] = []
    let hasWords = chance(70)
    func label(_ index: Int) -> String {
      Self.names[index % Self.names.count] + (index >= 20 ? " \(index / 20 + 1)" : "")
    }
    let word = Self.totals[random.pick(0...Self.totals.count - 1)]
    if isColumns, kind < 40 || !isColumns && kind < 5 {
      // Years, or heads without sums.
      let count = random.pick(2...8)
      for index in 0..<count { lines.append(Line(label: String(2001 + index), indent: 0)) }
      return lines
    }
    if kind < 75 {
      let count = random.pick(isColumns ? 2...6 : 3...18)
      let parts = (0..<count).map { Line(label: label($0), indent: 0) }
      let isFirst = chance(50)
      var total = Line(label: hasWords ? word : "Country", indent: 0)
      if isFirst {
        total.parts = Array(1...count)
        lines =
          [total]
          + parts.map { part in
            var part = part
            if hasWords, !isColumns { part.indent = 2 }
            return part
          }
      } else {
        total.parts = Array(0..<count)
        lines = parts + [total]
      }
      if isColumns, chance(25) { lines.append(Line(label: "Rate", indent: 0, isRate: true)) }
      return lines
    }
    // Groups with subtotals.
    let groups = random.pick(isColumns ? 2...3 : 2...5)
    let isFirst = chance(60)
    let hasGrand = chance(80)
    var subtotals: [Int] = []
    if isFirst, hasGrand { lines.append(Line(label: hasWords ? word : "Country", indent: 0)) }
    var name = 0
    for group in 0..<groups {
      let count = random.pick(2...(isColumns ? 3 : 6))
      if isFirst {
        subtotals.append(lines.count)
        let start = lines.count + 1
        lines.append(
          Line(
            label: "Group \(group + 1)" + (hasWords && isColumns ? " \(word)" : ""),
            indent: isColumns ? 0 : 2,
            parts: Array(start..<(start + count)), isNested: true))
        for _ in 0..<count {
          lines.append(Line(label: label(name), indent: isColumns ? 0 : 4))
          name += 1
        }
      } else {
        let start = lines.count
        for _ in 0..<count {
          lines.append(Line(label: label(name), indent: 0))
          name += 1
        }
        subtotals.append(lines.count)
        lines.append(
          Line(
            label: hasWords ? "\(word) \(group + 1)" : "Group \(group + 1)", indent: 0,
            parts: Array(start..<(start + count)), isNested: true))
      }
    }
    if hasGrand {
      if isFirst {
        lines[0].parts = subtotals
        lines[0].isNested = true
      } else {
        lines.append(
          Line(label: hasWords ? word : "Country", indent: 0, parts: subtotals, isNested: true))
      }
    }
    return lines
  }

  // MARK: Numbers

  private mutating func build(rows: [Line], columns: [Line], addsUp: Bool) -> SampledTable {
    let scale = [100, 1000, 10_000, 1_000_000][random.pick(0...3)]
    let decimals = chance(20) ? 1 : 0
    let rounding = decimals == 0 && chance(15) ? 1000 : 1
    let comma = chance(60)
    var values = Array(
      repeating: Array(repeating: 0, count: columns.count), count: rows.count)
    var makings = Array(
      repeating: Array(repeating: [Int: Int](), count: columns.count), count: rows.count)
    var next = 0
    let rowOrder = order(rows)
    let columnOrder = order(columns)
    for row in rowOrder {
      for column in columnOrder {
        if columns[column].isRate {
          values[row][column] = random.pick(10...990)
          makings[row][column] = [next: 1]
          next += 1
        } else if !rows[row].parts.isEmpty {
          for part in rows[row].parts { add(part, column, to: (row, column)) }
        } else if !columns[column].parts.isEmpty {
          for part in columns[column].parts { add(row, part, to: (row, column)) }
        } else {
          values[row][column] =
            chance(4)
            ? 0
            : random.pick(1...scale) * random.pick(1...20) / 10 * rounding
              + (rounding > 1 ? random.pick(0...999) : 0)
          makings[row][column] = [next: 1]
          next += 1
        }
      }
    }
    func add(_ row: Int, _ column: Int, to place: (row: Int, column: Int)) {
      values[place.row][place.column] += values[row][column]
      for (number, count) in makings[row][column] {
        makings[place.row][place.column][number, default: 0] += count
      }
    }
    return lay(
      rows, columns, values, makings, decimals: decimals, rounding: rounding, comma: comma)
  }

  /// The lines, parts before their sums.
  private func order(_ lines: [Line]) -> [Int] {
    func depth(_ line: Int) -> Int { (lines[line].parts.map { depth($0) }.max() ?? -1) + 1 }
    return lines.indices.sorted { (depth($0), $0) < (depth($1), $1) }
  }

  private mutating func lay(
    _ rows: [Line], _ columns: [Line], _ values: [[Int]], _ makings: [[[Int: Int]]], decimals: Int,
    rounding: Int, comma: Bool
  ) -> SampledTable {
    let hasTitle = chance(60)
    let head = hasTitle ? 2 : 1
    var cells: [[TableCell?]] = []
    func cell(_ text: String, _ row: Int, _ column: Int, indent: Int = 0) -> TableCell? {
      text.isEmpty
        ? nil
        : TableCell(
          text: text, place: .field(row: row + 1, column: column + 1), indent: Double(indent))
    }
    if hasTitle {
      let unit = rounding > 1 ? ", in thousands" : ""
      cells.append([cell("Figures by region\(unit)", 0, 0)] + columns.map { _ in nil })
    }
    cells.append(
      [nil] + columns.enumerated().map { cell($1.label, head - 1, $0 + 1) })
    var places: [FootedEquation.Place: [Int: Int]] = [:]
    for (row, line) in rows.enumerated() {
      var printed = [cell(line.label, row + head, 0, indent: line.indent)]
      for (column, other) in columns.enumerated() {
        let value = (values[row][column] + rounding / 2) / rounding
        let text = Self.text(value, decimals: other.isRate ? 1 : decimals, comma: comma)
        printed.append(cell(text, row + head, column + 1))
        places[FootedEquation.Place(row: row + head, column: column + 1)] = makings[row][column]
      }
      cells.append(printed)
    }
    if chance(40) {
      cells.append(
        [cell("1) Includes 2,150 cases of 2004.", cells.count, 0)] + columns.map { _ in nil })
    }
    var sums: [SampledTable.Sum] = []
    for (row, line) in rows.enumerated() where !line.parts.isEmpty {
      for (column, other) in columns.enumerated() where !other.isRate {
        sums.append(
          SampledTable.Sum(
            total: FootedEquation.Place(row: row + head, column: column + 1),
            parts: line.parts.map { FootedEquation.Place(row: $0 + head, column: column + 1) },
            isNested: line.isNested))
      }
    }
    for (column, other) in columns.enumerated() where !other.parts.isEmpty {
      for row in rows.indices {
        sums.append(
          SampledTable.Sum(
            total: FootedEquation.Place(row: row + head, column: column + 1),
            parts: other.parts.map { FootedEquation.Place(row: row + head, column: $0 + 1) },
            isNested: other.isNested))
      }
    }
    return SampledTable(table: Table(title: "", rows: cells), makings: places, sums: sums)
  }

  static func text(_ value: Int, decimals: Int, comma: Bool) -> String {
    let plain = Quantity(value, decimals: decimals).description
    guard comma else { return plain }
    let parts = plain.split(separator: ".")
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped + (parts.count > 1 ? "." + parts[1] : "")
  }

  // MARK: Slips

  /// The table with one digit of a number of a sum changed, and where; `nil` for one without sums.
  package mutating func slipped(
    _ sampled: SampledTable
  ) -> (table: SampledTable, place: FootedEquation.Place)? {
    guard !sampled.sums.isEmpty else { return nil }
    let sum = sampled.sums[random.pick(0...sampled.sums.count - 1)]
    return slipped(sampled, at: [sum.total] + sum.parts)
  }

  /// The table with one digit of one of some cells changed.
  mutating func slipped(
    _ sampled: SampledTable, at cells: [FootedEquation.Place]
  ) -> (table: SampledTable, place: FootedEquation.Place)? {
    let place = cells[random.pick(0...cells.count - 1)]
    guard let cell = sampled.table.rows[place.row][place.column] else { return nil }
    var scalars = Array(cell.text.unicodeScalars)
    let digits = scalars.indices.filter { scalars[$0].properties.numericType == .decimal }
    let index = digits[random.pick(0...digits.count - 1)]
    let old = Int(scalars[index].value) - 48
    let lowest = index == digits.first && digits.count > 1 ? 1 : 0
    let new = random.pick(lowest...9)
    guard new != old, let scalar = Unicode.Scalar(UInt32(48 + new)) else { return nil }
    scalars[index] = scalar
    var table = sampled
    table.table.rows[place.row][place.column]?.text = String(String.UnicodeScalarView(scalars))
    return (table, place)
  }
}
