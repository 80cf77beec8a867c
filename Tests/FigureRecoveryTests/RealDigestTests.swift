import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import Testing

@Suite(.enabled(if: SharedFolder.exists))
struct RealDigestTests {
  private func recover(_ name: String) throws -> RecoveredDocument {
    let publication = try #require(try PublicationLibrary.publication("dost"))
    let grammar = try Grammar(publication.grammar, for: publication)
    let document = try DocumentReader.read(
      path: SharedFolder.url.appending(path: name).path)
    return grammar.recover(document)
  }

  @Test func `every figure of the March 2026 text is right, none is wrong`() throws {
    let expected = try ExpectedFigures.read("dost/2026-03.figures.json")
    let recovered = try recover("dost/2026-03.md")
    let wanted = Dictionary(uniqueKeysWithValues: expected.figures.map { ($0.key, $0) })
    var missing = Set(wanted.keys)
    for figure in recovered.figures {
      let key = figure.key.description
      guard let match = wanted[key] else {
        Issue.record("invented \(key) = \(figure.value)")
        continue
      }
      missing.remove(key)
      #expect(figure.value.description == match.value.text, "\(key)")
      #expect(figure.measure.rawValue == match.measure, "\(key)")
      let places = figure.occurrences.map {
        ExpectedFigures.Figure.Occurrence(line: $0.line, text: $0.text)
      }
      #expect(places == match.occurrences, "\(key)")
    }
    #expect(missing.sorted() == [])
    #expect(recovered.ledger == Ledger(figures: 239, marks: 15, unread: []))
    #expect(recovered.period?.start == CalendarDate("2026-03-01"))
    #expect(recovered.period?.end == CalendarDate("2026-03-31"))
  }
}
