import CorpusTypesetting
import DigestModel
import PageExtraction
import Testing

@testable import FigureRecovery

/// Numbers whose separators are lost are parted where just one way of parting them adds up.
struct RunTogetherTests {
  private static let block = """
        heading "Services"
        field span visits[unit, span]: count
        pairs unit in (north, first) visits[unit, span]: count
              series span = year, month  legend
              foots to visits[unit=all, span] as offices-foot
    """

  /// A chart of two offices over its legend, with what they add up to.
  private func recover(year: String, month: String, totals: (String, String)) throws
    -> RecoveredDocument
  {
    try Bulletin.recover(
      """
      Services
      Year: \(totals.0)
      Month: \(totals.1)

      \(year)
      \(month)
       North office   1 saylı office
      """, by: Self.block)
  }

  private func services(_ document: RecoveredDocument) -> [String] {
    document.figures.filter { $0.key["unit"] != "all" }.map { "\($0.key) \($0.text)" }.sorted()
  }

  @Test func `the one way that adds up is taken and marked`() throws {
    let document = try recover(year: "2 750 316", month: "410   98", totals: ("3 066", "508"))
    #expect(
      services(document) == [
        "visits[unit=first,span=month] 98", "visits[unit=first,span=year] 316",
        "visits[unit=north,span=month] 410", "visits[unit=north,span=year] 2 750",
      ])
    let split = document.figures.filter { $0.key["span"] == "year" && $0.key["unit"] != "all" }
    #expect(
      split.map(\.reading) == [
        [.legend, .arithmetic(identity: "offices-foot")],
        [.legend, .arithmetic(identity: "offices-foot")],
      ])
    // Each has the place of its own digits.
    #expect(split.map { $0.occurrences[0].box.left } == [0, 6 * Page.textCellWidth])
    #expect(split.map { $0.occurrences[0].box.right } == [30, 54])
    #expect(document.diagnostics == [])
    #expect(document.ledger.figures == 6)
    #expect(document.ledger.unread == [])
  }

  @Test func `the identity and its figures are used`() throws {
    let document = try recover(year: "2 750 316", month: "410   98", totals: ("3 066", "508"))
    #expect(document.usedIdentities.map(\.name) == ["offices-foot"])
    #expect(
      document.usedIdentities.first?.keys.map(\.description).sorted() == [
        "visits[unit=all,span=year]", "visits[unit=first,span=year]",
        "visits[unit=north,span=year]",
      ])
    let whole = try recover(year: "2 750   316", month: "410   98", totals: ("3 066", "508"))
    #expect(services(whole) == services(document))
    // In a text nothing but the identity says what a legend means.
    #expect(whole.usedIdentities.map(\.name) == ["offices-foot", "offices-foot"])
  }

  @Test(arguments: [
    // 2 and 750 316, or 2 750 and 316.
    (
      "2 750 316", "3 067",
      "“2 750 316” are 2 numbers, but in no way do they add up by “offices-foot”; they stay unread"
    ),
    // 250 and 250 300, or 250 250 and 300.
    (
      "250 250 300", "250 550",
      "“250 250 300” are 2 numbers, and in several ways they add up by “offices-foot”; they stay unread"
    ),
    (
      "2 750 316", "3 066*",
      "“2 750 316” are 2 numbers, but what they add up to is not known; they stay unread"
    ),
  ])
  func `without one way that adds up the numbers stay unread, with the reason`(
    year: String, total: String, message: String
  ) throws {
    let block = Self.block.replacing(
      "visits[unit, span]: count\n", with: "visits[unit, span]: count unmarked\n",
      maxReplacements: 1)
    let document = try Bulletin.recover(
      """
      Services
      Year: \(total)
      Month: 508

      \(year)
      410   98
       North office   1 saylı office
      """, by: block)
    #expect(services(document) == [])
    #expect(document.usedIdentities == [])
    #expect(document.diagnostics.filter { $0.severity == .warning }.map(\.message) == [message])
    #expect(document.ledger.unread.map(\.text).contains(year))
  }

  @Test func `numbers are parted where a number may begin and nowhere else`() throws {
    let text = DocumentScanner.scan(
      try DocumentReader.read(bytes: Array("12 045 670 0 5".utf8), path: "a.txt").pages,
      for: try Bulletin.grammar("section all\n  binds unit = all"))
    let run = try #require(NumberRun(Array(text.numerals.indices), of: text))
    func values(_ count: Int) -> [[Int]]? {
      run.readings(as: count, limit: 10)?.map { $0.map(\.value) }
    }
    #expect(values(2) == [])
    #expect(values(3) == [[12_045_670, 0, 5]])
    #expect(values(4) == [[12_045, 670, 0, 5]])
    #expect(values(5) == [])
    #expect(run.readings(as: 4, limit: 0) == nil)
  }

  /// Whatever was run together, the one way that adds up is the true one.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a random row is read as it was, or not at all`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<(2 + Int(random.next() % 5))).map { _ in
      Int(random.next() % [10, 1_000, 100_000, 10_000_000][Int(random.next() % 4)])
    }
    let printed = values.map { value in
      var groups: [String] = []
      var rest = value
      while rest >= 1000 {
        groups.insert(String(String(rest % 1000 + 1000).dropFirst()), at: 0)
        rest /= 1000
      }
      return ([String(rest)] + groups).joined(separator: " ")
    }
    let grammar = try Bulletin.grammar("section all\n  binds unit = all")
    let page = try DocumentReader.read(
      bytes: Array(printed.joined(separator: " ").utf8), path: "a.txt"
    ).pages
    let text = DocumentScanner.scan(page, for: grammar)
    let run = try #require(NumberRun(Array(text.numerals.indices), of: text))
    let columns = values.map { _ in 0 }
    let solution = FootedRuns(
      runs: [FootedRuns.Run(numbers: run, columns: columns)], totals: [values.reduce(0, +)]
    ).solution()
    switch solution {
    case .one(let parts): #expect(parts.map { $0.map(\.value) } == [values])
    case .several: break
    case .none: Issue.record("\(values) is not found")
    }
  }
}
