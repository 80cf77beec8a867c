import Foundation
import Testing

/// Digests with one thing lost, moved or written otherwise: what is read of them is right.
@Suite(.enabled(if: SharedCases.hostile.isHere))
struct SharedDamagedDigestTests {
  /// The values of a reading by key, as the table of figures has them.
  private static func values(_ file: String) throws -> [String: String] {
    let outcome = try SharedCases.hostile.run(["figures", file, "--format", "csv"])
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let head = try #require(rows.first)
    let first = try #require(head.firstIndex(of: "indicator"))
    let value = try #require(head.firstIndex(of: "value"))
    return Dictionary(
      uniqueKeysWithValues: rows.dropFirst().map { row in
        (row[first..<value].filter { !$0.isEmpty }.joined(separator: " "), row[value])
      })
  }

  /// What the undamaged digest prints.
  private static let truth = Result { try values("../../dost/2026-03.md") }

  /// The figures that differ from the digest's, and those that it does not have.
  private static func wrong(_ values: [String: String], _ truth: [String: String]) -> [String] {
    values.filter { truth[$0.key] != $0.value }.map { "\($0.key) = \($0.value)" }.sorted()
  }

  private static let respondents = "survey.respondents baku-1 monthly"

  @Test(arguments: [
    ("wrong-arabic-indic.md", [String]()), ("wrong-mathematical.md", []),
    ("wrong-variation-selector.md", []),
    ("wrong-glued.md", [respondents, "survey.representativeness baku-1 monthly"]),
  ])
  func `a numeral written otherwise is read whole, or not at all`(
    file: String, unread: [String]
  ) throws {
    let truth = try Self.truth.get()
    let values = try Self.values(file)
    #expect(truth.count == 235)
    #expect(truth[Self.respondents] == "5183")
    #expect(Self.wrong(values, truth) == [])
    #expect(Set(truth.keys).subtracting(values.keys) == Set(unread))
  }

  @Test func `of digits glued to a word it is said why they stay unread`() throws {
    let outcome = try SharedCases.hostile.run(["figures", "wrong-glued.md"])
    #expect(
      outcome.output.contains(
        "\n  page 1, line 133  5 183 (letters stand right beside its digits) │ 53,5% (no statement of section “unit-page” fits it)\n"
      ))
    let check = try SharedCases.hostile.run(["check", "wrong-glued.md"])
    #expect(
      check.output.contains(
        "\n\nwrong-glued.md  Monthly statistical digest, 2026-03: 233 figures read, 2 numerals unread\n"
      )
    )
    #expect(check.status == 1)
  }

  @Test func `without its heading the overview is not read as a centre's page`() throws {
    let truth = try Self.truth.get()
    let values = try Self.values("wrong-heading-lost.md")
    #expect(Self.wrong(values, truth) == [])
    // What the overview alone prints, what the pages have of it by its figures, and the report period.
    #expect(values.count == 180)
    #expect(values["period.start all monthly"] == "2026-03-01")
    #expect(values["direct baku-1 cumulative"] == nil)
    let outcome = try SharedCases.hostile.run(["check", "wrong-heading-lost.md"])
    #expect(
      outcome.output.contains(
        """
        warning: page 1, line 5: section “unit-page” is bound to no unit: may be all, baku-1: period.start is the \
        first day, 2019-05-09

        """))
    #expect(outcome.output.contains("\nfail\n  units-listed  Every unit that exists is listed\n"))
    #expect(outcome.status == 1)
  }

  @Test func `a page behind another section's is read as what its sums say that it is`() throws {
    let values = try Self.values("wrong-page-order.pdf")
    #expect(values["direct all cumulative"] == "3114520")
    #expect(
      values.keys.filter { $0.contains("call-centre") }.sorted() == [
        "period.end call-centre monthly", "period.start call-centre monthly",
      ])
    #expect(values["satisfaction all cumulative"] == "98.8")
    #expect(values["service all cumulative social-protection"] == "1785085")
    let outcome = try SharedCases.hostile.run(["check", "wrong-page-order.pdf"])
    #expect(
      outcome.output.contains(
        "\n\nwrong-page-order.pdf  Monthly statistical digest, 2025-08: 196 figures read, 0 numerals "
          + "unread\n"))
    #expect(outcome.errors == "")
  }

  @Test func `where letters have no text, a page is not taken for another one`() throws {
    let file = "wrong-font-without-tounicode.pdf"
    let outcome = try SharedCases.hostile.run(["figures", file])
    #expect(outcome.output.hasPrefix("\(file)  dost, 2020-02\n\npage 1\n"))
    #expect(outcome.output.contains("\n103 numerals: 23 figures, 15 marks, 65 unread\n"))
    #expect(
      outcome.output.contains(
        """
        warning: page 1: 59 characters have no text in the PDF and cannot be read
        warning: page 2: 47 characters have no text in the PDF and cannot be read
        warning: page 3: 47 characters have no text in the PDF and cannot be read
        warning: page 4: 72 characters have no text in the PDF and cannot be read
        warning: page 1, line 1: section “unit-page” is bound to no unit: may be all, baku-1: period.start is the \
        first day, 2019-05-09
        """))
    let values = try Self.values(file)
    #expect(values["age.mode baku-1"] == "61")
    #expect(
      Set(values.keys.compactMap { $0.split(separator: " ").dropFirst().first }) == [
        "all", "baku-1", "baku-2", "call-centre",
      ])
    // Of all centres the report period alone is read.
    #expect(
      values.keys.filter { $0.contains(" all ") }.sorted() == [
        "period.end all monthly", "period.start all monthly",
      ])
  }
}
