import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

/// The daily digests with published totals, against a reading by eye.
@Suite(.enabled(if: SharedFolder.exists))
struct DailyIssueTests {
  private func recover(_ date: String) throws -> RecoveredDocument {
    let publication = try #require(try PublicationLibrary.publication("ndcu-daily"))
    let grammar = try Grammar(publication.grammar, for: publication)
    return grammar.recover(try DocumentReader.read(path: DailyReading.path(date)))
  }

  @Test(arguments: DailyReading.dates)
  func `every figure of an issue is right, none is invented`(date: String) throws {
    let recovered = try recover(date)
    let figures = Dictionary(
      uniqueKeysWithValues: recovered.figures.map { ($0.key.description, $0.value.description) })
    #expect(figures == (try DailyReading.figures(date).legible))
    #expect(recovered.figures.allSatisfy { $0.occurrences.count == 1 })
    #expect(recovered.period?.end == CalendarDate(date))
    #expect(recovered.diagnostics == [])
  }

  @Test(arguments: DailyReading.dates)
  func `only what a picture labels stays unread`(date: String) throws {
    let recovered = try recover(date)
    let hidden = try DailyReading.figures(date).hidden.values
    // Of two issues one such numeral lies under the picture of its label.
    let unread = (recovered.ledger.unread + recovered.ledger.unseen.map(\.numeral))
      .map { $0.text.replacing("%", with: "") }
    #expect(unread.sorted() == hidden.sorted())
    #expect(recovered.ledger.figures == recovered.figures.count)
  }

  @Test(arguments: DailyReading.dates)
  func `an issue is recognised as its own publication alone`(date: String) throws {
    let recognition = Recognition(try DocumentReader.read(path: DailyReading.path(date)))
    let recognized = try PublicationLibrary.ids.filter { id in
      try PublicationLibrary.publication(id).map(recognition.isIssue) ?? false
    }
    #expect(recognized == ["ndcu-daily"])
  }
}
