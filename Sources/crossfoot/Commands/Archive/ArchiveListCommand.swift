import ArgumentParser
import CrossfootKit
import DigestHistory
import Reporting

/// `crossfoot archive list`
struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the documents of an archive.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(help: "The language of what is said.")
  var lang: Language = .en

  private var archive: ArchiveOptions { archiveOptions.speaking(lang) }

  @Option(help: ArgumentHelp("Only documents of a publication.", valueName: "name"))
  var publication: String?

  @Option(help: "How the list is written.")
  var format: Format = .text

  @OptionGroup var output: OutputOptions

  func run() throws {
    let opened = try archive.open()
    let issues = try archive.attempt { () throws(ArchiveError) in
      try opened.documents(of: publication)
    }.map { ArchivedIssue(document: $0) }
    var text = ""
    switch format {
    case .text: report(archived: issues, as: .text(style: output.style(in: lang)), to: &text)
    case .json: report(archived: issues, as: .json(), to: &text)
    }
    try output.write(text)
  }
}
