import DigestModel

/// A rule explained to a person, and worked out with the numbers of documents.
package struct ExplanationText {
  package var style: TextStyle

  package init(style: TextStyle = .plain) { self.style = style }

  /// - Parameter documents: Each with the findings of the rule alone.
  package func write(
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
