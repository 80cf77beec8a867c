import ArgumentParser
import CrossfootKit
import DigestModel
import Publications
import Reporting
import RuleChecking

/// `crossfoot rules explain NAME [FILE…]`
struct RulesExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, and work it out with the numbers of documents.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule"))
  var first: String

  @Argument(
    help: ArgumentHelp(
      """
      The publication, by name or as a folder of its files, before or behind the rule; then PDF, \
      text or Markdown files to work the rule out with; - is standard input.
      """, valueName: "publication|file"))
  var rest: [String] = []

  @Option(
    name: .customLong("publication"),
    help: ArgumentHelp(
      "The publication, as other commands take it. (default: all known, or recognised)",
      valueName: "name|folder"))
  var option: String?

  @OptionGroup var issueBefore: EarlierIssueOptions

  @Option(help: "The language of labels and reasons.")
  var lang: Language = .en

  @OptionGroup var output: OutputOptions

  @Option(help: "How the explanation is written.")
  var format: Format = .text

  /// What the arguments name; of several publications the first.
  private var subject: (publication: String?, rule: String?, files: [String]) {
    if option == nil, PublicationChoice.isPublication(first) {
      return (first, rest.first, Array(rest.dropFirst()))
    }
    if option == nil, let second = rest.first, PublicationChoice.isPublication(second) {
      return (second, first, Array(rest.dropFirst()))
    }
    return (option, first, rest)
  }

  func validate() throws {
    let (publication, rule, files) = subject
    if rule == nil {
      throw ValidationError(
        "“\(first.showingControls())” is a publication: name one of its rules, too.")
    }
    try issueBefore.refuse(besides: files)
    try output.refuse(onto: InputFiles(files + [issueBefore.previous], publication: publication))
  }

  func run() async throws {
    let (publication, rule, files) = subject
    let name = rule ?? first
    let rules = try RuleShelf(complainingOf: publication).summaries(in: lang)
    let named = rules.filter { $0.name == name }
    guard !named.isEmpty else {
      let closest = RuleSet.suggestion(for: name, among: rules.map(\.name))
      throw ValidationError(
        "There is no rule “\(name)”"
          + (closest.map { ": did you mean “\($0)”?" } ?? "; crossfoot rules list names them all."))
    }
    let earlier = try await issueBefore.recovered(by: publication)
    let check = DocumentCheck(language: lang, earlier: earlier)
    let results =
      files.isEmpty
      ? DocumentResults([])
      : try await DocumentRun(complainingOf: files, publication: publication).results {
        document throws(DocumentError) in try check.checked(document)
      }
    var explanations: [Explanation] = []
    for rule in named {
      let documents = results.values
        .filter { rule.publication == nil || $0.recovered.publication == rule.publication }
        .map { document in
          var document = document
          document.findings.removeAll { $0.rule != rule.name }
          return document
        }
      if !files.isEmpty, documents.isEmpty, named.count > 1 { continue }
      explanations.append(Explanation(rule: rule, documents: documents))
    }
    var text = ""
    switch format {
    case .text:
      report(explanations: explanations, as: .text(style: output.style(in: lang)), to: &text)
    case .json: report(explanations: explanations, as: .json(in: lang.rawValue), to: &text)
    }
    try format == .text ? output.writeFolded(text) : output.write(text)
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
  }
}
