import ArgumentParser
import CrossfootKit
import DigestModel
import Publications
import Reporting

/// `crossfoot publications check NAME|FOLDER`
struct PublicationsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the files of a publication.",
    discussion: """
      Errors are what keeps a publication from being used; warnings are what its files declare \
      and never use, or leave out. Warnings do not change the exit status.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files.", valueName: "name|folder"))
  var publication: String

  @Option(help: "How the messages are written: as text to standard error.")
  var format: Format = .text

  func run() async throws {
    let messages: [SourceError]
    do throws(PublicationError) {
      let known = (try? PublicationChoice.known().publications) ?? []
      let choice = try PublicationChoice.named(publication)
      messages = choice.publications.flatMap { PublicationReview.messages($0, among: known) }
    } catch {
      guard case .invalid(let errors) = error else {
        Terminal.complain(error)
        throw ExitStatus.invalidPublication.code
      }
      messages = errors.errors
    }
    let check = PublicationCheck(publication: publication, messages: messages)
    switch format {
    case .text:
      for message in messages { Terminal.complain(message.excerpt) }
      Terminal.complain(
        "\(publication.showingControls()): \(counted(check.errors, "error")),"
          + " \(counted(check.warnings, "warning"))")
    case .json:
      var text = ""
      PublicationCheckJSON().write(check, to: &text)
      try Terminal.write(text)
    }
    if check.errors > 0 { throw ExitStatus.invalidPublication.code }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
