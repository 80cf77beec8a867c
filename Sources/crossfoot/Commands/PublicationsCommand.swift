import ArgumentParser

/// `crossfoot publications`
struct PublicationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publications",
    abstract: "List the known publications, check one's files, or draft them.",
    subcommands: [
      PublicationsListCommand.self, PublicationsCheckCommand.self, PublicationsDraftCommand.self,
    ])
}
