import ArgumentParser
import DigestModel
import FigureRecovery
import Foundation
import PageExtraction
import Publications
import RuleChecking

/// Measures where the time of a check goes, whether it grows with the document, and what the whole
/// command takes: `swift run -c release crossfoot-benchmark`.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks", abstract: "Measure the time that checks take. (default)")

  @Argument(help: "A PDF that a known publication recognises.")
  var document = "Corpus/dost/2026-03/butterfly.pdf"

  @Option(help: "A text whose growth is measured too, where it is there.")
  var text = "../shared/dost/2026-03.md"

  @Option(help: "How often each time is taken; the median counts.")
  var repetitions = 15

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case steps, growth, checking, processes, culprits

    /// What is measured where nothing else is asked for.
    static let usual: [Part] = [.steps, .growth, .checking, .processes]
  }

  @Option(help: "Measure one part alone, as a profiler needs it.")
  var only: Part?

  @Option(help: "How many digests errors are made in, to see whether they are found.")
  var digests = 1000

  @Option(help: "The seed of the first of these digests.")
  var first = 0

  @Option(help: "Make errors of this kind alone.")
  var mechanism: ErrorMechanism?

  func validate() throws {
    if repetitions < 1 { throw ValidationError("At least one repetition is needed.") }
    if !(0..<1_000_000).contains(first) { throw ValidationError("Seeds are below 1,000,000.") }
  }

  func run() throws {
    let timer = Timer(repetitions: repetitions)
    let source = try DocumentReader.read(path: document)
    guard let method = try Method.recognizing(source) else {
      throw ValidationError("No known publication recognises \(document).")
    }
    for (index, part) in (only.map { [$0] } ?? Part.usual).enumerated() {
      if index > 0 { print() }
      switch part {
      case .steps: try printSteps(of: source, by: method, timer)
      case .growth: try printGrowth(of: source, by: method, timer)
      case .checking:
        try CheckingExperiment(timer: timer).printGrowth()
        print()
        try CheckingExperiment(timer: timer).printLocalisation()
        print()
        try CheckingExperiment(timer: timer).printLongSums()
        print()
        try CheckingExperiment(timer: timer).printManyFailures()
      case .processes: try printProcesses(timer)
      case .culprits: try CulpritExperiment(digests: digests, first: first, only: mechanism).print()
      }
    }
  }

  // MARK: Steps

  /// The three steps of a check in one process, and their share of the first.
  private func printSteps(of source: SourceDocument, by method: Method, _ timer: Timer) throws {
    let extraction = try timer.median { try DocumentReader.read(path: document).pages.count }
    let recovery = timer.median { method.grammar.recover(source).figures.count }
    let recovered = method.grammar.recover(source)
    let checking = timer.median { method.rules.check(recovered, language: "en").count }
    var table = Table("\(document), \(source.pages.count) pages", "ms", "of extraction")
    for (step, time) in [
      ("extraction", extraction), ("recovery", recovery), ("checking", checking),
    ] {
      table.append(step, time.milliseconds, percent(time / extraction))
    }
    table.print()
  }

  // MARK: Growth

  /// The time of recovery for the same pages ten and a hundred times over.
  private func printGrowth(of source: SourceDocument, by method: Method, _ timer: Timer) throws {
    var growing = [("pages", source, SourceDocument.repeatingPages)]
    if FileManager.default.fileExists(atPath: text) {
      growing.append(("text", try DocumentReader.read(path: text), SourceDocument.repeatingLines))
    } else {
      print("\(text) is not here: the growth of a text is measured on the pages as one\n")
      growing.append(("one page", source, SourceDocument.repeatingLines))
    }
    var table = Table("recovery", "words", "figures", "ms", "µs per word", "for ×10")
    for (name, document, repeated) in growing {
      var previous: Duration?
      for times in [1, 10, 100] {
        let document = repeated(document)(times)
        let words = document.pages.reduce(0) { $0 + $1.words.count }
        let ledger = method.grammar.recover(document).ledger
        // A long document needs fewer repetitions for a steady time.
        let time = timer.reduced(by: times).median {
          method.grammar.recover(document).figures.count
        }
        let title = name == "pages" ? "\(document.pages.count) pages" : "\(name) ×\(times)"
        table.append(
          title, String(words), String(ledger.figures), time.milliseconds,
          (time / words).microseconds, previous.map { "×" + decimal(time / $0) } ?? "")
        previous = time
      }
    }
    table.print()
  }

  // MARK: Processes

  /// The whole command beside another that only extracts the words.
  private func printProcesses(_ timer: Timer) throws {
    let crossfoot = Command.sibling("crossfoot", arguments: ["check", document])
    let pdftotext = Command.installed("pdftotext", arguments: ["-bbox", document, "/dev/null"])
    var table = Table("process", "ms")
    var missing: [String] = []
    for (name, command) in [
      ("crossfoot check", crossfoot), ("pdftotext -bbox", pdftotext),
    ] {
      if let command {
        table.append(name, try timer.median { try command.run() }.milliseconds)
      } else {
        missing.append(name)
      }
    }
    table.print()
    for name in missing { print("\(name): not measured, as there is no such program") }
  }
}
