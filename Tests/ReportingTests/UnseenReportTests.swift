import DigestModel
import Reporting
import Testing

/// What a file has and a reader of its pages does not see, in each report.
struct UnseenReportTests {
  private static let box = Box(left: 72, top: 20, right: 90, bottom: 30)

  private static let document: RecoveredDocument = {
    var document = Sample.bare
    document.ledger.unseen = [
      UnseenNumeral(
        Numeral(page: 1, box: box, line: 2, text: "336"), reason: .hidden),
      UnseenNumeral(
        Numeral(page: 1, box: box, line: 2, text: "160"), reason: .backgroundColor),
    ]
    return document
  }()

  private static let pages = SourceDocument(
    path: "a.pdf", sha256: "00",
    pages: [
      Page(
        number: 1, width: 100, height: 50, geometry: .drawn, words: [],
        unseen: [UnseenWord(Word(text: "336", box: box, line: 2), reason: .hidden)])
    ])

  private func report(_ format: some PagesFormat) -> String {
    var text = ""
    Reporting.report(Self.pages, as: format, to: &text)
    return text
  }

  @Test func `the ledger counts them and lists them with the reason`() {
    #expect(Self.document.ledger.numerals == 3)
    var text = ""
    Reporting.report([Self.document], as: .json, to: &text)
    #expect(
      text.contains(
        """
                "unread": 0,
                "unreadNumerals": [],
                "unseen": 2,
                "unseenNumerals": [
                  {
                    "page": 1,
                    "line": 2,
                    "box": [72.0, 20.0, 90.0, 30.0],
                    "text": "336",
                    "reason": "it is covered or not drawn at all"
                  },
        """))
  }

  @Test func `words are flagged`() {
    #expect(
      report(.words).hasSuffix(
        "\n1\t2\t72.0\t20.0\t90.0\t30.0\t10.0\t400\t336\t"
          + "unseen: it is covered or not drawn at all\n"))
    #expect(report(.json).contains("\"reason\": \"it is covered or not drawn at all\""))
  }

  @Test func `a drawing shows them faint in a box of their own`() {
    let drawing = report(
      .svg(page: 0, layout: PageLayout(lines: [], cells: []), recovered: nil))
    let title = "<g><title>unseen: “336”: it is covered or not drawn at all</title>"
    #expect(
      drawing.contains(
        title + "<rect class=\"unseen\" x=\"72.0\" y=\"20.0\" width=\"18.0\" height=\"10.0\"/>"))
  }
}
