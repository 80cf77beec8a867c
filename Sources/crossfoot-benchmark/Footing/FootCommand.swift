import ArgumentParser

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

  func run() throws {
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
    if missed { for line in tally.missed { print(line) } }
  }
}

extension FootingTally.Form: ExpressibleByArgument {}
