import CorpusTypesetting
package import TableFooting

/// Tables with means of what stands beside counts, or of what stands right before them, and tables with numbers that
/// only lie where means would.
extension TableSampler {
  private static let words = ["Average", "Mean", "All", "Year", "Country"]

  /// A table with a mean for each column of rates, or for each of its rows.
  package mutating func meanTable() -> SampledTable { meanTable(isTrue: true) }

  /// A table like these in which what would be a mean is the middle number, any between the least and the greatest, or
  /// the mean by other counts.
  package mutating func falseMeanTable() -> SampledTable { meanTable(isTrue: false) }

  private mutating func meanTable(isTrue: Bool) -> SampledTable {
    chance(60) ? weightedMeans(isTrue: isTrue) : plainMeans(isTrue: isTrue)
  }

  /// Groups of rows with counts in one column, their sums, and rates of what is counted in others.
  private mutating func weightedMeans(isTrue: Bool) -> SampledTable {
    let groups = random.pick(1...4)
    let sizes = (0..<groups).map { _ in random.pick(groups > 1 ? 2...6 : 4...14) }
    let rates = random.pick(groups > 1 ? 2...4 : 3...5)
    let isFirst = chance(50)
    let decimals = random.pick(1...2)
    let top = [1000, 100, 60][random.pick(0...2)] * (decimals == 1 ? 10 : 100)
    var rows: [[String]] = []
    var sampled = SampledTable(table: Table(title: "", rows: []), makings: [:], sums: [])
    let decoy = random.pick(0...2)
    for group in 0..<groups {
      let counts = (0..<sizes[group]).map { _ in random.pick(40...9000) }
      let values = (0..<rates).map { _ in counts.map { _ in random.pick((top / 20)...top) } }
      let parts = counts.indices.map { index in
        [Self.names[index], Self.text(counts[index], decimals: 0, comma: false)]
          + values.map { Self.text($0[index], decimals: decimals, comma: false) }
      }
      let means = values.map { column in
        isTrue
          ? Self.mean(of: column, by: counts)
          : falseMean(of: column, by: Array(counts.dropFirst() + counts.prefix(1)), decoy)
      }
      let total =
        ["Total \(group + 1)", Self.text(counts.reduce(0, +), decimals: 0, comma: false)]
        + means.map { Self.text($0, decimals: decimals, comma: false) }
      let start = rows.count + 1
      let totalRow = isFirst ? start : start + parts.count
      let own = (0..<parts.count).map { start + $0 + (isFirst ? 1 : 0) }
      rows += isFirst ? [total] + parts : parts + [total]
      if isTrue {
        for column in 0..<rates {
          sampled.means.append(
            SampledTable.Mean(
              total: FootedEquation.Place(row: totalRow, column: column + 2),
              parts: own.map { FootedEquation.Place(row: $0, column: column + 2) },
              weights: own.map { FootedEquation.Place(row: $0, column: 1) }))
        }
      }
    }
    let heads = ["", "Persons"] + (0..<rates).map { "Rate \($0 + 1)" }
    sampled.table = Table(of: [heads] + rows)
    return sampled
  }

  /// Rows of so many numbers with their mean behind them, or columns with theirs below them.
  private mutating func plainMeans(isTrue: Bool) -> SampledTable {
    let count = random.pick(3...6)
    let lines = random.pick(5...20)
    let decimals = random.pick(0...1)
    let decoy = random.pick(0...1)
    let word = Self.words[random.pick(0...Self.words.count - 1)]
    let isTurned = chance(40)
    var grid = [[""] + (0..<count).map { "Quarter \($0 + 1)" } + [word]]
    var sampled = SampledTable(table: Table(title: "", rows: []), makings: [:], sums: [])
    func place(_ line: Int, _ column: Int) -> FootedEquation.Place {
      isTurned
        ? FootedEquation.Place(row: column, column: line)
        : FootedEquation.Place(row: line, column: column)
    }
    for line in 1...lines {
      let level = random.pick(200...5000)
      let values = (0..<count).map { _ in random.pick((level / 2)...(2 * level)) }
      let mean =
        isTrue
        ? Self.mean(of: values, by: values.map { _ in 1 })
        : falseMean(of: values, by: values.map { _ in 1 }, decoy)
      grid.append(
        [Self.names[line % Self.names.count] + " \(line)"]
          + (values + [mean]).map { Self.text($0, decimals: decimals, comma: false) })
      if isTrue {
        sampled.means.append(
          SampledTable.Mean(
            total: place(line, count + 1), parts: (1...count).map { place(line, $0) }, weights: []))
      }
    }
    if isTurned { grid = grid[0].indices.map { column in grid.map { $0[column] } } }
    sampled.table = Table(of: grid)
    return sampled
  }

  private mutating func falseMean(of values: [Int], by counts: [Int], _ decoy: Int) -> Int {
    let sorted = values.sorted()
    switch decoy {
    case 0: return random.pick(sorted[0]...sorted[sorted.count - 1])
    case 1: return sorted[sorted.count / 2]
    default: return Self.mean(of: values, by: counts)
    }
  }

  /// Rounded half up; of numbers above zero.
  private static func mean(of values: [Int], by counts: [Int]) -> Int {
    let (all, added) = zip(values, counts).reduce(into: (0, 0)) { sums, cell in
      sums = (sums.0 + cell.1, sums.1 + cell.0 * cell.1)
    }
    return (2 * added + all) / (2 * all)
  }

  /// The table with one digit of a mean, or of what it is the mean of, changed, and where.
  package mutating func slippedMean(
    _ sampled: SampledTable
  ) -> (table: SampledTable, place: FootedEquation.Place)? {
    guard !sampled.means.isEmpty else { return nil }
    let mean = sampled.means[random.pick(0...sampled.means.count - 1)]
    return slipped(sampled, at: [mean.total] + mean.parts)
  }
}
