import ArgumentParser

/// `crossfoot rules`
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List rules, explain one, or measure what they would notice.",
    subcommands: [
      RulesListCommand.self, RulesExplainCommand.self, RulesCoverageCommand.self,
    ])
}
