import Foundation
import Testing

@testable import FigureRecovery

/// Every kind of statement has its chapter in the description of the language.
struct StatementKindTests {
  @Test func `a kind is described, with an example`() throws {
    let page = try String(contentsOf: LanguagePage.url, encoding: .utf8)
    for keyword in StatementKinds.keywords {
      let chapter = try #require(page.firstRange(of: "\n`\(keyword)`: "), "\(keyword)")
      let rest = page[chapter.upperBound...]
      let start = try #require(rest.firstRange(of: "\n```grammar\n")).upperBound
      let end = try #require(rest[start...].firstRange(of: "\n```\n")).lowerBound
      let lines = rest[start..<end].split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(lines.contains { $0.hasPrefix(keyword) }, "\(keyword)")
    }
  }

  @Test func `no two kinds begin alike`() {
    #expect(Set(StatementKinds.keywords).count == StatementKinds.all.count)
  }
}
