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

  /// The original PDF with an auditor's mark over each figure.
  public static let pdf = ReportFileFormat(name: "pdf")

  func write(_ outcome: CheckOutcome) async throws(CrossfootError) -> [UInt8] {
    let language = outcome.check.language
    switch self {
    case .html: return try await file(of: outcome, as: HTMLFormat(language: language))
    case .pdf: return try await file(of: outcome, as: PDFFormat(language: language))
    default: break
    }
    var text = ""
    let report = CheckReport(documents: [outcome.checked])
    if self == .json {
      Reporting.report(report, as: .json, to: &text)
    } else {
      Reporting.report(report, as: .text(style: .plain, isVerbose: false), to: &text)
    }
    return Array(text.utf8)
  }

  private func file(
    of outcome: CheckOutcome, as format: some ReportFormat
  ) async throws(CrossfootError) -> [UInt8] {
    do throws(DocumentError) {
      return try await format.report(of: outcome.issue.read, checkedBy: outcome.check).file
    } catch {
      throw CrossfootError(error)
    }
  }
}
