import CorpusTypesetting
import FigureRecovery
import Foundation
import Testing

/// Digests that nobody has seen: a figure of theirs may be missing, but never wrong.
struct GeneratedDigestTests {
  /// The numbers of the digests that are invented; the environment can ask for others.
  private static let numbers: [UInt64] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["CROSSFOOT_FIRST_DIGEST"].flatMap(UInt64.init) ?? 0
    let count = environment["CROSSFOOT_DIGESTS"].flatMap(UInt64.init) ?? 12
    return Array(first..<first + count)
  }()

  @Test func `no figure is wrong or invented, and few are missing`() throws {
    let grammar = try Grammar.digest()
    var count = 0
    var missing = 0
    for number in Self.numbers {
      let plan = InventedDigestPlan(number)
      let comparison = try plan.recovery(with: grammar)
      #expect(comparison.wrong == [], "\(plan.testDescription)")
      #expect(comparison.invented == [], "\(plan.testDescription)")
      count += comparison.count
      missing += comparison.missing.count
      if !comparison.missing.isEmpty {
        print("\(plan.testDescription): missing \(comparison.missing.joined(separator: " "))")
      }
    }
    print("recovered \(count - missing) of \(count) figures of \(Self.numbers.count) digests")
    // Of 160 digests tried, 36 of 45 516 figures were missing; one in a hundred may be.
    #expect(missing * 100 <= count)
  }

  /// Where few units have opened the whole has them in a short list under its two numbers, a line for each span: these
  /// head nothing.
  @Test(arguments: ["2020-09", "2021-01", "2021-02"], Layout.allCases)
  func `digests of few units are read`(month: String, layout: Layout) throws {
    var plan = InventedDigestPlan(1)
    (plan.month, plan.layout, plan.namesUnits, plan.charts) = (month, layout, false, .everywhere)
    let comparison = try plan.recovery(with: try Grammar.digest())
    #expect(comparison.wrong == [] && comparison.invented == [])
    #expect(comparison.missing.count * 50 <= comparison.count)
  }
}
