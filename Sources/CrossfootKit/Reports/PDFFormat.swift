import DigestModel
import PageExtraction
package import Reporting

/// `--format pdf`: the original with an auditor's mark over each figure.
package struct PDFFormat: ReportFormat {
  package let language: Language

  /// Whether the findings are on pages of their own in front.
  package let hasSummary: Bool

  package init(language: Language, hasSummary: Bool = false) {
    self.language = language
    self.hasSummary = hasSummary
  }

  package let suffix = ".pdf"

  package func report(of issue: CheckedIssue)
    async throws(DocumentError) -> (file: [UInt8], entry: (_ name: String) -> Never?)
  {
    let (document, checked) = (issue.document, issue.checked)
    var annotations = TickMarks(language: language.rawValue).annotations(
      on: checked, rules: ReportedDocument.rules(of: document.method),
      names: FigureNames(of: document.method.publication))
    do throws(AnnotatedPDF.Failure) {
      var bytes = document.bytes
      if hasSummary {
        let front = try FrontPages(bytes, front: FindingSheets(of: checked).bytes)
        bytes = front.bytes
        for index in annotations.indices { annotations[index].page += front.count }
      }
      return (try AnnotatedPDF(bytes, annotations: annotations).bytes, { _ in nil })
    } catch {
      throw DocumentError(
        .cannotBeTicked(reason: error.wording), path: checked.recovered.path)
    }
  }

  package func entry(of document: UnreadableDocument) -> Never? { nil }

  /// The documents lie in their folder as the originals did.
  package func index(of entries: [Never?], sequences: [IssueSequenceSummary]) -> [UInt8]? { nil }
}
