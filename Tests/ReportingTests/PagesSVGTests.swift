import DigestModel
import Reporting
import Testing

struct PagesSVGTests {
  /// A number, a mark, an unread numeral, and words that are white, rotated and hard to escape.
  private static let document = SourceDocument(
    path: "a&b.pdf", sha256: "00",
    pages: [
      Page(
        number: 1, width: 200, height: 90, geometry: .drawn,
        words: [
          word("Q<1\u{7}", 20, 40, line: 1),
          word("2 766", 60, 90, line: 1, weight: 700),
          word("1", 90, 93, line: 1, size: 5),
          word("12", 60, 70, line: 2),
          Word(
            text: "\"axis\"", box: Box(left: 5, top: 30, right: 15, bottom: 60), rotation: 270,
            line: 3),
        ])
    ])

  private static let layout = PageLayout(
    lines: [Box(left: 20, top: 12, right: 93, bottom: 22)],
    cells: [Box(left: 20, top: 12, right: 40, bottom: 22)],
    blocks: [Box(left: 20, top: 12, right: 93, bottom: 34)],
    numerals: [numeral("2 766", 60, 90, 12), numeral("1", 90, 93, 12), numeral("12", 60, 70, 24)])

  private static let recovered = RecoveredDocument(
    path: "a&b.pdf", sha256: "00", publication: "bulletin", period: nil,
    figures: [
      Figure(
        key: key("visits[unit=all]"), measure: .count,
        occurrences: [
          Figure.Occurrence(
            page: 1, box: Box(left: 60, top: 12, right: 90, bottom: 22), line: 1, text: "2 766",
            value: number("2766")),
          Figure.Occurrence(
            page: 2, box: Box(left: 60, top: 12, right: 90, bottom: 22), line: 1, text: "2 766",
            value: number("2766")),
        ], reading: [.joined, .legend])
    ],
    ledger: Ledger(figures: 2, marks: 1, unread: [numeral("12", 60, 70, 24)]),
    diagnostics: [
      Diagnostic(
        severity: .warning, message: "no heading", page: 1, line: 1,
        box: Box(left: 20, top: 12, right: 40, bottom: 22)),
      Diagnostic(severity: .note, message: "elsewhere", page: 2),
    ])

  private static func numeral(
    _ text: String, _ left: Double, _ right: Double, _ top: Double
  ) -> Numeral {
    Numeral(
      page: 1, box: Box(left: left, top: top, right: right, bottom: top + 10), line: 1, text: text)
  }

  /// The drawing without its fixed style sheet.
  private func drawing(_ recovered: RecoveredDocument?) throws -> String {
    var text = ""
    report(
      Self.document, as: .svg(page: 0, layout: Self.layout, recovered: recovered), to: &text)
    let start = try #require(text.firstRange(of: "<style>\n")).upperBound
    let end = try #require(text.firstRange(of: "</style>\n")).lowerBound
    text.removeSubrange(start..<end)
    return text
  }

