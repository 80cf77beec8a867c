import TableFooting
import Testing

/// Marks that could part groups or decimals, in texts of fields.
@Suite struct DoubtfulMarkTests {
  private struct Row {
    let parts: [Int]
    var total: Int { parts.reduce(0, +) }
  }

  /// Rows whose totals alone have a mark, where they have more than three digits.
  private func text(_ seed: Int, separator: String) -> (text: String, rows: [Row]) {
    let rows = (0..<12).map { row in
      Row(parts: (0..<4).map { (row &* 7919 &+ $0 &* 104_729 &+ seed &* 611_953) % 20_000 + 600 })
    }
    let lines = rows.enumerated().map { index, row in
      let digits = String(row.total)
      let total = "\(digits.dropLast(3)),\(digits.suffix(3))"
      let field = separator == "," ? "\"\(total)\"" : total
      return
        (["Place \(Character(UnicodeScalar(UInt8(65 + index))))"] + row.parts.map(String.init)
        + [field]).joined(separator: separator)
    }
    let heads = ["Place", "North", "South", "East", "West", "Total"].joined(separator: separator)
    return ((["All places", heads] + lines).joined(separator: "\n") + "\n", rows)
  }

  @Test(arguments: 1...20)
  func `commas in fields parted by commas set digits in groups`(seed: Int) throws {
    let found = try footedSums(text(seed, separator: ",").text)
    let expected = (3...14).map { "pass row \($0):6 = \($0):2 \($0):3 \($0):4 \($0):5 (0)" }
    #expect(found == expected)
  }

  @Test func `commas in fields parted otherwise may be either`() throws {
    #expect(try footedSums(text(1, separator: ";").text).isEmpty)
  }
}
