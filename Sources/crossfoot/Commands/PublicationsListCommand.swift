import ArgumentParser
import CrossfootKit
import Publications
import Reporting

/// `crossfoot publications list`
struct PublicationsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the known publications and what recognises an issue.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "How the list is written.")
  var format: Format = .text

  @Option(help: "The language of the titles.")
  var lang: Language = .en

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let summaries: [PublicationSummary]
    do throws(PublicationError) {
      summaries = try PublicationChoice.known().publications.map { publication in
        PublicationSummary(
          id: publication.id, title: publication.title(in: lang), language: publication.language,
          recognizedBy: publication.recognizedBy)
      }
    } catch {
      Terminal.complain(error)
      throw ExitStatus.invalidPublication.code
    }
    var text = ""
    switch format {
    case .text: report(publications: summaries, as: .text(style: output.style(in: lang)), to: &text)
    case .json: report(publications: summaries, as: .json, to: &text)
    }
    try format == .text ? output.writeFolded(text) : output.write(text)
  }
}
