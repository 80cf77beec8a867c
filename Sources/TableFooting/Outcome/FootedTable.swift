package import DigestModel
import Publications

/// What adds up in a table, and what does not.
package struct FootedTable: Sendable {
  package internal(set) var reading: TableReading
  /// How its numbers are printed.
  package let printedNumbers: PrintedNumbers
  /// In the order of their totals, rows first.
  package var equations: [FootedEquation]
  /// Whether whole numbers were taken as rounded.
  package var roundsCounts: Bool
  /// Whether the table was too large to look at all of it.
  package var isCutShort: Bool
  /// What stands beside totals, and comes near them without adding up.
  private(set) var misses: [NearMiss]

  /// A total, a share or a mean, and how many numbers beside it come to how much.
  struct NearMiss {
    var total: FootedEquation.Place
    var kind = FootedEquation.Kind.column
    var count: Int
    var sum: Quantity
  }
}

extension FootedTable.NearMiss {
  /// - Returns: `nil` where it is not known what the parts come to.
  fileprivate init?(_ equation: FootedEquation, in reading: TableReading) {
    guard case .number(let stated, _) = reading.content(at: equation.total),
      let sum = equation.difference.flatMap({ stated.adding($0, times: -1) })
    else { return nil }
    self.init(total: equation.total, count: equation.parts.count, sum: sum)
  }

  /// Of a share, a change or a mean.
  init?(ofQuotient equation: FootedEquation, in reading: TableReading) {
    guard case .number(let stated, _) = reading.content(at: equation.total),
      let quotient = equation.quotient(in: reading.contents, decimals: stated.decimals)
    else { return nil }
    self.init(
      total: equation.total, kind: equation.kind, count: equation.parts.count, sum: quotient)
  }
}

extension FootedTable {
  /// So many numbers tell how a table prints them.
  private static let mostPrinted = 1000
  /// The most steps of work on a table in each direction.
  package static let mostWork = 20_000_000
  /// The most on a document's tables together.
  private static let mostWorkOfAll = 400_000_000

  /// The steps for each of so many tables.
  static func budget(for tables: Int) -> Int {
    max(200_000, min(mostWork, mostWorkOfAll / max(1, tables)))
  }

  /// Foots a table.
  package init(
    _ table: Table, fallback: NumberFormat? = nil, words: FootingWords = .all,
    budget: Int = mostWork
  ) {
    self.init(TableReading(table, orElse: fallback), words: words, budget: budget)
  }

  package init(
    _ reading: TableReading, words: FootingWords = .all, budget: Int = mostWork
  ) {
    self.reading = reading
    printedNumbers = PrintedNumbers(of: reading.printedAmounts.prefix(Self.mostPrinted))
    let traits = TableTraits(reading, words: words)
    let exact = Self.equations(of: traits, roundsCounts: false, budget: budget)
    // Where a table's whole numbers are rounded, its sums are off by a little as often as not.
    let rounded =
      exact.hasCounts
      ? Self.equations(of: traits, roundsCounts: true, budget: budget) : exact
    let tally = RoundingTally(rounded.equations, in: reading.contents)
    // Slips of one are rare; several of them are no slips.
    roundsCounts = tally.slips >= 2 && (!tally.isExact() || tally.slips * 6 >= tally.sums)
    let chosen = roundsCounts ? rounded : exact
    isCutShort = chosen.isCutShort
    let explained = chosen.equations.withoutExplainedFailures(in: reading)
    let doubts = DoubtedFailures(explained, in: reading, words: words)
    let isDoubted = explained.map(doubts.isDoubted)
    let doubted = zip(explained, isDoubted).filter(\.1).map(\.0)
    misses = chosen.misses + doubted.compactMap { NearMiss($0, in: reading) }
    equations = zip(explained, isDoubted).filter { !$1 }.map(\.0).naming(in: reading)
    let ratios = Self.ratios(of: traits, roundsCounts: roundsCounts)
    roundRates(ratios.equations)
    equations += ratios.equations
    let means = Self.means(of: traits, roundsCounts: roundsCounts, besides: equations)
    equations += means.equations
    misses += ratios.misses + means.misses
    if let columns = chosen.columns {
      let sums = Set(equations.map(\.total))
      let closings = traits.rowKinds.indices.filter {
        !traits.rowKinds[$0].isDisjoint(with: [.closing, .total])
      }
      equations += BalanceWriter(reading, columns, closings: Set(closings)).equations()
        .filter { !sums.contains($0.total) }
    }
    equations.sort {
      ($0.total, $0.kind.rawValue, $0.parts.count) < ($1.total, $1.kind.rawValue, $1.parts.count)
    }
    settleRounding()
  }

  /// The equations found in one way of taking whole numbers.
  private struct Found {
    var equations: [FootedEquation] = []
    var isCutShort = false
    /// Whether any whole number is exact, so that it makes a difference.
    var hasCounts = true
    /// The table along its rows.
    var columns: LineMatrix?
    var misses: [NearMiss] = []
  }

  private static func equations(
    of traits: TableTraits, roundsCounts: Bool, budget: Int
  ) -> Found {
    var found = Found()
    var writers: [EquationWriter] = []
    var sums: [[EquationWriter.Judged]] = []
    for direction in [LineMatrix.Direction.rows, .columns] {
      let matrix = LineMatrix(traits, direction: direction, roundsCounts: roundsCounts)
      var search = SumSearch(matrix, budget: budget)
      search.run()
      found.hasCounts = matrix.hasCounts
      if search.budget <= 0 { found.isCutShort = true }
      if direction == .columns { found.columns = matrix }
      let writer = EquationWriter(traits.reading, matrix)
      let lone = LoneTotalSearch(search).run()
      found.misses += lone.misses.map { miss in
        NearMiss(
          total: writer.place(miss.total, miss.place), count: miss.count,
          sum: writer.quantity(miss.added))
      }
      sums.append(writer.judged(search.found + lone.sums))
      writers.append(writer)
    }
    // What is added up one way is of amounts the other way, too.
    let amounts = zip(writers, sums).map { $0.amounts(in: $1) }
    for index in writers.indices {
      writers[index].amounts = amounts[1 - index]
      found.equations += writers[index].equations(of: sums[index])
      found.misses += writers[index].nearMisses(of: sums[index])
    }
    return found
  }
}

extension [FootedEquation] {
  /// The equations with their kinds told apart: totals within totals, and shares of a hundred.
  fileprivate func naming(in reading: TableReading) -> [FootedEquation] {
    let columnParts = Set(filter { $0.kind == .column }.flatMap { $0.parts.map(\.place) })
    return map { equation in
      var named = equation
      if equation.kind == .column || equation.kind == .row,
        case .number(let total, let isPercent) = reading.content(at: equation.total),
        total.isHundred,
        isPercent
          || equation.parts.allSatisfy({ part in
            if case .number(let share, _) = reading.content(at: part.place) {
              share.isWithinHundred
            } else {
              true
            }
          })
      {
        named.kind = .percent
      } else if equation.kind == .column, columnParts.contains(equation.total) {
        named.kind = .subtotal
      }
      return named
    }
  }
}

extension Quantity {
  var isHundred: Bool {
    decimals >= 0 && coefficient == (0..<decimals).reduce(100) { power, _ in power * 10 }
  }

  fileprivate var isWithinHundred: Bool {
    decimals >= 0 && coefficient >= 0
      && coefficient <= (0..<decimals).reduce(100) { power, _ in power * 10 }
  }
}
