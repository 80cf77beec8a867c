import Foundation
import Testing

/// Inputs that crashed, hung or blew up a reader; what misled one is in the suite of damaged digests.
///
/// Each takes less than a second; the limit is for a busy machine that runs all tests at once.
@Suite(.enabled(if: SharedCases.hostile.isHere), .timeLimit(.minutes(10)))
struct SharedHostileCasesTests {
  @Test(arguments: [
    (
      ["check", "date.txt", "--publication", "century"], Int32(78),
      """
      century/publication.yaml:4:30: error: century must be a whole hundred from 0 to 9900, such as 2000
        dates: {order: dmy, century: 9223372036854775800}
                                     ^

      """
    ),
    (
      ["text", "bomb-of-text.pdf"], 65,
      """
      crossfoot: bomb-of-text.pdf: is a damaged PDF: page 1 takes more memory than any print can be \
      worth

      """
    ),
    (
      ["text", "bomb-of-errors.pdf"], 65,
      """
      crossfoot: bomb-of-errors.pdf: is a damaged PDF: it breaks its format more than 10000 times

      """
    ),
    (
      ["text", "bomb-of-complaints.pdf"], 65,
      """
      crossfoot: bomb-of-complaints.pdf: is a damaged PDF: it breaks its format more than 10000 times

      """
    ),
  ])
  func `what has no bounds is refused, and it is said why`(
    arguments: [String], status: Int32, message: String
  ) throws {
    #expect(
      try SharedCases.hostile.run(arguments)
        == Outcome(status: status, output: "", errors: message))
  }

  @Test(arguments: [
    (
      "parens",
      "digest.grammar:21:43: error: parentheses are nested too deep here: 32 levels at most"
    ),
    (
      "laughs-keys",
      "publication.yaml:51:12: error: the aliases up to here stand for more than 10000 nodes: write "
        + "out what they stand for"
    ),
  ])
  func `a publication without bounds is refused at its place`(
    publication: String, message: String
  ) throws {
    let outcome = try SharedCases.hostile.run(["publications", "check", publication])
    #expect((outcome.output + outcome.errors).contains("\(publication)/\(message)\n"))
    #expect((outcome.output + outcome.errors).hasSuffix("\(publication): 1 error, 0 warnings\n"))
    #expect(outcome.status == 78)
  }

  @Test func `a page as wide as a country is refused, and not the documents beside it`() throws {
    let refusal = "wide.pdf: is a damaged PDF: page 1 has a side of more than 144000 points"
    let outcome = try SharedCases.hostile.run([
      "check", "wide.pdf", "bulletin.txt", "--publication", "bulletin",
    ])
    #expect(outcome.errors == "crossfoot: \(refusal)\n")
    #expect(outcome.output.contains("\n  bulletin.txt  no report period "))
    #expect(
      outcome.output.hasSuffix(
        """
        unreadable
          \(refusal)

        2 documents, 1 unreadable: 0 fail, 0 indeterminate, 0 broken, 0 used, 2 pass

        """))
    #expect(outcome.status == 65)
  }

  @Test func `a number of 19 digits is not read, and takes no batch with it`() throws {
    let refusal = "number-of-19-digits.txt: no figures found by the grammar of “"
    let alone = try SharedCases.hostile.run([
      "check", "number-of-19-digits.txt", "--publication", "dost",
    ])
    #expect(alone.errors == "crossfoot: \(refusal)dost”\n")
    #expect(alone.status == 65)
    let batch = try SharedCases.hostile.run([
      "check", "number-of-19-digits.txt", "bulletin.txt", "--publication", "bulletin",
    ])
    #expect(batch.errors == "crossfoot: \(refusal)bulletin”\n")
    #expect(
      batch.output.hasSuffix(
        "2 documents, 1 unreadable: 0 fail, 0 indeterminate, 0 broken, 0 used, 2 pass\n"))
    #expect(batch.status == 65)
  }

  @Test func `numbers whose sum has no room are read or unread`() throws {
    let long = "9 000 000 000 000 000 000 (too many digits for one number)"
    try SharedCases.hostile.expect(
      SharedCase(
        "footed-runs.txt", by: "dost", ["direct[unit=all,span=monthly] = 47829"],
        unread: [long, long, long, long]
          + ["24 036", "50 961", "317 230", "99 676"].map {
            "\($0) (no statement of section “overview” fits it)"
          }
          + [long, long, long, long, "51 400 (no statement of section “overview” fits it)"]))
    let outcome = try SharedCases.hostile.run(["check", "footed-runs.txt", "--publication", "dost"])
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test(arguments: ["choices", "holes"])
  func `a phrase of many choices or holes is looked for in bounded time`(
    publication: String
  ) throws {
    let outcome = try SharedCases.hostile.run([
      "check", "backtrack.txt", "--publication", publication,
    ])
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            Every figure that can be checked agrees

            backtrack.txt  bulletin, no report period: 7 figures read, 0 numerals unread

            2 passed

            4 of 7 figures are checked by no rule

            1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 2 pass

            """, errors: ""))
  }
}
