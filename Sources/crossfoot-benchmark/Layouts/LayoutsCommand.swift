import ArgumentParser
import CorpusTypesetting
import DigestModel
import FigureRecovery
import Foundation
import LayoutSampling
import Publications
import RuleChecking

/// Reads digests whose figures and layouts are both drawn at random, and compares what is read with
/// what was set: `swift run -c release crossfoot-benchmark layouts --seeds 1-100`.
struct LayoutsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layouts", abstract: "Measure what is read of layouts drawn at random.",
    discussion: """
      A figure is wrong without a finding if its value was not printed for its key, and neither a failing \
      rule, nor a diagnostic, nor a second printing with another value tells so. Rules that fail on the \
      printed values themselves do not count. The exit code is 1 if less than 98 % of the figures are \
      read, or one is wrong without a finding.
      """)

  /// The least part of the figures that has to be read.
  private static let leastRecall = 0.98

  @Option(help: "The seeds, as 1-100.")
  var seeds: SeedRange

  @Option(help: "The publication: a known one's name, or the folder of one.")
  var publication = "dost"

  @Option(help: "The figures; invented for each seed where nothing is given.")
  var figures: String?

  @Flag(help: "Read what pdftotext -layout makes of the pages.")
  var text = false

  @Flag(help: "List every missing figure too.")
  var missing = false

  @Option(help: "How many choices to list, those with the least recall first.")
  var choices = 40

  func run() throws {
    let publication = try PublicationFolder.publication(publication)
    let experiment = LayoutsExperiment(
      publication: publication, grammar: try Grammar(publication.grammar, for: publication),
      rules: try RuleSet(publication.rules, for: publication), isText: text)
    let given = try figures.map { path in
      try SampledFigure.figures(
        csv: String(contentsOfFile: path, encoding: .utf8), of: publication)
    }
    var tally = LayoutsTally()
    var table = Table(
      "seed", "figures", "read", "missing", "wrong", "unnoticed", "unread", "left out")
    for seed in seeds.range {
      let outcome: LayoutOutcome
      do {
        outcome = try experiment.outcome(seed: seed, figures: given)
      } catch let error as TypesettingError {
        print("seed \(seed): not typeset: \(error)")
        tally.failures += 1
        continue
      }
      table.append(
        String(seed), String(outcome.printed), String(outcome.read.count),
        String(outcome.missing.count), String(outcome.wrong.count),
        String(outcome.unnoticed.count), String(outcome.unread), String(outcome.leftOut))
      tally.add(outcome, seed: seed, listsMissing: missing)
    }
    table.append(
      "all", String(tally.printed), String(tally.read), String(tally.missing),
      String(tally.wrong), String(tally.unnoticed), String(tally.unread), String(tally.leftOut))
    table.print()
    print()
    tally.printChoices(limit: choices)
    print()
    tally.printFaults()
    print("recall \(percent(tally.recall)), wrong without a finding \(tally.unnoticed)")
    if tally.recall < Self.leastRecall || tally.unnoticed > 0 || tally.failures > 0 {
      throw ExitCode(1)
    }
  }
}

/// Seeds from one to another, both included, written `1-100`; or one alone.
struct SeedRange: ExpressibleByArgument {
  let range: ClosedRange<UInt64>

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map { UInt64($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last
    else { return nil }
    range = first...last
  }
}
