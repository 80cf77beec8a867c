import CrossfootKit
import ArgumentParser
import DigestModel
import Publications
import Reporting
import RuleChecking

/// `crossfoot rules explain NAME [FILE…]`
struct RulesExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, and work it out with the numbers of documents.")

  @Argument(help: ArgumentHelp("The rule's name.", valueName: "rule"))
  var name: String

  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files to work it out with; - is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: all known, or recognised)",
      valueName: "name|folder"))
  var publication: String?

  @OptionGroup var issueBefore: EarlierIssueOptions

  @Option(help: "The language of labels and reasons.")
  var lang: Language = .en

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try issueBefore.refuse(besides: files)
    try output.refuse(onto: InputFiles(files + [issueBefore.previous], publication: publication))
  }

  func run() async throws {
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
    var text = ""
    for (number, rule) in named.enumerated() {
      let documents = results.values
        .filter { rule.publication == nil || $0.recovered.publication == rule.publication }
        .map { document in
          var document = document
          document.findings.removeAll { $0.rule != rule.name }
          return document
        }
      if !files.isEmpty, documents.isEmpty, named.count > 1 { continue }
      if number > 0, !text.isEmpty { text += "\n" }
      ExplanationText(style: output.style).write(rule, on: documents, to: &text)
    }
    try output.write(text)
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
  }
}
