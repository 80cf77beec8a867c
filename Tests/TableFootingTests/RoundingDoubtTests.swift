import DigestModel
import TableFooting
import Testing

/// Whether a difference is of rounding, of a dash, or wrong.
@Suite struct RoundingDoubtTests {
  private func statuses(_ text: String) throws -> [String] {
    let fields = try #require(FieldText(text, isDeclared: true))
    return FootedDocument(fields, path: "a.csv", sha256: "").tables.flatMap { table in
      table.equations.filter { $0.difference?.coefficient ?? 1 != 0 }.map { equation in
        "\(equation.status) \(equation.kind) \(equation.difference?.description ?? "?")"
          + (equation.doubt.map { ": \($0.en)" } ?? "")
      }
    }
  }

  /// Columns of numbers without a pattern, each with its sum and what that is off by.
  private func table(_ errors: [Int], rows: Int) -> String {
    var lines = (0..<rows).map { row in
      "Place \(row),"
        + errors.indices.map { String((row &* 7919 &+ $0 &* 5003 &+ 17) % 9973 + 20) }
        .joined(separator: ",")
    }
    lines.append(
      "Total,"
        + errors.indices.map { column in
          let sum = (0..<rows).reduce(0) { $0 + ($1 &* 7919 &+ column &* 5003 &+ 17) % 9973 + 20 }
          return String(sum + errors[column])
        }.joined(separator: ","))
    return "Place," + errors.indices.map { "A\($0)" }.joined(separator: ",") + "\n"
      + lines.joined(separator: "\n") + "\n"
  }

  @Test func `one sum that is off by one among many that are right is wrong`() throws {
    let found = try statuses(table([0, 0, 0, 1, 0, 0, 0, 0, 0], rows: 12))
    #expect(found == ["fail column 1"])
  }

  @Test func `one sum of few that is off by one may be rounded`() throws {
    let found = try statuses(table([0, 1, 0, 0], rows: 4))
    #expect(
      found == [
        "indeterminate column 1: the difference may be of rounding, and too few sums tell whether "
          + "numbers are rounded"
      ])
  }

  @Test func `sums that are off by one here and there are of rounded numbers`() throws {
    let found = try statuses(table([1, 0, -1, 1, 0, -1], rows: 8))
    #expect(
      found == ["pass column 1", "pass column -1", "pass column 1", "pass column -1"])
  }

  @Test func `a sum is off by more than errors of rounding add up to by chance`() throws {
    let found = try statuses(table([0, 4, 0, 0], rows: 8))
    #expect(found == ["fail column 4"])
  }

  @Test func `a dash that a sum is short of may be a number not shown`() throws {
    let text = """
      Region,A,B,C
      North,1234,1300,1410
      South,2500,-,2702
      West,345,400,412
      Total,4079,1790,4524

      """
    #expect(
      try statuses(text) == [
        "indeterminate column 90: a dash may stand for a number that is not shown"
      ])
    #expect(try statuses(text.replacing("1790", with: "1700")).isEmpty)
  }
}
