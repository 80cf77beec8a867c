import ArgumentParser
import CrossfootKit
import DigestModel

/// The issue before, where a command is given one.
struct EarlierIssueOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The issue before, for rules that compare with it and for values left standing.",
      valueName: "file"))
  var previous: String?

  /// - Throws: Wrong usage, where standard input would be read twice.
  func refuse(besides files: [String]) throws {
    try InputFiles.refuseRepeatedInput(files + [previous].compactMap(\.self))
  }

  /// Its figures; `nil` where none is given.
  ///
  /// - Parameter publication: Its name or folder; recognised where there is none.
  /// - Throws: An exit status, after a line on standard error, where it cannot be read.
  func recovered(by publication: String?) async throws -> RecoveredDocument? {
    guard let previous else { return nil }
    let results = await (try DocumentRun(complainingOf: [previous], publication: publication))
      .results { $0.recovered }
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
    return results.values.first
  }
}
