import DigestModel

/// The figures that may be wrong, under the finding that they would explain.
struct SuspectsText {
  var style: TextStyle
  var figures: [FigureKey: Figure]
  /// Whether all of them are written.
  var isVerbose: Bool
  /// The rule of a finding above that has the same suspects.
  var ruleAbove: String?

  /// So many are shown where not all are asked for.
  private static let most = 4

  /// Writes who is suspected, indented by six; nothing for a finding that does not fail by values.
  func write(
    of finding: Finding, scope: FindingScope, to output: inout some TextOutputStream
  ) {
    guard let certainty = finding.certainty else { return }
    let count = finding.suspects.count
    guard count > 0 else {
      if certainty == .stopped {
        output.write("      too many figures may be wrong to name them\n")
      }
      return
    }
    if let ruleAbove {
      output.write("\n      \(style.paint("suspects: as for \(ruleAbove) above", .warning))\n")
      return
    }
    output.write("\n      \(style.paint(heading(finding, certainty), .warning))\n")
    var table = TextTable(.right, .left, .right, .left, .left)
    for suspect in finding.suspects.prefix(isVerbose ? count : Self.most) {
      append(suspect, to: &table, scope: scope)
    }
    table.write(to: &output, indentation: 8, style: style)
    if !isVerbose, count > Self.most {
      output.write("        and \(count - Self.most) more, with --verbose\n")
    }
  }

  private func heading(_ finding: Finding, _ certainty: Finding.Certainty) -> String {
    let count = finding.suspects.count
    let resolves = finding.suspects.map(\.resolves).max() ?? 1
    let rules = resolves == 1 ? "the rule" : "all \(resolves) rules that fail with it"
    switch certainty {
    case .determined where count == 1: return "suspect: nothing smaller would let \(rules) pass"
    case .stopped: return "suspects, likeliest first; there may be others, as the search stopped"
    case .determined, .ambiguous, .none:
      let sizes = Set(finding.suspects.map(\.keys.count))
      let what = sizes == [1] ? "\(count) figures" : "\(count) sets of figures"
      return "suspects, likeliest first: any of these \(what) would let \(rules) pass if changed;"
        + " which is wrong cannot be decided"
    }
  }

  private func append(
    _ suspect: Finding.Suspect, to table: inout TextTable, scope: FindingScope
  ) {
    for (number, (key, implied)) in zip(suspect.keys, suspect.implied).enumerated() {
      let figure = figures[key]
      let printing = suspect.printings.first { $0.key == key }
      let occurrence = figure?.occurrences.first { occurrence in
        printing.map {
          ($0.page, $0.line, $0.text) == (occurrence.page, occurrence.line, occurrence.text)
        } ?? true
      }
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
