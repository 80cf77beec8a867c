import Foundation
import Testing

/// A small ledger drawn and written in the ways that other readers misread.
@Suite(.enabled(if: SharedCases.pages.isHere))
struct SharedPageCasesTests {
  /// The figures of a ledger: of each quay and all of them, this year and the year before.
  private static func quays(_ indicator: String, _ values: [String]) -> [String] {
    let places = ["north", "south", "east", "all"].flatMap { unit in
      ["year", "before"].map { "[unit=\(unit),span=\($0)]" }
    }
    return zip(places, values).map { "\(indicator)\($0) = \($1)" }
  }

  /// What the plain page prints.
  private static let base = quays(
    "loads", ["12750", "9410", "3160", "984", "405", "1007", "16315", "11401"])

  @Test(arguments: [
    SharedCase("base.pdf", by: "pub-count", base),
    SharedCase(
      "parentheses.pdf", by: "pub-score",
      quays("change", ["-1240", "310", "95", "-88", "12", "-7", "-1133", "215"])),
    SharedCase(
      "en-dash.pdf", by: "pub-score",
      quays("change", ["-1240", "310", "95", "-88", "12", "-7", "-1133", "215"])),
    SharedCase(
      "decimal-no-zero.pdf", by: "pub-decimal",
      quays("mean", ["0.5", "2", "1.5", "0.25", "2", "1.5", "4", "3.75"])),
    SharedCase(
      "percent-negative.pdf", by: "pub-percent",
      quays("share", ["-1.5", "2", "0.5", "-2.5", "2", "1.5", "1", "1"])),
    SharedCase(
      "percent-own-column.pdf", by: "pub-percent",
      quays("share", ["41.7", "40.2", "33.3", "35.1", "25", "24.7", "100", "100"])),
    SharedCase(
      "second-table-only.pdf", by: "pub-two",
      quays("refused", ["75", "41", "16", "8", "4", "7", "95", "56"])),
    SharedCase(
      "right-to-left-small.pdf", by: "pub-hebrew",
      [
        "loads[unit=north,span=before] = 94", "loads[unit=north,span=year] = 127",
        "loads[unit=south,span=before] = 98", "loads[unit=south,span=year] = 36",
        "loads[unit=east,span=before] = 107", "loads[unit=east,span=year] = 405",
        "loads[unit=all,span=before] = 299", "loads[unit=all,span=year] = 568",
      ]),
    SharedCase(
      "hidden-total-only.pdf", by: "pub-count",
      [
        "loads[unit=north,span=year] = 12750", "loads[unit=north,span=before] = 9410",
        "loads[unit=south,span=year] = 3160", "loads[unit=south,span=before] = 984",
        "loads[unit=east,span=year] = 405", "loads[unit=east,span=before] = 1007",
      ],
      unseen: [
        "16,315 (it has the colour of what is behind it)",
        "11,401 (it has the colour of what is behind it)",
      ],
      messages: [
        "loads[unit=all,span=year] cannot be seen: “16,315” is in the file, but it has the colour of what is behind it",
        "loads[unit=all,span=before] cannot be seen: “11,401” is in the file, but it has the colour of what is behind it",
      ]),
    SharedCase("leaders.txt", by: "pub-count", base),
    SharedCase("wrapped-label-5.5.pdf", by: "pub-count", base),
    SharedCase("raised-row.pdf", by: "pub-count", base),
    SharedCase(
      "watermark-corner.pdf", by: "pub-count", base,
      unread: [
        "7 (letters stand right beside its digits)", "- 3141 (the dash beside it may be a sign)",
      ]),
    SharedCase(
      "unknown-gstate.pdf", by: "pub-count", base,
      messages: [
        "the PDF breaks its format, and what it means is guessed: poppler reports “Syntax error: ExtGState 'GS7' is unknown”"
      ]),
    SharedCase(
      "negation.txt", by: "pub-berths",
      [
        "berths[unit=north] = 10", "free[unit=north] = 5", "free.share[unit=north] = 50",
        "berths[unit=south] = 2", "free[unit=south] = 1", "free.share[unit=south] = 50",
        "berths[unit=all] = 12", "free[unit=all] = 6", "free.share[unit=all] = 50",
      ]),
    SharedCase(
      "zero-and-rounding.txt", by: "pub-berths",
      [
        "berths[unit=north] = 12", "free[unit=north] = 6", "free.share[unit=north] = 50",
        "berths[unit=south] = 0", "free[unit=south] = 0", "free.share[unit=south] = 0",
        "berths[unit=all] = 12", "free[unit=all] = 6", "free.share[unit=all] = 50",
        "wait[unit=all] = 7.48",
      ]),
  ])
  func `what an auditor would say of the page is read, and nothing else`(
    expected: SharedCase
  ) throws {
    try SharedCases.pages.expect(expected)
  }

