import DigestModel
import PageExtraction
import Reporting
package import TableFooting

/// What adds up in a document, on its pages.
package enum FootedReports {
  /// A page for a browser that needs no network and nothing beside it: every number of a sum with an
  /// auditor's mark on the document's pages.
  package static func html(
    of footed: FootedDocument, language: Language
  ) async throws(DocumentError) -> [UInt8] {
    let (source, bytes) = try Pipeline.openKeepingBytes(footed.path)
    let checked = CheckedDocument(footed, language: language.rawValue)
    let reported = ReportedDocument(
      checked: checked, title: FootingTerm.title.text, pages: source.pages,
      pictures: await HTMLFormat.pictures(of: source.pages, in: bytes), names: names(of: footed),
      rules: rules, coverage: RuleCoverage(path: footed.path, figures: []))
    return Array(HTMLReport(language: language.rawValue).text(of: reported).utf8)
  }

  /// The PDF with an auditor's mark over every number of a sum.
  package static func pdf(
    of footed: FootedDocument, language: Language
  ) throws(DocumentError) -> [UInt8] {
    let (_, bytes) = try Pipeline.openKeepingBytes(footed.path)
    let annotations = TickMarks(language: language.rawValue).annotations(
      on: CheckedDocument(footed, language: language.rawValue), rules: rules,
      names: names(of: footed))
    do throws(AnnotatedPDF.Failure) {
      return try AnnotatedPDF(bytes, annotations: annotations).bytes
    } catch {
      throw DocumentError(.cannotBeTicked(reason: error.wording), path: footed.path)
    }
  }

  private static func names(of footed: FootedDocument) -> FigureNames {
    let tables = footed.tables.enumerated().map { index, table in
      let title = table.reading.table.title
      let number = String(index + 1)
      return (
        "table-\(number)",
        title.isEmpty ? FootingTerm.table.text.filled(["n": number]) : Wording(same: title)
      )
    }
    return FigureNames(indicators: Dictionary(tables) { first, _ in first }, members: [:])
  }

  private static let rules: [String: ReportedDocument.Rule] = Dictionary(
    FootedEquation.Kind.allCases.map { kind in
      (
        kind.ruleName,
        ReportedDocument.Rule(
          label: kind.ruleLabel, description: nil, reason: nil, mark: kind.mark)
      )
    }
  ) { first, _ in first }
}
