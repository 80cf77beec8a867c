import DigestModel
import TableFooting
import Testing

/// Which cells that are called totals are not checked, and why.
@Suite struct UncheckedTotalTests {
  /// `5:3 reason`, places as in the file.
  private func unchecked(_ text: String) throws -> [String] {
    let fields = try #require(FieldText(text, isDeclared: true))
    return FootedDocument(fields, path: "a.csv", sha256: "").tables.flatMap { table in
      table.uncheckedTotals().map { total in
        "\(total.place.row + 1):\(total.place.column + 1) \(total.reason.en)"
      }
    }
  }

  /// Three rows and their total in five columns.
  private func table(_ change: (inout [[String]]) -> Void) -> String {
    var rows = [
      ["Place", "A", "B", "C", "D", "E"], ["North", "1204", "3391", "871", "2246", "5093"],
      ["South", "4417", "1078", "3902", "655", "2319"],
      ["West", "962", "2743", "1185", "4071", "838"],
      ["Total", "6583", "7212", "5958", "6972", "8250"],
    ]
    change(&rows)
    return rows.map { $0.joined(separator: ",") }.joined(separator: "\n") + "\n"
  }

  @Test func `totals that add up are no part of the list`() throws {
    #expect(try unchecked(table { _ in }) == [])
  }

  @Test func `a total that is not shown is named`() throws {
    #expect(
      try unchecked(table { $0[4][3] = ".." })
        == ["5:4 its number is not shown: a mark stands in its place"])
  }

  /// No word says that the line is a total: that it is one in the other columns does.
  @Test func `where a sum does not hold that does in other columns is named`() throws {
    let text = table { rows in
      rows[4][0] = "Region"
      rows[4][4] = "9990"
    }
    #expect(
      try unchecked(text) == [
        "5:5 the 3 numbers in line with it add up to 6972, which may be of something else"
      ])
  }

  @Test func `a total beside an empty sum is not in the list`() throws {
    #expect(try unchecked(table { $0[4][3] = "" }) == [])
  }

  @Test func `totals of nothing say so, and those of suppressed numbers why`() throws {
    let text = table { rows in
      for row in 1...4 { rows[row] = [rows[row][0], rows[row][1], rows[row][2]] }
      rows[0] = ["Place", "A", "B"]
      rows[4] = ["Total", "7013", "9120"]
      rows[2][1] = "c"
    }
    #expect(
      try unchecked(text) == [
        "5:2 a number that it may be made of is not shown",
        "5:3 no cells over or under it add up to it, or only such as may by chance",
      ])
  }

  /// 6 and 1 are 7, but so small numbers are soon.
  @Test func `what may add up by chance is not said to add up to nothing`() throws {
    #expect(
      try unchecked(",2023\nFees,6\nFines,1\nTotal,7\n") == [
        "4:2 no cells over or under it add up to it, or only such as may by chance"
      ])
  }
}
