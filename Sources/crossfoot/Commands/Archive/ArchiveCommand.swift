import ArgumentParser

/// `crossfoot archive add`, `list`, `show`, `remove`, `verify`, `export`.
struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Keep the issues of publications over years.",
    discussion: """
      An archive is one SQLite file with every figure of the documents that were added, where it is \
      printed, and what was found in them. Its views figure, latest, revision and finding can be \
      queried with sqlite3.
      """,
    subcommands: [
      ArchiveAddCommand.self, ArchiveListCommand.self, ArchiveShowCommand.self,
      ArchiveRemoveCommand.self, ArchiveVerifyCommand.self, ArchiveExportCommand.self,
    ])
}
