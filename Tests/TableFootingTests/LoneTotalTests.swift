import CorpusTypesetting
import DigestModel
import TableFooting
import TableSampling
import Testing

/// Totals of one column, which no other column tells of.
@Suite struct LoneTotalTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  /// A list of amounts and its total, in units of the last decimal.
  private struct List {
    var amounts: [Int]
    var total: Int
    var decimals: Int
    var name: String

    init(_ random: inout SplitMix64) {
      decimals = random.next() % 2 == 0 ? 0 : 2
      amounts = (0..<(4 + Int(random.next() % 20))).map { _ in
        100_000 + Int(random.next() % 9_000_000)
      }
      total = amounts.reduce(0, +)
      name = ["Total", "Gesamtsumme", "Razem", "Cəmi", "Nettobetrag"][Int(random.next() % 5)]
    }

    func written(_ amount: Int) -> String {
      guard decimals > 0 else { return String(amount) }
      let cents = String(100 + amount % 100).dropFirst()
      return "\(amount / 100).\(cents)"
    }

    var text: String {
      let rows = amounts.enumerated().map { "Item \($0 + 1),\(written($1))" }
      return (["Item,Amount"] + rows + ["\(name),\(written(total))"]).joined(separator: "\n") + "\n"
    }
  }

  @Test(arguments: seeds)
  func `a total that misses its column by one digit fails`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var list = List(&random)
    #expect(try footedSums(list.text).map { $0.prefix(11) } == ["pass column"])
    // One digit of the total or of a part, not the last one: so little may be a part left out.
    let power = [100, 1000, 10_000, 100_000][Int(random.next() % 4)]
    let cell = Int(random.next() % UInt64(list.amounts.count + 1))
    let printed = cell < list.amounts.count ? list.amounts[cell] : list.total
    let digit = printed / power % 10
    let other = (digit + 1 + Int(random.next() % 9)) % 10
    let slipped = printed + (other - digit) * power
    if cell < list.amounts.count { list.amounts[cell] = slipped } else { list.total = slipped }
    let fields = try #require(FieldText(list.text, isDeclared: true))
    let table = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    try #require(table.equations.count == 1)
    #expect(table.equations[0].status == .fail)
    #expect(table.equations[0].parts.count == list.amounts.count)
    let place = FootedEquation.Place(row: cell + 1, column: 1)
    #expect(table.equations[0].suspects.map(\.place).contains(place))
  }

  /// What is off by anything else may be the total of something else; what stands there is said.
  @Test(arguments: seeds)
  func `a total that is off by more than one digit is not checked, with what its column adds up to`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    var list = List(&random)
    let sum = list.written(list.total)
    // Of many numbers with decimals a few units of the last one may be told to be no rounding.
    let few = list.decimals == 0 ? 7 : 1_234
    list.total += [12_345, -34_567, 123_456, few, 141, -253_417][Int(random.next() % 6)]
    let fields = try #require(FieldText(list.text, isDeclared: true))
    let table = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    #expect(table.equations.isEmpty)
    let left = table.uncheckedTotals()
    try #require(left.count == 1)
    #expect(left[0].place == FootedEquation.Place(row: list.amounts.count + 1, column: 1))
    #expect(
      left[0].reason.en.replacing(",", with: "")
        == "the \(list.amounts.count) numbers in line with it add up to \(sum) which may be of something else"
    )
  }

  /// Numbers called totals that are means, the greatest of a column, or of something else.
  @Test(arguments: seeds)
  func `a total of something else does not fail`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var list = List(&random)
    let others = [
      list.total / list.amounts.count, list.amounts.max() ?? 0,
      list.total * 3 / 5 + Int(random.next() % 100_000), list.total + list.total / 9,
    ]
    list.total = others[Int(random.next() % 4)]
    #expect(try footedSums(list.text).filter { $0.hasPrefix("fail") } == [])
  }

  @Test func `debit and credit are added up each though most of their cells are empty`() throws {
    let text = """
      Account,Debit,Credit
      Bank,4892.26,
      Receivables,75867.90,
      Inventory,35350.54,
      Payables,,18578.55
      Loans,,92673.82
      Sales,,240966.70
      Cost of sales,60859.29,
      Wages,61904.67,
      Rent,110344.41,
      Total,352219.07,352219.07

      """
    #expect(
      try footedSums(text)
        == [
          "pass column 11:3 = 5:3 6:3 7:3 (0)",
          "fail column 11:2 = 2:2 3:2 4:2 8:2 9:2 10:2 (3000)",
        ].sorted())
  }
}

/// Whether numbers with decimals are exact is told by all sums of their table.
@Suite struct ExactDecimalTests {
  private static func written(_ amount: Int) -> String {
    "\(amount / 100).\(String(100 + amount % 100).dropFirst())"
  }

  /// Rows of four amounts and their sum.
  private static func rows(_ random: inout SplitMix64) -> [[Int]] {
    (0..<16).map { _ in
      let amounts = (0..<4).map { _ in 100_000 + Int(random.next() % 9_000_000) }
      return amounts + [amounts.reduce(0, +)]
    }
  }

  private static func text(_ rows: [[Int]]) -> String {
    (["Shop,North,South,East,West,Total"]
      + rows.enumerated().map { index, row in
        (["Shop \(index + 1)"] + row.map(written)).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }

  @Test(arguments: UInt64(1)...30)
  func `a cent is wrong where all other sums are right to the cent`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var rows = Self.rows(&random)
    let row = Int(random.next() % 16)
    rows[row][4] += random.next() % 2 == 0 ? 1 : -1
    let results = try footedSums(Self.text(rows))
    #expect(results.filter { $0.hasPrefix("fail") }.count == 1)
    #expect(results.contains { $0.hasPrefix("fail row \(row + 2):6") })
  }

  @Test(arguments: UInt64(1)...30)
  func `rounded numbers may be off by their last digit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<16).map { _ in
      let amounts = (0..<4).map { _ in 100_000_000 + Int(random.next() % 900_000_000) }
      return (amounts + [amounts.reduce(0, +)]).map { ($0 + 50) / 100 }
    }
    let results = try footedSums(Self.text(rows))
    #expect(results.count == 16)
    #expect(results.allSatisfy { $0.hasPrefix("pass") })
  }
}
