import CorpusTypesetting
import TableFooting
import Testing

/// What does not add up as the rest of its table does, and need not be wrong.
@Suite struct DoubtedFailureTests {
  private func number(_ seed: Int, _ row: Int, from least: Int = 1_000) -> Int {
    var random = SplitMix64(seed: UInt64(100 * seed + row))
    return least + Int(random.next() % UInt64(8 * least))
  }

  private func checked(_ text: String) throws -> (sums: [String], unchecked: Int) {
    let fields = try #require(FieldText(text, isDeclared: true))
    let document = FootedDocument(fields, path: "a.csv", sha256: "")
    return (
      try footedSums(text), document.tables.map { $0.uncheckedTotals().count }.reduce(0, +)
    )
  }

  /// Receipts less payments, in two years, and what is better or worse.
  private func accounts(_ seed: Int, slip: Int = 0) -> String {
    let years = [0, 20].map { year -> [Int] in
      let receipts = (0..<3).map { number(seed, year + $0, from: 9_000) }
      let payments = (3..<6).map { number(seed, year + $0) }
      let (received, paid) = (receipts.reduce(0, +), payments.reduce(0, +))
      return receipts + [received] + payments + [paid, received - paid]
    }
    let names = [
      "Fees", "Grants", "Rents", "Total receipts", "Wages", "Travel", "Repairs", "Total payments",
      "Surplus",
    ]
    let rows = names.indices.map { row in
      let change = years[1][row] - years[0][row]
      let isPaid = (4...7).contains(row)
      return
        "\(names[row]);\(years[0][row]);\(years[1][row] + (row == 3 ? slip : 0));\(isPaid ? -change : change)"
    }
    return (["Text;Budget;Actual;Better"] + rows).joined(separator: "\n") + "\n"
  }

  @Test(arguments: 1...40)
  func `differences signed by what is better fail nothing`(_ seed: Int) throws {
    let sums = try checked(accounts(seed)).sums
    #expect(!sums.contains { $0.hasPrefix("fail") }, "\(sums)")
    #expect(sums.contains { $0.hasPrefix("pass") })
  }

  @Test(arguments: 1...40)
  func `beside them a wrong number fails`(_ seed: Int) throws {
    #expect(try checked(accounts(seed, slip: 300)).sums.contains { $0.hasPrefix("fail") })
  }

  /// What a year begins with is what the year before ended with, but where it is restated.
  @Test(arguments: 1...40)
  func `what is restated fails nothing and is listed`(_ seed: Int) throws {
    let columns = (0..<4).map { column in (0..<6).map { number(seed, 10 * column + $0) } }
    func row(_ name: String, _ value: (Int, [Int]) -> Int) -> String {
      ([name] + columns.enumerated().map { "\(value($0, $1))" }).joined(separator: ";")
    }
    func end(_ own: [Int]) -> Int { own[0] + own[1] - own[2] }
    func restated(_ column: Int, _ own: [Int]) -> Int { end(own) + (column == 2 ? 90 : 0) }
    let text =
      [
        "Text;A;B;C;D", row("At 1 January 2022") { $1[0] }, row("Charged") { $1[1] },
        row("Used") { -$1[2] }, row("At 31 December 2022") { end($1) },
        row("At 1 January 2023, restated", restated), row("Charged") { $1[3] },
        row("Used") { -$1[4] },
        row("At 31 December 2023") { restated($0, $1) + $1[3] - $1[4] },
      ].joined(separator: "\n") + "\n"
    let (sums, unchecked) = try checked(text)
    #expect(!sums.contains { $0.hasPrefix("fail") }, "\(sums)")
    #expect(sums.count { $0.hasPrefix("pass") } >= 8)
    #expect(unchecked >= 1)
  }

  /// A line that is called nothing like a total, in few columns.
  @Test(arguments: 1...40)
  func `where a sum without a name is off once that is listed`(_ seed: Int) throws {
    func table(slip: Int) -> String {
      let rows = (0..<6).map { row in (0..<3).map { number(seed, 10 * row + $0) } }
      let sums = (0..<3).map { column in rows.map { $0[column] }.reduce(0, +) }
      return
        (["Area;2021;2022;2023"]
        + rows.enumerated().map {
          "Area \("ABCDEF".dropFirst($0).prefix(1));" + $1.map(String.init).joined(separator: ";")
        }
        + ["Group;\(sums[0]);\(sums[1]);\(sums[2] + slip)"]).joined(separator: "\n") + "\n"
    }
    let (right, wrong) = (try checked(table(slip: 0)), try checked(table(slip: 200)))
    #expect(right.unchecked == 0 && right.sums.count { $0.hasPrefix("pass") } == 3)
    #expect(
      wrong.sums.contains { $0.hasPrefix("fail") } || wrong.unchecked == 1, "\(wrong)")
  }

  /// By so many hundredths a sum of so many amounts is off.
  @Test(arguments: [
    (5, 1, "pass"), (5, 3, "indeterminate"), (12, 2, "pass"), (12, 6, "indeterminate"),
  ])
  func `what rounding seldom makes is left open`(
    parts: Int, off: Int, status: String
  ) throws {
    for seed in 1...20 {
      let amounts = (0..<parts).map { number(seed, $0, from: 10) }
      func printed(_ hundredths: Int) -> String {
        "\(hundredths / 100).\(String(String(100 + hundredths % 100).dropFirst()))"
      }
      let text =
        (["Text;Amount"] + amounts.enumerated().map { "Item \($0);\(printed(100 * $1 / 7))" }
        + ["Total;\(printed(amounts.map { 100 * $0 / 7 }.reduce(0, +) + off))"])
        .joined(separator: "\n") + "\n"
      let sums = try footedSums(text)
      #expect(sums.count == 1 && sums[0].hasPrefix(status), "\(text) \(sums)")
    }
  }
}
