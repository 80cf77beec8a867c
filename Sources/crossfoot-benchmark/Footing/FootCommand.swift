import ArgumentParser
import TableFooting
import TableSampling

/// Foots tables drawn at random: `swift run -c release crossfoot-benchmark foot`.
struct FootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foot", abstract: "Measure what sums are found in tables drawn at random.")

  @Option(help: "How many tables are drawn.")
  var tables = 1000

  @Option(help: "How the tables are read: fields, or text.")
  var form: FootingTally.Form = .fields

  @Flag(help: "List the changed digits that were not noticed.")
  var missed = false

  @Option(
    help: "Print the tables of rates and means that a seed draws: right, with a slip, with none.")
  var show: UInt64?

  func run() throws {
    if let show {
      var sampler = TableSampler(seed: show)
      let sampled = sampler.rateTable()
      print(sampled.text)
      if let slipped = sampler.slippedRate(sampled) { print(slipped.table.text) }
      print(sampler.decoyTable().text)
      sampler = TableSampler(seed: show)
      let means = sampler.meanTable()
      print(means.text)
      if let slipped = sampler.slippedMean(means) { print(slipped.table.text) }
      print(sampler.falseMeanTable().text)
      return
    }
    guard tables > 0 else { throw ValidationError("--tables must be at least 1.") }
    var tally = FootingTally(form: form)
    for seed in 1...tables { try tally.add(seed: UInt64(seed)) }
    print("tables                        \(tally.tables)")
    print("sums claimed                  \(tally.claims), \(tally.wrong) of them wrong")
    print("plain sums found              \(tally.plain.found) of \(tally.plain.all)")
    print("nested sums found             \(tally.nested.found) of \(tally.nested.all)")
    print("right tables said to fail     \(tally.falseAlarms)")
    print("random tables with a claim    \(tally.randomClaims)")
    print("changed digits noticed        \(tally.noticed) of \(tally.covered)")
    print("  the cell named first        \(tally.named)")
    addRates()
    addMeans()
    addRepeats()
    if missed { for line in tally.missed { print(line) } }
  }

  /// Foots tables with rates, of which there are as many.
  private func addRates() {
    var tallies = [RateTally(kind: .share), RateTally(kind: .change)]
    var (alarms, decoys) = (0, 0)
    var lines: [String] = []
    for seed in 1...tables {
      var sampler = TableSampler(seed: UInt64(seed))
      let sampled = sampler.rateTable()
      let footed = FootedTable(sampled.table)
      if footed.equations.contains(where: { $0.status == .fail }) {
        alarms += 1
        lines.append("seed \(seed): a right table is said to fail")
      }
      let slipped = sampler.slippedRate(sampled)
      let after = slipped.map { (FootedTable($0.table.table), $0.place) }
      for index in tallies.indices {
        tallies[index].add(footed, of: sampled, seed: seed)
        if let (after, place) = after {
          tallies[index].add(after, changed: place, before: footed, seed: seed)
        }
      }
      let decoy = FootedTable(sampler.decoyTable().table)
      if decoy.equations.contains(where: { !$0.kind.isSum }) {
        decoys += 1
        lines.append("seed \(seed): a decoy with a claim")
      }
    }
    print("tables with rates             \(tables)")
    for tally in tallies {
      let name = "\(tally.kind)s"
      print("\(name) claimed".padded + "\(tally.claims), \(tally.wrong) of them wrong")
      print("\(name) found".padded + "\(tally.found) of \(tally.all)")
      print("  changed digits noticed".padded + "\(tally.noticed) of \(tally.covered)")
      print("    the cell named first".padded + "\(tally.named)")
    }
    print("right tables said to fail     \(alarms)")
    print("decoys with a rate claimed    \(decoys)")
    if missed { for line in lines + tallies.flatMap(\.missed) { print(line) } }
  }
}

extension FootCommand {
  /// Foots tables with means, of which there are as many.
  private func addMeans() {
    var tally = MeanTally()
    for seed in 1...tables { tally.add(seed: UInt64(seed)) }
    print("tables with means             \(tables)")
    print("means claimed                 \(tally.claims), \(tally.wrong) of them wrong")
    print("means found                   \(tally.found) of \(tally.all)")
    print("right tables said not to hold \(tally.alarms)")
    print("tables without, with a claim  \(tally.decoys)")
    print("changed digits noticed        \(tally.noticed) of \(tally.covered)")
    print("  the cell named first        \(tally.named)")
    if missed { for line in tally.missed { print(line) } }
  }

  /// Foots documents of two tables under the same words, of which there are as many.
  private func addRepeats() {
    var tally = RepeatTally()
    for seed in 1...tables { tally.add(seed: UInt64(seed)) }
    print("documents of two tables       \(tables)")
    print("repeats claimed               \(tally.claims), \(tally.wrong) of them wrong")
    print("repeats found                 \(tally.found) of \(tally.all)")
    print("right documents said to fail  \(tally.alarms)")
    print("unrelated ones with a claim   \(tally.unrelated)")
    print("changed digits noticed        \(tally.noticed) of \(tally.slips)")
    if missed { for line in tally.missed { print(line) } }
  }
}

extension String {
  fileprivate var padded: String { self + String(repeating: " ", count: max(1, 30 - count)) }
}

extension FootingTally.Form: ExpressibleByArgument {}
