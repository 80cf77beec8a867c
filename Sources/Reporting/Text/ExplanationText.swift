import DigestModel

/// Rules explained to a person, and worked out with the numbers of documents.
package struct ExplanationText: ExplanationFormat {
  package var style: TextStyle

  package func write(_ explanations: [Explanation], to output: inout some TextOutputStream) {
    for (number, explanation) in explanations.enumerated() {
      if number > 0 { output.write("\n") }
      write(explanation.rule, on: explanation.documents, to: &output)
    }
  }

  private func write(
    _ rule: RuleSummary, on documents: [CheckedDocument], to output: inout some TextOutputStream
  ) {
    output.write("\(style.paint(rule.name, .heading))  \(rule.label.showingControls())\n")
    let mark = rule.mark.map { mark in
      ", \(mark)" + (rule.markMeaning.map { " (\(style.words($0)))" } ?? "")
    }
    let name = rule.publication ?? style.words(.everyPublication)
    let origin = style.words(.ofPublication, ["name": name]).showingControls()
    output.write("  \(style.words(rule.severity.word))\(mark ?? ""), \(origin)\n\n")
    var table = TextTable(.left, .left)
    for case (let title, let text?) in [
      (Term.checks, rule.description), (.because, rule.reason), (.repeatedFor, rule.repetition),
      (.guardedBy, rule.guarding), (.holdsIf, rule.expression), (.tolerated, rule.tolerance),
    ] where !text.isEmpty {
      for (number, line) in wrapped(text).enumerated() {
        table.append(
          TextTable.Cell(text: number == 0 ? style.words(title) : "", role: .faint),
          TextTable.Cell(text: line))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
    for document in documents {
      let period = document.recovered.period?.written ?? style.words(.noPeriod)
      output.write("\n\(style.paint(document.recovered.path, .heading))  \(period)\n")
      var style = style
      style.numbers = document.recovered.printedNumbers
      let finding = FindingText(
        style: style, figures: document.recovered.figuresByKey, isVerbose: true)
      if document.findings.isEmpty { output.write("\n  \(style.words(.doesNotApply))\n") }
      for next in document.findings {
        output.write("\n  \(style.paint(style.words(next.status.head), next.status.role))\n")
        finding.write(next, to: &output)
      }
    }
  }

  /// The widest line of a text.
  private static let width = 88

  /// The words of a text in lines.
  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < Self.width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension ExplanationFormat where Self == ExplanationText {
  /// Text for a person to read.
  package static func text(style: TextStyle = .plain) -> ExplanationText {
    ExplanationText(style: style)
  }
}
