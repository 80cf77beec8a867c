import ArgumentParser

/// `crossfoot publications`
struct PublicationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications", abstract: "List the known publications, or check one's files.",
    subcommands: [PublicationsListCommand.self, PublicationsCheckCommand.self])
}
