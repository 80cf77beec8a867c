import DigestModel
import Foundation
import PageExtraction
import Testing

@testable import FigureRecovery

/// A figure that a unit's page repeats wrongly is read with both values.
@Suite(.enabled(if: SharedFolder.exists))
struct RepeatedFigureTests {
  @Test(arguments: [
    ("403 425", "403 426", "direct[unit=absheron,span=cumulative]"),
    ("110 331", "110 341", "direct[unit=ministry-reception,span=cumulative]"),
    ("167 002", "167 022", "direct[unit=karabakh,span=cumulative]"),
  ])
  func `a repetition that disagrees is kept or warned of`(
    right: String, wrong: String, key: String
  ) throws {
    let url = SharedFolder.url.appending(path: "dost/2026-03.md")
    var text = try String(contentsOf: url, encoding: .utf8)
    let last = try #require(text.range(of: right, options: .backwards))
    text.replaceSubrange(last, with: wrong)
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "misprint.md")
    let recovered = try Grammar.digest().recover(document)
    let figure = try #require(recovered.figures.first { $0.key.description == key })
    let texts = figure.occurrences.map(\.text)
    let isWarned = recovered.diagnostics.contains {
      $0.severity == .warning && $0.message.contains(wrong)
    }
    #expect(texts == [right, wrong] || texts == [right] && isWarned)
  }
}
