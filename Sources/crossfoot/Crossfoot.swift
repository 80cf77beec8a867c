import ArgumentParser
import PageExtraction
import Reporting

/// The command: `crossfoot check`, `foot`, `report`, `figures`, `text`, `series`, `archive`, `rules`,
/// `publications`, `schema`.
@main
struct Crossfoot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossfoot",
    abstract: "Read statistical digests and check that their figures agree.",
    discussion: """
      A digest is a PDF or a text. Crossfoot recovers every figure with its place on the page, \
      checks the figures against each other, and says what could not be read or decided.

      Exit status: 0 all checks passed; 1 discrepancies found; 64 wrong usage; 65 a document \
      could not be read or recognised; 66 no such file; 73 the output could not be written; \
      78 invalid publication files.
      """,
    version: "crossfoot \(Program.version), poppler \(PopplerLibrary.version)",
    subcommands: [
      CheckCommand.self, FootCommand.self, ReportCommand.self, FiguresCommand.self,
      TextCommand.self, SeriesCommand.self, ArchiveCommand.self, RulesCommand.self,
      PublicationsCommand.self, SchemaCommand.self,
    ])

  /// Runs the command; what is wrong with the arguments is shown without what they would do to a
  /// terminal.
  static func main() async {
    do {
      var command = try parseAsRoot(CommandLine.rawArguments)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      let status = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        if status.isSuccess {
          try? Terminal.write(message + "\n")
        } else {
          Terminal.complain(message)
        }
      }
      exit(withError: status)
    }
  }
}
