import ArgumentParser
import CrossfootKit
import DigestHistory
import Reporting

/// `crossfoot archive show DOCUMENT…`
struct ArchiveShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show documents of an archive, and what fails in them.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: ArgumentHelp(
      "Documents, by path, period or checksum: 2026-03, NAME/2026-03.", valueName: "document"))
  var documents: [String]

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(help: "The language of what is said.")
  var lang: Language = .en

  private var archive: ArchiveOptions { archiveOptions.speaking(lang) }

  @Option(help: "How they are written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let opened = try archive.open()
    let selector = DocumentSelector(
      documents: try archive.attempt { () throws(ArchiveError) in try opened.documents() })
    let issues = try documents.flatMap { name in
      try selector.found(name, in: archive).map { document in
        ArchivedIssue(
          document: document,
          findings: try archive.attempt { () throws(ArchiveError) in
            try opened.findings(of: document)
          })
      }
    }
    var text = ""
    switch format {
    case .text: report(archived: issues, as: .text(style: output.style(in: lang)), to: &text)
    case .json: report(archived: issues, as: .json(in: lang.rawValue), to: &text)
    }
    try output.write(text)
  }
}
