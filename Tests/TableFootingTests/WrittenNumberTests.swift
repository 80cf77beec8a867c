import CorpusTypesetting
import TableFooting
import Testing

/// Numbers whose marks and letters could be taken for others'.
@Suite struct WrittenNumberTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  private static func footed(_ text: String) throws -> FootedDocument {
    FootedDocument(
      try #require(FieldText(text, isDeclared: true)), path: "a.csv", sha256: "")
  }

  private static func statuses(_ text: String) throws -> [String] {
    try footed(text).tables.flatMap(\.equations).map { "\($0.status)" }
  }

  private static func thousandths(_ number: Int) -> String {
    "\(number / 1000).\(String(1000 + number % 1000).dropFirst())"
  }

  /// Of numbers that all have three digits behind a point one below one, or of four digits before it, says that these
  /// are decimals.
  @Test(arguments: seeds) func `nothing groups what no group can be`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var parts = (0..<6).map { _ in 1_000 + Int(random.next() % 90_000) }
    parts[Int(random.next() % 6)] = seed % 2 == 0 ? 100 + Int(random.next() % 800) : 1_200_345
    let rows = parts.map { "Item;\(Self.thousandths($0))" }
    let total = "Total;\(Self.thousandths(parts.reduce(0, +)))"
    let text = (["Fuel;Tons"] + rows + [total]).joined(separator: "\n")
    #expect(try Self.statuses(text) == ["pass"])
    let wrong = "Total;\(Self.thousandths(parts.reduce(0, +) + 30))"
    let changed = (["Fuel;Tons"] + rows + [wrong]).joined(separator: "\n")
    #expect(try Self.statuses(changed) == ["fail"])
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000),\(String(1000 + number % 1000).dropFirst())"
  }

  @Test(arguments: seeds) func `strokes set fields apart that have commas`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let parts = (0..<5).map { _ in (0..<2).map { _ in 2_300 + Int(random.next() % 90_000) } }
    let sums = (0..<2).map { column in parts.reduce(0) { $0 + $1[column] } }
    let lines =
      ["Region|First|Second"] + parts.map { "Place|" + $0.map(Self.grouped).joined(separator: "|") }
      + ["Total|" + sums.map(Self.grouped).joined(separator: "|")]
    let text = lines.joined(separator: "\n")
    #expect(FieldText(text, isDeclared: true)?.separator == "|")
    #expect(try Self.statuses(text) == ["pass", "pass"])
    // Those of a drawn table are not.
    let drawn = lines.map { "| \($0) |" }.joined(separator: "\n")
    #expect(FieldText(drawn, isDeclared: true) == nil)
    // Nor are they where something else does.
    let mixed = lines.map { $0.replacing("Place", with: "Some, place") }.joined(separator: "\n")
    #expect(FieldText(mixed, isDeclared: true)?.separator != "|")
  }

  /// A letter for thousands behind some numbers makes these others.
  @Test(arguments: seeds) func `a number with a letter for thousands is not as it is`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let letter = ["k", "K", "M", "mn"][Int(seed) % 4]
    let parts = (0..<4).map { _ in 2_300 + Int(random.next() % 7000) }
    let total = parts.reduce(0, +)
    let mixed =
      ["Item,Sum"] + parts.enumerated().map { "Item,\($1)\($0 == 1 ? letter : "")" }
      + ["Total,\(total)"]
    #expect(!(try Self.statuses(mixed.joined(separator: "\n"))).contains("pass"))
    let all = ["Item,Sum"] + parts.map { "Item,\($0)\(letter)" } + ["Total,\(total)\(letter)"]
    #expect(try Self.statuses(all.joined(separator: "\n")) == ["pass"])
  }

  /// Points in a file set apart by commas part decimals, unless only groups make its numbers add up.
  @Test(arguments: seeds) func `points group where only that adds up`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var parts = (0..<5).map { _ in 1_100 + Int(random.next() % 90_000) }
    parts[Int(seed) % 5] = 300 + Int(random.next() % 600)
    func pointed(_ number: Int) -> String { Self.grouped(number).replacing(",", with: ".") }
    let rows = parts.map { "Place,\(pointed($0))" }
    let sum = parts.reduce(0, +)
    #expect(
      try Self.statuses((["Land,Zahl"] + rows + ["Summe,\(pointed(sum))"]).joined(separator: "\n"))
        == ["pass"])
  }
}
