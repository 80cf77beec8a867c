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

  @Option(help: "How the outcome is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("The least severity that makes the exit status 1.", valueName: "severity"))
  var failOn: Finding.Severity = .error

  @Flag(help: "Also write out what passes, notes, and the unread numerals.")
  var verbose = false

  func run() async throws {
    let language = documents.lang
    let results = try await DocumentRun(documents).results { document, method in
      CheckedDocument(
        recovered: document, title: method.publication.title(in: language),
        findings: method.check(document, language: language))
    }
    let check = CheckReport(
      documents: results.values,
      unreadable: results.failures.map { UnreadableDocument(path: $0.path, message: $0.reason) })
    var text = ""
    switch format {
    case .text: report(check, as: .text(style: output.style, isVerbose: verbose), to: &text)
    case .json: report(check, as: .json, to: &text)
    }
    try output.write(text)
    let status =
      ExitStatus.status(of: results.failures)
      ?? ExitStatus.status(of: results.values.flatMap(\.findings), failingOn: failOn)
    if status != .clean { throw status.code }
  }
}

extension Finding.Severity: ExpressibleByArgument {}
