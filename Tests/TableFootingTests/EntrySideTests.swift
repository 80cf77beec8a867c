import DigestModel
import TableFooting
import Testing

/// Amounts with the letters of the side that they are entered on.
@Suite struct EntrySideTests {
  private func amount(_ cents: Int, isSigned: Bool = false) -> String {
    let whole = abs(cents) / 100
    let grouped =
      whole < 1000
      ? "\(whole)" : "\(whole / 1000),\(String(String(1000 + whole % 1000).dropFirst()))"
    let rest = String(String(100 + abs(cents) % 100).dropFirst())
    return "\(grouped).\(rest)" + (isSigned ? cents < 0 ? " Dr" : " Cr" : "")
  }

  /// An account that is overdrawn at times; one balance may be wrong.
  private func account(_ seed: Int, slip: Int = 0, names: (String, String) = ("Cr", "Dr")) -> String
  {
    var balance = 50_000
    var lines = ["Brought forward;;;\(amount(balance, isSigned: true))"]
    for row in 0..<9 {
      let moved = (seed &* 7919 &+ row &* 104_729) % 89_999 + 10_000
      let isIn = balance < 0
      balance += isIn ? moved : -moved
      lines.append(
        "Entry \(row);" + (isIn ? ";\(amount(moved))" : "\(amount(moved));")
          + ";\(amount(balance + (row == 4 ? slip : 0), isSigned: true))")
    }
    return (["Text;Withdrawals;Deposits;Balance"] + lines).joined(separator: "\n")
      .replacing(" Cr", with: " " + names.0).replacing(" Dr", with: " " + names.1) + "\n"
  }

  @Test(arguments: 1...20)
  func `balances on both sides follow from each other`(_ seed: Int) throws {
    for names in [("Cr", "Dr"), ("CR", "DR"), ("Cr.", "Dr.")] {
      let sums = try footedSums(account(seed, names: names))
      #expect(sums.count { $0.hasPrefix("pass") } == 9, "\(names)")
      #expect(!sums.contains { $0.hasPrefix("fail") })
    }
  }

  @Test(arguments: 1...20)
  func `a wrong one fails`(_ seed: Int) throws {
    #expect(try footedSums(account(seed, slip: 400)).contains { $0.hasPrefix("fail") })
  }

  /// Of a column that has one side alone nothing is taken off.
  @Test func `one side alone is no sign`() throws {
    let table = "Place,Amount\nA,1204.50 Dr\nB,4417.25 Dr\nC,962.75 Dr\nTotal,6584.50 Dr\n"
    let fields = try #require(FieldText(table, isDeclared: true))
    let footed = try #require(FootedDocument(fields, path: "a.csv", sha256: "").tables.first)
    #expect(footed.equations.map(\.status) == [.pass])
    #expect(
      footed.reading.contents.dropFirst().map { $0[1] }
        == [120_450, 441_725, 96_275, 658_450].map {
          .number(Quantity($0, decimals: 2), isPercent: false)
        })
  }
}
