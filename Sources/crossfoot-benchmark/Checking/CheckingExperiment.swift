import DigestModel
import Foundation
import RuleChecking

/// Whether the time of checking grows with the figures and the rules, and what finding culprits
/// adds to it.
struct CheckingExperiment {
  let timer: Timer

  /// The time of rules that all hold, for tables ten times as large each.
  func printGrowth() throws {
    var table = Table("checking", "figures", "instances", "ms", "for ×10")
    var previous: Duration?
    for (regions, units, items) in [(10, 9, 4), (10, 9, 49), (100, 9, 54)] {
      let cross = try CrossTable(regions: regions, unitsOfRegion: units, items: items)
      let document = cross.document(seed: 1)
      let instances = cross.rules.check(document)
      guard instances.allSatisfy({ $0.status == .pass }) else { throw Failure.undecided }
      let time = timer.median { cross.rules.check(document).count }
      table.append(
        "a table that foots", String(document.figures.count), String(instances.count),
        time.milliseconds, previous.map { "×" + decimal(time / $0) } ?? "")
      previous = time
    }
    table.print()
  }

  /// The time of a check that finds errors, over many tables.
  func printLocalisation() throws {
    let cross = try CrossTable(regions: 4, unitsOfRegion: 5, items: 11)
    var table = Table(
      "localisation", "figures", "instances", "median ms", "longest", "stopped", "culprits first")
    for errors in [0, 1, 2, 3, 5, 10] {
      var times: [Duration] = []
      var stopped = 0
      var found = 0
      var figures = 0
      var instances = 0
      let seeds = 40
      for seed in 0..<seeds {
        let document = cross.document(seed: UInt64(seed), errors: errors)
        let findings = cross.rules.check(document)
        figures = document.figures.count
        instances = findings.count
        times.append(timer.reduced(by: 3).median { cross.rules.check(document).count })
        if findings.contains(where: { $0.certainty == .stopped }) { stopped += 1 }
        let clean = cross.document(seed: UInt64(seed))
        let wrong = zip(clean.figures, document.figures).filter { $0 != $1 }.map(\.0.key)
        let named = Set(findings.compactMap(\.suspects.first).flatMap(\.keys))
        if Set(wrong) == named { found += 1 }
      }
      times.sort()
      table.append(
        "\(errors) errors", String(figures), String(instances),
        times[times.count / 2].milliseconds, (times.last ?? .zero).milliseconds,
        "\(stopped) of \(seeds)", "\(found) of \(seeds)")
    }
    table.print()
  }

  /// The time of a check of tables of which one row in three is wrong, for tables that grow.
  func printManyFailures() throws {
    var table = Table("many failures", "rules", "failing", "stopped", "ms", "exponent")
    var previous: (rules: Int, time: Duration)?
    for regions in [10, 30, 90, 270] {
      let cross = try CrossTable(regions: regions, unitsOfRegion: 3, items: 2)
      let document = cross.document(seed: 1, errors: 2 * regions)
      let findings = cross.rules.check(document)
      let time = timer.reduced(by: 5).median { cross.rules.check(document).count }
      table.append(
        "\(regions) regions", String(findings.count),
        String(findings.count { $0.status == .fail }),
        String(findings.count { $0.certainty == .stopped }), time.milliseconds,
        previous.map { exponent(time / $0.time, of: findings.count, over: $0.rules) } ?? "")
      previous = (findings.count, time)
    }
    table.print()
  }

  /// The power of its size that time grows with.
  private func exponent(_ ratio: Double, of size: Int, over smaller: Int) -> String {
    decimal(log(ratio) / log(Double(size) / Double(smaller)))
  }

  /// The time of a check that finds one long sum off by one, for sums ten times as long each, and the
  /// most memory that the process had until then.
  func printLongSums() throws {
    var table = Table("a long sum off by one", "suspects", "ms", "for ×10", "peak MB")
    var previous: Duration?
    for parts in [100, 1_000, 10_000] {
      let sum = try LongSum(parts: parts, excess: 1)
      let suspects = sum.rules.check(sum.document).first?.suspects.count ?? 0
      let time = timer.reduced(by: 3).median { sum.rules.check(sum.document).count }
      table.append(
        "\(parts) parts", String(suspects), time.milliseconds,
        previous.map { "×" + decimal(time / $0) } ?? "", String(peakMegabytes))
      previous = time
    }
    table.print()
  }

  /// The largest that the process was, in megabytes.
  private var peakMegabytes: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  enum Failure: Error { case undecided }
}
