import DigestModel
import PageExtraction
import Testing

@Suite(.enabled(if: !DailyIssues.dates.isEmpty)) struct DailyIssueTests {
  @Test func `all issues are there`() {
    #expect(DailyIssues.dates.count == 24)
  }

  @Test(arguments: DailyIssues.dates)
  func `each district stands left of its count`(date: String) throws {
    let document = try DocumentReader.read(path: DailyIssues.path(date))
    let words = try #require(document.pages.first).words
    for (district, count) in try DailyIssues.counts(date) {
      let names = words.filter { $0.text.lowercased() == district.lowercased() }
      #expect(!names.isEmpty, "\(district)")
      let onItsLine = names.flatMap { name in
        words.filter {
          $0.line == name.line && $0.box.left > name.box.right && $0.box.left < name.box.right + 150
        }
      }
      #expect(onItsLine.contains { $0.text == count }, "\(district) \(count)")
    }
  }

  @Test func `neighbouring cells are words of their own`() throws {
    let document = try DocumentReader.read(path: DailyIssues.path("2026-06-30"))
    let words = try #require(document.pages.first).words
    let row = words.filter { word in
      words.contains { $0.text == "Gampaha" && $0.line == word.line }
    }
    #expect(row.prefix(3).map(\.text) == ["Gampaha", "11006", "19.86%"])
  }
}
