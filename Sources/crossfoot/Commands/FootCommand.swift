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

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: ArgumentHelp(
      "PDF, text, Markdown or CSV files; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "How the outcome is written; csv: the tables as they were read.")
  var format: Format = .text

  @Flag(help: "Write the tables as they were read, in place of the outcome.")
  var tables = false

  @OptionGroup var output: OutputOptions

  @Flag(help: "Also write out what passes, and the totals that are not checked.")
  var verbose = false

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
    try output.refuse(onto: InputFiles(files))
  }

  func run() async throws {
    let results = DocumentResults(await DocumentFooting.outcomes(of: files))
    results.complain()
    let report = FootingReport(
      documents: results.values,
      unreadable: results.failures.map { UnreadableDocument($0) })
    var text = ""
    switch (format, tables) {
    case (.csv, _), (.text, true): TablesCSV().write(report, to: &text)
    case (.text, false):
      FootingsText(style: output.style, isVerbose: verbose).write(report, to: &text)
    case (.json, _): FootingsJSON().write(report, to: &text)
    }
    try output.write(text)
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
    let fails = report.documents.contains { document in
      document.tables.contains { $0.equations.contains { $0.status == .fail } }
    }
    if fails { throw ExitStatus.discrepancies.code }
  }
}
