import ArgumentParser
import DigestModel
import Reporting

/// `crossfoot check FILE…`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check that the figures of documents agree.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var documents: DocumentOptions

  @Option(
    help: ArgumentHelp(
      "The issue before, for rules that compare with it and for values left standing.",
      valueName: "file"))
  var previous: String?

  @OptionGroup var baseline: BaselineOptions

  @Option(help: "How the outcome is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The least severity that makes the exit status 1.", valueName: "severity"))
  var failOn: Finding.Severity = .error

  @Flag(help: "Also write out what passes, notes, and the unread numerals.")
  var verbose = false

  func validate() throws {
    if previous == "-", documents.files.contains("-") {
      throw ValidationError("Standard input can be read only once.")
    }
    try baseline.refuse(
      output: output,
      onto: InputFiles(documents.files + [previous], publication: documents.publication))
  }

  func run() async throws {
    var known = try baseline.read()
    let earlier = try await EarlierIssue(path: previous, publication: documents.publication)
      .recovered()
    let check = DocumentCheck(language: documents.lang, earlier: earlier)
    let results = try await DocumentRun(documents).results { document throws(DocumentError) in
      try check.checked(document)
    }
    if let written = try baseline.written(results.values, failures: results.failures.count) {
      known = written
    }
    let report = CheckReport(
      documents: results.values.map { $0.compared(with: known) },
      unreadable: results.failures.map { UnreadableDocument(path: $0.path, message: $0.reason) },
      fixed: known?.fixed(in: results.values.map { ($0.recovered, $0.findings) }) ?? [])
    var text = ""
    switch format {
    case .text:
      Reporting.report(report, as: .text(style: output.style, isVerbose: verbose), to: &text)
    case .json: Reporting.report(report, as: .json, to: &text)
    }
    try output.write(text)
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: report.documents.flatMap(\.findings), failingOn: failOn)
    if status != .clean { throw status.code }
  }
}

extension CheckedDocument {
  /// The document with its open findings compared with known ones.
  fileprivate func compared(with baseline: Baseline?) -> CheckedDocument {
    guard let baseline else { return self }
    var compared = self
    let acceptances = baseline.acceptances(of: findings, in: recovered)
    for (index, acceptance) in acceptances.enumerated()
    where acceptance != nil && compared.findings[index].isOpen {
      compared.findings[index].acceptance = acceptance
    }
    return compared
  }
}

extension Finding.Severity: ExpressibleByArgument {}
