import CrossfootKit
import ArgumentParser
import DigestModel
import Reporting

/// `crossfoot check FILE…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the figures of documents agree.")

  @OptionGroup var documents: DocumentOptions

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
    try issueBefore.refuse(besides: documents.files)
    try baseline.refuse(
      output: output,
      onto: InputFiles(documents.files + [issueBefore.previous], publication: documents.publication)
    )
  }

  func run() async throws {
    var known = try baseline.read()
    let earlier = try await issueBefore.recovered(by: documents.publication)
    let check = DocumentCheck(language: documents.lang, earlier: earlier)
    let issues = try await DocumentRun(documents).results { document throws(DocumentError) in
      CheckedIssue(
        document: try check.checked(document), publication: document.method.publication,
        rules: document.method.rules)
    }
    let results = issues.decided()
    if let written = try baseline.written(results.values, failures: results.failures.count) {
      known = written
    }
    let comparison = known?.comparison(with: results.values.map { ($0.recovered, $0.findings) })
    let report = CheckReport(
      documents: results.values.accepted(as: comparison?.acceptances),
      unreadable: results.failures.map { UnreadableDocument($0) },
      fixed: comparison?.fixed ?? [], undecided: comparison?.undecided ?? [],
      hasBaseline: comparison != nil, rules: issues.values.rules(in: documents.lang))
    try output.write(
      report,
      as: CheckPresentation(
        isVerbose: verbose, isQuiet: quiet, language: documents.lang.rawValue,
        folder: workingFolder))
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: report.documents.flatMap(\.findings), failingOn: failOn)
    if status != .clean { throw status.code }
  }
}

extension [CheckedDocument] {
  /// The documents with their open findings accepted as a baseline knows them.
  fileprivate func accepted(as acceptances: [[Finding.Acceptance?]]?) -> [CheckedDocument] {
    guard let acceptances else { return self }
    return zip(self, acceptances).map { document, acceptances in
      var accepted = document
      for (index, acceptance) in acceptances.enumerated()
      where acceptance != nil && document.findings[index].isOpen {
        accepted.findings[index].acceptance = acceptance
      }
      return accepted
    }
  }
}

extension Finding.Severity: ExpressibleByArgument {}
