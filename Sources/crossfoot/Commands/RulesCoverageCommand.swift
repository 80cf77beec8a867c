import ArgumentParser
import CrossfootKit
import DigestModel
import Reporting

/// `crossfoot rules coverage FILE…`
struct RulesCoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Show which rules check each figure, and which wrong values they would not notice.",
    discussion: """
      Every figure is changed in turn as slips of the hand would change it, and the rules are \
      evaluated again. What no rule notices would go out unseen.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var documents: DocumentOptions

  @OptionGroup var issueBefore: EarlierIssueOptions

  @Option(help: "How the outcome is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  @Flag(help: "Also write out the figures that are wholly covered.")
  var verbose = false

  func validate() throws {
    try issueBefore.refuse(besides: documents.files)
    try output.refuse(
      onto: InputFiles(documents.files + [issueBefore.previous], publication: documents.publication)
    )
  }

  func run() async throws {
    let earlier = try await issueBefore.recovered(by: documents.publication)
    let check = DocumentCheck(language: documents.lang, earlier: earlier)
    let results = try await DocumentRun(documents).results { document throws(DocumentError) in
      try check.coverage(document)
    }
    var text = ""
    switch format {
    case .text:
      report(
        coverage: results.values,
        as: .text(style: output.style(in: documents.lang), isVerbose: verbose), to: &text)
    case .json: report(coverage: results.values, as: .json, to: &text)
    }
    try format == .text ? output.writeFolded(text) : output.write(text)
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
  }
}
