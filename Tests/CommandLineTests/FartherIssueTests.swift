import Foundation
import Testing

/// Rules that look back on issues further back than the one before.
struct FartherIssueTests {
  private static let rules = """
    rules:
      - name: no-jump
        label: {en: No jump}
        for: {unit: [west]}
        expr: visits[unit, span=month] + previous(visits[unit, span=month]) == previous(visits[unit, span=month], 2) + previous(visits[unit, span=month], 3) + 7
    """

  @Test func `a figure is said to be of the issue that prints it`() throws {
    try MarketArchive.with { archive in
      try archive.market.folder.file("consistency.yaml", Self.rules)
      try archive.writeIssues(4, to: "issues")
      let files = (0..<4).map { "issues/\(MarketArchive.name($0)).txt" }
      let outcome = try archive.market.run(["check"] + files)
      #expect(outcome.status == 1)
      let worked = outcome.output.split(separator: "\n").filter {
        $0.contains("visits  ") && $0.contains("line")
      }
      #expect(
        worked.map { $0.trimmingCharacters(in: .whitespaces) } == [
          "300  visits      page 1, line 7",
          "300  visits      page 1, line 7 of the issue before",
          "300  visits      page 1, line 7 of the issue of 2020-02",
          "300  visits      page 1, line 7 of the issue of 2020-01",
        ])
      let azerbaijani = try archive.market.run(["check"] + files + ["--lang", "az"])
      #expect(azerbaijani.output.contains("2020-02 buraxılışında səhifə 1, sətir 7"))
    }
  }
}
