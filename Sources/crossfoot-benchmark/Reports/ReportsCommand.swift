import ArgumentParser
import Foundation

/// Measures what the HTML reports of few and of many documents take:
/// `swift run -c release crossfoot-benchmark reports`.
struct ReportsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports", abstract: "Measure HTML reports and their index.",
    discussion: """
      The memory is the most that a run had at once. It is that of all runs so far, so that a number \
      that stays says that the larger run took no more.
      """)

  @Option(
    parsing: .upToNextOption, help: "How many documents there are in a run, fewest first.")
  var documents = [1, 10, 50, 100, 200]

  @Option(help: "What the documents' figures are drawn from.")
  var seed: UInt64 = 1

  func validate() throws {
    guard documents == documents.sorted(), documents.first ?? 0 > 0 else {
      throw ValidationError("The numbers of documents must rise from one at least.")
    }
  }

  func run() throws {
    try IssueFolder.with(documents.last ?? 0, seed: seed) { issues in
      var table = Table("documents", "s", "s each", "MB each", "index, kB", "most memory, MB")
      for count in documents {
        let folder = issues.url.appending(path: "reports")
        let arguments = ["report"] + issues.paths.prefix(count) + ["-o", folder.path + "/"]
        guard let command = Command.sibling("crossfoot", arguments: arguments) else {
          throw ValidationError("The command crossfoot is not built beside this one.")
        }
        let time = try ContinuousClock().measure { try command.run() }
        let index = IssueFolder.bytes(of: folder.appending(path: "index.html"))
        guard index > 0 else { throw ValidationError("crossfoot report wrote no index.") }
        let pages = IssueFolder.bytes(below: folder) - index
        table.append(
          String(count), time.inSeconds, (time / count).inSeconds,
          decimal(Double(pages) / Double(count) / 1e6), decimal(Double(index) / 1e3),
          decimal(Double(Command.mostMemoryOfChildren) / 1e6))
        try FileManager.default.removeItem(at: folder)
      }
      table.print()
    }
  }
}
