import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Testing

/// Digests that nobody has seen, as text: a figure of theirs may be missing, but never wrong.
struct GeneratedTextTests {
  /// The numbers of the digests that are invented; the environment can ask for others.
  private static let numbers: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["CROSSFOOT_FIRST_DIGEST"].flatMap(UInt64.init) ?? 100
    let count = environment["CROSSFOOT_DIGESTS"].flatMap(UInt64.init) ?? 8
    return Array(first..<first + count)
  }()

  @Test(arguments: PopplerText.allCases)
  func `no figure is wrong or invented, and few are missing`(form: PopplerText) throws {
    let grammar = try Grammar.digest()
    var count = 0
    var missing = 0
    for number in Self.numbers {
      let plan = InventedDigestPlan(number)
      let (figures, pdf) = try plan.typeset()
      let document = try DocumentReader.read(bytes: try form.text(of: pdf), path: "invented.txt")
      let comparison = RecoveryComparison(grammar.recover(document).figures, with: figures.values)
      #expect(comparison.wrong == [], "\(plan.testDescription)")
      #expect(comparison.invented == [], "\(plan.testDescription)")
      // Drawn in scrambled order, a text keeps nothing of numbers in strings of their own.
      if form == .raw, plan.layout == .fragments { continue }
      count += comparison.count
      missing += comparison.missing.count
    }
    print("recovered \(count - missing) of \(count) figures from \(form) text")
    // Staircases of values that may be those of the labels under them are left unread.
    switch form {
    case .layout: #expect(missing * 100 <= count)
    case .raw: #expect(missing * 10 <= count)
    }
  }
}
