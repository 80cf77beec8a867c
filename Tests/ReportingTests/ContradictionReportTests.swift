import DigestModel
import Reporting
import Testing

/// What a document says against itself about what a part of it is about, in each report.
struct ContradictionReportTests {
  private static let document: RecoveredDocument = {
    var document = Sample.bare
    document.contradictions = [
      EvidenceContradiction(
        taken: coordinate("unit", "north"),
        supporting: EvidenceContradiction.Piece(
          .label, of: ["north"], page: 1, line: 1, box: box(line: 1), text: "North"),
        denying: EvidenceContradiction.Piece(
          .opened, of: [], page: 1, line: 4, box: box(line: 4), text: "22.01.26"),
        expected: .value(.date(day(2025, 11, 27))), keys: [key("opened[unit=north]")])
    ]
    return document
  }()

  private static let sentence =
    "page 1, line 1 prints “North”, the name of north, but page 1, line 4 prints “22.01.26”, "
    + "the first day of no unit (expected 2025-11-27)"

  @Test func `JSON has both pieces with their places`() {
    var text = ""
    report([Self.document], as: .json, to: &text)
    #expect(
      text.contains(
        """
              "contradictions": [
                {
                  "dimension": "unit",
                  "member": "north",
                  "supporting": {
                    "evidence": "label",
                    "members": ["north"],
                    "page": 1,
                    "line": 1,
                    "box": [72.0, 12.0, 110.3, 23.0],
                    "text": "North"
                  },
                  "denying": {
                    "evidence": "opened",
                    "members": [],
                    "page": 1,
                    "line": 4,
                    "box": [72.0, 48.0, 110.3, 59.0],
                    "text": "22.01.26"
                  },
                  "expected": "2025-11-27",
                  "figures": ["opened[unit=north]"]
                }
              ]
        """))
  }

  @Test func `text says it in a sentence`() {
    var text = ""
    report([Self.document], as: .text(style: .plain), to: &text)
    #expect(text.hasSuffix("\ncontradiction: \(Self.sentence)\n"))
  }

  @Test func `a check shows the finding with its sentence and figures`() {
    let finding = Finding(
      rule: "evidence-agrees", label: "Pages say one thing",
      instance: [coordinate("unit", "north")], status: .fail, severity: .error,
      figures: [key("rate")], message: Self.sentence)
    let document = CheckedDocument(
      recovered: Self.document, title: "Bulletin", findings: [finding])
    var text = ""
    let check = CheckReport(documents: [document], unreadable: [])
    report(check, as: .text(style: .plain), to: &text)
    #expect(
      text == """
        1 contradiction found

        a, b.pdf  Bulletin, 2026-03-02/2026-03-08: 1 figure read, 0 numerals unread

        fail
          evidence-agrees  Pages say one thing
          unit=north
          page 1, line 1 prints “North”, the name of north, but page 1, line 4 prints “22.01.26”, the first day of no unit (expected 2025-11-27)

              100%  rate  page 1, line 1

        1 document: 1 fail, 0 indeterminate, 0 broken, 0 used, 0 pass

        """)
  }
}
