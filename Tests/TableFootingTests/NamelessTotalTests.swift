import CorpusTypesetting
import TableFooting
import Testing

/// Rows that are totals whatever they are called.
@Suite struct NamelessTotalTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  /// The share of a hundred says which row is the whole.
  @Test(arguments: seeds) func `a whole of a hundred percent is a total`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let votes = (0..<(4 + Int(random.next() % 4))).map { _ in 2300 + Int(random.next() % 40_000) }
    let all = votes.reduce(0, +)
    func share(_ number: Int) -> String {
      let tenths = (2000 * number / all + 1) / 2
      return "\(tenths / 10).\(tenths % 10) %"
    }
    func text(_ whole: Int) -> String {
      let rows = votes.enumerated().map {
        "Party \("ABCDEFGHI".dropFirst($0).prefix(1));\($1);\(share($1))"
      }
      return (["Party;Votes;Share"] + rows + ["Ballots;\(whole);100.0 %"]).joined(separator: "\n")
    }
    let place = "\(votes.count + 2):2"
    #expect(try footedSums(text(all)).contains { $0.hasPrefix("pass column \(place)") })
    #expect(try isTold(text(all + 6000), "\(votes.count + 2):2"))
  }

  /// Changes printed with their signs lead from one number to another.
  @Test(arguments: seeds) func `signed changes lead from a number to the last`(seed: UInt64) throws
  {
    var random = SplitMix64(seed: seed)
    let opening = 40_000 + Int(random.next() % 20_000)
    var changes = (0..<(3 + Int(random.next() % 4))).map { _ in Int(random.next() % 9000) - 4000 }
    changes[1] = 2301 + Int(random.next() % 3000)
    func text(_ closing: Int) -> String {
      let rows = changes.enumerated().map {
        "Change \("ABCDEFGHI".dropFirst($0).prefix(1));\($1 < 0 ? "" : "+")\($1)"
      }
      return (["Item;Amount", "Profit before;\(opening)"] + rows + ["Profit after;\(closing)"])
        .joined(separator: "\n")
    }
    let closing = changes.reduce(opening, +)
    let place = "\(changes.count + 3):2"
    #expect(
      try footedSums(text(closing)).map { $0.prefix { $0 != "=" } } == ["pass column \(place) "])
    #expect(try isTold(text(closing + 400), place))
  }

  /// What closes an account says its last balance once more, with or without the sums of what came and went.
  @Test(arguments: seeds) func `a closing balance is the last one`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func cents(_ number: Int) -> String {
      "\(number / 100).\(String(100 + number % 100).dropFirst())"
    }
    var balance = 900_000
    var (out, income) = (0, 0)
    var rows: [(text: String, balance: Int)] = []
    for row in 0..<7 {
      let amount = 2300 + Int(random.next() % 90_000)
      balance += row % 3 == 1 ? amount : -amount
      if row % 3 == 1 { income += amount } else { out += amount }
      rows.append(
        (
          "Entry \("ABCDEFGHI".dropFirst(row).prefix(1));"
            + (row % 3 == 1 ? ";\(cents(amount));" : "\(cents(amount));;"), balance
        ))
    }
    let sums = seed % 2 == 0 ? "\(cents(out));\(cents(income))" : ";"
    func text(lastOff: Int = 0, closingOff: Int = 0) -> String {
      let lines = rows.enumerated().map { index, row in
        row.text + cents(row.balance + (index == rows.count - 1 ? lastOff : 0))
      }
      return
        (["Text;Out;In;Balance", "Opening balance;;;9000.00"] + lines
        + ["Closing balance;\(sums);\(cents(balance + closingOff))"]).joined(separator: "\n")
    }
    let right = try footedSums(text())
    #expect(right.contains("pass rollforward 10:4 = 9:4 (0)"), "\(right)")
    #expect(!right.contains { $0.hasPrefix("fail") })
    // One digit is another.
    let off = balance / 1000 % 10 > 0 ? -1000 : 1000
    let closing = try footedSums(text(closingOff: off)).filter { $0.hasPrefix("fail") }
    #expect(closing == ["fail rollforward 10:4 = 9:4 (\(off / 100))"])
    // The last balance is wrong by as much as the closing one is the other way.
    let last = try footedSums(text(lastOff: 100)).filter { $0.hasPrefix("fail rollforward") }
    #expect(last.count == 2 && last.contains("fail rollforward 10:4 = 9:4 (-1)"), "\(last)")
  }

  /// What is left of numbers with signs is their sum, whatever it is called.
  @Test(arguments: seeds) func `an end of signed numbers is told where it is off`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    func next() -> Int { 2301 + Int(random.next() % 40_000) }
    let values = (0..<2).map { _ in [90_000 + next(), next(), -next(), -next()] }
    let isAccount = seed % 2 == 0
    func printed(_ number: Int) -> String {
      isAccount
        ? "\(abs(number)) \(number < 0 ? "Dr" : "Cr")" : number < 0 ? "(\(-number))" : "\(number)"
    }
    let labels = ["Opening balance", "Receipts", "Payments", "Charges"]
    func text(off: Int) -> String {
      let rows = labels.indices.map { row in
        ([labels[row]] + values.map { printed($0[row]) }).joined(separator: ";")
      }
      let ends = values.map { $0.reduce(0, +) }
      return
        (["Item;First;Second"] + rows
        + ["\(isAccount ? "Net" : "Closing balance");\(printed(ends[0]));\(printed(ends[1] + off))"])
        .joined(separator: "\n")
    }
    #expect(try footedSums(text(off: 0)).count { $0.hasPrefix("pass column 6:") } == 2)
    let end = values[1].reduce(0, +)
    let off = end / 1000 % 10 > 1 ? -2000 : 2000
    #expect(try isTold(text(off: off), "6:3"))
  }
}
