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

      Exits with 0 where nothing fails, with 1 where a sum does, and with 65 or 66 where a file \
      cannot be read. What could not be checked is listed, and is no failure.
      """)

  @Argument(
    help: ArgumentHelp(
      "PDF, text, Markdown or CSV files; - is standard input.", valueName: "file"))
  var files: [String]

  @OptionGroup var baseline: BaselineOptions

  @Option(help: "How the outcome is written; csv: the tables as they were read.")
  var format: FootFormatName = .text

  @Option(help: "The language of what is said of the tables.")
  var lang: Language = .en

  @Flag(help: "Write the tables as they were read, in place of the outcome.")
  var tables = false

  @OptionGroup var output: OutputOptions

  @Flag(help: "Also write out what passes, and the totals that are not checked.")
  var verbose = false

  func validate() throws {
    try InputFiles.refuseRepeatedInput(files + [baseline.input].compactMap(\.self))
    if let name = output.output?.split(separator: "=").first, output.output?.contains("=") == true,
      FootFormatName(argument: String(name)) != nil
    {
      throw ValidationError("--output names a file alone: give the format by --format \(name).")
    }
    switch format {
    case .check where tables, .html where tables, .pdf where tables, .json where tables:
      throw ValidationError("--tables writes csv: leave --format out.")
    case .html where files.count > 1, .pdf where files.count > 1:
      throw ValidationError("Pages are written of one document at a time.")
    case .html where files == ["-"], .pdf where files == ["-"]:
      throw ValidationError("Pages are written of a file, not of standard input.")
    default: break
    }
    if baseline.writeBaseline {
      try InputFiles(files).refuse(baseline.baseline, option: "--write-baseline")
    }
    try output.refuse(onto: InputFiles(files + [baseline.baseline]))
  }

  func run() async throws {
    var known = try baseline.read()
    let results = DocumentResults(await DocumentFooting.outcomes(of: files))
    results.complain(in: lang)
    var checked = results.values.map { CheckedDocument($0, language: lang.rawValue) }
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
      FootingsText(style: output.style(in: lang), isVerbose: verbose).write(report, to: &text)
    case (.json, _): FootingsJSON(language: lang.rawValue).write(report, to: &text)
    case (.check(let type), _):
      let check = CheckReport(
        documents: checked, unreadable: unreadable, fixed: comparison?.fixed ?? [],
        undecided: comparison?.undecided ?? [], hasBaseline: comparison != nil,
        rules: RuleSummary.footing(in: lang.rawValue))
      let presentation = CheckPresentation(
        style: output.style(in: lang), isVerbose: verbose, language: lang.rawValue,
        folder: workingFolder)
      Reporting.report(check, as: type.init(presentation), to: &text)
    case (.html, _), (.pdf, _):
      if let document = documents.first { try await writePages(of: document) }
    }
    if !text.isEmpty { try output.write(text) }
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: checked.flatMap(\.findings), failingOn: .error)
    if status != .clean { throw status.code }
  }

  private func writePages(of document: FootedDocument) async throws {
    let file: [UInt8]
    do throws(DocumentError) {
      if case .pdf = format {
        file = try FootedReports.pdf(of: document, language: lang)
      } else {
        file = try await FootedReports.html(of: document, language: lang)
      }
    } catch {
      Terminal.complain("crossfoot: \(error.description(in: lang))")
      throw error.status.code
    }
    do throws(SystemError) {
      if let path = output.output {
        try OutputFile(path: path).write(file)
      } else {
        try Terminal.write(file)
      }
    } catch {
      let name = output.output?.showingControls() ?? "standard output"
      Terminal.complain("crossfoot: \(name): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
  }
}
