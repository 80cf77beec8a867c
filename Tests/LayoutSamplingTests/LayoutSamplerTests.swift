import CorpusTypesetting
import DigestModel
import FigureRecovery
import LayoutSampling
import PageExtraction
import Publications
import Testing

struct LayoutSamplerTests {
  private static let seeds: ClosedRange<UInt64> = 1...5

  @Test(arguments: SampledIssue.publications)
  func `the same seed gives the same bytes, another one others`(publication: String) throws {
    let first = try SampledIssue(publication, seed: 3)
    let second = try SampledIssue(publication, seed: 3)
    #expect(first.digest.pdf == second.digest.pdf)
    #expect(first.digest.choices == second.digest.choices)
    #expect(first.digest.printings == second.digest.printings)
    #expect(try SampledIssue(publication, seed: 4).digest.pdf != first.digest.pdf)
  }

  @Test(arguments: SampledIssue.publications, seeds)
  func `every figure is printed, or said to be left out`(publication: String, seed: UInt64) throws {
    let issue = try SampledIssue(publication, seed: seed)
    let printed = Set(issue.digest.printings.map(\.key))
    #expect(printed.isDisjoint(with: issue.digest.leftOut))
    #expect(printed.union(issue.digest.leftOut) == Set(issue.figures.map(\.key)))
    let values = Dictionary(uniqueKeysWithValues: issue.figures.map { ($0.key, $0.value) })
    #expect(issue.digest.printings.allSatisfy { values[$0.key] == $0.value })
  }

  @Test(arguments: SampledIssue.publications, seeds)
  func `no text stands on another or leaves its page`(publication: String, seed: UInt64) throws {
    let issue = try SampledIssue(publication, seed: seed)
    for (index, page) in issue.digest.pages.enumerated() {
      let collisions = page.collisions.map { "“\($0.text)” and “\($1.text)”" }
      #expect(collisions == [], "page \(index + 1)")
    }
  }

  @Test(arguments: SampledIssue.publications, [1, 2, 3] as [UInt64])
  func `every printing stands where the record says`(publication: String, seed: UInt64) throws {
    let issue = try SampledIssue(publication, seed: seed)
    let pages = try DocumentReader.read(bytes: issue.digest.pdf, path: "sample.pdf").pages
    var astray: [String] = []
    for printing in issue.digest.printings {
      let words = pages[printing.page - 1].words.filter { word in
        word.box.verticalOverlap(with: printing.box) > 0.5 * printing.box.height
          && word.box.horizontalOverlap(with: printing.box) > 1
      }
      let found = words.sorted { $0.box.left < $1.box.left }.map(\.text).joined()
      if !digits(found).contains(digits(printing.text)) {
        astray.append("\(printing.key): “\(printing.text)”, found “\(found)”")
      }
    }
    #expect(astray == [])
  }

  private func digits(_ text: String) -> String { text.filter(\.isNumber) }

  /// How much of a layout is read is measured by `crossfoot-benchmark layouts`; here it is enough that
  /// a drawn page is one that a grammar finds its way in.
  @Test(arguments: [1, 3, 5] as [UInt64])
  func `tables in layouts drawn at random are read`(seed: UInt64) throws {
    let issue = try SampledIssue("ndcu-daily", seed: seed)
    let source = try DocumentReader.read(bytes: issue.digest.pdf, path: "sample.pdf")
    let recovered = issue.grammar.recover(source)
    let printed = Dictionary(
      issue.digest.printings.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let wrong = recovered.figures.filter { printed[$0.key] != $0.value }.map(\.key.description)
    #expect(wrong == [])
    #expect(recovered.figures.count > printed.count * 9 / 10)
  }

  @Test func `all kinds of arrangement are drawn sooner or later`() throws {
    var drawn: Set<String> = []
    for seed in 1...12 as ClosedRange<UInt64> {
      let choices = try SampledIssue("dost", seed: seed).digest.choices
      drawn.formUnion(choices.filter { $0.aspect == "arrangement" }.map(\.choice))
    }
    #expect(
      drawn.isSuperset(of: [
        "table", "cross-table", "bars", "grouped bars", "pyramid", "columns", "grouped columns",
        "legend", "swatches", "ring", "cards", "list", "inline", "lines", "sentences",
      ]))
  }

  @Test func `a figure that a page cannot print is left out and said so`() throws {
    let publication = try PublicationFolder.publication("ndcu-daily")
    let grammar = try Grammar(publication.grammar, for: publication)
    let figures = try SampledFigure.figures(
      csv: "indicator,unit,span,value\r\ndeaths,sri-lanka,year-to-date,12\r\n"
        + "deaths,colombo,monthly,3\r\nperiod.end,sri-lanka,year-to-date,2026-06-20\r\n",
      of: publication)
    let digest = try LayoutSampler(publication: publication, outline: grammar.outline)
      .sample(figures, seed: 1)
    #expect(digest.leftOut.map(\.description) == ["deaths[unit=colombo,span=monthly]"])
  }
}
