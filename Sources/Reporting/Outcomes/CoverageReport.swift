package import DigestModel

/// A way to write down how well rules cover the figures of documents.
package protocol CoverageFormat {
  func write(_ documents: [RuleCoverage], to output: inout some TextOutputStream)
}

/// Writes how well rules cover figures: `report(coverage: documents, as: .json, to: &text)`.
package func report(
  coverage documents: [RuleCoverage], as format: some CoverageFormat,
  to output: inout some TextOutputStream
) {
  format.write(documents, to: &output)
}

extension RuleCoverage {
  /// Of each kind of change how many were tried and noticed, and with how many a rule applies no more,
  /// in the order of the trials.
  var byKind: [(kind: String, tried: Int, noticed: Int, lapsed: Int)] {
    var kinds: [(kind: String, tried: Int, noticed: Int, lapsed: Int)] = []
    for trial in figures.flatMap(\.trials) {
      let noticed = trial.tried - trial.unnoticed.count
      if let place = kinds.firstIndex(where: { $0.kind == trial.kind }) {
        kinds[place].tried += trial.tried
        kinds[place].noticed += noticed
        kinds[place].lapsed += trial.lapsed
      } else {
        kinds.append((trial.kind, trial.tried, noticed, trial.lapsed))
      }
    }
    return kinds
  }
}

/// A part in percent with one decimal, rounded down, so that only all of it is 100%.
func percentage(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "–" }
  let tenths = part * 1000 / whole
  return "\(tenths / 10).\(tenths % 10)%"
}
