import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// A digest that a seed invents: its month, figures, layout and whether its units are named.
struct InventedDigestPlan: Hashable, CustomTestStringConvertible {
  var month: String
  var charts: DigestGenerator.Charts
  var seed: UInt64
  var layout: Layout
  var namesUnits: Bool

  /// The digest of a number: layouts, charts and headings take turns, all else is random.
  init(_ number: UInt64) {
    var random = SplitMix64(seed: number)
    // From May 2019, the first month that has units, to March 2026.
    let months = 4 + Int(random.next() % 83)
    let month = months % 12 + 1
    self.month = "\(2019 + months / 12)-\(month < 10 ? "0" : "")\(month)"
    seed = random.next()
    let layouts = Layout.allCases
    layout = layouts[Int(number % UInt64(layouts.count))]
    namesUnits = number / UInt64(layouts.count) % 2 == 0
    let charts = DigestGenerator.Charts.allCases
    self.charts = charts[Int(random.next() % UInt64(charts.count))]
  }

  var testDescription: String {
    "\(month) \(layout) charts=\(charts) named=\(namesUnits) seed=\(seed)"
  }

  func typeset() throws -> (figures: FiguresFile, pdf: [UInt8]) {
    let figures = try DigestGenerator(month: month, charts: charts, seed: seed).figures()
    let typesetter = Typesetter(layout: layout, namesUnits: namesUnits)
    return (figures, try typesetter.typeset(figures).pdf)
  }

  /// What a grammar recovers of the typeset digest, against its figures.
  func recovery(with grammar: Grammar) throws -> RecoveryComparison {
    let (figures, pdf) = try typeset()
    let document = try DocumentReader.read(bytes: pdf, path: "\(testDescription).pdf")
    return RecoveryComparison(grammar.recover(document).figures, with: figures.values)
  }
}
