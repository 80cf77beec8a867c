import DigestModel
import Reporting

/// A way to write the report of an outcome to a file.
public struct ReportFileFormat: Hashable, Sendable {
  /// Its name, as in `--format`.
  public let name: String

  /// The outcome as the terminal shows it, without colours.
  public static let text = ReportFileFormat(name: "text")
  /// The schema `crossfoot.check/1`.
  public static let json = ReportFileFormat(name: "json")
  /// The pages with an auditor's mark on each figure, beside every finding worked.
  public static let html = ReportFileFormat(name: "html")

  func write(_ outcome: CheckOutcome) async throws(CrossfootError) -> [UInt8] {
    var text = ""
    let report = CheckReport(documents: [outcome.checked])
    switch self {
    case .text: Reporting.report(report, as: .text(style: .plain, isVerbose: false), to: &text)
    case .json: Reporting.report(report, as: .json, to: &text)
    default:
      do throws(DocumentError) {
        return try await HTMLFormat(language: outcome.check.language)
          .report(of: outcome.issue.read, checkedBy: outcome.check).file
      } catch {
        throw CrossfootError(error)
      }
    }
    return Array(text.utf8)
  }
}
