import DigestModel
import Foundation
import Publications
import RuleChecking
import Testing

/// What `check` says of random publications, documents and edits, against a model of its own.
struct MetamorphicTests {
  private static let blocks = 10
  /// In each block; the whole of 5,000 takes minutes without optimisation, and is asked for by
  /// `CROSSFOOT_TRIALS=500`.
  private static let trials = number("CROSSFOOT_TRIALS") ?? 40
  /// The first of the seeds: others show whether what was mended for some holds for all.
  private static let first = number("CROSSFOOT_FIRST_SEED") ?? 0

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static func period(_ start: String, _ end: String) -> Period? {
    CalendarDate(start).flatMap { start in
      CalendarDate(end).map { Period(start: start, end: $0) }
    }
  }

  /// A publication with its rules, the issue before, and what is printed in an issue.
  private struct Trial {
    let publication: RandomPublication
    let rules: RuleSet
    let earlier: [String: Quantity]
    var values: [String: Quantity]

    func document(
      _ values: [String: Quantity], shuffledBy random: inout SeededGenerator,
      isEarlier: Bool = false
    ) throws -> RecoveredDocument {
      // Without a random order, dictionaries have one of the process.
      let keys = values.keys.sorted().shuffled(using: &random)
      var document = try RuleCheckingTests.document(
        keys.map { key in "\(key) = \(values[key].map { "\($0)" } ?? "")" },
        period: isEarlier
          ? period("2026-02-01", "2026-02-28") : period("2026-03-01", "2026-03-31"))
      document.publication = "random"
      return document
    }

    func findings(_ document: RecoveredDocument, _ random: inout SeededGenerator) throws
      -> [Finding]
    {
      rules.check(document, after: try self.document(earlier, shuffledBy: &random, isEarlier: true))
        .filter { $0.rule != "repeats-agree" }
    }
  }

  private func trial(_ seed: UInt64) throws -> (Trial, SeededGenerator) {
    var random = SeededGenerator(seed: seed)
    let publication = RandomPublication(&random)
    let (values, earlier) = publication.values(&random)
    let texts = publication.ruleTexts.shuffled(using: &random)
    let rules = try RuleSet(
      SourceFile(path: "r", text: "rules:\n" + texts.joined()),
      for: try publication.publication(units: publication.units.shuffled(using: &random)))
    return (
      Trial(publication: publication, rules: rules, earlier: earlier, values: values), random
    )
  }

  /// Changes a figure by some units of its last digit, or leaves it out.
  private func edit(
    _ values: inout [String: Quantity], _ random: inout SeededGenerator, mayOmit: Bool = true
  ) -> String? {
    guard let key = values.keys.sorted().randomElement(using: &random), let value = values[key]
    else {
      return nil
    }
    if mayOmit, Int.random(in: 0..<5, using: &random) == 0 {
      values[key] = nil
      return key
    }
    let change = Int.random(in: 1...2000, using: &random)
    let isNegative = key.hasPrefix("ratio") && Bool.random(using: &random)
    values[key] = Quantity(
      value.coefficient
        + (isNegative || change <= value.coefficient && Bool.random(using: &random)
          ? -change : change),
      decimals: value.decimals)
    return key
  }

  private func statuses(_ findings: [Finding]) -> [[String: String]: Finding.Status] {
    Dictionary(
      findings.map { finding in
        (
          Dictionary(finding.instance.map { ($0.dimension, $0.member) }) { first, _ in first }
            .merging(["": finding.rule]) { first, _ in first }, finding.status
        )
      }
    ) { first, _ in first }
  }

  private func expected(
    _ trial: Trial, _ values: [String: Quantity]
  ) -> [[String: String]: Finding.Status] {
    // What ranges over units leaves out those of which nothing is printed.
    let equations = trial.publication.equations.filter { equation in
      equation.instance["unit"] == nil
        || (equation.left + equation.right).contains { !$0.isEarlier && values[$0.key] != nil }
    }
    return Dictionary(
      equations.map {
        ($0.instance.merging(["": $0.rule]) { first, _ in first }, $0.status(values, trial.earlier))
      }
    ) { first, _ in first }
  }

  @Test(arguments: 0..<blocks)
  func `what is said is true, whatever the order`(block: Int) throws {
    for number in 0..<Self.trials {
      let seed = UInt64(Self.first + block * Self.trials + number)
      var (trial, random) = try trial(seed)
      // What the model says is consistent never fails.
      let consistent = try trial.findings(
        try trial.document(trial.values, shuffledBy: &random), &random)
      #expect(consistent.allSatisfy { $0.status == .pass }, "seed \(seed)")
      #expect(statuses(consistent) == expected(trial, trial.values), "seed \(seed)")
      // Edits fail, or leave open, what the model says they do, and nothing else.
      for _ in 0..<Int.random(in: 1...2, using: &random) { _ = edit(&trial.values, &random) }
      let document = try trial.document(trial.values, shuffledBy: &random)
      let found = try trial.findings(document, &random)
      #expect(statuses(found) == expected(trial, trial.values), "seed \(seed)")
      try checkSuspects(of: found, trial, "seed \(seed)")
      try checkBaseline(of: document, found, trial, &random, "seed \(seed)")
    }
  }

  /// A change that is named lets the rule pass that it is named for, and is one.
  private func checkSuspects(of findings: [Finding], _ trial: Trial, _ seed: Comment) throws {
    for finding in findings where finding.status == .fail {
      let equation = try #require(
        trial.publication.equations.first { equation in
          equation.rule == finding.rule
            && finding.instance.allSatisfy { equation.instance[$0.dimension] == $0.member }
        })
      for suspect in finding.suspects {
        var (values, earlier) = (trial.values, trial.earlier)
        var isComplete = true
        for (key, implied) in zip(suspect.keys.map(\.description), suspect.implied) {
          guard case .value(.number(let value)) = implied else {
            isComplete = false
            continue
          }
          let printed = (suspect.isOfEarlierIssue ? earlier : values)[key]
          #expect(printed != value, seed)
          if suspect.isOfEarlierIssue { earlier[key] = value } else { values[key] = value }
        }
        if isComplete { #expect(equation.status(values, earlier) != .fail, seed) }
      }
    }
  }

  /// What is accepted is known again, and any further edit of it is not.
  private func checkBaseline(
    of document: RecoveredDocument, _ findings: [Finding], _ trial: Trial,
    _ random: inout SeededGenerator, _ seed: Comment
  ) throws {
    let baseline = Baseline(of: [(document, findings)])
    let failing = findings.filter(\.hasFailed)
    var moved = document
    moved.path = "elsewhere.txt"
    for document in [document, moved] {
      let comparison = baseline.comparison(with: [(document, findings)])
      #expect(comparison.acceptances[0].compactMap(\.self).count == failing.count, seed)
      #expect(comparison.acceptances[0].allSatisfy { $0 == nil || $0 == .known }, seed)
      #expect(comparison.fixed.isEmpty && comparison.undecided.isEmpty, seed)
    }
    var values = trial.values
    guard let edited = edit(&values, &random) else { return }
    let further = try trial.document(values, shuffledBy: &random)
    let later = try trial.findings(further, &random)
    let acceptances = baseline.comparison(with: [(further, later)]).acceptances[0]
    for (finding, acceptance) in zip(later, acceptances) where finding.hasFailed {
      let isTouched = (finding.figures + finding.missing).contains { $0.description == edited }
      #expect(!isTouched || acceptance != .known, seed)
      #expect(isTouched || acceptance == .known, seed)
    }
  }
}
