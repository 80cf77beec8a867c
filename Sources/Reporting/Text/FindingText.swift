import DigestModel

/// One finding in full: what it concerns, its sentence, its figures in a column with their places.
struct FindingText {
  var style: TextStyle
  /// The document's figures by key.
  var figures: [FigureKey: Figure]
  /// Whether all suspects are named.
  var isVerbose = false

  /// Writes the finding, indented by two.
  ///
  /// - Parameter ruleAbove: The rule of a finding above that has the same suspects.
  func write(
    _ finding: Finding, ruleAbove: String? = nil, to output: inout some TextOutputStream
  ) {
    let scope = FindingScope(finding)
    let severity =
      finding.severity == .error ? "" : " (\(style.words(finding.severity.word)))"
    output.write(
      "  \(style.paint(finding.rule, .heading))\(severity)  \(finding.label.showingControls())\n")
    if !scope.description.isEmpty { output.write("  \(scope.description.showingControls())\n") }
    if let acceptance = finding.acceptance, !acceptance.isAccepted {
      output.write("  \(style.paint(style.words(acceptance.wording), .warning))\n")
    }
    let operands =
      finding.figures.compactMap { figures[$0] }.map { Operand(figure: $0) }
      + finding.earlierOperands
    let isUndecided = finding.status == .indeterminate && !finding.missing.isEmpty
    if isUndecided, finding.doubts.isEmpty, operands.isEmpty {
      // With nothing to show beside them, the missing figures need no column.
      let labels = finding.missing.map { scope.label(of: $0) }
      let words = style.words(.missingFigures, ["figures": labels.joined(separator: ", ")])
      output.write("  \(words.showingControls())\n")
      return
    }
    // What is undecided is so for the figures that the column shows as missing, where for nothing else.
    if !isUndecided || !finding.doubts.isEmpty {
      output.write("  \(style.words(finding.statement).showingControls())\n")
    }
    let table = table(of: finding, operands: operands, scope: scope)
    if !table.isEmpty { output.write("\n") }
    table.write(to: &output, indentation: 6, style: style)
    SuspectsText(style: style, figures: figures, isVerbose: isVerbose, ruleAbove: ruleAbove)
      .write(of: finding, scope: scope, to: &output)
  }

  private func table(of finding: Finding, operands: [Operand], scope: FindingScope) -> TextTable {
    var table = TextTable(.right, .left, .left)
    if finding.status == .indeterminate {
      for operand in operands { append(operand, to: &table, scope: scope) }
      appendMissing(finding, to: &table, scope: scope)
      return table
    }
    if let identity = Identity(finding, operands: operands) {
      append(identity.left, sum: finding.left, to: &table, scope: scope)
      append(identity.right, sum: finding.right, to: &table, scope: scope)
      appendMissing(finding, to: &table, scope: scope)
      table.appendRule()
    } else {
      for operand in operands { append(operand, to: &table, scope: scope) }
      appendMissing(finding, to: &table, scope: scope)
      let sides = [
        (style.words(.leftSide), finding.left), (style.words(.rightSide), finding.right),
      ]
      if !table.isEmpty, sides.contains(where: { $0.1 != nil }) { table.appendRule() }
      for case (let label, let side?) in sides { append(side, label, to: &table) }
    }
    if let difference = finding.difference {
      append(
        (difference.hasPrefix("-") ? "" : "+") + difference, style.words(.difference), to: &table)
    }
    return table
  }

  /// One side of an identity: its figures and, where they are several, their sum under a rule.
  private func append(
    _ side: [Operand], sum: String?, to table: inout TextTable, scope: FindingScope
  ) {
    for operand in side { append(operand, to: &table, scope: scope) }
    guard side.count > 1, let sum else { return }
    table.appendRule()
    append(sum, style.counted(side.count, sum.contains("…") ? .sumPartial : .sum), to: &table)
  }

  /// A figure: a row, or where its printings disagree a row for each, and its footnotes.
  private func append(_ operand: Operand, to table: inout TextTable, scope: FindingScope) {
    let figure = operand.figure
    let label = scope.label(of: figure.key)
    let places = figure.occurrences.map {
      style.words(operand.issue.place($0, isShort: false))
    }
    if figure.agrees {
      append(
        figure.value.written(as: figure.measure, style), label, places.joined(separator: "; "),
        to: &table)
    } else {
      for (occurrence, place) in zip(figure.occurrences, places) {
        append(occurrence.value.written(as: figure.measure, style), label, place, to: &table)
      }
    }
    for footnote in figure.occurrences.compactMap(\.footnote) {
      table.append(
        TextTable.Cell(text: ""),
        TextTable.Cell(
          text: "\(style.words(.note)): \(footnote)", role: .faint, isSpanning: true))
    }
  }

  /// A row that states a result: a number and what it is.
  private func append(_ number: String, _ label: String, to table: inout TextTable) {
    table.append(
      TextTable.Cell(text: style.numbers.written(number)), TextTable.Cell(text: label))
  }

  private func append(
    _ value: String, _ label: String, _ place: String, to table: inout TextTable
  ) {
    table.append(
      TextTable.Cell(text: value), TextTable.Cell(text: label),
      TextTable.Cell(text: place, role: .faint))
  }

  private func appendMissing(_ finding: Finding, to table: inout TextTable, scope: FindingScope) {
    for key in finding.missing {
      table.append(
        TextTable.Cell(text: "?", role: .warning), TextTable.Cell(text: scope.label(of: key)),
        TextTable.Cell(text: style.words(.missing), role: .warning))
    }
  }
}
