import DigestModel

/// The figures that may be wrong, under the finding that they would explain.
struct SuspectsText {
  var style: TextStyle
  var figures: [FigureKey: Figure]
  /// Whether all of them are written.
  var isVerbose: Bool
  /// The rule of a finding above that has the same suspects among the document's own figures.
  var ruleAbove: String?

  /// So many are shown where not all are asked for.
  private static let most = 4

  /// Writes who is suspected, indented by six; nothing for a finding that does not fail by values.
  func write(
    of finding: Finding, scope: FindingScope, to output: inout some TextOutputStream
  ) {
    guard let certainty = finding.certainty else { return }
    guard !finding.suspects.isEmpty else {
      if certainty == .stopped {
        output.write("      too many figures may be wrong to name them\n")
      }
      return
    }
    if let ruleAbove {
      output.write("\n      \(style.paint("suspects: as for \(ruleAbove) above", .warning))\n")
    }
    let (own, earlier) = (finding.ownSuspects, finding.earlierSuspects)
    if !own.isEmpty, ruleAbove == nil {
      write(own, of: finding, under: heading(own, certainty), scope, to: &output)
    }
    if !earlier.isEmpty {
      write(earlier, of: finding, under: earlierHeading(earlier, beside: own), scope, to: &output)
    }
    if !finding.decidedBy.isEmpty {
      let paths = finding.decidedBy.joined(separator: " and ")
      output.write("      decided by \(paths)\n".showingControls(keeping: "\n"))
    }
  }

  private func write(
    _ suspects: [Finding.Suspect], of finding: Finding, under heading: String,
    _ scope: FindingScope, to output: inout some TextOutputStream
  ) {
    output.write("\n      \(style.paint(heading, .warning))\n")
    var table = TextTable(.right, .left, .right, .left, .left)
    for suspect in suspects.prefix(isVerbose ? suspects.count : Self.most) {
      append(suspect, of: finding.earlier, to: &table, scope: scope)
    }
    table.write(to: &output, indentation: 8, style: style)
    if !isVerbose, suspects.count > Self.most {
      output.write("        and \(suspects.count - Self.most) more, with --verbose\n")
    }
  }

  private func earlierHeading(
    _ suspects: [Finding.Suspect], beside own: [Finding.Suspect]
  ) -> String {
    (own.isEmpty ? "suspect" : "or") + " in the issue before: "
      + (suspects.count == 1 ? "this figure" : "any of these \(suspects.count) figures")
      + " would let the rule pass if changed"
  }

  private func heading(
    _ suspects: [Finding.Suspect], _ certainty: Finding.Certainty
  ) -> String {
    // What is said of any of them must hold of each.
    let resolves = suspects.map(\.resolves).min() ?? 1
    let rules = resolves == 1 ? "the rule" : "all \(resolves) rules that fail with it"
    if certainty == .stopped {
      return "suspects, likeliest first; there may be others, as the search stopped"
    }
    if suspects.count == 1 { return "suspect: nothing smaller would let \(rules) pass" }
    let areFigures = suspects.allSatisfy { $0.keys.count == 1 }
    let what = "\(suspects.count) \(areFigures ? "figures" : "sets of figures")"
    return "suspects, likeliest first: any of these \(what) would let \(rules) pass if changed;"
      + " which is wrong cannot be decided"
  }

  private func append(
    _ suspect: Finding.Suspect, of earlier: [Figure], to table: inout TextTable,
    scope: FindingScope
  ) {
    for (number, (key, implied)) in zip(suspect.keys, suspect.implied).enumerated() {
      let figure =
        suspect.isOfEarlierIssue ? earlier.first { $0.key == key } : figures[key]
      let printing = suspect.printing(of: key)
      let occurrence = suspect.occurrence(of: key, in: figure)
      let printed = occurrence.map { $0.value.written(as: figure?.measure ?? .count) } ?? "?"
      var label = scope.label(of: key)
      if let printing {
        label += " on page \(printing.page), line \(printing.line)"
      }
      table.append(
        TextTable.Cell(text: implied.written(as: figure?.measure ?? .count)),
        TextTable.Cell(text: "for", role: .faint), TextTable.Cell(text: printed),
        TextTable.Cell(text: (number == 0 ? "" : "with ") + label),
        TextTable.Cell(text: number == 0 ? suspect.mechanism ?? "" : "", role: .faint))
    }
    for misreading in suspect.misreadings {
      table.append(
        TextTable.Cell(text: ""), TextTable.Cell(text: ""), TextTable.Cell(text: ""),
        TextTable.Cell(text: "perhaps misread: \(misreading)", role: .warning, isSpanning: true))
    }
  }
}

extension ImpliedValue {
  /// As the figure is printed, digits grouped.
  func written(as measure: Measure) -> String {
    switch self {
    case .value(let value): return value.written(as: measure)
    case .between(let low?, nil): return "≥ \(low.written(as: measure))"
    case .between(nil, let high?): return "≤ \(high.written(as: measure))"
    case .between(let low?, let high?):
      return "\(low.written(as: measure)) to \(high.written(as: measure))"
    case .between(nil, nil), .undetermined: return "?"
    }
  }
}
