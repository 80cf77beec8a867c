import CorpusTypesetting
import DigestModel
import TableFooting
import Testing

/// Numbers with units, fractions, dashes and marks of doubt around them.
@Suite struct NumberDressTests {
  private static let seeds: ClosedRange<UInt64> = 1...60

  /// How a number in hundredths is printed.
  private typealias Style = @Sendable (Int) -> String

  private static func grouped(_ number: Int, by mark: String = ",") -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    return grouped(number / 1000, by: mark) + mark + digits.suffix(3)
  }

  private static func whole(_ number: Int) -> Int { number / 100 }

  /// Each has all numbers of a column dressed alike; none of them leaves a doubt.
  private static let styles: [(name: String, print: Style)] = [
    ("kg", { "\(grouped(whole($0))) kg" }),
    ("tonnes", { "\(grouped(whole($0))) tonnes" }),
    ("shares behind", { "\(whole($0)) (\(whole($0) % 90).5%)" }),
    ("pieces", { "\(whole($0)) Stück" }),
    ("dash of cents", { grouped(whole($0), by: ".") + ",–" }),
    ("Swiss dash", { "\(grouped(whole($0), by: "’")).–" }),
    ("two dashes", { grouped(whole($0), by: ".") + ",-- €" }),
    ("dollars at it", { "US$\(grouped(whole($0)))" }),
    ("millions", { "\(whole($0) / 10).\(whole($0) % 10) Mio." }),
    ("M", { "\(whole($0) / 10).\(whole($0) % 10)M" }),
    ("quarters", { "\(whole($0) / 4)" + ["", "¼", "½", "¾"][whole($0) % 4] }),
  ]

  /// - Parameter slip: What the thousands of the first total are counted in, where one digit of them is another.
  private static func table(_ seed: UInt64, _ style: Style, slip: Int = 0) -> String {
    var random = SplitMix64(seed: seed)
    let parts = (0..<4).map { _ in (0..<2).map { _ in 100 * (2300 + Int(random.next() % 60_000)) } }
    let rows = parts.enumerated().map { row, numbers in
      (["Place \("ABCD".dropFirst(row).prefix(1))"] + numbers.map(style)).joined(separator: ";")
    }
    let sums = (0..<2).map { column in parts.reduce(0) { $0 + $1[column] } }
    let thousand = 100_000 * slip
    let off = slip == 0 ? 0 : sums[0] / thousand % 10 > 1 ? -2 * thousand : 2 * thousand
    let total = ["Total", style(sums[0] + off), style(sums[1])].joined(separator: ";")
    return (["Place;First;Second"] + rows + [total]).joined(separator: "\n") + "\n"
  }

  @Test(arguments: seeds) func `what all of a column have around them is left away`(
    seed: UInt64
  ) throws {
    let style = Self.styles[Int(seed) % Self.styles.count]
    let right = Self.table(seed, style.print)
    #expect(try Self.statuses(right) == ["pass", "pass"], "\(style.name)")
    let wrong = Self.table(seed, style.print, slip: style.name == "quarters" ? 4 : 1)
    // Fractions say less of where a slip is.
    let isListed =
      try Self.statuses(wrong) == ["pass"]
      && Self.footed(wrong).tables[0].uncheckedTotals().map(\.place.column) == [1]
    #expect(
      try Self.statuses(wrong) == ["fail", "pass"] || style.name == "quarters" && isListed,
      "\(style.name)")
  }

  private static func footed(_ text: String) throws -> FootedDocument {
    FootedDocument(try #require(FieldText(text, isDeclared: true)), path: "a.csv", sha256: "")
  }

  private static func statuses(_ text: String) throws -> [String] {
    try footed(text).tables.flatMap(\.equations).map { "\($0.status)" }
  }

  /// What is not meant exactly is no number that could be wrong; what it should be the sum of is said to be unchecked.
  @Test(arguments: seeds) func `a number that is only about so much neither passes nor fails`(
    seed: UInt64
  ) throws {
    let mark = ["≈", "~", "ca. ", "about ", "<", "≥ ", "около "][Int(seed) % 7]
    for slip in [0, 1] {
      let text = Self.table(seed, { "\(Self.whole($0))" }, slip: slip)
      let lines = text.split(separator: "\n").map(String.init)
      let total = lines[5].split(separator: ";").map(String.init)
      let changed =
        (lines.prefix(5) + [["Total", mark + total[1], total[2]].joined(separator: ";")])
        .joined(separator: "\n")
      let document = try Self.footed(changed)
      #expect(try Self.statuses(changed) == ["pass"], "\(mark)")
      #expect(document.tables[0].uncheckedTotals().map(\.place.column) == [1], "\(mark)")
    }
  }

  /// Thousands beside millions, or beside numbers that say nothing, are not added up.
  @Test(arguments: seeds) func `numbers in other units are not added up`(seed: UInt64) throws {
    let letters = [["M", "K"], ["", "K"], [" Mio.", " Tsd."], ["", " million"]][Int(seed) % 4]
    let text = Self.table(seed, { "\(Self.whole($0))" })
    let lines = text.split(separator: "\n").enumerated().map { index, line in
      index == 0
        ? String(line)
        : line.split(separator: ";").enumerated().map { column, field in
          column == 0 ? String(field) : field + letters[index == 2 ? 1 : 0]
        }.joined(separator: ";")
    }
    #expect(try Self.statuses(lines.joined(separator: "\n")) == [], "\(letters)")
  }

  /// A total that is no number here is said to be unchecked.
  @Test(arguments: ["4:10", "3.9e3", "3 of 4", "12/5"])
  func `what stands in a total's place and is not read is said`(total: String) throws {
    let document = try Self.footed(
      "Project;Monday\nAlpha;\(total)\nBeta;\(total)\nTotal;\(total)\n")
    let unchecked = document.tables.flatMap { $0.uncheckedTotals() }
    #expect(unchecked.map(\.place) == [FootedEquation.Place(row: 3, column: 1)])
    #expect(unchecked.map { $0.reason.en } == ["what stands there is not read as a number"])
  }
}
