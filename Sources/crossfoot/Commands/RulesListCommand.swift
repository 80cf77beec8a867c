import ArgumentParser
import CrossfootKit
import Reporting

/// `crossfoot rules list`
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules of publications.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files. (default: all known)",
      valueName: "name|folder"))
  var named: String?

  @Option(
    name: .customLong("publication"),
    help: ArgumentHelp("The same, as other commands take it.", valueName: "name|folder"))
  var option: String?

  private var publication: String? { named ?? option }

  @Option(help: "The language of labels.")
  var lang: Language = .en

  @Option(help: "How the list is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if named != nil, option != nil {
      throw ValidationError("The publication is named twice: name it once.")
    }
    try output.refuse(onto: InputFiles(publication: publication))
  }

  func run() async throws {
    let rules = try RuleShelf(complainingOf: publication).summaries(in: lang)
    var text = ""
    switch format {
    case .text: report(rules: rules, as: .text(style: output.style(in: lang)), to: &text)
    case .json: report(rules: rules, as: .json, to: &text)
    }
    try format == .text ? output.writeFolded(text) : output.write(text)
  }
}
