import TableFooting
import Testing

/// Balances that run down a column.
@Suite struct RunningBalanceTests {
  private func number(_ seed: Int, _ row: Int) -> Int {
    (seed &* 7919 &+ row &* 104_729) % 8999 + 100
  }

  private func amount(_ cents: Int) -> String {
    "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  /// An account with what came and what went in columns of their own, the oldest line first or last.
  private func account(
    _ seed: Int, isNewestFirst: Bool, slip: Int = 0, isClosed: Bool = false
  ) -> String {
    var balance = 100_000
    var (received, paid) = (0, 0)
    var lines = ["Opening balance;;;\(amount(balance))"]
    for row in 0..<8 {
      let moved = number(seed, row)
      let isIn = (seed + row) % 3 == 0
      balance += isIn ? moved : -moved
      if isIn { received += moved } else { paid += moved }
      lines.append(
        "Entry \("ABCDEFGH".dropFirst(row).prefix(1));"
          + (isIn ? "\(amount(moved));" : ";\(amount(moved))")
          + ";\(amount(balance + (row == 4 ? slip : 0)))")
    }
    if isClosed { lines.append("Closing;\(amount(received));\(amount(paid));\(amount(balance))") }
    if isNewestFirst { lines.reverse() }
    return (["Text;Received;Paid;Balance"] + lines).joined(separator: "\n") + "\n"
  }

  @Test(arguments: 1...8)
  func `each balance is the one before with what came and went`(_ seed: Int) throws {
    let sums = try footedSums(account(seed, isNewestFirst: seed.isMultiple(of: 2)))
    #expect(sums.count { $0.hasPrefix("pass rollforward") } == 8)
    #expect(!sums.contains { $0.hasPrefix("fail") })
  }

  @Test(arguments: 1...8)
  func `a wrong balance fails with the one behind it`(_ seed: Int) throws {
    let sums = try footedSums(
      account(seed, isNewestFirst: seed.isMultiple(of: 2), slip: 20_000))
    let failing = sums.filter { $0.hasPrefix("fail rollforward") }
    #expect(failing.count == 2)
    #expect(failing.contains { $0.hasSuffix("(200)") })
    #expect(failing.contains { $0.hasSuffix("(-200)") })
  }

  /// The closing line says the last balance once more, beside the sums of what came and went.
  @Test(arguments: 1...8)
  func `a closing line is no balance that is wrong`(_ seed: Int) throws {
    let sums = try footedSums(
      account(seed, isNewestFirst: seed.isMultiple(of: 2), slip: 20_000, isClosed: true))
    #expect(sums.count { $0.hasPrefix("fail rollforward") } == 2)
    // What closes the account at its end is footed, too.
    #expect(sums.count { $0.hasPrefix("pass rollforward") } == (seed.isMultiple(of: 2) ? 6 : 7))
  }

  /// What follows a nought is what stands beside it, where two columns are alike.
  @Test(arguments: 1...20)
  func `columns that are alike and mostly nought are no balance`(_ seed: Int) throws {
    let lines = (0..<30).map { row in
      let value = number(seed, row) % 3 == 0 ? number(seed, row + 31) % 9 : 0
      return "Car \(row % 4);0.\(value);0.\(value)"
    }
    let sums = try footedSums((["Car;Left;Right"] + lines).joined(separator: "\n") + "\n")
    #expect(sums.filter { $0.contains("rollforward") } == [])
  }

  /// The first balance of an account does not go on from the last one of another.
  @Test(arguments: 1...20)
  func `each account has balances of its own`(_ seed: Int) throws {
    var lines = ["Account;Date;In;Out;Balance"]
    for account in 0..<4 {
      var balance = 600 + number(seed, account) % 300
      for row in 0..<5 {
        let (come, gone) = (number(seed + account, row) % 90 + 3, number(seed, row + 9) % 40 + 2)
        if row > 0 { balance += come - gone }
        lines.append("A-\(account);2024-0\(row + 1)-15;\(come);\(gone);\(balance)")
      }
    }
    let sums = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(sums.count { $0.hasPrefix("pass rollforward") } >= 16)
    #expect(!sums.contains { $0.hasPrefix("fail") })
  }

  /// Numbers that go up evenly, beside others that are all one, are a count.
  @Test func `what goes up evenly is no balance`() throws {
    let lines = (1...9).map { "Entry \("ABCDEFGHI".dropFirst($0 - 1).prefix(1));1;\(2000 + $0)" }
    #expect(try footedSums((["Text;Copies;Year"] + lines).joined(separator: "\n") + "\n") == [])
  }

  /// Where lines are left out, what came and went between two balances is not known.
  @Test(arguments: 1...8)
  func `a line that is not printed makes no balance wrong`(_ seed: Int) throws {
    var lines = account(seed, isNewestFirst: false).split(separator: "\n")
    lines.remove(at: 5)
    let sums = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(sums.count { $0.hasPrefix("pass rollforward") } == 6)
    // One digit alone may explain what is missing.
    #expect(sums.count { $0.hasPrefix("fail") } <= 1)
  }

  /// What is owed and what is owned are of different signs, though no minus says so.
  @Test(arguments: 1...4)
  func `a balance that turns from credit to debit and back is not wrong`(_ seed: Int) throws {
    var lines = ["Text;Received;Paid;Balance", "Opening balance;;;500.00 CR"]
    var balance = 50_000
    for row in 0..<10 {
      let isIn = row.isMultiple(of: 2)
      let moved = row == 5 ? balance + 3000 : isIn ? number(seed, row) + 9000 : number(seed, row)
      balance += isIn ? moved : -moved
      lines.append(
        "Entry \("ABCDEFGHIJ".dropFirst(row).prefix(1));"
          + (isIn ? "\(amount(moved));" : ";\(amount(moved))")
          + ";\(amount(abs(balance))) \(balance < 0 ? "DR" : "CR")")
    }
    let sums = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(sums.count { $0.hasPrefix("pass rollforward") } == 10)
    #expect(!sums.contains { $0.hasPrefix("fail") })
  }

  /// Days are printed with the marks of numbers.
  @Test(arguments: 1...4)
  func `days without their year say nothing of the numbers`(_ seed: Int) throws {
    func printed(_ cents: Int) -> String {
      let (whole, rest) = (cents / 100, cents % 100)
      let thousands = whole >= 1000 ? "\(whole / 1000)." : ""
      let hundreds = String(whole % 1000)
      return thousands
        + (whole >= 1000 ? String(repeating: "0", count: 3 - hundreds.count) : "") + hundreds
        + ",\(rest < 10 ? "0" : "")\(rest)"
    }
    var lines = ["Tag;Text;Haben;Saldo"]
    var balance = 98_000
    for row in 0..<8 {
      let moved = number(seed, row)
      balance += moved
      lines.append(
        "0\(row + 1).0\(seed).;Eintrag \("ABCDEFGH".dropFirst(row).prefix(1));\(printed(moved));"
          + printed(balance))
    }
    let sums = try footedSums(lines.joined(separator: "\n") + "\n")
    #expect(sums.count { $0.hasPrefix("pass rollforward") } == 7)
  }
}
