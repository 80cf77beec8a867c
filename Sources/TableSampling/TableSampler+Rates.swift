import CorpusTypesetting
import DigestModel
package import TableFooting

/// Tables with shares and changes in percent beside their amounts, and tables with rates of nothing that
/// is printed.
extension TableSampler {
  private static let heads = ["%", "Per cent", "Share (%)", "Percentage", "Rate", "", "Index"]
  private static let units = ["", "Thousand persons", "EUR million", "2005", "Number"]

  /// A number in a table under construction.
  private struct Spot {
    var value: Int
    var making: [Int: Int]
  }

  /// A table with a rate for most of its rows, or of its columns.
  package mutating func rateTable() -> SampledTable { rateTable(isTrue: true) }

  /// A table like these whose rates only look like shares or changes of its amounts: those of others,
  /// close to true ones, ranks, or parts of a hundred.
  package mutating func decoyTable() -> SampledTable { rateTable(isTrue: false) }

  private mutating func rateTable(isTrue: Bool) -> SampledTable {
    let form = random.pick(0...3)
    let rows = random.pick(5...24)
    let hasTotal = form == 0 || form != 3 && chance(60)
    let isFirst = chance(50)
    let amounts = form == 0 || form == 3 ? random.pick(1...3) : random.pick(2...4)
    let scale = [300, 3000, 100_000, 10_000_000][random.pick(0...3)]
    // Amounts in thousands of which rates are worked out before they are rounded.
    let rounding = scale > 3000 && chance(25) ? 1000 : 1
    let decimals = [0, 1, 1, 1, 2][random.pick(0...4)]
    let total = isFirst ? 0 : rows
    var next = 0
    var spots: [[Spot]] = []
    for column in 0..<amounts {
      var drawn: [Spot] = []
      for row in 0..<rows {
        var value = random.pick(1...scale) * random.pick(1...20) / 10 + scale / 50 + 1
        if form == 1, column > 0 {
          // A part of what stands before it.
          value = max(
            1,
            spots[0][row + (hasTotal && isFirst ? 1 : 0)].value
              * random.pick(500...9500) / 10_000)
        } else if form == 2, column > 0 {
          let before = spots[column - 1][row + (hasTotal && isFirst ? 1 : 0)].value
          value = max(1, before * random.pick(7000...14000) / 10_000)
        }
        drawn.append(Spot(value: value, making: [next: 1]))
        next += 1
      }
      if hasTotal {
        let sum = Spot(
          value: drawn.reduce(0) { $0 + $1.value },
          making: drawn.reduce(into: [:]) { $0.merge($1.making, uniquingKeysWith: +) })
        drawn.insert(sum, at: total)
      }
      spots.append(drawn)
    }
    let count = spots[0].count
    // The rates: lines of them, each of parts and wholes.
    var lines: [(kind: FootedEquation.Kind, cells: [(part: (Int, Int), whole: (Int, Int))?])] = []
    switch form {
    case 0:
      for column in 0..<amounts {
        lines.append((.share, (0..<count).map { ((column, $0), (column, total)) }))
      }
    case 1:
      for column in 1..<amounts {
        lines.append((.share, (0..<count).map { ((column, $0), (0, $0)) }))
      }
    case 2:
      lines.append((.change, (0..<count).map { ((amounts - 1, $0), (amounts - 2, $0)) }))
      if amounts > 2, chance(40) {
        lines.append((.change, (0..<count).map { ((amounts - 1, $0), (0, $0)) }))
      }
    default:
      let step = chance(70) ? -1 : 1
      for column in 0..<amounts {
        lines.append(
          (
            .change,
            (0..<count).map { row in
              (0..<count).contains(row + step) ? ((column, row), (column, row + step)) : nil
            }
          ))
      }
    }
    let decoy = isTrue ? -1 : random.pick(0...3)
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    func rate(_ part: Int, _ whole: Int, _ kind: FootedEquation.Kind) -> Int {
      let over = 100 * power * (kind == .change ? part - whole : part)
      return over < 0 ? -((2 * -over + whole) / (2 * whole)) : (2 * over + whole) / (2 * whole)
    }
    var printed: [[(value: Int, making: [Int: Int])?]] = []
    for line in lines {
      let ranks = (1...count).shuffled(using: &random)
      printed.append(
        line.cells.enumerated().map { row, cell in
          guard let cell else { return nil }
          let (part, whole) = (spots[cell.part.0][cell.part.1], spots[cell.whole.0][cell.whole.1])
          var value = rate(part.value, whole.value, line.kind)
          let group = (cell.whole.0 * (count + 1) + cell.whole.1 + 1) * 1_000_000
          var making = part.making
          if line.kind == .change { making = [next: 1] }
          switch decoy {
          case 0: value = random.pick(1...(100 * power))
          case 1: value += random.pick(1...(4 * power + 3)) * (chance(50) ? 1 : -1)
          case 2: value = ranks[row] * (decimals == 0 ? 1 : power) + (decimals == 0 ? 0 : 1)
          case 3:
            // Of other amounts, as large.
            value = rate(
              max(1, part.value * random.pick(80...120) / 100), whole.value, line.kind)
          default: return (value, Dictionary(uniqueKeysWithValues: making.map { ($0 + group, $1) }))
          }
          next += 1
          return (value, [next + 900_000_000: 1])
        })
      next += 1
    }
    return lay(
      spots.map { $0.map { ($0.value, $0.making) } }, printed,
      rates: isTrue ? lines : [], total: hasTotal ? total : nil,
      rounding: rounding, decimals: decimals, isBeside: chance(50), isTurned: chance(25))
  }

