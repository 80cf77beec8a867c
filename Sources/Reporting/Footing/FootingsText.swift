import DigestModel
import TableFooting

/// What adds up, for a person to read: each sum that fails worked on paper, what could not be decided,
/// and what passes in a line per table.
package struct FootingsText: FootingFormat {
  package var style: TextStyle
  /// Also writes out what passes, and the totals that nothing checks.
  package var isVerbose: Bool

  package init(style: TextStyle, isVerbose: Bool = false) {
    self.style = style
    self.isVerbose = isVerbose
  }

  package func write(_ report: FootingReport, to output: inout some TextOutputStream) {
    for document in report.documents {
      write(document, to: &output)
      output.write("\n")
    }
    if !report.unreadable.isEmpty {
      output.write(style.paint("unreadable", .failure) + "\n")
      for document in report.unreadable {
        output.write("  \("\(document.path): \(document.message)".showingControls())\n")
      }
      output.write("\n")
    }
    output.write(summary(of: report) + "\n")
  }

  private func write(_ document: FootedDocument, to output: inout some TextOutputStream) {
    let sums = document.results.count
    output.write(
      style.paint(document.path.showingControls(), .heading)
        + "  \(document.tables.count) \(document.tables.count == 1 ? "table" : "tables"), "
        + "\(sums) \(sums == 1 ? "sum" : "sums") found\n")
    if document.tables.isEmpty {
      output.write("\nno table with numbers was found: nothing was added up\n")
    } else if sums == 0 {
      output.write("\nno cell was found to be the sum of others: nothing was checked\n")
    }
    write(.fail, of: document, to: &output)
    write(.indeterminate, of: document, to: &output)
    let known = document.results.count { $0.equation.isAccepted }
    if known > 0 {
      output.write(
        "\n\(known) \(known == 1 ? "sum fails" : "sums fail") that \(known == 1 ? "is" : "are") known\n"
      )
    }
    writePasses(of: document, to: &output)
    writeUnchecked(of: document, to: &output)
    if !document.diagnostics.isEmpty { output.write("\n") }
    DiagnosticsText(style: style).write(document.diagnostics, to: &output)
  }

  private func write(
    _ status: FootedEquation.Status, of document: FootedDocument,
    to output: inout some TextOutputStream
  ) {
    let results = document.results.filter {
      $0.equation.status == status && !$0.equation.isAccepted
    }
    guard !results.isEmpty else { return }
    output.write("\n" + style.paint(status.rawValue, status.role) + "\n")
    if status == .indeterminate, !isVerbose {
      var table = TextTable(.left, .left, .left)
      for (index, equation) in results {
        let footed = document.tables[index]
        table.append(
          TextTable.Cell(text: footed.reading.label(of: equation.total)),
          TextTable.Cell(text: equation.doubt ?? ""),
          TextTable.Cell(text: footed.reading.placeText(of: equation.total), role: .faint))
      }
      table.write(to: &output, indentation: 2, style: style)
      return
    }
    for (number, result) in results.enumerated() {
      if number > 0 { output.write("\n") }
      FootedSumText(style: style).write(
        result.equation, of: document.tables[result.table], number: result.table + 1, to: &output)
    }
  }

  private func writePasses(of document: FootedDocument, to output: inout some TextOutputStream) {
    guard document.count(.pass) > 0 else { return }
    output.write("\n" + style.paint("pass", .success) + "\n")
    var table = TextTable(.left, .right, .right, .left)
    for (index, footed) in document.tables.enumerated() {
      let passes = footed.equations.filter { $0.status == .pass }
      guard !passes.isEmpty else { continue }
      let rounded = passes.count { $0.difference.map { $0.coefficient != 0 } ?? false }
      table.append(
        TextTable.Cell(text: "table \(index + 1)"),
        TextTable.Cell(text: "\(passes.count) passed"),
        TextTable.Cell(text: rounded == 0 ? "" : "\(rounded) within rounding"),
        TextTable.Cell(text: footed.reading.table.title, role: .faint))
      guard isVerbose else { continue }
      for equation in passes {
        table.append(
          TextTable.Cell(text: ""), TextTable.Cell(text: ""),
          TextTable.Cell(text: footed.reading.cell(at: equation.total)?.text ?? ""),
          TextTable.Cell(
            text: footed.reading.label(of: equation.total) + ": "
              + footed.message(of: equation), role: .faint))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  private func writeUnchecked(
    of document: FootedDocument, to output: inout some TextOutputStream
  ) {
    let unchecked = document.tables.flatMap { table in
      table.uncheckedTotals().map { (table, $0) }
    }
    guard !unchecked.isEmpty else { return }
    if !isVerbose {
      output.write(
        "\n\(unchecked.count) \(unchecked.count == 1 ? "number is" : "numbers are") called a total "
          + "and not checked; --verbose lists them\n")
      return
    }
    output.write("\n" + style.paint("not checked", .warning) + "\n")
    var table = TextTable(.right, .left, .left, .left)
    for (footed, total) in unchecked {
      table.append(
        TextTable.Cell(text: footed.reading.cell(at: total.place)?.text ?? ""),
        TextTable.Cell(text: footed.reading.label(of: total.place)),
        TextTable.Cell(text: footed.reading.placeText(of: total.place), role: .faint),
        TextTable.Cell(text: total.reason, role: .faint, isSpanning: true))
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  private func summary(of report: FootingReport) -> String {
    let total = report.documents.count + report.unreadable.count
    var text = "\(total) \(total == 1 ? "document" : "documents")"
    if !report.unreadable.isEmpty {
      text += ", " + style.paint("\(report.unreadable.count) unreadable", .failure)
    }
    if report.documents.allSatisfy({ $0.results.isEmpty }) { return text + ": nothing was checked" }
    let counts = [FootedEquation.Status.fail, .indeterminate, .pass].map { status in
      let count = report.documents.reduce(0) { $0 + $1.count(status) }
      return style.paint("\(count) \(status.rawValue)", count == 0 ? .text : status.role)
    }
    return text + ": " + counts.joined(separator: ", ")
  }
}

extension FootedEquation.Status {
  var role: TextStyle.Role {
    switch self {
    case .fail: .failure
    case .indeterminate: .warning
    case .pass: .success
    }
  }
}

extension TableReading {
  /// `page 3`, or `row 5, column 2`.
  func placeText(of place: FootedEquation.Place) -> String {
    switch cell(at: place)?.place {
    case .page(let page, _)?: "page \(page)"
    case .field(let row, let column)?: "row \(row), column \(column)"
    case nil: ""
    }
  }
}
