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
  /// SARIF 2.1.0, for servers that show findings beside files.
  public static let sarif = ReportFileFormat(name: "sarif")
  /// Test results in XML: a suite a document, a case a result.
  public static let junit = ReportFileFormat(name: "junit")
  /// A comment on a pull request.
  public static let markdown = ReportFileFormat(name: "markdown")
  /// The pages with an auditor's mark on each figure, beside every finding worked.
  public static let html = ReportFileFormat(name: "html")

  /// The original PDF with an auditor's mark over each figure.
  public static let pdf = ReportFileFormat(name: "pdf")

  /// Every format.
  public static var all: [ReportFileFormat] {
    CheckFormats.all.map { ReportFileFormat(name: $0.name) } + [.html, .pdf]
  }

  /// A format by its name, as in `--format`.
  public init(name: String) { self.name = name }

  func write(_ outcome: CheckOutcome) async throws(CrossfootError) -> [UInt8] {
    let language = outcome.check.language
    switch self {
    case .html: return try await file(of: outcome, as: HTMLFormat(language: language))
    case .pdf: return try await file(of: outcome, as: PDFFormat(language: language))
    default: break
    }
    guard let format = CheckFormats.named(name) else {
      throw CrossfootError(
        kind: .unknownFormat, subject: name,
        reason: "no such format; there are \(Self.all.map(\.name).joined(separator: ", "))")
    }
    let method = outcome.issue.read.method
    let report = CheckReport(
      documents: [outcome.checked], rules: [method].rules(in: language))
    return Self.text(of: report, as: format.init(CheckPresentation(language: language.rawValue)))
  }

  private static func text(of report: CheckReport, as format: some CheckFormat) -> [UInt8] {
    var text = ""
    Reporting.report(report, as: format, to: &text)
    return Array(text.utf8)
  }

  private func file(
    of outcome: CheckOutcome, as format: some ReportFormat
  ) async throws(CrossfootError) -> [UInt8] {
    do throws(DocumentError) {
      return try await format.report(of: outcome.checkedIssue).file
    } catch {
      throw CrossfootError(error)
    }
  }
}
