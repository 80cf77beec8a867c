import CrossfootKit
import ArgumentParser
import Reporting

/// `crossfoot rules list`
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules of publications.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: all known)",
      valueName: "name|folder"))
  var publication: String?

  @Option(help: "The language of labels.")
  var lang: Language = .en

  @Option(help: "How the list is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuse(onto: InputFiles(publication: publication))
  }

  func run() async throws {
    let rules = try RuleShelf(complainingOf: publication).summaries(in: lang)
    var text = ""
    switch format {
    case .text: report(rules: rules, as: .text(style: output.style), to: &text)
    case .json: report(rules: rules, as: .json, to: &text)
    }
    try output.write(text)
  }
}
