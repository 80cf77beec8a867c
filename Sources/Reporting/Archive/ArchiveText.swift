import DigestModel

/// Documents of an archive for a person: a line each, and beneath it what fails where that is asked for.
package struct ArchiveText: ArchiveFormat {
  var style: TextStyle

  package func write(_ issues: [ArchivedIssue], to output: inout some TextOutputStream) {
    var table = TextTable(.left, .left, .left, .right)
    var isListed = true
    for issue in issues {
      if issue.findings != nil {
        isListed = false
        write(issue, to: &output)
      } else {
        table.append(cells(of: issue.document))
      }
    }
    if isListed { table.write(to: &output, style: style) }
  }

  private func cells(of document: ArchivedDocument) -> [TextTable.Cell] {
    [
      TextTable.Cell(text: document.publication),
      TextTable.Cell(text: document.period?.written ?? "no period", role: .heading),
      TextTable.Cell(
        text: document.vintage > 1 ? "vintage \(document.vintage)" : "", role: .warning),
      TextTable.Cell(text: "\(document.figures) figures"),
      verdict(of: document),
      TextTable.Cell(text: String(document.sha256.prefix(Self.shownDigits)), role: .faint),
      TextTable.Cell(text: document.path, role: .faint),
    ]
  }

  /// So many digits of a checksum tell documents apart.
  private static let shownDigits = 12

  private func verdict(of document: ArchivedDocument) -> TextTable.Cell {
    let failed = document.tally.failed + document.tally.broken
    if failed == 0 { return TextTable.Cell(text: "clean", role: .success) }
    let text = failed == 1 ? "1 fails" : "\(failed) fail"
    return TextTable.Cell(
      text: text, role: document.verdict == .discrepancies ? .failure : .warning)
  }

  private func write(_ issue: ArchivedIssue, to output: inout some TextOutputStream) {
    let document = issue.document
    let tally = document.tally
    var table = TextTable()
    func row(_ name: String, _ text: String) {
      table.append(TextTable.Cell(text: name, role: .faint), TextTable.Cell(text: text))
    }
    let heading = "\(document.publication) \(document.period?.written ?? "without a period")"
    output.write(style.paint(heading, .heading) + "\n")
    row("document", document.path)
    row("sha-256", document.sha256)
    row("vintage", String(document.vintage))
    row("known since", document.knownSince?.description ?? "not known")
    row("figures", String(document.figures))
    row(
      "checks",
      "\(tally.passed) pass, \(tally.failed) fail, \(tally.undecided) undecided, "
        + "\(tally.broken) broken, \(tally.used) used")
    table.write(to: &output, indentation: 2, style: style)
    for finding in issue.findings ?? [] where finding.status == .fail || finding.status == .broken {
      let scope = finding.instance.isEmpty ? "" : " (\(finding.instance))"
      let accepted = finding.acceptance.map { ", \($0)" } ?? ""
      output.write(
        "\n  " + style.paint(finding.severity.rawValue, .failure)
          + "  \(finding.rule)\(scope)\(accepted)\n".showingControls(keeping: "\n"))
      output.write("    \(finding.message)\n".showingControls(keeping: "\n"))
      for suspect in finding.suspects {
        let values = zip(suspect.keys, suspect.implied).map { "\($1) for \($0)" }
          .joined(separator: ", ")
        let place = suspect.isOfIssueBefore ? " of the issue before" : ""
        output.write("    suspect: \(values)\(place)\n".showingControls(keeping: "\n"))
      }
    }
  }
}

extension ArchiveFormat where Self == ArchiveText {
  /// A line a document, or a paragraph with what fails.
  package static func text(style: TextStyle = .plain) -> ArchiveText { ArchiveText(style: style) }
}
