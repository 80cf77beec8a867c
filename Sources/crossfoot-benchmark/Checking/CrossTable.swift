import CorpusTypesetting
import DigestModel
import Publications
import RuleChecking

/// An invented table of any size that foots and cross-foots: counts by unit, by item and by span.
///
/// Units stand under regions and these under one whole; items stand beside their total. Every region
/// is the sum of its units, the whole that of its regions, every total that of its items, and what
/// belongs to the month is within what belongs to the year.
struct CrossTable {
  let rules: RuleSet
  /// A unit's name and the places of its children, which stand before it; the whole is the last.
  private let units: [(name: String, children: [Int])]
  private let items: [String]

  init(regions: Int, unitsOfRegion: Int, items count: Int) throws {
    var units: [(name: String, children: [Int])] = []
    var parents: [String] = []
    var regionPlaces: [Int] = []
    for region in 1...regions {
      let first = units.count
      for unit in 1...unitsOfRegion {
        units.append(("region-\(region)-\(unit)", []))
        parents.append("region-\(region)")
      }
      regionPlaces.append(units.count)
      units.append(("region-\(region)", Array(first..<units.count)))
      parents.append("all")
    }
    units.append(("all", regionPlaces))
    let items = (1...count).map { "item-\($0)" }
    self.units = units
    self.items = items

    let rules = SourceFile(
      path: "rules", text: Self.rules(regions: regionPlaces.map { units[$0].name }, items: items))
    let vocabulary = SourceFile(
      path: "vocabulary",
      text: Self.vocabulary(units: Array(zip(units.map(\.name), parents)), items: items))
    let publication = try Publication(
      vocabulary: vocabulary, grammar: SourceFile(path: "grammar", text: ""), rules: rules)
    self.rules = try RuleSet(rules, for: publication)
  }

  private static func rules(regions: [String], items: [String]) -> String {
    let items = items.joined(separator: ", ")
    let sums = [("whole", "all")] + regions.map { ($0, $0) }
    return "rules:\n"
      + sums.map { name, unit in
        """
          - name: \(name)-foots
            for: {item: [total, \(items)], span: [monthly, yearly]}
            expr: >-
              count[unit=\(unit), item, span] == sum(count[unit in children(\(unit)), item, span])

        """
      }.joined() + """
          - name: items-foot
            for: {unit: all, span: [monthly, yearly]}
            expr: count[unit, item=total, span] == sum(count[unit, item in {\(items)}, span])
        """
  }

  private static func vocabulary(
    units: [(name: String, parent: String)], items: [String]
  ) -> String {
    """
    id: table
    titles: {en: Table}
    recognised-by: [Table]
    dimensions:
      unit: units
      span: {monthly: {en: month}, yearly: {en: year}}
      item: {\((["total"] + items).map { "\($0): {en: \($0)}" }.joined(separator: ", "))}
    units:
      - {id: all, name: {en: all}}
    \(units.reversed().map { name, parent in
      "  - {id: \(name), name: {en: \(name)}, parent: \(parent)}\n"
    }.joined())
    indicators:
      count: {dimensions: [unit, item, span], measure: count}
    """
  }

  /// The table with random counts and so many of them misprinted in one digit.
  func document(seed: UInt64, errors: Int = 0) -> RecoveredDocument {
    var random = SplitMix64(seed: seed)
    var figures: [Figure] = []
    var before = [[Int]](repeating: [Int](repeating: 0, count: items.count), count: units.count)
    for span in ["monthly", "yearly"] {
      var counts: [[Int]] = []
      for (place, unit) in units.enumerated() {
        counts.append(
          items.indices.map { item in
            unit.children.isEmpty
              ? before[place][item] + Int(random.next() % 10_000)
              : unit.children.reduce(0) { $0 + counts[$1][item] }
          })
        let row = [counts[place].reduce(0, +)] + counts[place]
        for (item, count) in zip(["total"] + items, row) {
          let key = FigureKey(
            indicator: "count",
            coordinates: [("unit", unit.name), ("span", span), ("item", item)].map {
              FigureKey.Coordinate(dimension: $0.0, member: $0.1)
            })
          figures.append(figure(key, count, line: figures.count + 1))
        }
      }
      before = counts
    }
    var wrong: Set<Int> = []
    while wrong.count < errors {
      let place = Int(random.next() % UInt64(figures.count))
      guard wrong.insert(place).inserted else { continue }
      let text = figures[place].occurrences[0].text
      if let slip = Int(text).flatMap({ DigitSlip.changed($0, .oneDigit, &random) }) {
        figures[place] = figure(figures[place].key, slip, line: place + 1)
      } else {
        wrong.remove(place)
      }
    }
    return RecoveredDocument(
      path: "table", sha256: "", publication: "table", period: nil, figures: figures,
      ledger: Ledger(figures: figures.count, marks: 0, unread: []))
  }

  private func figure(_ key: FigureKey, _ count: Int, line: Int) -> Figure {
    let box = Box(left: 0, top: 0, right: 0, bottom: 0)
    return Figure(
      key: key, measure: .count,
      occurrences: [
        Figure.Occurrence(
          page: 1, box: box, line: line, text: String(count), value: .number(Quantity(count)))
      ], reading: [.plain])
  }
}
