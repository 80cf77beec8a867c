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

  /// What a computer divided is neither a part of the amounts beside it, however little it is where it comes out even,
  /// nor does it say how these are rounded.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `a ratio is no part of the amounts beside it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func next(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    func tenths(_ number: Int) -> String {
      number.isMultiple(of: 10) ? "\(number / 10)" : "\(number / 10).\(number % 10)"
    }
    let abroad = 20 + next(60)
    let rows = (0..<(5 + next(8))).map { row -> String in
      // In the first row the ratio comes out even.
      let home = row == 0 ? 500 : 300 + next(4000)
      let part = row == 0 ? 60 + next(60) : home * (12 + next(10)) / 100
      // Rounding makes a total one more.
      let total = home + abroad + (row > 1 && row.isMultiple(of: 2) ? 1 : 0)
      var ratio = String(part * 1_000_000_000_000_000 / home)
      ratio = String(repeating: "0", count: 15 - ratio.count) + ratio
      while ratio.last == "0" { ratio.removeLast() }
      let amounts = [total, home, part, home - part, abroad].map(tenths)
      return ([String(1960 + 7 * row)] + amounts + ["0." + ratio]).joined(separator: ",")
    }
    let document = try Self.footed(
      ["Year,Profits,Domestic,Financial,Other,Abroad,Proportion"] + rows)
    let sums = document.tables.flatMap(\.equations).filter { $0.kind.isSum }
    #expect(!sums.isEmpty)
    #expect(sums.allSatisfy { $0.status == .pass })
    #expect(!sums.contains { $0.parts.contains { $0.place.column == 6 } })
  }
}