  /// Sets amounts and rates in columns, rates beside their amounts or behind all, or all in rows.
  private mutating func lay(
    _ amounts: [[(value: Int, making: [Int: Int])]],
    _ printed: [[(value: Int, making: [Int: Int])?]],
    rates: [(kind: FootedEquation.Kind, cells: [(part: (Int, Int), whole: (Int, Int))?])],
    total: Int?, rounding: Int, decimals: Int, isBeside: Bool, isTurned: Bool
  ) -> SampledTable {
    let count = amounts[0].count
    let isMixed = isBeside && printed.count == amounts.count
    let amountLines = amounts.indices.map { isMixed ? 2 * $0 : $0 }
    let rateLines = printed.indices.map { isMixed ? 2 * $0 + 1 : amounts.count + $0 }
    let comma = chance(60)
    let head = Self.heads[random.pick(0...Self.heads.count - 1)]
    let sign = chance(15) ? "%" : ""
    let unit = rounding > 1 ? "1000 units" : Self.units[random.pick(0...Self.units.count - 1)]
    let word = Self.totals[random.pick(0...Self.totals.count - 1)]
    let size = amounts.count + printed.count
    var grid = Array(
      repeating: [String](repeating: "", count: size + 1), count: count + 1)
    func place(_ line: Int, _ row: Int) -> FootedEquation.Place {
      isTurned
        ? FootedEquation.Place(row: line + 1, column: row + 1)
        : FootedEquation.Place(row: row + 1, column: line + 1)
    }
    var makings: [FootedEquation.Place: [Int: Int]] = [:]
    for row in 0..<count {
      let name = row - (total.map { $0 == 0 ? 1 : 0 } ?? 0)
      grid[row + 1][0] =
        row == total
        ? word
        : Self.names[name % Self.names.count] + (name >= Self.names.count ? " II" : "")
    }
    for (column, line) in zip(amounts, amountLines) {
      grid[0][line + 1] = "Group \(line + 1)" + (unit.isEmpty ? "" : ", \(unit)")
      for (row, cell) in column.enumerated() {
        grid[row + 1][line + 1] = Self.text(
          (cell.value + rounding / 2) / rounding, decimals: 0, comma: comma)
        makings[place(line, row)] = cell.making
      }
    }
    for (column, line) in zip(printed, rateLines) {
      grid[0][line + 1] = head
      for (row, cell) in column.enumerated() {
        guard let cell else { continue }
        let text = Self.text(abs(cell.value), decimals: decimals, comma: comma) + sign
        grid[row + 1][line + 1] = (cell.value < 0 ? "-" : "") + text
        makings[place(line, row)] = cell.making
      }
    }
    if isTurned {
      grid = grid[0].indices.map { column in grid.map { $0[column] } }
    }
    var sampled = SampledTable(
      table: Table(of: grid), makings: makings, sums: [])
    for (line, rate) in zip(rateLines, rates) {
      for (row, cell) in rate.cells.enumerated() {
        guard let cell, cell.part != cell.whole else { continue }
        sampled.rates.append(
          SampledTable.Rate(
            kind: rate.kind, rate: place(line, row),
            part: place(amountLines[cell.part.0], cell.part.1),
            whole: place(amountLines[cell.whole.0], cell.whole.1)))
      }
    }
    return sampled
  }

  /// The table with one digit of a rate, or of what it is of, changed, and where.
  package mutating func slippedRate(
    _ sampled: SampledTable
  ) -> (table: SampledTable, place: FootedEquation.Place)? {
    guard !sampled.rates.isEmpty else { return nil }
    let rate = sampled.rates[random.pick(0...sampled.rates.count - 1)]
    return slipped(sampled, at: [rate.rate, rate.part, rate.whole])
  }
}
