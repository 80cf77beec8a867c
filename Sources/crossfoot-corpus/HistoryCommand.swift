import ArgumentParser
import CorpusTypesetting
import Foundation

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Typeset the digests of many months, each going on from the one before.",
    discussion: """
      Unless --faultless is given, six faults are planted: a silent revision, a misprinted value, a \
      missing month, an issue twice, a corrected issue beside the first, and two values in each \
      other's place. What is where stands in faults.csv.
      """)

  @Option(help: "The first month, as YYYY-MM.")
  var from = "2019-05"

  @Option(help: "The last month, as YYYY-MM.")
  var to = "2026-03"

  @Option(help: "What the figures are drawn from; the same seed gives the same figures.")
  var seed: UInt64 = 1

  @Option(help: "The layout.")
  var layout = Layout.butterfly

  @Option(
    help: ArgumentHelp(
      "What the faults' months and units are drawn from. (default: they stand where the tests know them)",
      valueName: "seed"))
  var faultSeed: UInt64?

  @Flag(help: "Plant no fault.")
  var faultless = false

  @Option(name: .shortAndLong, help: "The folder to write to.")
  var output: String

  /// Of the fewest months there is one more than the faults can be drawn from.
  private static let leastMonths = 60

  func validate() throws {
    let months = HistoryGenerator.months(from: from, to: to).count
    if faultSeed != nil, months < Self.leastMonths {
      throw ValidationError("--fault-seed needs \(Self.leastMonths) months at least.")
    }
  }

  private var plan: PlantedHistory.Plan {
    faultSeed.map { PlantedHistory.Plan(seed: $0, from: from, to: to) } ?? PlantedHistory.Plan()
  }

  func run() throws {
    let history: PlantedHistory
    do {
      history = try PlantedHistory(
        from: from, to: to, seed: seed, plan: faultless ? nil : plan)
    } catch {
      throw CorpusError.generation(error)
    }
    try? FileManager.default.createDirectory(
      atPath: output, withIntermediateDirectories: true)
    let typesetter = Typesetter(layout: layout)
    for issue in history.issues {
      do {
        try CorpusFile.write(
          try typesetter.typeset(issue.figures).pdf, to: "\(output)/\(issue.name).pdf")
      } catch let error as TypesettingError {
        throw CorpusError.typesetting(path: issue.name, error)
      }
    }
    if !faultless { try CorpusFile.write(Array(history.plan.csv.utf8), to: "\(output)/faults.csv") }
  }
}

extension PlantedHistory.Plan {
  fileprivate var csv: String {
    let lines = [
      ("revised", revised, revisedUnit), ("misprinted", broken, brokenUnit),
      ("missing", missing, ""), ("duplicate", duplicate, ""),
      ("corrected", vintage, correctedUnit),
      ("swapped", swapped, "\(swappedUnits.0) \(swappedUnits.1)"),
    ]
    return "fault,month,units\n" + lines.map { "\($0),\($1),\($2)\n" }.joined()
  }
}
