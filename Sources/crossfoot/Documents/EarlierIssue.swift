import ArgumentParser
import DigestModel

/// The issue before, where a command is given one.
struct EarlierIssue {
  let path: String?
  /// The publication's name or folder; recognised where there is none.
  let publication: String?

  /// Its figures; `nil` where none is given.
  ///
  /// - Throws: An exit status, after a line on standard error, where it cannot be read.
  func recovered() async throws -> RecoveredDocument? {
    guard let path else { return nil }
    let results = await (try DocumentRun(paths: [path], publication: publication))
      .results { $0.recovered }
    if let status = ExitStatus.status(of: results.failures) { throw status.code }
    return results.values.first
  }
}
