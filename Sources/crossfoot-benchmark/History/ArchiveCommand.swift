import ArgumentParser
import Foundation

/// Measures whether adding to an archive and drawing series from it grow with the issues, and what
/// adding the same issues again takes: `swift run -c release crossfoot-benchmark archive`.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Measure an archive of many issues.",
    discussion: """
      Times are the processors', so that other work on the machine changes them little. An exponent \
      of 1 is linear in the issues.
      """)

  @Option(help: "How many issues; a half, a quarter and an eighth are measured, too.")
  var issues = 1000

  @Option(help: "What the issues' figures are drawn from.")
  var seed: UInt64 = 1

  func validate() throws {
    if issues < 8 { throw ValidationError("At least eight issues are needed.") }
  }

  func run() throws {
    try IssueFolder.with(issues, seed: seed) { try measure($0) }
  }

  private func measure(_ folder: IssueFolder) throws {
    var table = Table(
      "issues", "MB", "add, s", "exponent", "again, s", "times faster", "series, s", "exponent")
    var before: (add: Duration, series: Duration)?
    for count in [8, 4, 2, 1].map({ issues / $0 }) {
      let archive = folder.url.appending(path: "\(count).sqlite").path
      let add = ["archive", "add"] + folder.paths.prefix(count) + ["--archive", archive]
      let first = try time(of: add, printing: "\(count) added")
      let again = try time(of: add, printing: "\(count) unchanged")
      let series = try time(of: ["series", "--archive", archive], printing: "")
      let size = (try? FileManager.default.attributesOfItem(atPath: archive)[.size]) as? Int ?? 0
      table.append(
        String(count), decimal(Double(size) / 1e6), first.inSeconds,
        before.map { decimal(exponent(first, over: $0.add)) } ?? "", again.inSeconds,
        "×" + decimal(first / again), series.inSeconds,
        before.map { decimal(exponent(series, over: $0.series)) } ?? "")
      before = (first, series)
    }
    table.print()
  }

  /// The exponent with which time grows, of two times for the double of issues: 1 is linear.
  private func exponent(_ time: Duration, over half: Duration) -> Double { log2(time / half) }

  /// The processors' time of a run of the command whose last line says what it should.
  private func time(of arguments: [String], printing end: String) throws -> Duration {
    guard let command = Command.sibling("crossfoot", arguments: arguments) else {
      throw ValidationError("The command crossfoot is not built beside this one.")
    }
    var output = ""
    let time = try command.processorTime { output = try $0.output() }
    let last = output.split(separator: "\n").last ?? ""
    guard !last.isEmpty, end.isEmpty || last == end else {
      throw ValidationError("crossfoot \(arguments[0]) ended with “\(last)”, not “\(end)”.")
    }
    return time
  }
}
