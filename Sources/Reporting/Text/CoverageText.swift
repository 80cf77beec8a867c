package import DigestModel

/// Rule coverage for a person: rates by kind of change, then the figures of which wrong values go
/// unnoticed.
package struct CoverageText: CoverageFormat {
  package var style: TextStyle
  /// Also writes the figures that are wholly covered, and every unnoticed value.
  package var isVerbose: Bool

  /// So many values are shown of a kind of change.
  private static let most = 4

  package func write(_ documents: [RuleCoverage], to output: inout some TextOutputStream) {
    for (number, document) in documents.enumerated() {
      if number > 0 { output.write("\n") }
      write(document, to: &output)
    }
  }

  private func write(_ document: RuleCoverage, to output: inout some TextOutputStream) {
    let full = document.figures.count(where: \.isFull)
    let unchecked = document.figures.count { $0.rules.isEmpty }
    let counts = style.words(
      .coveredFigures,
      [
        "n": String(document.figures.count), "full": String(full), "none": String(unchecked),
        "part": String(document.figures.count - full - unchecked),
      ])
    output.write(style.paint(document.path, .heading) + "  \(counts)\n\n")
    var table = TextTable(.left, .right, .right, .right, .right)
    let hasLapsed = document.lapsed > 0
    table.append(
      [Term.wrongValues, .tried, .noticed, .rate].map {
        TextTable.Cell(text: style.words($0), role: .faint)
      }
        + (hasLapsed ? [TextTable.Cell(text: style.words(.lapsed), role: .faint)] : []))
    for (kind, tried, noticed, lapsed) in document.byKind {
      append(
        style.mechanism(kind), tried, noticed, hasLapsed ? lapsed : nil, to: &table)
    }
    append(
      style.words(.allKinds), document.tried, document.noticed,
      hasLapsed ? document.lapsed : nil, to: &table)
    table.write(to: &output, indentation: 2, style: style)
    let shown = document.figures.filter { isVerbose || !$0.isFull }
    if !shown.isEmpty { output.write("\n") }
    var figures = TextTable(.left, .right, .right, .left)
    for figure in shown {
      figures.append(
        TextTable.Cell(text: figure.key.description, role: figure.rules.isEmpty ? .warning : .text),
        TextTable.Cell(text: figure.value.written(as: figure.measure, style)),
        TextTable.Cell(text: percentage(figure.noticed, of: figure.tried)),
        TextTable.Cell(
          text: figure.rules.isEmpty ? style.words(.noRule) : figure.rules.joined(separator: ", "),
          role: .faint, isSpanning: true))
      if figure.rules.isEmpty { continue }
      for trial in figure.trials where !trial.unnoticed.isEmpty {
        figures.append(
          TextTable.Cell(
            text: "  " + unnoticed(trial, figure.measure), role: .faint, isSpanning: true))
      }
    }
    figures.write(to: &output, indentation: 2, style: style)
  }

  /// `one-digit: 3 of 18 unnoticed: 47, 49, 50`.
  private func unnoticed(_ trial: RuleCoverage.Trial, _ measure: Measure) -> String {
    let values = trial.unnoticed.prefix(isVerbose ? trial.unnoticed.count : Self.most)
      .map { $0.written(as: measure, style) }.joined(separator: ", ")
    let more = !isVerbose && trial.unnoticed.count > Self.most ? ", …" : ""
    return style.words(
      .unnoticedValues,
      [
        "kind": style.mechanism(trial.kind), "n": String(trial.unnoticed.count),
        "tried": String(trial.tried), "values": values + more,
      ])
  }

  /// - Parameter lapsed: `nil` for a table without the column.
  private func append(
    _ name: String, _ tried: Int, _ noticed: Int, _ lapsed: Int?, to table: inout TextTable
  ) {
    table.append(
      [name, String(tried), String(noticed), percentage(noticed, of: tried)].map {
        TextTable.Cell(text: $0)
      } + (lapsed.map { [TextTable.Cell(text: String($0))] } ?? []))
  }
}

extension CoverageFormat where Self == CoverageText {
  /// Text for a person to read.
  package static func text(style: TextStyle = .plain, isVerbose: Bool = false) -> CoverageText {
    CoverageText(style: style, isVerbose: isVerbose)
  }
}
