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

  private func words(_ term: ArchiveTerm, _ count: Int = 0) -> String {
    style.words(term, ["n": String(count)])
  }

  private func cells(of document: ArchivedDocument) -> [TextTable.Cell] {
    [
      TextTable.Cell(text: document.publication),
      TextTable.Cell(text: document.period?.written ?? words(.noPeriod), role: .heading),
      TextTable.Cell(
        text: document.vintage > 1 ? words(.vintage, document.vintage) : "", role: .warning),
      TextTable.Cell(text: words(.figures, document.figures)),
      verdict(of: document),
      TextTable.Cell(text: String(document.sha256.prefix(Self.shownDigits)), role: .faint),
      TextTable.Cell(text: document.path, role: .faint),
    ]
  }

  /// So many digits of a checksum tell documents apart.
  private static let shownDigits = 12

  private func verdict(of document: ArchivedDocument) -> TextTable.Cell {
    let failed = document.tally.failed + document.tally.broken
    if failed == 0 { return TextTable.Cell(text: words(.clean), role: .success) }
    return TextTable.Cell(
      text: words(.fails, failed), role: document.verdict == .discrepancies ? .failure : .warning)
  }

  private func write(_ issue: ArchivedIssue, to output: inout some TextOutputStream) {
    let document = issue.document
    let tally = document.tally
    var table = TextTable()
    func row(_ name: String, _ text: String) {
      table.append(TextTable.Cell(text: name, role: .faint), TextTable.Cell(text: text))
    }
    let heading = "\(document.publication) \(document.period?.written ?? words(.withoutPeriod))"
    output.write(style.paint(heading, .heading) + "\n")
    row(words(.document), document.path)
    row("sha-256", document.sha256)
    row(words(.vintageHead), String(document.vintage))
    row(words(.knownSince), document.knownSince?.description ?? words(.notKnown))
    row(words(.figuresHead), String(document.figures))
    row(
      words(.checks),
      style.words(
        ArchiveTerm.tally,
        [
          "pass": String(tally.passed), "fail": String(tally.failed),
          "open": String(tally.undecided), "broken": String(tally.broken),
          "used": String(tally.used),
        ]))
    table.write(to: &output, indentation: 2, style: style)
    for finding in issue.findings ?? [] where finding.status == .fail || finding.status == .broken {
      let scope = finding.instance.isEmpty ? "" : " (\(finding.instance))"
      let accepted =
        finding.acceptance.flatMap(ArchiveTerm.init(rawValue:))
        .map { ", " + words($0) } ?? ""
      output.write(
        "\n  " + style.paint(style.words(finding.severity.word), .failure)
          + "  \(finding.rule)\(scope)\(accepted)\n".showingControls(keeping: "\n"))
      output.write("    \(style.words(finding.statement))\n".showingControls(keeping: "\n"))
      for suspect in finding.suspects {
        let values = zip(suspect.keys, suspect.implied).map { key, implied in
          style.words(ArchiveTerm.insteadOf, ["key": key, "implied": implied])
        }.joined(separator: ", ")
        let words = style.words(
          suspect.isOfIssueBefore ? ArchiveTerm.suspectBefore : .suspect, ["values": values])
        output.write("    \(words)\n".showingControls(keeping: "\n"))
      }
    }
  }
}

extension ArchiveFormat where Self == ArchiveText {
  /// A line a document, or a paragraph with what fails.
  package static func text(style: TextStyle = .plain) -> ArchiveText { ArchiveText(style: style) }
}
