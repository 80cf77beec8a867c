import DigestModel
import TableFooting
import TableSampling
import Testing

/// Numbers that two tables of a document state under the same words.
@Suite struct RepeatTests {
  private static let places = ["North", "South", "East", "West", "Centre", "Coast", "Islands"]
  private static let appeals = [1204, 4417, 962, 2743, 1185, 3902, 655]
  private static let visits = [31_022, 7415, 20_661, 918, 5530, 12_207, 4411]

  /// Two tables with the appeals of places; the second has another column, and its rows from the last.
  private func document(
    title: String = "", _ change: (inout [Int]) -> Void = { _ in }
  ) -> String {
    var second = Array(Self.appeals)
    change(&second)
    let rows = Self.places.indices
    return "Place;Appeals;Answers\n"
      + rows.map { "\(Self.places[$0]);\(Self.appeals[$0]);\(Self.appeals[$0] / 3 + 11)\n" }
      .joined()
      + "\n\(title)Place;Visits;Appeals\n"
      + rows.reversed().map { "\(Self.places[$0]);\(Self.visits[$0]);\(second[$0])\n" }.joined()
  }

  private func repeats(_ text: String) throws -> [String] {
    try footedSums(text).filter { $0.contains("same") }
  }

  @Test func `numbers stated again under the same words are found`() throws {
    #expect(try repeats(document()) == (11...17).map { "pass same \($0):3 = \(19 - $0):2 (0)" })
  }

  @Test func `a number that is stated otherwise fails, and either is suspect`() throws {
    let text = document { $0[3] = 2473 }
    let fields = try #require(FieldText(text, isDeclared: true))
    let tables = FootedDocument(fields, path: "a.csv", sha256: "").tables
    let table = try #require(tables.last)
    let failing = table.equations.filter { $0.status == .fail }
    #expect(
      failing.map { table.message(of: $0).en } == [
        "stated 2473 differs from what another table has under the same words, 2743, by 270"
      ])
    #expect(failing.first?.siblings.holding == 6)
    #expect(failing.first?.suspects.map(\.implied) == [Quantity(2743), Quantity(2473)])
    #expect(failing.first?.suspects.map(\.mechanism) == ["digits-transposed", "digits-transposed"])
  }

  @Test func `where two numbers differ nothing is claimed`() throws {
    #expect(
      try repeats(
        document {
          $0[3] = 2473
          $0[5] = 3903
        }
      ).isEmpty)
  }

  @Test func `a few numbers alike are no repeat`() throws {
    let text =
      "Place;Appeals;Answers\nNorth;17;5\nSouth;23;8\n\nPlace;Appeals;Visits\nNorth;17;9\nSouth;23;4\n"
    #expect(try repeats(text).isEmpty)
  }

  @Test func `tables of two days are not compared`() throws {
    let text = document { $0[3] = 2744 }
    #expect(
      try repeats(
        "Appeals as of 20.06.2026\n"
          + text.replacing("\nPlace;Visits", with: "\nAppeals as of 21.06.2026\nPlace;Visits")
      ).isEmpty)
  }

  @Test func `totals that are right in their own tables are of other parts`() throws {
    let sums = [Self.appeals.reduce(0, +), Self.appeals.reduce(0, +) + 3141]
    func table(_ own: String, _ total: Int, _ others: String) -> String {
      "Place;Appeals;\(own)\n"
        + Self.places.indices.map {
          "\(Self.places[$0]);\(Self.appeals[$0]);\(Self.visits[$0] + own.count)\n"
        }.joined() + others + "Total;\(total);\n"
    }
    let text = table("Visits", sums[0], "") + "\n" + table("Letters", sums[1], "Abroad;3141;\n")
    let found = try repeats(text)
    #expect(found.count == 7)
    #expect(found.allSatisfy { $0.hasPrefix("pass") })
  }

  @Test func `of documents drawn at random all repeats are found and none is made up`() throws {
    var (claims, wrong, found, all, alarms, unrelated) = (0, 0, 0, 0, 0, 0)
    for seed in 1...100 as ClosedRange<UInt64> {
      var sampler = TableSampler(seed: seed)
      let drawn = sampler.repeatingDocument()
      let own = SampledDocument.claims(of: try #require(drawn.footed))
      claims += own.count
      wrong += own.count { drawn.repeats[$0.cell] != $0.source }
      alarms += own.count { $0.equation.status != .pass }
      all += drawn.repeats.count
      found += own.count { drawn.repeats[$0.cell] == $0.source }
      let other = sampler.unrelatedDocument()
      unrelated += SampledDocument.claims(of: try #require(other.footed)).count
    }
    #expect(claims > 2000)
    #expect(wrong == 0)
    #expect(alarms == 0)
    #expect(unrelated == 0)
    #expect(found * 100 >= all * 90)
  }
}
