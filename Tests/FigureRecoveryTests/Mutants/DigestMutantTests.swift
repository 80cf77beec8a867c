import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Testing

/// Pages drawn otherwise than their layout has it, no number changed: no value differs.
struct DigestMutantTests {
  /// How many mutants are tried of every kind, layouts taking turns; the environment can ask for more.
  private static let seeds: UInt64 =
    ProcessInfo.processInfo.environment["CROSSFOOT_MUTANTS"].flatMap(UInt64.init) ?? 2

  /// Each layout's digest of the month.
  private static let digests: [Layout: Result<Typeset, any Error>] = Dictionary(
    uniqueKeysWithValues: Layout.allCases.map { layout in
      (layout, Result { try Typesetter(layout: layout).typeset(try figures.get()) })
    })

  private static let figures = Result {
    let file = CorpusFolder.url.appending(path: "2026-03/figures.csv")
    return try FiguresFile(csv: try String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: MutantKind.allCases)
  func `no value differs and nothing is invented`(kind: MutantKind) throws {
    let values = try Self.figures.get().values
    let grammar = try Grammar.digest()
    let fonts = FontShelf()
    var count = 0
    var missing = 0
    for seed in 0..<Self.seeds {
      let layout = kind.layouts[Int(seed % UInt64(kind.layouts.count))]
      let typeset = try #require(Self.digests[layout]).get()
      // The first page says what the digest is.
      var random = SplitMix64(seed: seed)
      let chosen = [0, random.pick(1...(typeset.pages.count - 1))].map { typeset.pages[$0] }
      let keys = Set(chosen.flatMap(\.printedFigures))
      let mutants = try chosen.enumerated().map { index, page in
        try kind.drawn(page, fonts: fonts, seed: 2 * seed + UInt64(index))
      }
      let pdf = try PDFWriter(fonts: fonts).pdf(of: mutants, title: "mutant")
      let recovered = grammar.recover(try DocumentReader.read(bytes: pdf, path: "mutant.pdf"))
      let comparison = RecoveryComparison(
        recovered.figures, with: values.filter { keys.contains($0.key) })
      #expect(comparison.wrong == [], "\(layout), seed \(seed)")
      #expect(comparison.invented == [], "\(layout), seed \(seed)")
      count += comparison.count
      missing += comparison.missing.count
    }
    print("recovered \(count - missing) of \(count) figures of mutants by \(kind)")
    // What is hidden right under a number makes it unread; of the others one in fifty may be missing.
    #expect(missing * (kind == .unseen ? 2 : 50) <= count)
  }
}
