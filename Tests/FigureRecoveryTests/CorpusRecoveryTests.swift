import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Every layout of the corpus gives the figures that it was typeset from, and nothing else.
struct CorpusRecoveryTests {
  @Test func `each month is there in each layout`() {
    #expect(CorpusFolder.issues.count >= 12)
    let months = Set(CorpusFolder.issues.map(\.month))
    let layouts = Set(CorpusFolder.issues.map(\.layout))
    #expect(months.count * layouts.count == CorpusFolder.issues.count)
  }

  @Test(arguments: CorpusFolder.issues)
  func `every figure is recovered, at every place with its value`(
    issue: CorpusFolder.Issue
  ) throws {
    let values = try issue.figures().values
    let recovered = try Grammar.digest().recover(try DocumentReader.read(path: issue.path))
    let comparison = RecoveryComparison(recovered.figures, with: values)
    #expect(comparison.count > 50)
    #expect(comparison.wrong == [])
    #expect(comparison.invented == [])
    #expect(comparison.missing == [])
    #expect(recovered.ledger.unread == [])
  }
}
