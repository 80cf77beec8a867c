import DigestModel
import TableFooting

/// What adds up, for a person to read: each sum that fails worked on paper, what could not be decided,
/// and what passes in a line per table.
package struct FootingsText: FootingFormat {
  package var style: TextStyle
  /// Also writes out what passes, and all of the totals that nothing checks.
  package var isVerbose: Bool

  package init(style: TextStyle, isVerbose: Bool = false) {
    self.style = style
    self.isVerbose = isVerbose
  }

  package func write(_ report: FootingReport, to output: inout some TextOutputStream) {
    var unchecked = 0
    for document in report.documents {
      unchecked += write(document, to: &output)
      output.write("\n")
    }
    if !report.unreadable.isEmpty {
      output.write(style.paint(style.words(.headUnreadable), .failure) + "\n")
      for document in report.unreadable {
        output.write(
          "  \("\(document.path): \(style.words(document.wording))".showingControls())\n")
      }
      output.write("\n")
    }
    output.write(summary(of: report, unchecked: unchecked) + "\n")
  }

  /// - Returns: How many of its totals are not checked.
  private func write(_ document: FootedDocument, to output: inout some TextOutputStream) -> Int {
    let sums = document.results.count
    output.write(
      style.paint(document.path.showingControls(), .heading)
        + "  "
        + style.words(
          FootingTerm.heading, ["tables": String(document.tables.count), "sums": String(sums)])
        + "\n")
    if document.tables.isEmpty {
      output.write("\n\(style.words(FootingTerm.noTable))\n")
    } else if sums == 0 {
      output.write("\n\(style.words(FootingTerm.noSum))\n")
    }
    write(.fail, of: document, to: &output)
    write(.indeterminate, of: document, to: &output)
    let known = document.results.count { $0.equation.isAccepted }
    if known > 0 {
      output.write("\n\(style.words(FootingTerm.known, ["n": String(known)]))\n")
    }
    writePasses(of: document, to: &output)
    let unchecked = document.tables.flatMap { table in
      table.uncheckedTotals().map { (table, $0) }
    }
    write(unchecked, to: &output)
    if !document.diagnostics.isEmpty { output.write("\n") }
    DiagnosticsText(style: style).write(document.diagnostics, to: &output)
    return unchecked.count
  }

  private func write(
    _ status: FootedEquation.Status, of document: FootedDocument,
    to output: inout some TextOutputStream
  ) {
    let results = document.results.filter {
      $0.equation.status == status && !$0.equation.isAccepted
    }
    guard !results.isEmpty else { return }
    output.write("\n" + style.paint(style.words(status.word), status.role) + "\n")
    if status == .indeterminate, !isVerbose {
      var table = TextTable(.left, .left, .left)
      for (index, equation) in results {
        let footed = document.tables[index]
        table.append(
          TextTable.Cell(text: footed.reading.label(of: equation.total)),
          TextTable.Cell(text: style.words(footed.message(of: equation))),
          TextTable.Cell(text: footed.reading.placeText(of: equation.total, style), role: .faint))
      }
      table.write(to: &output, indentation: 2, style: style)
      return
    }
    for (number, result) in results.enumerated() {
      if number > 0 { output.write("\n") }
      let text = FootedSumText(
        style: style, table: document.tables[result.table], isVerbose: isVerbose)
      text.write(result.equation, number: result.table + 1, to: &output)
    }
  }

  private func writePasses(of document: FootedDocument, to output: inout some TextOutputStream) {
    guard document.count(.pass) > 0 else { return }
    output.write("\n" + style.paint(style.words(FootingTerm.pass), .success) + "\n")
    var table = TextTable(.left, .right, .right, .left)
    for (index, footed) in document.tables.enumerated() {
      let passes = footed.equations.filter { $0.status == .pass }
      guard !passes.isEmpty else { continue }
      let rounded = passes.count { $0.difference.map { $0.coefficient != 0 } ?? false }
      table.append(
        TextTable.Cell(text: style.words(FootingTerm.table, ["n": String(index + 1)])),
        TextTable.Cell(text: style.words(FootingTerm.passed, ["n": String(passes.count)])),
        TextTable.Cell(
          text: rounded == 0
            ? "" : style.words(FootingTerm.withinRounding, ["n": String(rounded)])),
        TextTable.Cell(text: footed.reading.table.title, role: .faint))
      guard isVerbose else { continue }
      for equation in passes {
        table.append(
          TextTable.Cell(text: ""), TextTable.Cell(text: ""),
          TextTable.Cell(text: footed.reading.cell(at: equation.total)?.text ?? ""),
          TextTable.Cell(
            text: footed.reading.label(of: equation.total) + ": "
              + style.words(footed.message(of: equation)), role: .faint))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  /// How many totals that are not checked are listed for each reason, but for all.
  private static let mostOfReason = 3

  private func write(
    _ unchecked: [(FootedTable, FootedTable.UncheckedTotal)],
    to output: inout some TextOutputStream
  ) {
    guard !unchecked.isEmpty else { return }
    // Of each reason the first few stand for all.
    var counts: [Wording: Int] = [:]
    let listed = unchecked.filter { _, total in
      counts[total.reason, default: 0] += 1
      return isVerbose || counts[total.reason, default: 0] <= Self.mostOfReason
    }
    output.write("\n" + style.paint(style.words(FootingTerm.headUnchecked), .warning) + "\n")
    var table = TextTable(.right, .left, .left, .left)
    for (footed, total) in listed {
      table.append(
        TextTable.Cell(text: footed.reading.cell(at: total.place)?.text ?? ""),
        TextTable.Cell(text: footed.reading.label(of: total.place)),
        TextTable.Cell(text: footed.reading.placeText(of: total.place, style), role: .faint),
        TextTable.Cell(text: style.words(total.reason), role: .faint, isSpanning: true))
    }
    table.write(to: &output, indentation: 2, style: style)
    let others = unchecked.count - listed.count
    if others > 0 {
      output.write("  \(style.words(FootingTerm.uncheckedOthers, ["n": String(others)]))\n")
    }
  }

  private func summary(of report: FootingReport, unchecked: Int) -> String {
    let total = report.documents.count + report.unreadable.count
    var text = style.counted(total, .countDocuments)
    if !report.unreadable.isEmpty {
      text += ", " + style.paint(style.counted(report.unreadable.count, .countUnreadable), .failure)
    }
    let isNothing = report.documents.allSatisfy(\.results.isEmpty)
    var counts = isNothing ? [style.words(.countNothing)] : statuses(of: report)
    if unchecked > 0 {
      let count = style.words(FootingTerm.countUnchecked, ["n": String(unchecked)])
      counts.append(style.paint(count, .warning))
    }
    return text + ": " + counts.joined(separator: ", ")
  }

  private func statuses(of report: FootingReport) -> [String] {
    [FootedEquation.Status.fail, .indeterminate, .pass].map { status in
      let count = report.documents.reduce(0) { $0 + $1.count(status) }
      return style.paint("\(count) \(style.words(status.word))", count == 0 ? .text : status.role)
    }
  }
}

extension FootedEquation.Status {
  var word: FootingTerm {
    switch self {
    case .fail: .fail
    case .indeterminate: .indeterminate
    case .pass: .pass
    }
  }

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
  func placeText(of place: FootedEquation.Place, _ style: TextStyle) -> String {
    switch cell(at: place)?.place {
    case .page(let page, _)?: style.words(FootingTerm.page, ["n": String(page)])
    case .field(let row, let column)?:
      style.words(FootingTerm.row, ["row": String(row), "column": String(column)])
    case nil: ""
    }
  }
}
