import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// A row that its table lacks moves all that stands below it, and takes nothing else away; these
/// branches have no page of their own that it would bind.
struct OmittedRowTests {
  @Test(
    arguments: Layout.allCases, ["aghali", "kalbajar", "fuzuli"])
  func `all figures but those of the row are recovered`(layout: Layout, branch: String) throws {
    let issue = try #require(CorpusFolder.issues.first { $0.month == "2025-11" })
    var figures = try issue.figures()
    figures.rows.removeAll { $0.key.indicator == "direct" && $0.key["unit"] == branch }
    let pdf = try Typesetter(layout: layout).typeset(figures).pdf
    let document = try DocumentReader.read(bytes: pdf, path: "\(layout) without \(branch).pdf")
    let recovered = try Grammar.digest().recover(document)
    let comparison = RecoveryComparison(recovered.figures, with: figures.values)
    #expect(comparison.wrong == [])
    #expect(comparison.invented == [])
    #expect(comparison.missing == [])
    #expect(recovered.ledger.unread == [])
  }
}
