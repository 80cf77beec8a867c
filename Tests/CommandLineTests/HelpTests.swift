import Testing

struct HelpTests {
  @Test(arguments: [["--help"], [], ["help"]])
  func `help names the commands and the exit statuses`(arguments: [String]) throws {
    let outcome = try CrossfootProcess(arguments: arguments).run()
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: Read statistical digests and check that their figures agree.

            A digest is a PDF or a text. Crossfoot recovers every figure with its place on
            the page, checks the figures against each other, and says what could not be
            read or decided.

            Exit status: 0 all checks passed; 1 discrepancies found; 64 wrong usage; 65 a
            document could not be read or recognised; 66 no such file; 73 the output could
            not be written; 78 invalid publication files.

            USAGE: crossfoot <subcommand>

            OPTIONS:
              --version               Show the version.
              -h, --help              Show help information.

            SUBCOMMANDS:
              check                   Check that the figures of documents agree.
              foot                    Add up the tables of any documents again, and say
                                      what does not add up.
              report                  Show every figure on its page with an auditor's mark,
                                      and every finding worked.
              figures                 List the figures of documents with their places.
              text                    Show a document's words as the grammar sees them.
              series                  Write figures over time, from files or an archive.
              archive                 Keep the issues of publications over years.
              rules                   List rules, explain one, or measure what they would
                                      notice.
              publications            List the known publications, check one's files, or
                                      draft them.
              schema                  Print the JSON Schema of a JSON output, or list them.

              See 'crossfoot help <subcommand>' for detailed help.

            """, errors: ""))
  }

  @Test func `help for check`() throws {
    var help = try crossfoot("check", "--help")
    // What the formats are called, and where lines of them end, changes with every one that is added.
    let values = "(values: " + checkFormats.joined(separator: ", ") + "; default: text)"
    let listed = try #require(
      help.output.firstMatch(of: #/\(values: text,[^;]*;\s+default: text\)/#))
    #expect(listed.output.split(whereSeparator: \.isWhitespace).joined(separator: " ") == values)
    help.output.replaceSubrange(
      listed.range,
      with: "(values: all of them;\n" + String(repeating: " ", count: 26) + "default: text)")
    #expect(
      help
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: Check that the figures of documents agree.

            USAGE: crossfoot check [<file> ...] [--publication <name|folder>] [--lang <lang>] \
            [--archive <file>] [--previous <file>] [--baseline <file>] [--write-baseline] \
            [--format <format>] [--output <file|format=file> ...] [--fail-on <severity>] \
            [--verbose] [--quiet]

            ARGUMENTS:
              <file>                  PDF, text or Markdown files; - is standard input.
                                      (default: what the archive has)

            OPTIONS:
              --publication <name|folder>
                                      The publication, by name or as a folder of its files.
                                      (default: recognised)
              --lang <lang>           The language of titles and labels. (values: en, az;
                                      default: en)
              --archive <file>        An archive: its issues are compared with the files,
                                      or checked where there are none.
              --previous <file>       The issue before, for rules that compare with it and
                                      for values left standing.
              --baseline <file>       Findings that are known and count no more; a change
                                      of theirs does.
              --write-baseline        Write what fails now to the baseline, in place of
                                      what it had.
              --format <format>       How the outcome is written. (values: all of them;
                                      default: text)
              -o, --output <file|format=file>
                                      Write to a file instead of standard output; as
                                      format=file, also write that format to a file. May be
                                      repeated.
              --fail-on <severity>    The least severity that makes the exit status 1.
                                      (values: note, warning, error; default: error)
              --verbose               Also write out what passes, notes, and the unread
                                      numerals.
              --quiet                 Write only a line for each document that is not clean.
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }

  @Test func `help for rules list`() throws {
    #expect(
      try crossfoot("rules", "list", "--help")
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: List the rules of publications.

            USAGE: crossfoot rules list [<name|folder>] [--publication <name|folder>] [--lang \
            <lang>] [--format <format>] [--output <file>]

            ARGUMENTS:
              <name|folder>           The publication, by name or as a folder of its files.
                                      (default: all known)

            OPTIONS:
              --publication <name|folder>
                                      The same, as other commands take it.
              --lang <lang>           The language of labels. (values: en, az; default: en)
              --format <format>       How the list is written. (values: text, json;
                                      default: text)
              -o, --output <file>     Write to a file instead of standard output.
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }

  @Test func `help for rules explain`() throws {
    #expect(
      try crossfoot("rules", "explain", "--help")
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: Explain a rule, and work it out with the numbers of documents.

            USAGE: crossfoot rules explain <rule> [<publication|file> ...] [--publication \
            <name|folder>] [--previous <file>] [--lang <lang>] [--output <file>] [--format \
            <format>]

            ARGUMENTS:
              <rule>                  The rule's name.
              <publication|file>      The publication, by name or as a folder of its files,
                                      before or behind the rule; then PDF, text or Markdown
                                      files to work the rule out with; - is standard input.

            OPTIONS:
              --publication <name|folder>
                                      The publication, as other commands take it. (default:
                                      all known, or recognised)
              --previous <file>       The issue before, for rules that compare with it and
                                      for values left standing.
              --lang <lang>           The language of labels and reasons. (values: en, az;
                                      default: en)
              -o, --output <file>     Write to a file instead of standard output.
              --format <format>       How the explanation is written. (values: text, json;
                                      default: text)
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }

  @Test func `help for rules coverage`() throws {
    #expect(
      try crossfoot("rules", "coverage", "--help")
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: Show which rules check each figure, and which wrong values they would
            not notice.

            Every figure is changed in turn as slips of the hand would change it, and the
            rules are evaluated again. What no rule notices would go out unseen.

            USAGE: crossfoot rules coverage <file> ... [--publication <name|folder>] [--lang \
            <lang>] [--previous <file>] [--format <format>] [--output <file>] [--verbose]

            ARGUMENTS:
              <file>                  PDF, text or Markdown files; - is standard input.

            OPTIONS:
              --publication <name|folder>
                                      The publication, by name or as a folder of its files.
                                      (default: recognised)
              --lang <lang>           The language of titles and labels. (values: en, az;
                                      default: en)
              --previous <file>       The issue before, for rules that compare with it and
                                      for values left standing.
              --format <format>       How the outcome is written. (values: text, json;
                                      default: text)
              -o, --output <file>     Write to a file instead of standard output.
              --verbose               Also write out the figures that are wholly covered.
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }

  @Test func `help for figures`() throws {
    #expect(
      try crossfoot("figures", "--help")
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: List the figures of documents with their places.

            USAGE: crossfoot figures <file> ... [--publication <name|folder>] [--lang <lang>] \
            [--format <format>] [--output <file>]

            ARGUMENTS:
              <file>                  PDF, text or Markdown files; - is standard input.

            OPTIONS:
              --publication <name|folder>
                                      The publication, by name or as a folder of its files.
                                      (default: recognised)
              --lang <lang>           The language of titles and labels. (values: en, az;
                                      default: en)
              --format <format>       How the figures are written. (values: text, json,
                                      csv; default: text)
              -o, --output <file>     Write to a file instead of standard output.
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }

  @Test func `help for text`() throws {
    #expect(
      try crossfoot("text", "--help")
        == Outcome(
          status: 0,
          output: """
            OVERVIEW: Show a document's words as the grammar sees them.

            USAGE: crossfoot text <file> [--layout <layout>] [--page <number>] [--why \
            <page:text>] [--publication <name|folder>] [--output <file>]

            ARGUMENTS:
              <file>                  A PDF, text or Markdown file; - is standard input.

            OPTIONS:
              --layout <layout>       What is shown: every word, the lines, or a page as a
                                      drawing. (values: words, lines, json, svg; default:
                                      lines)
              --page <number>         The page to show, from 1. (default: all; a drawing:
                                      the first)
              --why <page:text>       Why a numeral was read as it was, or not read: its
                                      page and how it is printed, as in "3:12 750".
              --publication <name|folder>
                                      The publication whose figures a drawing shows.
                                      (default: recognised)
              -o, --output <file>     Write to a file instead of standard output.
              --version               Show the version.
              -h, --help              Show help information.


            """, errors: ""))
  }
}
