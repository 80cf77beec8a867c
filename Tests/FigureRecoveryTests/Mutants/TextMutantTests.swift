import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Testing

/// Texts written otherwise, no number changed: no value differs.
struct TextMutantTests {
  /// How many mutants are tried of every kind, layouts taking turns; the environment can ask for more.
  private static let seeds: UInt64 =
    ProcessInfo.processInfo.environment["CROSSFOOT_MUTANTS"].flatMap(UInt64.init) ?? 2

  private static let issues = CorpusFolder.issues.filter { $0.month == "2026-03" }

  @Test(arguments: TextMutantKind.allCases)
  func `no value differs and nothing is invented`(kind: TextMutantKind) throws {
    let grammar = try Grammar.digest()
    var count = 0
    var missing = 0
    for seed in 0..<Self.seeds {
      let issue = Self.issues[Int(seed / 2 % UInt64(Self.issues.count))]
      let text = String(decoding: try PopplerText.layout.text(of: issue.path), as: UTF8.self)
      let written = kind.written(text, seed: seed)
      let document = try DocumentReader.read(bytes: Array(written.utf8), path: "mutant.txt")
      let comparison = RecoveryComparison(
        grammar.recover(document).figures, with: try issue.figures().values)
      #expect(comparison.wrong == [], "\(issue), seed \(seed)")
      #expect(comparison.invented == [], "\(issue), seed \(seed)")
      count += comparison.count
      missing += comparison.missing.count
    }
    print("recovered \(count - missing) of \(count) figures of texts by \(kind)")
    // Tabs may end a column one place further on, so that no white parts it from the next.
    #expect(missing * 16 <= count)
  }
}
