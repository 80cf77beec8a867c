import ArgumentParser
import CrossfootKit
import DigestModel
import Reporting
import TableFooting

/// `crossfoot foot FILE…`
struct FootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foot",
    abstract: "Add up the tables of any documents again, and say what does not add up.",
    discussion: """
      No publication is needed: the tables are found on the pages, and which cells are sums of which \
      is worked out from their words, places and numbers. A sum is claimed only where chance hardly \
      explains it. A document without a table that adds up passes, and says so.
      """)

  @Argument(
    help: ArgumentHelp(
      "PDF, text, Markdown or CSV files; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var baseline: BaselineOptions

  @Option(help: "How the outcome is written; csv: the tables as they were read.")
  var format: FootFormatName = .text

  @Flag(help: "Write the tables as they were read, in place of the outcome.")
  var tables = false

  @OptionGroup var output: OutputOptions

  @Flag(help: "Also write out what passes, and the totals that are not checked.")
  var verbose = false

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
    if tables, case .check = format {
      throw ValidationError("--tables writes text or csv: leave one of the two out.")
    }
    if baseline.writeBaseline {
      try InputFiles(files).refuse(baseline.baseline, option: "--write-baseline")
    }
    try output.refuse(onto: InputFiles(files + [baseline.baseline]))
  }

  func run() async throws {
    var known = try baseline.read()
    let results = DocumentResults(await DocumentFooting.outcomes(of: files))
    results.complain()
    var checked = results.values.map { CheckedDocument($0) }
    if let written = try baseline.written(checked, failures: results.failures.count) {
      known = written
    }
    let comparison = known?.comparison(with: checked.map { ($0.recovered, $0.findings) })
    var documents = results.values
    if let comparison {
      checked = checked.accepted(as: comparison.acceptances)
      for index in documents.indices { documents[index].accept(as: checked[index]) }
    }
    let unreadable = results.failures.map { UnreadableDocument($0) }
    let report = FootingReport(documents: documents, unreadable: unreadable)
    var text = ""
    switch (format, tables) {
    case (.csv, _), (_, true): TablesCSV().write(report, to: &text)
    case (.text, _):
      FootingsText(style: output.style(), isVerbose: verbose).write(report, to: &text)
    case (.json, _): FootingsJSON().write(report, to: &text)
    case (.check(let type), _):
      let check = CheckReport(
        documents: checked, unreadable: unreadable, fixed: comparison?.fixed ?? [],
        undecided: comparison?.undecided ?? [], hasBaseline: comparison != nil,
        rules: RuleSummary.footing)
      let presentation = CheckPresentation(
        style: output.style(), isVerbose: verbose, folder: workingFolder)
      Reporting.report(check, as: type.init(presentation), to: &text)
    }
    try output.write(text)
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: checked.flatMap(\.findings), failingOn: .error)
    if status != .clean { throw status.code }
  }
}
