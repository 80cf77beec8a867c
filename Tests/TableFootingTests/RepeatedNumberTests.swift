import CorpusTypesetting
import TableFooting
import Testing

/// Tables of a few numbers that come again and again, and those that a computer wrote.
@Suite struct RepeatedNumberTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  private static func footed(_ lines: [String]) throws -> FootedDocument {
    FootedDocument(
      try #require(FieldText(lines.joined(separator: "\n") + "\n", isDeclared: true)),
      path: "a.csv", sha256: "")
  }

  private static func statuses(_ document: FootedDocument) -> [String] {
    document.tables.flatMap(\.equations).map { "\($0.status)" }
  }

  /// Corners of solids, scores in thirds: their many decimals are no evidence of sums.
  @Test(arguments: seeds) func `numbers out of a few add up to nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = [
      ["0.000000", "0.292895", "0.707105", "1.000000"],
      ["0.000000", "3.333333", "6.666666", "9.999998", "10.000000"],
      ["-0.577350", "0.000000", "0.577350", "-0.934172", "0.934172"],
    ][Int(seed) % 3]
    let lines = (0..<(12 + Int(random.next() % 20))).map { _ in
      (0..<3).map { _ in values[Int(random.next() % UInt64(values.count))] }
        .joined(separator: ",")
    }
    #expect(!Self.statuses(try Self.footed(lines)).contains("fail"))
  }

  /// A small ratio beside amounts is within what rounding explains of their sums, but no part of them.
  @Test(arguments: seeds) func `a ratio is no part of the amounts beside it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<12).map { row -> String in
      let home = 300 + Int(random.next() % 4000)
      let abroad = 20 + Int(random.next() % 600)
      // Where the parts have a larger ratio once, it is seen that it is none of them.
      let ratio = row == 5 ? 164 : 80 + Int(random.next() % 20)
      func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }
      return
        "\(2301 + row),\(tenths(home + abroad)),\(tenths(home)),\(tenths(abroad)),0.\(100 + ratio)"
    }
    let document = try Self.footed(["Period,Profits,Domestic,Rest of world,Proportion"] + rows)
    let sums = document.tables.flatMap(\.equations).filter { $0.kind == .row }
    #expect(!sums.isEmpty)
    #expect(sums.allSatisfy { $0.status == .pass && $0.parts.count == 2 })
  }
}
