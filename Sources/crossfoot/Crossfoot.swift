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
    var running: (any ParsableCommand.Type)?
    do {
      var command = try parseAsRoot(CommandLine.rawArguments)
      running = type(of: command)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
    } catch {
      let status = exitCode(for: error)
      let message =
        running.flatMap { usageMessage(for: error, in: $0) } ?? fullMessage(for: error)
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

  /// What a command found wrong with its arguments as it ran, with its own usage, as of errors that are
  /// found before; `nil` of any other error.
  private static func usageMessage(
    for error: any Error, in command: any ParsableCommand.Type
  ) -> String? {
    guard let error = error as? ValidationError else { return nil }
    let names = names(of: command, below: self).joined(separator: " ")
    return """
      Error: \(error.message)
      Usage: \(usageString(for: command))
        See '\(names) --help' for more information.
      """
  }

  /// The words that call a command, from the first one on; none where it is not below another.
  private static func names(
    of command: any ParsableCommand.Type, below parent: any ParsableCommand.Type
  ) -> [String] {
    if command == parent { return [parent._commandName] }
    for child in parent.configuration.subcommands {
      let names = names(of: command, below: child)
      if !names.isEmpty { return [parent._commandName] + names }
    }
    return []
  }
}
