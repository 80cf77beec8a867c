import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import Publications
import RuleChecking

/// `crossfoot archive remove DOCUMENT…`
struct ArchiveRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take documents out of an archive; their files stay.",
    discussion: """
      A word that several documents answer to, as a period with vintages does, takes out none: name \
      each by its checksum.
      """)

  @Argument(
    help: ArgumentHelp("Documents, by path, period or checksum.", valueName: "document"))
  var documents: [String]

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(help: "The language of what is said.")
  var lang: Language = .en

  private var archive: ArchiveOptions { archiveOptions.speaking(lang) }

  func run() throws {
    let opened = try archive.open()
    let selector = DocumentSelector(
      documents: try archive.attempt { () throws(ArchiveError) in try opened.documents() })
    var wanted: [ArchivedDocument] = []
    for name in documents {
      let found = try selector.found(name, in: archive)
      if found.count > 1 {
        let words = ArchiveTerm.severalAnswer.text
          .filled(["name": name, "n": String(found.count)])
        Terminal.complain("crossfoot: \(words.preferred(in: lang.rawValue))")
        for document in found {
          Terminal.complain("  \(document.sha256.prefix(12))  \(document.path)")
        }
        throw ExitStatus.noSuchFile.code
      }
      wanted += found.filter { !wanted.contains($0) }
    }
    let methods = try methods(of: opened)
    for document in wanted {
      try archive.attempt { () throws(ArchiveError) in
        try opened.remove(document, checker: methods[document.publication] ?? .none)
      }
      let words = ArchiveTerm.removed.text.filled([
        "publication": Wording(same: document.publication),
        "period": document.period.map { Wording(same: $0.written) }
          ?? ArchiveTerm.withoutPeriod.text,
        "path": Wording(same: document.path.showingControls()),
      ])
      try Terminal.write(words.preferred(in: lang.rawValue) + "\n")
    }
  }

  /// How each publication's documents are checked, by the files that they were read by.
  private func methods(of opened: Archive) throws -> [String: IssueChecker] {
    let publications = try archive.attempt { () throws(ArchiveError) in try opened.publications() }
    var methods: [String: IssueChecker] = [:]
    for publication in publications {
      do throws(SourceErrors) {
        methods[publication.id] = IssueChecker(try Pipeline.Method(publication))
      } catch {
        Terminal.complain(error.errors.map(\.excerpt).joined(separator: "\n"))
        throw ExitStatus.invalidPublication.code
      }
    }
    return methods
  }
}

extension IssueChecker {
  /// Finds nothing.
  static var none: IssueChecker { IssueChecker(reach: .init()) { _, _, _ in [] } }
}
