import DigestModel
import CorpusTypesetting
import TableFooting
import TableSampling
import Testing

/// Shares and changes in percent.
@Suite struct RatioTests {
  /// Amounts without a pattern.
  private static let amounts = [1204, 4417, 962, 2743, 1185, 3902, 655]

  /// A column of amounts with their total and their shares of it, in tenths.
  private func shares(_ change: (inout [String]) -> Void = { _ in }) -> String {
    let sum = Self.amounts.reduce(0, +)
    var shares = (Self.amounts + [sum]).map { amount in
      let tenths = (2000 * amount + sum) / (2 * sum)
      return "\(tenths / 10).\(tenths % 10)"
    }
    change(&shares)
    return "Place,Persons,Share (%)\n"
      + (Self.amounts + [sum]).enumerated().map { row, amount in
        "\(row < Self.amounts.count ? "Place \("ABCDEFG".map(String.init)[row])" : "Total"),"
          + "\(amount),\(shares[row])"
      }.joined(separator: "\n") + "\n"
  }

  @Test func `shares of a total are found`() throws {
    let found = try footedSums(shares()).filter { $0.contains("share") }
    #expect(found == (2...8).map { "pass share \($0):3 = \($0):2 9:2 (0)" })
  }

  @Test func `a share that its amount does not give fails and is the suspect`() throws {
    let text = shares { $0[3] = "81.2" }
    let fields = try #require(FieldText(text, isDeclared: true))
    let table = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    let failing = table.equations.filter { $0.status == .fail && $0.kind == .share }
    #expect(
      failing.map { table.message(of: $0).en } == [
        "stated 81.2 differs from what its two numbers give in percent, 18.204, by 62.996, where "
          + "rounding explains up to 0.05"
      ])
    #expect(
      failing.first?.suspects.first
        == FootedEquation.Suspect(
          place: FootedEquation.Place(row: 4, column: 2), implied: Quantity(182, decimals: 1),
          mechanism: "digits-transposed", resolves: 1, breaks: 0))
  }

  @Test func `a share that is off by one in the last place is left open`() throws {
    let found = try footedSums(shares { $0[3] = "18.3" }).filter { $0.contains("share") }
    #expect(found.filter { !$0.hasPrefix("pass") } == ["indeterminate share 5:3 = 5:2 9:2 (0.096)"])
  }

  @Test func `changes between two columns are found, and a wrong one is`() throws {
    let text = """
      Item,2007,2008,Change %
      Wheat,1204,1310,8.8
      Oats,4417,4002,-9.4
      Rye,962,1033,7.4
      Maize,2743,2219,-19.1
      Barley,1185,1201,1.4
      Beans,3902,4107,5.3

      """
    #expect(
      try footedSums(text) == (2...7).map { "pass change \($0):4 = \($0):3 -\($0):2 (0)" })
    let wrong = try footedSums(text.replacing("7.4", with: "9.4"))
    #expect(wrong.filter { !$0.hasPrefix("pass") } == ["fail change 4:4 = 4:3 -4:2 (2.020)"])
  }

  @Test func `changes from year to year are found down a column`() throws {
    let text = """
      Year,Lines,Change
      2001,2848809,
      2002,2806172,-1.5
      2003,2743009,-2.3
      2004,2790112,1.7
      2005,2961005,6.1
      2006,2500134,-15.6

      """
    #expect(
      try footedSums(text) == (3...7).map { "pass change \($0):3 = \($0):2 -\($0 - 1):2 (0)" })
  }

  @Test func `rates that are close to shares but are none are not claimed`() throws {
    let text = shares { shares in
      shares = ["8.6", "28.1", "7.0", "17.0", "8.8", "24.4", "5.5", "100.0"]
    }
    #expect(try footedSums(text).allSatisfy { !$0.contains("share") })
  }

  /// Prices with and without a discount: beside a hundred any of them is its number of hundredths.
  @Test(arguments: 1...30)
  func `columns in proportion are no shares, even if one number is a hundred`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let factor = [20, 16, 15, 25, 10].randomElement(using: &random) ?? 20
    var prices = (0..<14).map { _ in Int.random(in: 3...120, using: &random) * 20 }
    prices[Int.random(in: 1..<14, using: &random)] = 100
    prices[Int.random(in: 1..<14, using: &random)] = 2000 / factor
    let off = Int.random(in: 0..<14, using: &random)
    let lines = prices.enumerated().map { line, price in
      "Item \(line);\(price);\(price * factor / 20 + (line == off ? 7 : 0))"
    }
    let text = (["Item;Ordered;Delivered"] + lines).joined(separator: "\n") + "\n"
    #expect(try footedSums(text).filter { $0.contains("share") || $0.contains("change") } == [])
  }

  @Test func `an index is a share of what is said to be a hundred`() throws {
    let prices = [812, 840, 797, 861, 903, 944, 988]
    let lines = prices.enumerated().map { year, price in
      let index = (price * 10_000 / 840 + 5) / 10
      return "\(2015 + year);\(price);\(index / 10).\(index % 10)"
    }
    for (head, count) in [("Price (2016 = 100)", 7), ("Price again", 0)] {
      let text = (["Year;Price;\(head)"] + lines).joined(separator: "\n") + "\n"
      #expect(
        try footedSums(text).count { $0.hasPrefix("pass share") } == count - (count > 0 ? 1 : 0))
    }
  }

  @Test func `of tables drawn at random all rates are found and none is made up`() {
    var (claims, wrong, found, all, alarms, decoys) = (0, 0, 0, 0, 0, 0)
    for seed in 1...100 as ClosedRange<UInt64> {
      var sampler = TableSampler(seed: seed)
      let sampled = sampler.rateTable()
      let equations = FootedTable(sampled.table).equations
      claims += equations.count
      wrong += equations.count { !sampled.isTrue($0) }
      alarms += equations.count { $0.status == .fail }
      all += sampled.rates.count
      found += sampled.rates.count { rate in equations.contains { sampled.isSame(rate, $0) } }
      let decoy = FootedTable(sampler.decoyTable().table).equations
      decoys += decoy.count { !$0.kind.isSum }
    }
    #expect(claims > 2000)
    #expect(wrong == 0)
    #expect(alarms == 0)
    #expect(decoys == 0)
    #expect(found * 100 >= all * 90)
  }
}
