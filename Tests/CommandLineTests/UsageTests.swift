import CrossfootKit
import Testing

/// The names of the formats of a check, which are those of reports but for the two of pages.
let checkFormats = ReportFileFormat.all.filter { $0 != .html && $0 != .pdf }.map(\.name)

struct UsageTests {
  private static let formats = checkFormats.map { "  - \($0)" }.joined(separator: "\n")

  private static let check = """
    Usage: crossfoot check [<file> ...] [--publication <name|folder>] [--lang <lang>] \
    [--archive <file>] [--previous <file>] [--baseline <file>] [--write-baseline] [--format \
    <format>] [--output <file|format=file> ...] [--fail-on <severity>] [--verbose] [--quiet]
      See 'crossfoot check --help' for more information.

    """

  @Test(arguments: [
    (
      ["check"],
      """
      Error: Missing expected argument '<file> ...'

      """
    ),
    (
      ["check", "a.pdf", "--lang", "fr"],
      """
      Error: The value 'fr' is invalid for '--lang <lang>'. Please provide one of 'en' and 'az'.
      Help:  --lang <lang>  The language of titles and labels.

      """
    ),
    (
      ["check", "a.pdf", "--fail-on", "bad"],
      """
      Error: The value 'bad' is invalid for '--fail-on <severity>'. Please provide one of \
      'note', 'warning' or 'error'.
      Help:  --fail-on <severity>  The least severity that makes the exit status 1.

      """
    ),
    (
      ["check", "a.pdf", "--format", "csv"],
      """
      Error: The value 'csv' is invalid for '--format <format>'. Please provide one of the following:
      \(formats)
      Help:  --format <format>  How the outcome is written.

      """
    ),
    (["check", "-", "a.pdf", "-"], "Error: Standard input can be read only once.\n"),
    (["check", "-", "--previous", "-"], "Error: Standard input can be read only once.\n"),
    (["check", "-", "--baseline", "-"], "Error: Standard input can be read only once.\n"),
    (["check", "a.pdf", "--silent"], "Error: Unknown option '--silent'\n"),
  ])
  func `wrong usage is explained`(arguments: [String], message: String) throws {
    let outcome = try CrossfootProcess(arguments: arguments).run()
    #expect(outcome == Outcome(status: 64, output: "", errors: message + Self.check))
  }

  @Test func `an unknown command is wrong usage`() throws {
    #expect(
      try crossfoot("audit")
        == Outcome(
          status: 64, output: "",
          errors: """
            Error: Unexpected argument 'audit'
            Usage: crossfoot <subcommand>
              See 'crossfoot --help' for more information.

            """))
  }

  /// A command of each depth.
  @Test(arguments: [
    (["text", "--page", "99"], "There is no page 99: the document has 13 pages.", "text"),
    (
      ["text", "--why", "9:none"],
      "Page 9 has no numeral none; crossfoot text --layout lines shows what it has.", "text"
    ),
    (
      ["rules", "explain", "no-such-rule"],
      "There is no rule “no-such-rule”; crossfoot rules list names them all.", "rules explain"
    ),
  ])
  func `what only the document shows to be wrong is explained with the command's own usage`(
    arguments: [String], message: String, command: String
  ) throws {
    let outcome = try CrossfootProcess(
      arguments: arguments + ["Corpus/dost/2026-03/butterfly.pdf"]
    ).run()
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    let lines = outcome.errors.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(lines[0] == "Error: \(message)")
    #expect(lines[1].hasPrefix("Usage: crossfoot \(command) "))
    #expect(lines[2] == "  See 'crossfoot \(command) --help' for more information.")
  }
}
