import CrossfootKit
import DigestHistory
import DigestModel

/// What was told of the documents of an `archive add`.
struct AdditionCounts {
  private(set) var done = 0
  private(set) var failures: [DocumentError] = []
  private var added = 0
  private var vintages = 0
  private var renewed = 0
  private var unchanged = 0
  private var passedOver = 0

  /// Writes a document's line, to standard error where it was not added.
  mutating func report(_ file: DocumentFiles.File, _ outcome: ArchiveAddition.Outcome) throws {
    done += 1
    let path = file.path.showingControls()
    switch outcome {
    case .kept(let addition, let document, let tally):
      let word = count(addition)
      let period = document.period?.written ?? "without a period"
      try Terminal.write(
        "\(word) \(document.publication) \(period): \(path) (\(document.figures.count) figures, "
          + "\(Self.verdict(tally)))\n")
    case .known:
      unchanged += 1
      try Terminal.write("unchanged: \(path)\n")
    case .passedOver:
      passedOver += 1
      Terminal.complain("crossfoot: \(path): passed over, as no known publication is recognised")
    case .failed(let error):
      failures.append(error)
      DocumentResults<Void>(values: [], failures: [error]).complain()
    }
  }

  private mutating func count(_ addition: Archive.Addition) -> String {
    switch addition {
    case .added:
      added += 1
      return "added"
    case .vintage(let number):
      vintages += 1
      return "added as vintage \(number) of"
    case .renewed:
      renewed += 1
      return "read again"
    case .unchanged:
      unchanged += 1
      return "unchanged"
    }
  }

  /// `all 210 rules pass`, `2 of 210 rules fail`.
  static func verdict(_ tally: ArchivedDocument.Tally) -> String {
    let failed = tally.failed + tally.broken
    let decided = tally.passed + failed
    return failed == 0 ? "\(decided) checks pass" : "\(failed) of \(decided) checks fail"
  }

  /// `83 added, 1 vintage, 2 failed`.
  var summary: String {
    let parts = [
      "\(added) added", vintages == 1 ? "1 vintage" : "\(vintages) vintages",
      "\(renewed) read again", "\(unchanged) unchanged", "\(passedOver) passed over",
      "\(failures.count) failed",
    ]
    let told = parts.filter { !$0.hasPrefix("0 ") }
    return told.isEmpty ? "nothing added" : told.joined(separator: ", ")
  }
}