  @Test func `groups that are not declared make no number of their parts`() throws {
    try SharedCases.pages.expectNothing(of: "lakh.pdf", by: "pub-count")
  }

  @Test func `groups that are declared make one number`() throws {
    try TemporaryFolder.with { folder in
      let publication = SharedCases.pages.folder.appending(path: "pub-count")
      for name in ["publication.yaml", "consistency.yaml", "digest.grammar"] {
        let text = try String(contentsOf: publication.appending(path: name), encoding: .utf8)
        try folder.file(name, text.replacing("numbers: {", with: "numbers: {grouping: lakh, "))
      }
      let outcome = try CrossfootProcess(
        arguments: [
          "figures", SharedCases.pages.folder.appending(path: "lakh.pdf").path, "--publication",
          ".",
          "--format", "csv",
        ], folder: folder.url
      ).run()
      #expect(outcome.output.contains("loads,north,year,1275000,count,1,\"12,75,000\",1\r\n"))
      #expect(outcome.status == 0)
    }
  }

  @Test(arguments: [
    (
      "sideways-heads-bold.pdf",
      """
      page 1
      1  Alder │ 963 │ 439 │ 55
      2  Birch │ 923 │ 393 │ 40
      rotated 270  Number
      rotated 270  of
      rotated 270  loads
      rotated 270  Number
      rotated 270  of
      rotated 270  crews
      rotated 270  Number
      rotated 270  of
      rotated 270  gates

      """
    ),
    (
      "watermark-corner.pdf",
      """
      page 1
      1  7-Q-3141
      3  Harbour ledger
      4  Loads handled
      5  This year │ Last year
      6  North quay │ 12,750 │ 9,410
      7  South quay │ 3,160 │ 984
      8  East quay │ 405 │ 1,007
      9  All quays │ 16,315 │ 11,401

      """
    ),
  ])
  func `every word is among the words, each cell whole`(file: String, words: String) throws {
    #expect(
      try SharedCases.pages.run(["text", file]) == Outcome(status: 0, output: words, errors: ""))
  }

  @Test(arguments: [
    ("base.pdf", "pub-count"), ("parentheses.pdf", "pub-score"), ("en-dash.pdf", "pub-score"),
    ("decimal-no-zero.pdf", "pub-decimal"), ("percent-negative.pdf", "pub-percent"),
    ("percent-own-column.pdf", "pub-percent"), ("right-to-left-small.pdf", "pub-hebrew"),
    ("leaders.txt", "pub-count"), ("wrapped-label-5.5.pdf", "pub-count"),
    ("raised-row.pdf", "pub-count"), ("watermark-corner.pdf", "pub-count"),
    ("unknown-gstate.pdf", "pub-count"),
  ])
  func `a page that foots passes`(file: String, publication: String) throws {
    let outcome = try SharedCases.pages.run(["check", file, "--publication", publication])
    #expect(
      outcome.output.hasSuffix(
        "1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 2 pass\n"))
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    (
      "second-table-only.pdf", "pub-two", Int32(0),
      [
        "  missing: loads[unit=all], loads[unit=north], loads[unit=south], loads[unit=east]\n",
        "1 document: 0 fail, 2 indeterminate, 0 broken, 0 used, 2 pass\n",
      ]
    ),
    (
      "hidden-total-only.pdf", "pub-count", 0,
      [
        "           ?  loads[unit=all]    missing\n",
        "warning: page 1, line 7: loads[unit=all,span=year] cannot be seen: “16,315” is in the file, "
          + "but it has the colour of what is behind it\n",
        "1 document: 0 fail, 2 indeterminate, 0 broken, 0 used, 0 pass\n",
      ]
    ),
    (
      "negation.txt", "pub-berths", 0,
      [
        "  cannot be decided: 49.95…50.05 may or may not be more than 50\n",
        "1 document: 0 fail, 1 indeterminate, 0 broken, 0 used, 12 pass\n",
      ]
    ),
    (
      "zero-and-rounding.txt", "pub-berths", 1,
      [
        "  cannot be decided: it divides 0 by zero\n",
        """
                7.49  for  7.48  wait on page 1, line 6  rounding
                7.48  for  7.49  wait on page 1, line 6  rounding

        """,
        "1 document: 1 fail, 1 indeterminate, 0 broken, 0 used, 12 pass\n",
      ]
    ),
  ])
  func `what cannot be known is not passed, and not failed`(
    file: String, publication: String, status: Int32, lines: [String]
  ) throws {
    let outcome = try SharedCases.pages.run(["check", file, "--publication", publication])
    for line in lines { #expect(outcome.output.contains(line)) }
    #expect(outcome.errors == "")
    #expect(outcome.status == status)
  }
}
