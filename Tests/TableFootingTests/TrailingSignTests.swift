import CorpusTypesetting
import PageExtraction
import TableFooting
import Testing

/// Signs a space behind their numbers, as banks print them.
@Suite struct TrailingSignTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  private func written(_ cents: Int) -> String {
    let digits = String(100 + abs(cents) % 100).dropFirst()
    return "\(abs(cents) / 100).\(digits)"
  }

  /// What came and went after an old balance, and the new one.
  private func statement(_ random: inout SplitMix64) -> [(label: String, cents: Int)] {
    var rows = [(label: "Balance before", cents: 100_000 + Int(random.next() % 900_000))]
    for entry in 0..<(6 + Int(random.next() % 8)) {
      let cents = 1_000 + Int(random.next() % 90_000)
      rows.append(("Entry \(entry + 1)", entry % 3 == 0 ? cents : -cents))
    }
    rows.append(("Total", rows.reduce(0) { $0 + $1.cents }))
    return rows
  }

  private func statuses(_ text: String) throws -> [String] {
    let document = FootedDocument(
      try DocumentReader.read(bytes: Array(text.utf8), path: "statement.txt"))
    return document.tables.flatMap { table in
      table.equations.map { "\($0.status) \($0.kind) of \($0.parts.count)" }
    }
  }

  private func text(_ rows: [(label: String, cents: Int)], _ dash: String) -> String {
    rows.map { row in
      let number = written(row.cents)
      let blanks = String(repeating: " ", count: 40 - row.label.count - number.count)
      return row.label + blanks + number + (row.cents < 0 ? " \(dash)" : " +")
    }.joined(separator: "\n") + "\n"
  }

  @Test(arguments: seeds) func `a sign behind a number is its sign`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = statement(&random)
    let dash = ["-", "−", "–"][Int(random.next() % 3)]
    #expect(try statuses(text(rows, dash)) == ["pass column of \(rows.count - 1)"])
  }

  @Test(arguments: seeds) func `signs on pages are those of their numbers`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var page = DrawnPage()
    let rows = statement(&random)
    for (index, row) in rows.enumerated() {
      let top = 60 + 15 * Double(index)
      page.add(row.label, left: 40, top: top)
      page.add(written(row.cents) + (row.cents < 0 ? " -" : " +"), right: 300, top: top)
    }
    let parts = rows.dropLast().map { written($0.cents) + ($0.cents < 0 ? " -" : " +") }
    let total = rows[rows.count - 1].cents
    #expect(
      page.sums
        == ["\(written(total)) \(total < 0 ? "-" : "+") = " + parts.joined(separator: " + ")])
  }

  /// The last column stands a space apart, and has nothing in some rows.
  @Test(arguments: seeds) func `a dash in a column of numbers is no sign`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows: [(String, Int, Int)] = (0..<6).map { row in
      let number = 1_000 + Int(random.next() % 9_000)
      return ("Place \(row + 1)", number, row % 3 == 1 ? 0 : 1 + Int(random.next() % 9))
    }
    rows.append(("Total", rows.reduce(0) { $0 + $1.1 }, rows.reduce(0) { $0 + $1.2 }))
    let text = rows.map { row in
      let first = String(row.1)
      let second = row.2 == 0 ? "-" : String(row.2)
      let label = row.0 + String(repeating: " ", count: 30 - row.0.count - first.count)
      return label + first + " " + second
    }.joined(separator: "\n")
    let found = try statuses(text + "\n")
    #expect(found.contains("pass column of 6") && found.allSatisfy { $0.hasPrefix("pass") })
  }

  /// All rows have a dash there: the column has nothing to tell.
  @Test(arguments: seeds) func `dashes behind all numbers are no signs`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<6).map { _ in 2_300 + Int(random.next() % 7_700) }
    let rows = (numbers + [numbers.reduce(0, +)]).enumerated().map { row, number in
      let label = row < 6 ? "Place \(row + 1)" : "Total"
      let blanks = String(repeating: " ", count: 30 - label.count - String(number).count)
      return label + blanks + "\(number) -"
    }
    let document = FootedDocument(
      try DocumentReader.read(
        bytes: Array((rows.joined(separator: "\n") + "\n").utf8), path: "places.txt"))
    let table = try #require(document.tables.first)
    #expect(table.equations.map(\.status) == [.pass])
    let total = try #require(table.equations.first?.total)
    #expect(table.reading.cell(at: total)?.text == "\(numbers.reduce(0, +))")
  }
}
