import Foundation
import Testing

/// Tables of regions in their smallest documents, each with a publication of its own.
@Suite(.enabled(if: SharedCases.tables.isHere))
struct SharedTableCasesTests {
  @Test(arguments: [
    SharedCase(
      "1-date-in-words/day1.txt",
      [
        "period.end[unit=all] = 2021-02-02", "a[unit=nord] = 10", "b[unit=nord] = 20",
        "a[unit=sud] = 30", "b[unit=sud] = 40", "a[unit=all] = 40", "b[unit=all] = 60",
      ]),
    SharedCase(
      "1-date-in-words/day2.txt",
      [
        "period.end[unit=all] = 2021-02-03", "a[unit=nord] = 11", "b[unit=nord] = 20",
        "a[unit=sud] = 30", "b[unit=sud] = 40", "a[unit=all] = 41", "b[unit=all] = 60",
      ]),
    SharedCase(
      "2-blank-cells-optional/page.txt",
      [
        "a[unit=nord] = 10", "b[unit=nord] = 20", "c[unit=nord] = 30", "d[unit=nord] = 60",
        "a[unit=sud] = 4", "c[unit=sud] = 5", "d[unit=sud] = 9", "a[unit=all] = 14",
        "b[unit=all] = 20", "c[unit=all] = 35", "d[unit=all] = 69",
      ]),
    SharedCase(
      "2-blank-cells-strict/page.txt",
      [
        "a[unit=nord] = 10", "b[unit=nord] = 20", "c[unit=nord] = 30", "d[unit=nord] = 60",
        "a[unit=sud] = 4", "c[unit=sud] = 5", "d[unit=sud] = 9", "a[unit=all] = 14",
        "b[unit=all] = 20", "c[unit=all] = 35", "d[unit=all] = 69",
      ]),
    SharedCase(
      "3-prefix-of-a-longer-row/page.txt",
      [
        "a[unit=nord] = 10", "b[unit=nord] = 20", "c[unit=nord] = 30", "d[unit=nord] = 60",
        "a[unit=sud] = 4", "b[unit=sud] = 0", "c[unit=sud] = 5", "d[unit=sud] = 9",
        "a[unit=all] = 14", "b[unit=all] = 20", "c[unit=all] = 35", "d[unit=all] = 69",
      ]),
    SharedCase(
      "4-one-short-row-shifts-all/page.txt",
      [
        "a[unit=nord] = 10", "b[unit=nord] = 20", "c[unit=nord] = 30", "d[unit=nord] = 60",
        "a[unit=all] = 14", "b[unit=all] = 20", "c[unit=all] = 35", "d[unit=all] = 69",
      ], unread: ["4", "5", "9"].map { "\($0) (no statement of section “page” fits it)" }),
    SharedCase(
      "5-notes/page.txt",
      [
        "a[unit=nord] = 10", "b[unit=nord] = 20", "a[unit=sud] = 30", "b[unit=sud] = 40",
        "a[unit=all] = 40", "b[unit=all] = 60",
      ],
      unread: ["6", "15/04/22", "3", "16"].map { "\($0) (no statement of section “page” fits it)" }),
    SharedCase(
      "6-minus-lost-in-unread/page.txt",
      ["a[unit=sud] = 30", "b[unit=sud] = 40", "a[unit=all] = 29", "b[unit=all] = 60"],
      unread: [
        "-1 (it has a sign, which a count has not)", "20 (no statement of section “page” fits it)",
      ]),
    SharedCase(
      "7-exchanged/day1.txt",
      [
        "period.end[unit=all] = 2021-02-01", "a[unit=nord] = 500", "b[unit=nord] = 100",
        "c[unit=nord] = 600", "a[unit=sud] = 300", "b[unit=sud] = 40", "c[unit=sud] = 340",
        "a[unit=all] = 800", "b[unit=all] = 140", "c[unit=all] = 940",
      ]),
    SharedCase(
      "7-exchanged/day2.txt",
      [
        "period.end[unit=all] = 2021-02-02", "a[unit=nord] = 101", "b[unit=nord] = 510",
        "c[unit=nord] = 611", "a[unit=sud] = 310", "b[unit=sud] = 41", "c[unit=sud] = 351",
        "a[unit=all] = 411", "b[unit=all] = 551", "c[unit=all] = 962",
      ]),
    SharedCase(
      "8-two-sections-begin-swapped/page.txt",
      [
        "a[unit=nord] = 10", "c[unit=nord] = 20", "a[unit=sud] = 30", "c[unit=sud] = 40",
        "a[unit=all] = 40", "c[unit=all] = 60",
      ]),
    SharedCase(
      "8-two-sections-begin/page.txt",
      [
        "a[unit=nord] = 10", "c[unit=nord] = 20", "a[unit=sud] = 30", "c[unit=sud] = 40",
        "a[unit=all] = 40", "c[unit=all] = 60",
      ]),
    SharedCase(
      "9-carried-into-the-total/page.txt",
      [
        "a[unit=nord] = 425000", "b[unit=nord] = 240000", "a[unit=sud] = 9712",
        "b[unit=sud] = 89725", "a[unit=all] = 434712", "b[unit=all] = 329725",
      ]),
  ])
  func `cells are read by their columns, and rows that do not fit not at all`(
    expected: SharedCase
  ) throws {
    try SharedCases.tables.expect(expected)
  }

