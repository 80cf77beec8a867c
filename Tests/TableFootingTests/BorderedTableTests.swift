import PageExtraction
import Testing

@testable import TableFooting

/// Cells with borders are columns, however their texts are laid out.
struct BorderedTableTests {
  private func footed(_ text: String) throws -> FootedDocument {
    FootedDocument(try DocumentReader.read(bytes: Array(text.utf8), path: "table.md"))
  }

  private func statuses(_ document: FootedDocument) -> [String] {
    document.tables.flatMap(\.equations).map { "\($0.status)" }.sorted()
  }

  private func table(total: Int, pad: (String) -> String) -> String {
    let rows = [
      ["Branch", "Jan", "Feb", "Total"], ["A", "1,200", "1,300", "2,500"],
      ["B", "300", "410", "710"], ["C", "25", "30", "55"],
      ["**Total**", "1,525", "1,740", "3,\(total)"],
    ]
    var lines = rows.map { "| " + $0.map(pad).joined(separator: " | ") + " |" }
    lines.insert("|---|---:|---:|---:|", at: 1)
    return "# Report\n\nAppeals by branch\n\n" + lines.joined(separator: "\n")
      + "\n\nIn 2024 there were 7.\n"
  }

  @Test func `a ragged table is footed as an aligned one`() throws {
    for pad in [{ $0 }, { $0 + String(repeating: " ", count: max(0, 9 - $0.count)) }]
      as [(String) -> String]
    {
      let document = try footed(table(total: 265, pad: pad))
      #expect(document.tables.count == 1)
      #expect(document.tables.first?.reading.table.title == "Appeals by branch")
      #expect(statuses(document) == Array(repeating: "pass", count: 7))
    }
  }

  @Test func `a broken total fails in its row and its column`() throws {
    #expect(
      statuses(try footed(table(total: 256) { $0 }))
        == ["fail", "fail"] + Array(repeating: "pass", count: 5))
  }

  @Test func `empty cells keep their columns`() throws {
    let document = try footed(
      "|Item|2023|2024|\n|-|-|-|\n|a|10||\n|b||32|\n|c|5|7|\n|d|4|9|\n|Total|19|48|\n")
    let rows = try #require(document.tables.first).reading.table.rows
    #expect(rows.map { $0.map { $0?.text } }[1] == ["a", "10", nil])
    #expect(statuses(document) == ["pass", "pass"])
  }
}
