import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel

/// `crossfoot archive verify`
struct ArchiveVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that an archive is sound and has what was added.",
    discussion: """
      Reads every document back and compares its figures with the checksum that was kept when they \
      were added. The exit status is 65 where something is wrong.
      """)

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(help: "The language of what is said.")
  var lang: Language = .en

  private var archive: ArchiveOptions { archiveOptions.speaking(lang) }

  func run() throws {
    let opened = try archive.open()
    let verification = try archive.attempt { () throws(ArchiveError) in try opened.verify() }
    for fault in verification.faults {
      Terminal.complain(
        "crossfoot: \(archive.path.showingControls()): "
          + fault.preferred(in: lang.rawValue).showingControls())
    }
    guard verification.faults.isEmpty else { throw ExitStatus.unreadable.code }
    let words = ArchiveTerm.sound.text.filled([
      "documents": String(verification.documents), "figures": String(verification.figures),
    ])
    try Terminal.write(words.preferred(in: lang.rawValue) + "\n")
  }
}
