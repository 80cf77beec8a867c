import Foundation
import Testing

struct DrawingTests {
  private static let digest = "Corpus/dost/2026-03/butterfly.pdf"

  @Test func `a page is drawn with its figures`() throws {
    let outcome = try crossfoot("text", Self.digest, "--layout", "svg", "--page", "7")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
    #expect(outcome.output.contains(">\(Self.digest), page 7</text>"))
    #expect(
      outcome.output.contains(
        "labour-relations[unit=labour-inspectorate-reception,span=cumulative,"
          + "subdirection=guidance] = 1166</text>"))
  }

  @Test func `a drawing without a page's number is of the first`() throws {
    #expect(
      try crossfoot("text", Self.digest, "--layout", "svg")
        == crossfoot("text", Self.digest, "--layout", "svg", "--page", "1"))
  }

  @Test func `a drawing is well-formed and the same every time`() throws {
    let outcome = try crossfoot("text", Self.digest, "--layout", "svg")
    #expect(outcome == (try crossfoot("text", Self.digest, "--layout", "svg")))
    let opened = outcome.output.components(separatedBy: "<text ").count
    let closed = outcome.output.components(separatedBy: "</text>").count
    #expect(opened == closed && opened > 100)
  }

  @Test func `a page of a document that no publication recognises is drawn without figures`() throws
  {
    let outcome = try crossfoot("text", "-", "--layout", "svg", input: "Visits: 12\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(">Visits:</text>"))
    #expect(outcome.output.contains(">no publication recognised: no figures looked for</text>"))
  }

  @Test func `one page of the lines can be shown alone`() throws {
    let all = try crossfoot("text", Self.digest).output
    let second = try crossfoot("text", Self.digest, "--page", "2").output
    #expect(second.hasPrefix("page 2\n"))
    #expect(all.contains("\n" + second))
    #expect(!second.contains("page 3\n"))
  }

  @Test(arguments: ["0", "14", "-1"])
  func `a page that is not there is wrong usage`(number: String) throws {
    let outcome = try crossfoot("text", Self.digest, "--page=\(number)")
    #expect(
      outcome
        == Outcome(
          status: 64, output: "",
          errors: """
            Error: There is no page \(number): the document has 13 pages.
            Usage: crossfoot text <file> [--layout <layout>] [--page <number>] [--why <page:text>] [--publication <name|folder>] [--output <file>]
              See 'crossfoot text --help' for more information.

            """))
  }
}