  @Test func `a drawing shows words, boxes, figures, marks, unread numerals and doubts`() throws {
    #expect(
      try drawing(Self.recovered) == #"""
        <svg xmlns="http://www.w3.org/2000/svg" width="364.4" height="90.0" viewBox="-12.0 0 364.4 90.0">
        <style>
        </style>
        <rect class="paper" x="-12.0" width="364.4" height="90.0"/>
        <rect class="page" width="200.0" height="90.0"/>
        <rect class="line" x="20.0" y="12.0" width="73.0" height="10.0"/>
        <rect class="block" x="20.0" y="12.0" width="73.0" height="22.0"/>
        <rect class="cell" x="20.0" y="12.0" width="20.0" height="10.0"/>
        <g><title>visits[unit=all] = 2766
        joined; legend order</title><rect class="figure" x="60.0" y="12.0" width="30.0" height="10.0"/><text class="tag" x="59.5" y="16.0" font-size="5.0" text-anchor="end">1</text></g>
        <g><title>mark: 1</title><rect class="mark" x="90.0" y="12.0" width="3.0" height="10.0"/></g>
        <g><title>unread: 12</title><rect class="unread" x="60.0" y="24.0" width="10.0" height="10.0"/></g>
        <g><title>warning: no heading</title><rect class="diagnostic" x="20.0" y="12.0" width="20.0" height="10.0"/></g>
        <text x="20.0" y="19.8" font-family="Arial, Helvetica, sans-serif" font-size="10.0" textLength="20.0" lengthAdjust="spacingAndGlyphs">Q&lt;1�</text>
        <text x="60.0" y="19.8" font-family="Arial, Helvetica, sans-serif" font-size="10.0" font-weight="700" textLength="30.0" lengthAdjust="spacingAndGlyphs">2 766</text>
        <text x="90.0" y="15.9" font-family="Arial, Helvetica, sans-serif" font-size="5.0" textLength="3.0" lengthAdjust="spacingAndGlyphs">1</text>
        <text x="60.0" y="31.8" font-family="Arial, Helvetica, sans-serif" font-size="10.0" textLength="10.0" lengthAdjust="spacingAndGlyphs">12</text>
        <text x="12.8" y="60.0" transform="rotate(270 12.8 60.0)" font-family="Arial, Helvetica, sans-serif" font-size="10.0" textLength="30.0" lengthAdjust="spacingAndGlyphs">&quot;axis&quot;</text>
        <text class="title" x="210.0" y="9.0" font-size="7.0">a&amp;b.pdf, page 1</text>
        <text class="title" x="210.0" y="18.0" font-size="7.0">figures: 1, marks: 1, unread: 1</text>
        <text class="of-figure" x="210.0" y="27.0" font-size="7.0">1 visits[unit=all] = 2766</text>
        <text class="of-diagnostic" x="210.0" y="36.0" font-size="7.0">  warning: no heading</text>
        <text class="of-unread" x="210.0" y="45.0" font-size="7.0">  unread: 12</text>
        </svg>

        """#)
  }

  @Test func `regions are framed, and lines lead from labels to what may be their values`() throws {
    func candidate(
      _ member: String, cost: Double?, _ outcome: String
    ) -> NumeralExplanation.Candidate {
      NumeralExplanation.Candidate(
        key: key("visits[unit=\(member)]"), label: "Q<1",
        place: Box(left: 20, top: 12, right: 40, bottom: 22), arrangement: "block “visits”",
        cost: cost, outcome: outcome)
    }
    let explanation = PageExplanation(
      regions: [
        PageExplanation.Region(
          section: "pa<ge", block: "visits", box: Box(left: 20, top: 12, right: 93, bottom: 34))
      ],
      numerals: [
        NumeralExplanation(
          numeral: Self.numeral("2 766", 60, 90, 12),
          candidates: [
            candidate("all", cost: 1.25, "taken: it alone adds up"),
            candidate("south", cost: nil, "dearer than others"),
          ], decision: "visits[unit=all]")
      ])
    var text = ""
    report(
      Self.document,
      as: .svg(
        page: 0, layout: Self.layout, recovered: Self.recovered, explanation: explanation),
      to: &text)
    #expect(
      text.contains(
        #"""
        <rect class="region" x="20.0" y="12.0" width="73.0" height="22.0"/>
        <text class="of-region" x="20.0" y="11.0" font-size="5.0">pa&lt;ge: visits</text>
        <line class="taken" x1="30.0" y1="17.0" x2="75.0" y2="17.0"><title>visits[unit=all]
        block “visits”, cost 1.3
        taken: it alone adds up</title></line>
        <line class="candidate" x1="30.0" y1="17.0" x2="75.0" y2="17.0"><title>visits[unit=south]
        block “visits”
        dearer than others</title></line>

        """#))
  }

  @Test func `without a publication there are words and cells, and it is said so`() throws {
    let text = try drawing(nil)
    #expect(text.contains(">no publication recognised: no figures looked for</text>"))
    for kind in ["figure", "mark", "unread", "diagnostic"] {
      #expect(!text.contains("class=\"\(kind)\""))
    }
  }
}
