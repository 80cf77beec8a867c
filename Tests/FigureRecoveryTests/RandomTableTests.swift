import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import Testing

/// Tables at random: every figure is exactly right or unread, and few are unread.
struct RandomTableTests {
  enum Form: CaseIterable {
    case text
    /// A text whose rows are moved to the right by some characters, as converters do.
    case ragged
    case drawn
  }
  /// How two tables under two headings stand.
  enum Arrangement: CaseIterable { case alone, beside, below }

  private static let seeds: ClosedRange<UInt64> = 1...60

  private func vocabulary() -> String {
    let units = RandomTable.names.enumerated().map { index, name in
      "  - {id: u\(index), name: {en: [\(name.joined(separator: " "))]}}"
    }
    let indicators = ["in", "out"].flatMap { name in
      (0..<RandomTable.heads.count).map {
        "  \(name)\($0): {dimensions: [unit], measure: count}"
      }
    }
    return """
      id: random
      recognised-by: [Harbour]
      numbers: {thousands: [none, ","], decimal: "."}
      dates: {order: dmy, century: 2000}
      dimensions:
        unit: units
      units:
      \(units.joined(separator: "\n"))
      indicators:
      \(indicators.joined(separator: "\n"))
      """
  }

  private func bytes(
    of tables: [RandomTable], _ form: Form, _ arrangement: Arrangement
  ) -> [UInt8] {
    switch form {
    case .text, .ragged:
      var lines = tables[0].lines
      if arrangement == .below { lines += ["", ""] + tables[1].lines }
      if arrangement == .beside {
        let width = lines.map(\.count).max() ?? 0
        let other = tables[1].lines
        lines = (0..<max(lines.count, other.count)).map { index in
          let left = index < lines.count ? lines[index] : ""
          return left + String(repeating: " ", count: width + 8 - left.count)
            + (index < other.count ? other[index] : "")
        }
      }
      if form == .ragged {
        var random = SplitMix64(seed: UInt64(lines.count))
        lines = lines.map { line in
          let room = String(repeating: " ", count: Int(random.next() % 5))
          return line.prefix(RandomTable.labelWidth) + room + line.dropFirst(RandomTable.labelWidth)
        }
      }
      return Array((["Harbour", ""] + lines).joined(separator: "\n").utf8)
    case .drawn:
      let first = tables[0].shows(x: 40, y: 70)
      var shows = [DrawnPages.Show("Harbour", 40, 40, size: 14)] + first.shows
      if arrangement == .below { shows += tables[1].shows(x: 40, y: first.bottom + 20).shows }
      if arrangement == .beside { shows += tables[1].shows(x: 320, y: 70).shows }
      return DrawnPages(shows).bytes
    }
  }

  private func bottom(of tables: [RandomTable], _ arrangement: Arrangement) -> Double {
    let first = tables[0].shows(x: 40, y: 70).bottom
    return arrangement == .below ? tables[1].shows(x: 40, y: first + 20).bottom : first
  }

  @Test(arguments: Form.allCases, Arrangement.allCases)
  func `every figure of a table is right or unread`(
    form: Form, arrangement: Arrangement
  ) throws {
    var wanted = 0
    var found = 0
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let mostColumns = arrangement == .beside ? 4 : 8
      var tables = [
        RandomTable("Loads handled", indicator: "in", mostColumns: mostColumns, by: &random)
      ]
      if arrangement != .alone {
        tables.append(
          RandomTable("Goods refused", indicator: "out", mostColumns: mostColumns, by: &random))
      }
      let publication = try Publication(
        vocabulary: SourceFile(path: "publication.yaml", text: vocabulary()),
        grammar: SourceFile(
          path: "digest.grammar",
          text: "section page\n  begins \"Harbour\"\n" + tables.map(\.block).joined()),
        rules: SourceFile(path: "consistency.yaml", text: ""))
      // What does not go on the page is not drawn.
      guard form != .drawn || bottom(of: tables, arrangement) < DrawnPages.height else { continue }
      let path = form == .drawn ? "page.pdf" : "page.txt"
      let recovered = try Grammar(publication.grammar, for: publication).recover(
        try DocumentReader.read(bytes: bytes(of: tables, form, arrangement), path: path))
      let figures = Set(
        recovered.figures.map { "\($0.key.indicator) \($0.key["unit"] ?? "") \($0.value)" })
      let printed = tables.reduce(into: Set<String>()) { $0.formUnion($1.figures) }
      #expect(figures.subtracting(printed) == [], "seed \(seed)")
      #expect(
        recovered.ledger.figures + recovered.ledger.unread.count == printed.count, "seed \(seed)")
      for table in tables where table.isClear {
        wanted += table.figures.count
        found += table.figures.intersection(figures).count
      }
    }
    // Where the columns have lost their places, rows with blanks stay unread.
    let least = form == .ragged ? 40 : 49
    #expect(50 * found >= least * wanted, "read \(found) of \(wanted) figures")
  }
}
