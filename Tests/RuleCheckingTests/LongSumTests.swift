import DigestModel
import Publications
import RuleChecking
import Testing

/// One wrong figure in a sum of hundreds: any of them may be it.
struct LongSumTests {
  private static let count = 300

  /// A column of units with its total, and whatever else is to hold.
  private func findings(
    _ values: [Int], total: Int, _ further: String = "", measure: String = "count"
  ) throws -> [Finding] {
    let column = try UnitColumn(
      of: values.count,
      rules: """
        rules:
          - {name: foots, expr: "people[unit=all] == sum(people[unit in children(all)])"}
        \(further)
        """, measure: measure)
    return try column.findings(values, total: total)
  }

  /// Numbers of four digits that end in 5.
  private let values = (0..<count).map { 1005 + 10 * $0 }
  private var total: Int { values.reduce(0, +) }

  private func named(_ finding: Finding) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: finding.suspects.map {
        ($0.keys.map { $0["unit"] ?? "" }.joined(), "\($0.implied[0])")
      })
  }

  @Test func `every part and the total is named with the value that the others leave for it`()
    throws
  {
    let failing = try findings(values, total: total + 20).filter { $0.status == .fail }
    try #require(failing.count == 1)
    #expect(failing[0].certainty == .ambiguous)
    var expected = ["all": String(total)]
    for (number, value) in values.enumerated() { expected["u\(number)"] = String(value + 20) }
    #expect(named(failing[0]) == expected)
    // That two digits changed places explains most.
    #expect(failing[0].suspects[0].mechanism != nil)
  }

  @Test func `a part that another rule fixes is not named, nor one that would fall below none`()
    throws
  {
    let fixed = "  - {name: fixed, expr: \"people[unit=u7] == \(values[7])\"}"
    let failing = try findings(values, total: total - 1500, fixed).filter { $0.status == .fail }
    try #require(failing.count == 1)
    var expected = ["all": String(total)]
    for (number, value) in values.enumerated() where value >= 1500 && number != 7 {
      expected["u\(number)"] = String(value - 1500)
    }
    #expect(named(failing[0]) == expected)
  }

  @Test func `scores may fall below none`() throws {
    let failing = try findings(values, total: total - 1500, measure: "score").filter {
      $0.status == .fail
    }
    try #require(failing.count == 1)
    #expect(failing[0].suspects.count == Self.count + 1)
    #expect(named(failing[0])["u0"] == "-495")
  }
}
