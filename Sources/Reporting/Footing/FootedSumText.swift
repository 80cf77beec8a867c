import DigestModel
import TableFooting

/// One sum in full: where it stands, its sentence, its cells in a column, what may be wrong.
struct FootedSumText {
  let style: TextStyle
  let table: FootedTable
  let isVerbose: Bool
  private var numbers: PrintedNumbers { table.printedNumbers }

  /// Writes the sum, indented by two.
  ///
  /// - Parameter number: The table's, counted from 1.
  func write(
    _ equation: FootedEquation, number: Int, to output: inout some TextOutputStream
  ) {
    let reading = table.reading
    let title = reading.table.title.isEmpty ? "" : "  \(reading.table.title)"
    output.write(
      "  \(style.paint(style.words(equation.kind.word), .heading))  "
        + style.words(FootingTerm.table, ["n": String(number)])
        + "\(title.showingControls())\n")
    output.write("  \(style.words(table.message(of: equation)))\n\n")
    var rows = TextTable(.right, .left, .left)
    append(equation.total, sign: 1, to: &rows)
    appendParts(of: equation, to: &rows)
    if let sum = table.sum(of: equation) {
      rows.appendRule()
      rows.append(
        TextTable.Cell(text: numbers.written(sum.description)),
        TextTable.Cell(text: made(of: equation)))
    }
    if let difference = equation.difference {
      rows.appendRule()
      rows.append(
        TextTable.Cell(
          text: (difference.coefficient < 0 ? "" : "+") + numbers.written(difference.description)),
        TextTable.Cell(text: style.words(.difference)))
    }
    rows.write(to: &output, indentation: 6, style: style)
    writeSuspects(of: equation, to: &output)
  }

  /// What the line under the parts is.
  private func made(of equation: FootedEquation) -> String {
    switch equation.kind {
    case .share: style.words(FootingTerm.shareOf)
    case .change: style.words(FootingTerm.changeOf)
    case .same: style.words(FootingTerm.sameAs)
    case .average:
      style.words(
        equation.weights.isEmpty ? FootingTerm.meanOf : .weightedMeanOf,
        ["n": String(equation.parts.count)])
    case .column, .row, .subtotal, .difference, .rollforward, .percent:
      style.words(FootingTerm.sum, ["n": String(equation.parts.count)])
    }
  }

  /// Of more parts only so many first and last ones are written out, and those that may be wrong.
  private static let mostParts = 40
  private static let kept = 8
  /// Of more suspects only so many are written out.
  private static let mostSuspects = 5

  private func appendParts(of equation: FootedEquation, to rows: inout TextTable) {
    let isLong = equation.parts.count > Self.mostParts
    let suspects = Set(equation.suspects.prefix(Self.mostSuspects).map(\.place))
    var hidden: [FootedEquation.Part] = []
    func endGap() {
      guard !hidden.isEmpty else { return }
      var gap = equation
      gap.parts = hidden
      rows.append(
        TextTable.Cell(text: table.sum(of: gap).map { numbers.written($0.description) } ?? "…"),
        TextTable.Cell(
          text: style.words(FootingTerm.othersTogether, ["n": String(hidden.count)]), role: .faint))
      hidden = []
    }
    for (index, part) in equation.parts.enumerated() {
      let isKept =
        index < Self.kept || index >= equation.parts.count - Self.kept
        || suspects.contains(part.place)
      if isLong, !isKept {
        hidden.append(part)
      } else {
        endGap()
        let weight = equation.weights.indices.contains(index) ? equation.weights[index] : nil
        append(part.place, sign: part.sign, times: weight, to: &rows)
      }
    }
  }

  /// - Parameter weight: Of a mean how much the cell counts.
  private func append(
    _ place: FootedEquation.Place, sign: Int, times weight: FootedEquation.Place? = nil,
    to rows: inout TextTable
  ) {
    let reading = table.reading
    let content = reading.content(at: place)
    let isNumber = if case .number = content { true } else { false }
    var value =
      if case .number(let quantity, let isPercent) = content {
        (sign < 0 ? "− " : "") + numbers.written(quantity.description) + (isPercent ? "%" : "")
      } else {
        reading.cell(at: place)?.text ?? "?"
      }
    if let weight, case .number(let count, _) = reading.content(at: weight) {
      value += " × " + numbers.written(count.description)
    }
    rows.append(
      TextTable.Cell(text: value, role: isNumber ? .text : .warning),
      TextTable.Cell(text: reading.label(of: place)),
      TextTable.Cell(text: reading.placeText(of: place, style), role: .faint))
  }

  private func writeSuspects(
    of equation: FootedEquation, to output: inout some TextOutputStream
  ) {
    guard !equation.suspects.isEmpty else { return }
    let reading = table.reading
    let count = equation.suspects.count
    let term: FootingTerm =
      count > 1 ? .suspects : equation.suspects[0].breaks == 0 ? .suspect : .suspectBreaking
    output.write("\n      " + style.words(term, ["n": String(count)]) + "\n")
    var rows = TextTable(.right, .left, .right, .left, .left)
    // One line says no less than that there is one more.
    let shown = isVerbose || count <= Self.mostSuspects + 1 ? count : Self.mostSuspects
    for suspect in equation.suspects.prefix(shown) {
      let printed =
        if case .number(let quantity, _) = reading.content(at: suspect.place) {
          numbers.written(quantity.description)
        } else {
          "?"
        }
      rows.append(
        TextTable.Cell(text: numbers.written(suspect.implied.description)),
        TextTable.Cell(text: style.words(.insteadOf), role: .faint), TextTable.Cell(text: printed),
        TextTable.Cell(text: reading.label(of: suspect.place)),
        TextTable.Cell(text: suspect.mechanism.map(style.mechanism) ?? "", role: .faint))
    }
    rows.write(to: &output, indentation: 8, style: style)
    if shown < count {
      output.write("        \(style.counted(count - shown, .countMore))\n")
    }
  }
}
