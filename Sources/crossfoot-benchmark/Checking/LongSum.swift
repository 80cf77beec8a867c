import CorpusTypesetting
import DigestModel
import Publications
import RuleChecking

/// An invented column of any length with its total, and one rule: that it foots.
struct LongSum {
  let rules: RuleSet
  let document: RecoveredDocument

  /// - Parameter excess: By how much the total is too large.
  init(parts count: Int, excess: Int) throws {
    let names = (1...count).map { "unit-\($0)" }
    let rules = SourceFile(
      path: "rules",
      text: """
        rules:
          - {name: foots, expr: "count[unit=all] == sum(count[unit in children(all)])"}
        """)
    self.rules = try RuleSet(
      rules,
      for: try InventedColumn.publication(of: names, indicator: "count", rules: rules))
    var random = SplitMix64(seed: 1)
    let counts = names.map { _ in Int(random.next() % 100_000) }
    let box = Box(left: 0, top: 0, right: 0, bottom: 0)
    let figures = zip(names + ["all"], counts + [counts.reduce(excess, +)]).map { name, count in
      Figure(
        key: FigureKey(
          indicator: "count",
          coordinates: [FigureKey.Coordinate(dimension: "unit", member: name)]),
        measure: .count,
        occurrences: [
          Figure.Occurrence(
            page: 1, box: box, line: 1, text: String(count), value: .number(Quantity(count)))
        ], reading: [.plain])
    }
    document = RecoveredDocument(
      path: "column", sha256: "", publication: "column", period: nil, figures: figures,
      ledger: Ledger(figures: figures.count, marks: 0, unread: []))
  }
}
