import ArgumentParser

/// Makes the corpus: digests typeset from figures files, and figures files of invented digests.
@main
struct CrossfootCorpus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossfoot-corpus",
    abstract: "Make the documents that Crossfoot is tested on.",
    subcommands: [
      TypesetCommand.self, SampleCommand.self, GenerateCommand.self, HistoryCommand.self,
      AllCommand.self,
    ])
}
