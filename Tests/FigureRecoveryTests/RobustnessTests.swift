import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Testing

/// A text with lines lost or doubled gives no wrong figure without saying so.
@Suite(.enabled(if: SharedFolder.exists))
struct RobustnessTests {
  /// The seeds tried; the environment can ask for others.
  private static let seeds: Range<UInt64> = {
    let count = ProcessInfo.processInfo.environment["CROSSFOOT_DISTURBANCES"]
    return 0..<(count.flatMap(UInt64.init) ?? 12)
  }()

  @Test(arguments: LineDisturbance.allCases)
  func `every figure still reported is right, or there is a warning`(
    disturbance: LineDisturbance
  ) throws {
    let grammar = try Grammar.digest()
    let text = try String(
      contentsOf: SharedFolder.url.appending(path: "dost/2026-03.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = try ExpectedFigures.read("dost/2026-03.figures.json").figures
    let values = Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0.value.text) })
    var count = 0
    var silent = 0
    for seed in Self.seeds {
      let disturbed = disturbance.disturbed(lines, seed: seed)
      let recovered = grammar.recover(
        try DocumentReader.read(bytes: Array(disturbed.utf8), path: "disturbed.md"))
      count += recovered.figures.count
      guard !recovered.diagnostics.contains(where: { $0.severity == .warning }) else { continue }
      silent += 1
      for figure in recovered.figures where figure.agrees {
        #expect(
          figure.value.description == values[figure.key.description],
          "\(figure.key) after the \(disturbance) of seed \(seed)")
      }
    }
    #expect(count > 150 * Self.seeds.count)
    #expect(3 * silent > Self.seeds.count, "most texts have a warning")
  }
}
