import ArgumentParser
import CrossfootKit
import DigestModel
import Publications
import Reporting

/// `crossfoot check FILE…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the figures of documents agree.")

  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files; - is standard input. (default: what the archive has)",
      valueName: "file"))
  var files: [String] = []

  @OptionGroup var issuesOf: PublicationOptions

  @Option(help: "The language of titles and labels.")
  var lang: Language = .en

  @Option(
    help: ArgumentHelp(
      "An archive: its issues are compared with the files, or checked where there are none.",
      valueName: "file"))
  var archive: String?

  @OptionGroup var issueBefore: EarlierIssueOptions

  @OptionGroup var baseline: BaselineOptions

  @OptionGroup var output: CheckOutputOptions

  @Option(
    help: ArgumentHelp("The least severity that makes the exit status 1.", valueName: "severity"))
  var failOn: Finding.Severity = .error

  @Flag(help: "Also write out what passes, notes, and the unread numerals.")
  var verbose = false

  @Flag(help: "Write only a line for each document that is not clean.")
  var quiet = false

  func validate() throws {
    if verbose, quiet { throw ValidationError("--verbose and --quiet contradict each other.") }
    if files.isEmpty, archive == nil {
      throw ValidationError("Missing expected argument '<file> ...'")
    }
    try issueBefore.refuse(besides: files + [baseline.input].compactMap(\.self))
    try baseline.refuse(
      output: output,
      onto: InputFiles(files + [issueBefore.previous, archive], publication: issuesOf.publication))
  }

  func run() async throws {
    var known = try baseline.read()
    let earlier = try await issueBefore.recovered(by: issuesOf.publication)
    let read = try await items()
    let sequence = SequenceCheck(
      read.values,
      besides: files.isEmpty ? [] : try ArchiveSource.context(of: read.values, archive),
      by: DocumentCheck(language: lang, earlier: earlier))
    var results = DocumentResults(await sequence.outcomes())
    results.complain(in: lang)
    results.failures = read.failures + results.failures
    if let written = try baseline.written(results.values, failures: results.failures.count) {
      known = written
    }
    let comparison = known?.comparison(with: results.values.map { ($0.recovered, $0.findings) })
    var report = CheckReport(
      documents: results.values.accepted(as: comparison?.acceptances),
      unreadable: results.failures.map { UnreadableDocument($0) },
      fixed: comparison?.fixed ?? [], undecided: comparison?.undecided ?? [],
      hasBaseline: comparison != nil, rules: read.values.map(\.method).rules(in: lang))
    report.sequences = sequence.sequences
    report.sequences.addOutliers(
      of: results.values,
      sequences: Dictionary(
        read.values.map { ($0.recovered.publication, $0.method.publication.sequence) }
      ) { first, _ in first })
    try output.write(
      report,
      as: CheckPresentation(
        isVerbose: verbose, isQuiet: quiet, language: lang.rawValue,
        folder: workingFolder))
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: report.documents.flatMap(\.findings), failingOn: failOn)
    if status != .clean { throw status.code }
  }
}

extension CheckCommand {
  /// The documents to check, from the files or from the archive.
  private func items() async throws -> DocumentResults<SequenceCheck.Item> {
    guard files.isEmpty else {
      return try await DocumentRun(
        complainingOf: files, publication: issuesOf.publication, in: lang
      )
      .results { document throws(DocumentError) in
        SequenceCheck.Item(recovered: document.recovered, method: document.method)
      }
    }
    let source = try ArchiveSource(ArchiveOptions(archive: archive))
    return DocumentResults(values: try source.items(of: issuesOf.publication), failures: [])
  }
}

extension Finding.Severity: ExpressibleByArgument {}
