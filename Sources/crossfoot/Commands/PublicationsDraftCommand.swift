import ArgumentParser
import CrossfootKit
import DigestModel
import Glibc
import PageExtraction
import TableFooting

/// `crossfoot publications draft FILE… -o DIR`
struct PublicationsDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "Write a first description of a publication, from some of its issues.",
    discussion: """
      The tables that all issues have become dimensions and indicators, and what adds up in all of \
      them becomes rules. What is unsure is marked with ??? for its writer. The files pass \
      crossfoot publications check and read the issues.
      """)

  @Argument(
    help: ArgumentHelp("Issues of one publication: PDF, text or Markdown files.", valueName: "file")
  )
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write, named as the publication is to be.", valueName: "folder"))
  var output: String

  private static let names = ["publication.yaml", "digest.grammar", "consistency.yaml"]

  func validate() throws {
    if files.contains("-") {
      throw ValidationError("Issues are read twice: name files, not standard input.")
    }
    if identifier.isEmpty {
      throw ValidationError("--output \(output.showingControls()) names no publication.")
    }
  }

  /// The folder's name as an id: small letters, digits and hyphens.
  private var identifier: String {
    let name = output.split(separator: "/").last.map(String.init) ?? ""
    var id = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: id.unicodeScalars.append(scalar)
      default: if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    guard let first = id.unicodeScalars.first else { return "" }
    return first.value >= 0x61 ? id : "publication-" + id
  }

  func run() async throws {
    let folder = output.hasSuffix("/") ? output : output + "/"
    for name in Self.names where status(of: folder + name) != nil {
      throw ValidationError(
        "\((folder + name).showingControls()) is there already: name another folder.")
    }
    var issues: [PublicationDraft.Issue] = []
    var failures: [DocumentError] = []
    for path in files {
      do throws(DocumentError) {
        let source = try Pipeline.open(path)
        issues.append(PublicationDraft.Issue(source: source, footed: FootedDocument(source)))
      } catch {
        failures.append(error)
      }
    }
    for failure in failures { Terminal.complain("crossfoot: \(failure)") }
    if let status = ExitStatus.status(of: failures) { throw status.code }
    let draft: PublicationDraft
    let trial: PublicationDraft.Trial
    do throws(PublicationDraft.Obstacle) {
      (draft, trial) = try PublicationDraft(id: identifier, issues: issues).tried()
    } catch {
      Terminal.complain("crossfoot: no draft: \(error.reason)")
      throw ExitStatus.unreadable.code
    }
    do throws(SystemError) {
      if !isFolder(output), FileName.withPointer(to: output, { mkdir($0, 0o777) }) != 0 {
        throw .latest
      }
      for (name, text) in zip(Self.names, [draft.vocabulary, draft.grammar, draft.rules]) {
        try OutputFile(path: folder + name).write(text)
      }
    } catch {
      Terminal.complain("crossfoot: \(folder.showingControls()): cannot write: \(error)")
      throw ExitStatus.unwritable.code
    }
    var text = "\(folder.showingControls()): \(draft.ruleCount) rules\n"
    for (path, count) in zip(files, trial.figures) {
      text += "  \(path.showingControls())  \(count) figures\n"
    }
    try? Terminal.write(text)
  }
}
