import DigestModel

/// What is said of headings: those that are lost, those of two tables, and those without figures.
extension Recovery {
  /// Says so where a second table under one heading stays unread.
  mutating func reportSecondTables(of part: Part) {
    var reported: Set<[Int]> = []
    for found in part.found {
      guard let table = found.match.table, let statement = found.statement else { continue }
      let place = [found.block, statement, table]
      guard part.secondTables.contains(place),
        found.match.captures.contains(where: { claims.isFree($0.numeral) }),
        reported.insert(place).inserted
      else { continue }
      note(
        .table(block: part.pattern.blocks[found.block].name),
        of: found.match.captures.map(\.numeral))
      report(
        .note,
        Term.remarkOneTable.text.filled(["block": part.pattern.blocks[found.block].name]),
        at: found.first)
    }
  }

  /// Leaves the tables and charts of blocks whose headings are not printed unread, and says so.
  ///
  /// Their numerals are nobody else's either, but what names such figures itself: a label near them would take them for
  /// its own.
  ///
  /// - Parameter charts: The section's charts with all their labels.
  mutating func withholdBlocksWithoutHeading(
    of reading: SectionReading, _ charts: [Part.Chart]
  ) {
    let part = reading.part
    for block in part.blocksWithoutHeading {
      let charts = charts.filter { $0.block == block }.map { chart in
        var chart = chart
        chart.labels.removeAll { isUnderHeading($0, ofBlock: block, in: part) }
        return chart
      }
      let rows = part.found.filter { $0.block == block && $0.isRow(in: part.pattern) }.map(\.match)
      let inCharts = charts.flatMap { chart in
        pages(of: chart, in: reading).flatMap { self.numerals(of: $0) }
      }
      let numerals = (rows.flatMap(\.captures).map(\.numeral) + inCharts).filter(claims.isFree)
      guard let first = numerals.min() else { continue }
      let kinds = part.pattern.blocks[block].statements.reduce(into: Set<String>()) {
        $0.formUnion($1.indicators)
      }
      for numeral in numerals { claims.withhold(numeral, for: kinds) }
      note(.noHeading(block: part.pattern.blocks[block].name), of: numerals)
      report(
        .warning,
        Term.remarkNoHeading.text.filled(["block": part.pattern.blocks[block].name]),
        at: text.numerals[first].item)
    }
  }

  /// Reports the headings that none of the indicators read in their section belongs to.
  mutating func reportEmptyHeadings(of part: Part, where read: Set<String>) {
    for (index, block) in part.pattern.blocks.enumerated() where !block.headings.isEmpty {
      guard
        let heading = part.found.first(where: {
          $0.block == index && $0.statement == nil && !$0.match.isPart
        })
      else { continue }
      // A table that stays unread says so itself.
      let hasTable = part.found.contains { found in
        found.block == index && found.statement(in: part.pattern)?.table != nil
      }
      guard !hasTable else { continue }
      let indicators = Set(block.statements.flatMap(\.elements).flatMap(\.indicators))
      guard !indicators.isEmpty else { continue }
      if read.isDisjoint(with: indicators) {
        report(
          .note, Term.remarkNoFigures.text.filled(["block": block.name]), at: heading.first)
      }
    }
  }
}
