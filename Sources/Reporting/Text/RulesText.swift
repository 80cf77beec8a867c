import DigestModel

/// A list of rules for a person: a line each, under their publication.
package struct RulesText: RulesFormat {
  var style: TextStyle

  package func write(_ rules: [RuleSummary], to output: inout some TextOutputStream) {
    var publications: [String?] = []
    for rule in rules where !publications.contains(rule.publication) {
      publications.append(rule.publication)
    }
    for (number, publication) in publications.enumerated() {
      if number > 0 { output.write("\n") }
      output.write(style.paint(publication ?? style.words(.everyPublication), .heading) + "\n")
      var table = TextTable(.left, .left, .left, .left)
      for rule in rules where rule.publication == publication {
        table.append(
          TextTable.Cell(text: rule.name), TextTable.Cell(text: rule.mark ?? ""),
          TextTable.Cell(
            text: style.words(rule.severity.word),
            role: rule.severity == .error ? .text : .warning),
          TextTable.Cell(text: rule.label, role: .faint))
      }
      table.write(to: &output, indentation: 2, style: style)
    }
  }
}

extension RulesFormat where Self == RulesText {
  /// A line each: name, mark, severity and label.
  package static func text(style: TextStyle = .plain) -> RulesText { RulesText(style: style) }
}
