import DigestModel
import Testing

@testable import CorpusTypesetting

struct DigestGeneratorTests {
  static let months = [
    "2019-05", "2019-12", "2020-02", "2020-04", "2021-03", "2022-06", "2023-08", "2024-06",
    "2025-11", "2026-01", "2026-02", "2026-03", "2028-02",
  ]

  static let digests = months.flatMap { month in
    DigestGenerator.Charts.allCases.map { (month, $0) }
  }

  @Test(arguments: digests)
  func `the identities of a faultless issue hold`(
    month: String, charts: DigestGenerator.Charts
  ) throws {
    for seed in 0..<6 as Range<UInt64> {
      let generator = try DigestGenerator(month: month, charts: charts, seed: seed)
      let digest = InventedDigest(generator.figures())
      #expect(digest.violations(in: generator.period) == [], "seed \(seed)")
    }
  }

  @Test func `a sum that is off by one is noticed`() throws {
    let generator = try DigestGenerator(month: "2026-03", charts: .everywhere, seed: 1)
    let file = generator.figures()
    let summed = ["direct", "service", "response", "applicants", "total", "labour-relations"]
    var unnoticed: [String] = []
    for index in file.rows.indices where summed.contains(file.rows[index].key.indicator) {
      guard case .number(let quantity) = file.rows[index].value else { continue }
      var changed = file
      changed.rows[index].value = .number(Quantity(quantity.coefficient + 1))
      if InventedDigest(changed).violations(in: generator.period).isEmpty {
        unnoticed.append(file.rows[index].key.description)
      }
    }
    // Part of karabakh's total, whose other parts no issue prints.
    #expect(unnoticed == ["total[unit=tartar,span=cumulative]"])
  }

  @Test(
    arguments: ["2019-05", "2021-03", "2023-08", "2026-03"], DigestGenerator.Charts.allCases)
  func `every figure finds its place in every layout`(
    month: String, charts: DigestGenerator.Charts
  ) throws {
    let file = try DigestGenerator(month: month, charts: charts, seed: 7).figures()
    for layout in Layout.allCases {
      let typeset = try Typesetter(layout: layout).typeset(file)
      #expect(Set(typeset.printings.map(\.key)) == Set(file.rows.map(\.key)))
      #expect(typeset.pages.flatMap(\.collisions).isEmpty)
    }
  }

  @Test func `values and texts agree`() throws {
    for (month, charts) in Self.digests {
      let file = try DigestGenerator(month: month, charts: charts, seed: 3).figures()
      #expect(try FiguresFile(csv: file.csv) == file)
    }
  }

  @Test func `the corpus' invented figures are what the generator gives`() throws {
    for issue in CorpusIssue.all {
      guard let invention = issue.invention else { continue }
      let generator = try DigestGenerator(
        month: issue.month, charts: invention.charts, seed: invention.seed)
      #expect(
        Array(generator.figures().csv.utf8) == (try Corpus.bytes("\(issue.month)/figures.csv")))
    }
  }

  @Test(arguments: [
    ("2019-11", ["baku-1"]),
    ("2020-02", ["baku-1", "baku-2"]),
    ("2021-03", ["baku-1", "baku-2", "baku-3", "ministry-reception"]),
    (
      "2023-08",
      [
        "baku-1", "baku-2", "baku-3", "baku-4", "baku-5", "absheron", "karabakh",
        "ministry-reception", "aghali", "karabakh-centre",
      ]
    ),
  ])
  func `units exist from their first days on`(month: String, units: [String]) throws {
    let file = try DigestGenerator(month: month, charts: .overview, seed: 1).figures()
    let named = Set(
      file.rows.filter { $0.key.indicator == "direct" }.compactMap { $0.key["unit"] })
    #expect(named == Set(units + ["all"]))
  }

  @Test func `another seed gives other figures`() throws {
    let first = try DigestGenerator(month: "2024-01", charts: .overview, seed: 1).figures()
    let second = try DigestGenerator(month: "2024-01", charts: .overview, seed: 2).figures()
    #expect(first.rows.map(\.key) == second.rows.map(\.key))
    #expect(first != second)
  }

  @Test(arguments: ["2019-04", "2020-13", "2020", "2020-1", "x"])
  func `a month that cannot be is an error`(month: String) {
    #expect(throws: TypesettingError.month(month)) {
      try DigestGenerator(month: month, charts: .overview, seed: 1)
    }
    #expect(
      TypesettingError.month(month).description
        == "no month “\(month)”: expected YYYY-MM, not before 2019-05")
  }
}
