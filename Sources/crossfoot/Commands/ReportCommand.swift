import ArgumentParser
import CrossfootKit
import DigestModel
import Reporting

/// `crossfoot report FILE…`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show every figure on its page with an auditor's mark, and every finding worked.",
    discussion: """
      The report of one document is one file that needs no network and nothing beside it. Several \
      documents, or an --output that is a folder, give a file each and an index that leads to them; \
      issues of one publication are compared with each other. \
      The exit status tells of the reports, not of their findings: crossfoot check tells of those.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, pdf

    func format(in language: Language, hasSummary: Bool) -> any ReportFormat {
      switch self {
      case .html: HTMLFormat(language: language)
      case .pdf: PDFFormat(language: language, hasSummary: hasSummary)
      }
    }
  }

  @OptionGroup var documents: DocumentOptions

  @Option(
    help: ArgumentHelp(
      "An archive, whose issues the documents are compared with.", valueName: "file"))
  var archive: String?

  @OptionGroup var issueBefore: EarlierIssueOptions

  @Option(
    help: ArgumentHelp(
      "Findings that are known, shown as accepted; a change of theirs is not.", valueName: "file"))
  var baseline: String?

  @Option(help: "How the reports are written.")
  var format: Format = .html

  @Flag(help: "Put the findings on pages in front of a PDF's own.")
  var withSummary = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of standard output, or to a folder.", valueName: "file|folder"))
  var output: String?

  private var reports: any ReportFormat {
    format.format(in: documents.lang, hasSummary: withSummary)
  }

  func validate() throws {
    if withSummary, format != .pdf {
      throw ValidationError("--with-summary needs --format pdf: other reports begin with it.")
    }
    try issueBefore.refuse(besides: documents.files + [baseline].compactMap(\.self))
    guard let output else {
      if documents.files.count > 1 {
        throw ValidationError(
          "The reports of several documents need a folder: name it by --output.")
      }
      return
    }
    let inputs = InputFiles(
      documents.files + [issueBefore.previous, baseline, archive],
      publication: documents.publication)
    try inputs.refuse(output, option: "--output")
    guard let folder = folder(suffix: reports.suffix) else { return }
    for name in folder.names + [folder.indexName] {
      try inputs.refuse(folder.path + name, option: "--output")
    }
  }

  func run() async throws { try await run(as: reports) }

  /// The folder to write to; `nil` where one file is to be written.
  private func folder(suffix: String) -> ReportFolder? {
    guard let output, documents.files.count > 1 || output.hasSuffix("/") || isFolder(output) else {
      return nil
    }
    return ReportFolder(output, documents: documents.files, suffix: suffix)
  }

  private func run<Format: ReportFormat>(as format: Format) async throws {
    let earlier = try await issueBefore.recovered(by: documents.publication)
    let known = try baseline.map { try BaselineOptions.read($0) }
    let run = try await ReportRun(
      try await DocumentRun(documents),
      by: DocumentCheck(language: documents.lang, earlier: earlier), known: known
    ) { items in try ArchiveSource.context(of: items, archive) }
    guard let folder = folder(suffix: format.suffix) else {
      let results = DocumentResults(
        await run.outcomes { _, issue throws(DocumentError) in
          try await format.report(of: issue).file
        })
      results.complain(in: documents.lang)
      if let status = ExitStatus.status(of: results.failures) { throw status.code }
      for file in results.values { try write(file) }
      return
    }
    try noting(folder.path) { () throws(SystemError) in try folder.create() }
    // A file is written as soon as its document is done, so that only the index's lines are kept.
    let progress = ProgressLine(total: documents.files.count, language: documents.lang)
    let outcomes = await run.outcomes(onProgress: progress?.show) {
      place, issue throws(DocumentError) in
      let report = try await format.report(of: issue)
      let name = folder.names[place]
      do throws(SystemError) {
        try OutputFile(path: folder.path + name).write(report.file)
        return Written.entry(report.entry(name))
      } catch {
        return Written<Format.Entry>.failure(name: name, error)
      }
    }
    let results = DocumentResults(outcomes)
    results.complain(in: documents.lang)
    var entries: [Format.Entry] = []
    for outcome in outcomes {
      switch outcome {
      case .success(.entry(let entry)): entries.append(entry)
      case .success(.failure(let name, let error)):
        try noting(folder.path + name) { () throws(SystemError) in throw error }
      case .failure(let failure):
        entries.append(
          format.entry(of: UnreadableDocument(failure)))
      }
    }
    if let index = format.index(of: entries, sequences: run.sequences) {
      try noting(folder.path + folder.indexName) { () throws(SystemError) in
        try OutputFile(path: folder.path + folder.indexName).write(index)
      }
    }
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
  }

  private func write(_ file: [UInt8]) throws {
    try noting(output ?? "standard output") { () throws(SystemError) in
      if let output {
        try OutputFile(path: output).write(file)
      } else {
        try Terminal.write(file)
      }
    }
  }

  /// - Throws: `ExitStatus.unwritable`, after a line on standard error.
  private func noting(_ name: String, _ write: () throws(SystemError) -> Void) throws {
    do throws(SystemError) {
      try write()
    } catch {
      Terminal.complain("crossfoot: \(name.showingControls()): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
  }
}

/// What became of a document's report.
private enum Written<Entry: Sendable>: Sendable {
  case entry(Entry)
  case failure(name: String, SystemError)
}
