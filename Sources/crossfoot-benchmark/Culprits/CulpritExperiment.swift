import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import RuleChecking

/// Makes errors in invented digests, typesets and reads these, and looks whether the wrong figures
/// are named.
struct CulpritExperiment {
  private let method: Method
  /// The units right under all of them.
  private let units: Set<String>
  private let digests: Int
  private let first: Int
  private let only: ErrorMechanism?

  /// - Parameters:
  ///   - first: The seed of the first digest; what was tuned on some is measured on others.
  ///   - only: The mechanism of all errors; `nil` for all in turn, and for pairs and faultless digests too.
  init(digests: Int, first: Int = 0, only: ErrorMechanism? = nil) throws {
    self.digests = digests
    self.first = first
    self.only = only
    guard let publication = try PublicationLibrary.publication("dost") else {
      throw Failure.noPublication
    }
    method = try Method(publication)
    units = Set(
      publication.children(of: "all").map(\.id).filter { publication.children(of: $0).isEmpty })
  }

  enum Failure: Error { case noPublication }

  func print() throws {
    var one = CulpritTally()
    for number in 0..<digests {
      let mechanism = only ?? ErrorMechanism.allCases[number % ErrorMechanism.allCases.count]
      try examine(UInt64(first + number), [mechanism], into: &one)
    }
    one.print(title: "\(digests) digests with one error")
    if only != nil { return }
    Swift.print()
    var two = CulpritTally()
    for number in 0..<digests / 4 {
      let all = ErrorMechanism.allCases.filter { $0 != .staleValue && $0 != .carriedSlip }
      try examine(
        UInt64(1_000_000 + first + number),
        [all[number % all.count], all[(number / all.count) % all.count]],
        into: &two)
    }
    two.printPairs(title: "\(digests / 4) digests with two errors")
    Swift.print()
    try printFalseAlarms()
  }

  private func plan(_ number: UInt64) throws -> (Plan, SplitMix64) {
    var random = SplitMix64(seed: number &* 7919 &+ 17)
    let layouts = Layout.allCases
    // From June 2020 on, so that there are units enough, to March 2026.
    let months = 5 + 12 + Int(random.next() % 70)
    let charts = DigestGenerator.Charts.allCases
    let plan = Plan(
      month: "\(2019 + months / 12)-" + (months % 12 < 9 ? "0" : "") + "\(months % 12 + 1)",
      charts: charts[Int(random.next() % UInt64(charts.count))], seed: random.next(),
      layout: layouts[Int(random.next() % UInt64(layouts.count))])
    return (plan, random)
  }

  private struct Plan {
    var month: String
    var charts: DigestGenerator.Charts
    var seed: UInt64
    var layout: Layout
  }

  private func examine(
    _ number: UInt64, _ mechanisms: [ErrorMechanism], into tally: inout CulpritTally
  ) throws {
    var (plan, random) = try plan(number)
    let generator = try DigestGenerator(month: plan.month, charts: plan.charts, seed: plan.seed)
    var digest = InjectedDigest(
      generator.figures(), period: generator.period, units: units)
    let clean = digest.document
    for mechanism in mechanisms {
      let isInjected = digest.inject(
        mechanism,
        covered: { key in
          method.rules.coverage(of: clean, only: [key]).figures.first?.isFull ?? false
        },
        &random)
      guard isInjected else {
        tally.skip(mechanisms)
        return
      }
    }
    let read = try read(digest.figures, in: plan.layout, number)
    let findings = method.rules.check(read, after: digest.earlier)
    tally.count(
      mechanisms, wrong: digest.wrong, findings: findings, read: read,
      of: Set(digest.figures.rows.map(\.key)), layout: plan.layout
    )
  }

  private func read(
    _ figures: FiguresFile, in layout: Layout, _ number: UInt64
  ) throws -> RecoveredDocument {
    let pdf = try Typesetter(layout: layout).typeset(figures).pdf
    let source = try DocumentReader.read(bytes: pdf, path: "digest \(number)")
    return method.grammar.recover(source)
  }

  /// Faultless digests on which a rule fails all the same, the printer's own fault in the footnotes
  /// apart.
  private func printFalseAlarms() throws {
    let count = max(1, digests / 5)
    var alarms: [String] = []
    for number in 0..<count {
      let (plan, _) = try plan(UInt64(2_000_000 + first + number))
      let generator = try DigestGenerator(month: plan.month, charts: plan.charts, seed: plan.seed)
      let read = try read(generator.figures(), in: plan.layout, UInt64(number))
      let failing = method.rules.check(read).filter {
        ($0.status == .fail || $0.status == .broken) && $0.severity > .note
      }
      if let first = failing.first {
        alarms.append("\(plan.month) \(plan.layout): \(first.rule): \(first.message)")
      }
    }
    Swift.print("\(alarms.count) of \(count) faultless digests with a false alarm")
    for alarm in alarms { Swift.print("  \(alarm)") }
  }
}
