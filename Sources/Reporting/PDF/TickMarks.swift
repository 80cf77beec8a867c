package import PageExtraction
import DigestModel

/// An auditor's marks over the figures of a document, as annotations of its pages.
package struct TickMarks {
  /// The language of words.
  package let language: String

  package init(language: String) { self.language = language }

  /// - Returns: A highlight over every place of every figure that a rule decides about, or would, if
  ///   nothing were missing; none over figures that no rule checks.
  package func annotations(
    on checked: CheckedDocument, rules: [String: ReportedDocument.Rule], names: FigureNames
  ) -> [PDFAnnotation] {
    let standings = FigureStanding.standings(of: checked.findings, rules: rules)
    let figures = checked.recovered.figuresByKey
    let style = CheckPresentation(language: language).plainStyle(of: checked.recovered)
    return checked.recovered.figures.flatMap { figure -> [PDFAnnotation] in
      guard let standing = standings[figure.key] else { return [] }
      let findings = standing.findings.map { checked.findings[$0] }
      let note = note(on: figure, standing, findings, figures, rules, names, style)
      return figure.occurrences.map { occurrence in
        PDFAnnotation(
          page: occurrence.page, box: occurrence.box, color: standing.status.color,
          title: standing.mark.isEmpty ? word(standing.status.word.text) : standing.mark,
          contents: occurrence.footnote.map { "\(note)\n\n\($0.showingControls())" } ?? note)
      }
    }
  }

  /// What is said beside a figure: what it is, and every identity that it takes part in; those that
  /// fail are worked.
  private func note(
    on figure: Figure, _ standing: FigureStanding, _ findings: [Finding],
    _ figures: [FigureKey: Figure], _ rules: [String: ReportedDocument.Rule],
    _ names: FigureNames, _ style: TextStyle
  ) -> String {
    var note = "\(word(names.label(of: figure.key))): \(figure.text)\n\(figure.key)\n"
    for finding in findings where finding.standing != .pass {
      note += "\n\(word(finding.standing.word.text)):\n"
      FindingText(style: style, figures: figures).write(finding, to: &note)
    }
    var holding: Set<String> = []
    for finding in findings
    where finding.standing == .pass && holding.insert(finding.rule).inserted {
      let rule = rules[finding.rule]
      note +=
        "\n\(rule?.mark ?? FigureStanding.unnamedMark)  "
        + word(rule?.label ?? Wording(same: finding.label))
    }
    return note.showingControls(keeping: "\n").trimmedOfLineEnds
  }

  private func word(_ wording: Wording) -> String {
    language == "az" ? wording.az : wording.en
  }
}

extension FigureStanding.Status {
  /// Light enough to read through.
  fileprivate var color: Color {
    switch self {
    case .fail: Color(red: 255, green: 120, blue: 110)
    case .accepted: Color(red: 255, green: 190, blue: 120)
    case .pass: Color(red: 150, green: 225, blue: 150)
    case .indeterminate: Color(red: 255, green: 230, blue: 110)
    case .used, .unchecked: Color(red: 170, green: 205, blue: 255)
    }
  }
}

extension String {
  fileprivate var trimmedOfLineEnds: String {
    var text = self[...]
    while text.hasSuffix("\n") { text = text.dropLast() }
    return String(text)
  }
}
