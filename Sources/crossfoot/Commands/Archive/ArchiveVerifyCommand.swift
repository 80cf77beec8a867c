import ArgumentParser
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

  @OptionGroup var archive: ArchiveOptions

  func run() throws {
    let opened = try archive.open()
    let verification = try archive.attempt { () throws(ArchiveError) in try opened.verify() }
    for fault in verification.faults {
      Terminal.complain("crossfoot: \(archive.path.showingControls()): \(fault)")
    }
    guard verification.faults.isEmpty else { throw ExitStatus.unreadable.code }
    let documents =
      verification.documents == 1 ? "1 document" : "\(verification.documents) documents"
    try Terminal.write("sound: \(documents), \(verification.figures) figures\n")
  }
}
