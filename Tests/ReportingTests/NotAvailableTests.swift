import DigestModel
import Reporting
import Testing

/// A figure that its publisher marks as not available, in every report.
struct NotAvailableTests {
  private static var document: RecoveredDocument {
    var document = Sample.bare
    document.path = "week.txt"
    document.figures = [
      figure("visits[unit=all]", .count, "..", .notAvailable, line: 1),
      figure("visits[unit=north]", .count, "7", number("7"), line: 2),
    ]
    return document
  }

  @Test func `its value in JSON is null, its text the mark`() {
    var text = ""
    report([Self.document], as: .json, to: &text)
    #expect(
      text.contains(
        """
                  "dimensions": {"unit": "all"},
                  "value": null,
                  "measure": "count",
                  "text": "..",
        """), "\(text)")
  }

  @Test func `a table of figures shows the mark`() {
    var text = ""
    report([Self.document], as: .text(style: .plain), to: &text)
    #expect(text.contains("    all    ..  line 1\n    north   7  line 2\n"), "\(text)")
  }

  @Test func `a finding shows that there is no value, with why it is undecided`() {
    let finding = Finding(
      rule: "foots", label: "Foots", instance: [], status: .indeterminate, severity: .error,
      figures: [key("visits[unit=all]"), key("visits[unit=north]")],
      missing: [key("visits[unit=south]")],
      message: "cannot be decided: visits[unit=south] is missing; the publisher prints no value for"
        + " visits[unit=all]")
    var withDoubt = finding
    withDoubt.doubts = [Wording(same: "the publisher prints no value for visits[unit=all]")]
    var text = ""
    report(
      CheckReport(documents: [
        CheckedDocument(recovered: Self.document, title: "Bulletin", findings: [withDoubt])
      ]), as: .text(style: .plain), to: &text)
    #expect(
      text.contains(
        """
          foots  Foots
          cannot be decided: visits[unit=south] is missing; the publisher prints no value for visits[unit=all]

              not available  visits[unit=all]    page 1, line 1
                          7  visits[unit=north]  page 1, line 2
                          ?  visits[unit=south]  missing

        """), "\(text)")
  }
}
