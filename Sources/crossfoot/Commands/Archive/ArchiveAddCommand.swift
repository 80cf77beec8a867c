import ArgumentParser
import CrossfootKit
import DigestHistory
import DigestModel
import PageExtraction

/// `crossfoot archive add FILE…|DIR`
struct ArchiveAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add documents to an archive.",
    discussion: """
      Each document is kept as soon as its line is written. What is there already is not read again, \
      unless the publication's files have changed; another document of the same period is kept \
      beside the first, as a vintage.
      """)

  @Argument(
    help: ArgumentHelp(
      "PDF, text or Markdown files, or folders with such files; - is standard input.",
      valueName: "file|folder"))
  var files: [String]

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(help: "The language of what is said.")
  var lang: Language = .en

  private var archive: ArchiveOptions { archiveOptions.speaking(lang) }

  @OptionGroup var issuesOf: PublicationOptions

  @Option(
    help: ArgumentHelp(
      "The day from which the documents were known. (default: of the first of a period its end, of "
        + "others today)", valueName: "date"))
  var knownSince: CalendarDate?

  func validate() throws {
    try InputFiles.refuseRepeatedInput(files)
  }

  func run() async throws {
    let found = try documentFiles(files, in: lang)
    let run = try await DocumentRun(
      complainingOf: found.map(\.path), publication: issuesOf.publication, in: lang)
    guard let today = CalendarDate.today else { preconditionFailure("the clock is out of range") }
    let addition = ArchiveAddition(
      archive: try archive.open(creates: true), files: found, run: run, knownSince: knownSince,
      today: today)
    Interruption.await()
    var counts = AdditionCounts(language: lang)
    let progress = ProgressLine(total: found.count, language: lang)
    do {
      let done = try await addition.perform { file, outcome in
        progress?.clear()
        try counts.report(file, outcome)
        progress?.show(done: counts.done)
      }
      progress?.clear()
      try Terminal.write(counts.summary + "\n")
      if done < found.count {
        complain(.interrupted, done: done, of: found.count)
        throw ExitCode(Interruption.exitStatus)
      }
    } catch let error as ArchiveError {
      progress?.clear()
      Terminal.complain(
        "crossfoot: \(archive.path.showingControls()): "
          + error.wording.preferred(in: lang.rawValue))
      complain(.unfinished, done: counts.done, of: found.count)
      throw ExitStatus(error).code
    }
    if let status = ExitStatus.status(of: counts.failures) { throw status.code }
  }

  private func complain(_ term: ArchiveTerm, done: Int, of total: Int) {
    let words = term.text.filled(["done": String(done), "total": String(total)])
    Terminal.complain("crossfoot: \(words.preferred(in: lang.rawValue))")
  }
}

/// The documents of a command's paths.
///
/// - Throws: An exit status, after a line on standard error.
func documentFiles(
  _ paths: [String], in language: Language = .en
) throws -> [DocumentFiles.File] {
  let files: [DocumentFiles.File]
  do throws(DocumentError) {
    files = try DocumentFiles(paths).files
  } catch {
    Terminal.complain("crossfoot: \(error.description(in: language))")
    throw error.status.code
  }
  guard files.isEmpty else { return files }
  let words = ArchiveTerm.noFileInFolder.text.filled(["path": paths[0].showingControls()])
  Terminal.complain("crossfoot: \(words.preferred(in: language.rawValue))")
  throw ExitStatus.noSuchFile.code
}

extension CalendarDate: ExpressibleByArgument {
  /// `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}
