import Foundation
import Testing

/// Was it misprinted, or misread? A finding looks at the page again before it blames the publisher.
struct MisreadingTests {
  /// What a check says of the west hall's visits, `310` where the sum asks for 300.
  private func suspicion(on page: MarketPage) throws -> String {
    try MarketFolder.with { market in
      try market.folder.file("issue.pdf", page.data)
      let outcome = try market.run("check", "issue.pdf", "--previous", "february.txt")
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      let text = outcome.output
      let start = try #require(text.range(of: "suspect: nothing smaller"))
      let end = try #require(text.range(of: "\n\n", range: start.upperBound..<text.endIndex))
      return text[start.lowerBound..<end.lowerBound].split(separator: "\n").dropFirst()
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
  }

  private static let place = MarketPage.westPlace

  @Test func `a figure that stands plainly on its page is misprinted`() throws {
    let suspicion = try suspicion(on: MarketPage())
    #expect(
      suspicion == """
        300  for  310  visits[unit=west]  one digit wrong
        """)
  }

  @Test func `a correction under the figure may be the one that is meant`() throws {
    let page = MarketPage(behind: "BT \(MarketPage.show("300", 200, Self.place.y - 8)) ET")
    let suspicion = try suspicion(on: page)
    #expect(
      suspicion == """
        300  for  310  visits[unit=west]  misread
        perhaps misread: “300” stands unread on page 1, line 7
        """)
  }

  @Test func `of two numbers at the same place neither is read`() throws {
    try MarketFolder.with { market in
      let page = MarketPage(behind: "BT \(MarketPage.show("300", 203, Self.place.y)) ET")
      try market.folder.file("issue.pdf", page.data)
      let outcome = try market.run("check", "issue.pdf")
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains("issue.pdf  Market, 2026-03: 9 figures read, 3 numerals unread"))
      #expect(outcome.output.contains("?  visits[unit=west]"))
    }
  }

  @Test(arguments: [
    (
      MarketPage(behind: "1 1 1 rg 195 235 30 16 re f BT \(MarketPage.show("x", 380, 20)) ET"),
      "it is covered or not drawn at all"
    ),
    (MarketPage(westColor: "1 1 1"), "it has the colour of what is behind it"),
    (
      MarketPage(westColor: "0.2 0.4 0.6", before: "0.2 0.4 0.6 rg 180 230 60 22 re f"),
      "it has the colour of what is behind it"
    ),
  ])
  func `a figure that is not seen is not read, and that is said`(
    page: MarketPage, reason: String
  ) throws {
    try MarketFolder.with { market in
      try market.folder.file("issue.pdf", page.data)
      let outcome = try market.run("check", "issue.pdf", "--previous", "february.txt")
      #expect(outcome.status == 0)
      let first = "issue.pdf  Market, 2026-03: 10 figures read, 0 numerals unread, 1 unseen\n"
      #expect(outcome.output.contains("\n\n" + first))
      #expect(outcome.output.contains("?  visits[unit=west]   missing\n"))
      let warning =
        "warning: page 1, line 6: visits[unit=west,span=month] cannot be seen: “310” is in the file, "
        + "but \(reason)\n"
      #expect(outcome.output.contains(warning))
    }
  }

  @Test func `a pale figure on a dark panel is seen`() throws {
    let page = MarketPage(westColor: "1 1 1", before: "0.1 0.1 0.4 rg 180 230 60 22 re f")
    let suspicion = try suspicion(on: page)
    #expect(
      suspicion == """
        300  for  310  visits[unit=west]  one digit wrong
        """)
  }

  @Test func `what nobody sees is no figure, though it would agree`() throws {
    try MarketFolder.with { market in
      try market.folder.file("issue.pdf", MarketPage(west: "300", westColor: "1 1 1").data)
      let outcome = try market.run("figures", "issue.pdf", "--format", "csv")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("visits,all,month,600"))
      #expect(!outcome.output.contains("visits,west,month"))
    }
  }

  @Test func `words that are not seen are among the words, and say so`() throws {
    try MarketFolder.with { market in
      try market.folder.file("issue.pdf", MarketPage(westColor: "1 1 1").data)
      let outcome = try CrossfootProcess(
        arguments: ["text", "issue.pdf", "--layout", "words"], folder: market.folder.url
      ).run()
      let flagged = outcome.output.split(separator: "\n").filter { $0.contains("unseen") }
      #expect(flagged.count == 1)
      #expect(
        flagged.first?.hasSuffix("\t310\tunseen: it has the colour of what is behind it") == true)
    }
  }
}