  /// What a check of a case prints from its findings on.
  private func check(_ folder: String, _ file: String = "page.txt", previous: String? = nil) throws
    -> Outcome
  {
    var arguments = ["check", "\(folder)/\(file)", "--publication", folder]
    if let previous { arguments += ["--previous", "\(folder)/\(previous)"] }
    return try SharedCases.tables.run(arguments)
  }

  @Test func `a day in words is compared with the issue before`() throws {
    let outcome = try check("1-date-in-words", "day2.txt", previous: "day1.txt")
    #expect(
      outcome.output.contains("1-date-in-words/day2.txt  Mini, 2021-02-03: 7 figures read, 0 "))
    #expect(!outcome.output.contains("a-goes-on"))
    #expect(outcome.status == 0)
  }

  @Test func `a region with a blank cell is listed`() throws {
    let outcome = try check("2-blank-cells-strict")
    #expect(!outcome.output.contains("listed"))
    #expect(outcome.status == 0)
  }

  @Test func `two figures exchanged are the likeliest`() throws {
    let outcome = try check("7-exchanged", "day2.txt", previous: "day1.txt")
    #expect(
      outcome.output.contains(
        """
              suspects, likeliest first: any of these 2 sets of figures would let all 2 rules that \
        fail with it pass if changed; which is wrong cannot be decided
                   510  for  101  a[unit=nord]       figures-swapped
                   101  for  510  with b[unit=nord]

        """))
    #expect(outcome.status == 1)
  }

  @Test func `a slip carried into its total is the likeliest`() throws {
    let outcome = try check("9-carried-into-the-total")
    #expect(
      outcome.output.contains(
        """
              suspects, likeliest first: any of these 4 sets of figures would let the rule pass if \
        changed; which is wrong cannot be decided
                       0 to 9712  for   89725  b                 carried-into-total
                240000 to 249712  for  329725  with b[unit=all]

        """))
    #expect(outcome.status == 1)
  }

  /// The grammar of the notes' case says nothing of them; with this the numerals are marks.
  @Test func `the numerals of notes can be set aside`() throws {
    try TemporaryFolder.with { folder in
      let notes = SharedCases.tables.folder.appending(path: "5-notes")
      for name in ["page.txt", "publication.yaml", "consistency.yaml", "digest.grammar"] {
        var text = try String(contentsOf: notes.appending(path: name), encoding: .utf8)
        if name == "digest.grammar" { text += "\n  block notes\n    ignore from \"Note:\"\n" }
        try folder.file(name, text)
      }
      let outcome = try CrossfootProcess(
        arguments: ["figures", "page.txt", "--publication", "."], folder: folder.url
      ).run()
      #expect(outcome.output.contains("10 numerals: 6 figures, 4 marks, 0 unread\n"))
    }
  }
}
