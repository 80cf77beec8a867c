import ArgumentParser
import DigestHistory
import DigestModel
import Publications
import Reporting

/// `crossfoot archive export`
struct ArchiveExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all figures of an archive, as “figures” writes them.",
    discussion: """
      The documents follow each other by publication, period and vintage. For a table of values over \
      time see “crossfoot series”.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, text
  }

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("Only documents of a publication.", valueName: "name"))
  var publication: String?

  @Option(help: "How the figures are written.")
  var format: Format = .json

  @OptionGroup var output: OutputOptions

  func validate() throws { try output.refuse(onto: InputFiles([archive.path])) }

  func run() throws {
    let opened = try archive.open()
    let (documents, publications) = try archive.attempt { () throws(ArchiveError) in
      var documents: [RecoveredDocument] = []
      for document in try opened.documents(of: publication) {
        documents.append(try opened.recovered(document))
      }
      return (documents, try opened.publications())
    }
    var text = ""
    switch format {
    case .text: report(documents, as: .text(style: output.style()), to: &text)
    case .json: report(documents, as: .json, to: &text)
    case .csv:
      let used = publications.filter { publication in
        documents.contains { $0.publication == publication.id }
      }
      report(documents, as: .csv(dimensions: used.dimensions), to: &text)
    }
    try output.write(text)
  }
}
