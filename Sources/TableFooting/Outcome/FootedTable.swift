import DigestModel

/// What adds up in a table, and what does not.
package struct FootedTable: Sendable {
  package let reading: TableReading
  /// In the order of their totals, rows first.
  package var equations: [FootedEquation]
  /// Whether whole numbers were taken as rounded.
  package var roundsCounts: Bool
  /// Whether the table was too large to look at all of it.
  package var isCutShort: Bool
}

extension FootedTable {
  /// Foots a table.
  package init(_ table: Table, fallback: NumberFormat? = nil, words: FootingWords = .all) {
    self.init(TableReading(table, orElse: fallback), words: words)
  }

  package init(_ reading: TableReading, words: FootingWords = .all) {
    self.reading = reading
    let exact = Self.equations(of: reading, words: words, roundsCounts: false)
    // Where a table's whole numbers are rounded, its sums are off by a little as often as not.
    let rounded =
      exact.hasCounts ? Self.equations(of: reading, words: words, roundsCounts: true) : exact
    let (off, fails) = (rounded.offCount, exact.fails)
    // Slips of one are rare; several of them are no slips.
    let arePlenty =
      off * 6 >= rounded.passes || off >= 2 && (fails - rounded.fails) * 2 >= fails && fails > 1
    roundsCounts = off >= 2 && arePlenty
    let chosen = roundsCounts ? rounded : exact
    isCutShort = chosen.isCutShort
    equations = chosen.equations.naming(in: reading)
    equations.sort {
      ($0.total, $0.kind.rawValue, $0.parts.count) < ($1.total, $1.kind.rawValue, $1.parts.count)
    }
    let suspects = SuspectSearch(reading.contents, equations)
    for index in equations.indices where equations[index].status == .fail {
      equations[index].suspects = suspects.suspects(of: index)
    }
  }

  /// The equations found in one way of taking whole numbers.
  private struct Found {
    var equations: [FootedEquation] = []
    var isCutShort = false
    /// Whether any whole number is exact, so that it makes a difference.
    var hasCounts = true

    var fails: Int { equations.count { $0.status == .fail } }
    var passes: Int { equations.count { $0.status == .pass } }
    /// How many hold but for a difference that rounding explains.
    var offCount: Int {
      equations.count { $0.status == .pass && $0.difference?.coefficient ?? 0 != 0 }
    }
  }

  private static func equations(
    of reading: TableReading, words: FootingWords, roundsCounts: Bool
  ) -> Found {
    var found = Found()
    for direction in [LineMatrix.Direction.rows, .columns] {
      let matrix = LineMatrix(
        reading, direction: direction, words: words, roundsCounts: roundsCounts)
      var search = SumSearch(matrix)
      search.run()
      found.hasCounts = matrix.hasCounts
      if search.budget <= 0 { found.isCutShort = true }
      found.equations += EquationWriter(reading, matrix).equations(of: search.found)
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
  fileprivate var isHundred: Bool {
    decimals >= 0 && coefficient == (0..<decimals).reduce(100) { power, _ in power * 10 }
  }

  fileprivate var isWithinHundred: Bool {
    decimals >= 0 && coefficient >= 0
      && coefficient <= (0..<decimals).reduce(100) { power, _ in power * 10 }
  }
}
