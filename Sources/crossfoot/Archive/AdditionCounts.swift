import CrossfootKit
import DigestHistory
import DigestModel

/// What was told of the documents of an `archive add`.
struct AdditionCounts {
  let language: Language
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
      let values = [
        "word": count(addition), "publication": Wording(same: document.publication),
        "period": document.period.map { Wording(same: $0.written) }
          ?? ArchiveTerm.withoutPeriod.text,
        "path": Wording(same: path), "figures": Wording(same: String(document.figures.count)),
        "verdict": Self.verdict(tally),
      ]
      try Terminal.write(said(ArchiveTerm.addition.text.filled(values)) + "\n")
    case .known:
      unchanged += 1
      try Terminal.write(said(ArchiveTerm.unchanged.text.filled(["path": path])) + "\n")
    case .passedOver:
      passedOver += 1
      Terminal.complain("crossfoot: " + said(ArchiveTerm.passedOver.text.filled(["path": path])))
    case .failed(let error):
      failures.append(error)
      DocumentResults<Void>(values: [], failures: [error]).complain(in: language)
    }
  }

  private mutating func count(_ addition: Archive.Addition) -> Wording {
    switch addition {
    case .added:
      added += 1
      return ArchiveTerm.added.text
    case .vintage(let number):
      vintages += 1
      return ArchiveTerm.addedVintage.text.filled(["n": String(number)])
    case .renewed:
      renewed += 1
      return ArchiveTerm.renewed.text
    case .unchanged:
      unchanged += 1
      return ArchiveTerm.keptAsIs.text
    }
  }

  /// `210 checks pass`, `2 of 210 checks fail`.
  private static func verdict(_ tally: ArchivedDocument.Tally) -> Wording {
    let failed = tally.failed + tally.broken
    return (failed == 0 ? ArchiveTerm.checksPass : .checksFail).text
      .filled(["n": String(tally.passed + failed), "failed": String(failed)])
  }

  private func said(_ wording: Wording) -> String { wording.preferred(in: language.rawValue) }

  init(language: Language) { self.language = language }

  /// `83 added, 1 vintage, 2 failed`.
  var summary: String {
    let counts: [(ArchiveTerm, Int)] = [
      (.countAdded, added), (.countVintages, vintages), (.countRenewed, renewed),
      (.countUnchanged, unchanged), (.countPassedOver, passedOver),
      (.countFailed, failures.count),
    ]
    let told = counts.filter { $0.1 > 0 }.map { term, count in
      said(term.text.filled(["n": String(count)]))
    }
    return told.isEmpty ? said(ArchiveTerm.nothingAdded.text) : told.joined(separator: ", ")
  }
}
