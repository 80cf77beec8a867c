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
  package init(_ table: Table, format: NumberFormat? = nil, words: FootingWords = .all) {
    self.init(TableReading(table, format: format), words: words)
  }

  package init(_ reading: TableReading, words: FootingWords = .all) {
    self.reading = reading
    let exact = Self.searches(of: reading, words: words, roundsCounts: false)
    let rounded = Self.searches(of: reading, words: words, roundsCounts: true)
    // Whole numbers are rounded ones where much more agrees so.
    let (few, many) = (Self.holding(exact), Self.holding(rounded))
    roundsCounts = many * 100 > few * 115 && many >= few + 2
    let searches = roundsCounts ? rounded : exact
    isCutShort = searches.contains { $0.budget <= 0 }
    equations = searches.flatMap { search in
      EquationWriter(reading, search.matrix).equations(of: search.found)
    }
    equations.sort {
      ($0.total, $0.kind.rawValue, $0.parts.count) < ($1.total, $1.kind.rawValue, $1.parts.count)
    }
    let suspects = SuspectSearch(reading.contents, equations)
    for index in equations.indices where equations[index].status == .fail {
      equations[index].suspects = suspects.suspects(of: index)
    }
  }

  private static func searches(
    of reading: TableReading, words: FootingWords, roundsCounts: Bool
  ) -> [SumSearch] {
    [LineMatrix.Direction.rows, .columns].map { direction in
      var search = SumSearch(
        LineMatrix(reading, direction: direction, words: words, roundsCounts: roundsCounts))
      search.run()
      return search
    }
  }

  private static func holding(_ searches: [SumSearch]) -> Int {
    searches.reduce(0) { $0 + $1.found.reduce(0) { $0 + $1.holding } }
  }
}
