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
    let mark = rule.mark.map { ", \($0) (\(rule.markMeaning ?? ""))" } ?? ""
    output.write(
      "  \(rule.severity.rawValue)\(mark), of \((rule.publication ?? "every publication").showingControls())\n\n"
    )
    var table = TextTable(.left, .left)
    for case (let title, let text?) in [
      ("checks", rule.description), ("because", rule.reason), ("for", rule.repetition),
      ("when", rule.guarding), ("holds if", rule.expression), ("give or take", rule.tolerance),
    ] where !text.isEmpty {
      for (number, line) in wrapped(text).enumerated() {
        table.append(
          TextTable.Cell(text: number == 0 ? title : "", role: .faint), TextTable.Cell(text: line))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
    for document in documents {
      let period = document.recovered.period?.written ?? "no report period"
      output.write("\n\(style.paint(document.recovered.path, .heading))  \(period)\n")
      let finding = FindingText(
        style: style,
        figures: Dictionary(document.recovered.figures.map { ($0.key, $0) }) { first, _ in first },
        isVerbose: true)
      if document.findings.isEmpty { output.write("\n  does not apply\n") }
      for next in document.findings {
        output.write("\n  \(style.paint(next.status.rawValue, next.status.role))\n")
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
