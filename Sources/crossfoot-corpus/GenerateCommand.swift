import ArgumentParser
import CorpusTypesetting

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Invent the consistent figures of a month's digest.")

  @Option(help: "The month, as YYYY-MM.")
  var month: String

  @Option(help: "What the figures are drawn from; the same seed gives the same figures.")
  var seed: UInt64

  @Option(help: "Which charts carry figures.")
  var charts = DigestGenerator.Charts.overview

  @Option(name: .shortAndLong, help: "The figures file to write.")
  var output: String

  func run() throws {
    try CorpusFile.generate(month: month, charts: charts, seed: seed, to: output)
  }
}

extension DigestGenerator.Charts: ExpressibleByArgument {}
