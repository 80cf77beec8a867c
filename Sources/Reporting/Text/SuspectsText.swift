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
        output.write("      \(style.words(.suspectsTooMany).withSmallFirst)\n")
      }
      return
    }
    if let ruleAbove {
      let words = style.words(.suspectsAboveRule, ["rule": ruleAbove])
      output.write("\n      \(style.paint(words, .warning))\n")
    }
    let (own, earlier) = (finding.ownSuspects, finding.earlierSuspects)
    if !own.isEmpty, ruleAbove == nil {
      write(own, of: finding, under: heading(own, certainty), scope, to: &output)
    }
    if !earlier.isEmpty {
      write(earlier, of: finding, under: earlierHeading(earlier, beside: own), scope, to: &output)
    }
    if !finding.decidedBy.isEmpty {
      let paths = Wording.listed(finding.decidedBy, by: .bothPhrases)
      let words = style.words(Term.decidedBy.text.filled(["paths": paths]))
      output.write("      \(words.showingControls())\n")
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
      output.write("        \(style.counted(suspects.count - Self.most, .countMore))\n")
    }
  }

  private func earlierHeading(
    _ suspects: [Finding.Suspect], beside own: [Finding.Suspect]
  ) -> String {
    let (one, many): (Term, Term) =
      own.isEmpty ? (.suspectBeforeOne, .suspectBeforeMany) : (.orBeforeOne, .orBeforeMany)
    return style.counted(suspects.count, suspects.count == 1 ? one : many)
  }

  private func heading(
    _ suspects: [Finding.Suspect], _ certainty: Finding.Certainty
  ) -> String {
    style.words(suspects.heading(certainty)).withSmallFirst
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
      let printed =
        occurrence.map { $0.value.written(as: figure?.measure ?? .count, style) } ?? "?"
      var label = scope.label(of: key)
      if let printing {
        label += " " + style.place(page: printing.page, line: printing.line, .onPage)
      }
      table.append(
        TextTable.Cell(text: implied.written(as: figure?.measure ?? .count, style)),
        TextTable.Cell(text: style.words(.insteadOf), role: .faint), TextTable.Cell(text: printed),
        TextTable.Cell(text: (number == 0 ? "" : style.words(.together) + " ") + label),
        TextTable.Cell(
          text: number == 0 ? suspect.mechanism.map(style.mechanism) ?? "" : "", role: .faint))
    }
    for misreading in suspect.misreadings {
      table.append(
        TextTable.Cell(text: ""), TextTable.Cell(text: ""), TextTable.Cell(text: ""),
        TextTable.Cell(
          text: "\(style.words(.perhapsMisread)): \(style.words(misreading))", role: .warning,
          isSpanning: true))
    }
    for evidence in suspect.evidence {
      table.append(
        TextTable.Cell(text: ""), TextTable.Cell(text: ""), TextTable.Cell(text: ""),
        TextTable.Cell(text: style.words(evidence), role: .faint, isSpanning: true))
    }
  }
}

extension [Finding.Suspect] {
  /// What may be said of suspects among the document's own figures: of any of them only what holds of
  /// each.
  func heading(_ certainty: Finding.Certainty) -> Wording {
    let resolves = map(\.resolves).min() ?? 1
    let rules = (resolves == 1 ? Term.oneRule : .manyRules).text
      .filled(["n": String(resolves)])
    let term: Term =
      switch certainty {
      case .stopped: .suspectsStopped
      case _ where count == 1: .suspect
      case _ where allSatisfy { $0.keys.count == 1 }: .suspects
      default: .suspectsSets
      }
    return term.text.filled(["n": Wording(same: String(count)), "rules": rules])
  }
}

extension TextStyle {
  /// How a slip came about: in English by its name, as in JSON, else in words.
  func mechanism(_ name: String) -> String {
    language == "en" ? name : Term(mechanism: name).map { words($0) } ?? name
  }
}

extension ImpliedValue {
  /// As the figure is printed, digits grouped.
  func written(as measure: Measure, _ style: TextStyle = .plain) -> String {
    switch self {
    case .value(let value): return value.written(as: measure, style)
    case .between(let low?, nil): return "≥ \(low.written(as: measure, style))"
    case .between(nil, let high?): return "≤ \(high.written(as: measure, style))"
    case .between(let low?, let high?):
      return style.words(
        .rangeOfValues,
        ["low": low.written(as: measure, style), "high": high.written(as: measure, style)])
    case .between(nil, nil), .undetermined: return "?"
    }
  }
}

extension String {
  /// The text with a small first letter, as behind an indentation.
  var withSmallFirst: String { prefix(1).lowercased() + dropFirst() }
}
