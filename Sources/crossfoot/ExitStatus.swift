import ArgumentParser
import CrossfootKit
import DigestModel

/// The exit statuses, numbered as in sysexits(3) from 64 on.
enum ExitStatus: Int32 {
  case clean = 0
  /// A rule fails, or cannot be evaluated, at or above the severity asked for.
  case discrepancies = 1
  /// A document could not be read, or not be recognised, or had no figures.
  case unreadable = 65
  /// There is no such file.
  case noSuchFile = 66
  /// The output could not be written.
  case unwritable = 73
  /// A publication's files are missing or invalid.
  case invalidPublication = 78

  var code: ExitCode { ExitCode(rawValue) }
}

extension ExitStatus {
  /// The status of a call with failed documents.
  ///
  /// Invalid publication files win, for then nothing of that publication can be read; next an
  /// unreadable document; `noSuchFile` is left where every failed document is a missing file.
  ///
  /// - Returns: `nil` where nothing failed.
  static func status(of failures: [DocumentError]) -> ExitStatus? {
    let statuses = failures.map(\.status)
    return [.invalidPublication, .unreadable, .noSuchFile].first(where: statuses.contains)
  }

  /// The status of the findings alone.
  ///
  /// A rule that cannot be evaluated counts like a failing one; a missing figure does not, nor does a
  /// finding that is known or waived.
  static func status(of findings: [Finding], failingOn severity: Finding.Severity) -> ExitStatus {
    let isDiscrepant = findings.contains { $0.isOpen && $0.severity >= severity }
    return isDiscrepant ? .discrepancies : .clean
  }
}

extension DocumentError {
  var status: ExitStatus {
    switch problem {
    case .noSuchFile: .noSuchFile
    case .unreadable, .unrecognized, .ambiguous, .nothingRecovered, .notEarlier,
      .cannotBeTicked:
      .unreadable
    case .invalidPublication: .invalidPublication
    }
  }
}
