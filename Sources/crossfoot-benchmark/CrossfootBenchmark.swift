import ArgumentParser

/// The measurements.
@main
struct CrossfootBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossfoot-benchmark", abstract: "Measure what checks take and what they see.",
    subcommands: [
      ChecksCommand.self, WordsCommand.self, DamageCommand.self, LayoutsCommand.self,
      FootCommand.self, ArchiveCommand.self, ReportsCommand.self,
    ],
    defaultSubcommand: ChecksCommand.self)
}
