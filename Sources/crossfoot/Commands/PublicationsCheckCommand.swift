import CrossfootKit
import ArgumentParser
import DigestModel
import Publications

/// `crossfoot publications check NAME|FOLDER`
struct PublicationsCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the files of a publication.",
    discussion: """
      Errors are what keeps a publication from being used; warnings are what its files declare \
      and never use, or leave out. Warnings do not change the exit status.
      """)

  @Argument(
    help: ArgumentHelp(
      "The publication, by name or as a folder of its files.", valueName: "name|folder"))
  var publication: String

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
    for message in messages { Terminal.complain(message.excerpt) }
    let errors = messages.count { $0.severity == .error }
    let warnings = messages.count - errors
    Terminal.complain(
      "\(publication.showingControls()): \(counted(errors, "error")), \(counted(warnings, "warning"))"
    )
    if errors > 0 { throw ExitStatus.invalidPublication.code }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
