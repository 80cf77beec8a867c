import CorpusTypesetting
import Testing

/// Lines that add up to others by chance, or within what rounding explains of anything.
@Suite struct ChanceSumTests {
  private static let seeds: ClosedRange<UInt64> = 1...30

  private static func decimal(_ random: inout SplitMix64, below most: Int, _ decimals: Int)
    -> String
  {
    let power = (0..<decimals).reduce(1) { power, _ in 10 * power }
    let number = Int(random.next() % UInt64(most * power))
    return "\(number / power)." + String(power + number % power).dropFirst()
  }

  /// A one or a nought says yes or no, however many decimals others have.
  @Test(arguments: seeds) func `flags beside decimals are no parts`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var lines = ["Case;Weeks;Offers;Won;Stake;Held;Size;Law;Land;Loan;Rule;Knight"]
    for row in 0..<7 {
      let weeks = row < 2 ? "6" : Self.decimal(&random, below: 16, 3)
      var cells = ["\(84_000 + 37 * row)", weeks, "\(1 + random.next() % 4)", "1"]
      cells.append("1.\(100_000 + random.next() % 400_000)")
      cells.append(Self.decimal(&random, below: 1, 3))
      cells.append((row == 0 ? "6." : "0.") + "\(100_000 + random.next() % 800_000)")
      cells += (0..<5).map { _ in random.next() % 5 == 0 ? "1" : "0" }
      lines.append(cells.joined(separator: ";"))
    }
    #expect(try footedSums(lines.joined(separator: "\n")) == [])
  }

  /// A ratio is less than the rounding of the amounts beside it.
  @Test(arguments: seeds) func `a ratio beside a sum is no part of it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func printed(_ tenths: Int) -> String {
      tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
    var lines = ["Year;Profits;Home;Abroad;Part"]
    for row in 0..<8 {
      let (home, abroad) = (20 + Int(random.next() % 14_000), Int(random.next() % 4000))
      let ratio = "0.\(1 + random.next() % 2)\(10_000_000 + random.next() % 90_000_000)"
      lines.append(
        ["\(1932 + row)", printed(home + abroad), printed(home), printed(abroad), ratio]
          .joined(separator: ";"))
    }
    #expect(
      try footedSums(lines.joined(separator: "\n")).map { String($0.prefix { $0 != "(" }) }
        == (0..<8).map { "pass row \($0 + 2):2 = \($0 + 2):3 \($0 + 2):4 " })
  }

  /// A dash that is nothing elsewhere is not the reason why a row and a column are off at a number of both.
  @Test(arguments: seeds) func `a number off in its row and column is no dash's`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    func next() -> Int { 2301 + Int(random.next() % 7000) }
    var numbers = [
      [next(), next(), next()], [0, 0, next()], [0, 0, -next()], [next(), next(), 0],
    ]
    let ends = (0..<3).map { column in numbers.reduce(0) { $0 + $1[column] } }
    var totals = (numbers + [ends]).map { $0.reduce(0, +) }
    numbers[3][1] -= 60
    func printed(_ number: Int) -> String {
      number == 0 ? "-" : number < 0 ? "(\(-number))" : "\(number)"
    }
    let labels = [
      "Balance at 1 January", "Profit", "Dividends", "Shares issued", "Balance at 31 December",
    ]
    var lines = [";Capital;Premium;Earnings;Total equity"]
    for (label, row) in zip(labels, numbers + [ends]) {
      lines.append(
        ([label] + row.map(printed) + [printed(totals.removeFirst())]).joined(separator: ";"))
    }
    let failing = try footedSums(lines.joined(separator: "\n")).filter { !$0.hasPrefix("pass") }
    #expect(
      failing.map { $0.split(separator: " ").prefix(3).joined(separator: " ") }.sorted()
        == ["fail column 6:3", "fail row 5:5"], "\(failing)")
  }
}
