import Testing

struct UsageTests {
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
        - text
        - json
        - ndjson
        - sarif
        - junit
        - github
        - gitlab
        - markdown
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
}
