package import DigestModel

/// Writes why numerals were read as they were: where each stands, what it might have been, and what
/// was decided.
package func report(
  _ explanations: [NumeralExplanation], to output: inout some TextOutputStream
) {
  for (index, explanation) in explanations.enumerated() {
    let numeral = explanation.numeral
    output.write(
      (index == 0 ? "" : "\n")
        + "“\(numeral.text.showingControls())” on page \(numeral.page), line \(numeral.line), at "
        + "\(tenths(numeral.box.left)) \(tenths(numeral.box.top))\n")
    for candidate in explanation.candidates {
      output.write(
        "  candidate  \(candidate.key?.description ?? "a figure whose key stays open")\n")
      output.write("    label    \(candidate.label.showingControls())\n")
      output.write("    by       \(candidate.arrangement)\n")
      if let cost = candidate.cost { output.write("    cost     \(tenths(cost))\n") }
      output.write("    outcome  \(candidate.outcome)\n")
    }
    if explanation.candidates.isEmpty {
      output.write("  no chart, field, line or sentence of the grammar has it\n")
    }
    output.write("  decision   \(explanation.decision)\n")
  }
}
