import DigestModel

/// Findings that fail and that somebody has accepted, a line or two each.
struct AcceptedText {
  var style: TextStyle

  func write(_ findings: [Finding], to output: inout some TextOutputStream) {
    var table = TextTable(.left, .left, .left)
    for finding in findings {
      table.append(
        TextTable.Cell(text: finding.rule, role: .heading),
        TextTable.Cell(text: FindingScope(finding).description),
        TextTable.Cell(
          text: style.words(finding.statement), role: .faint, isSpanning: true))
      if case .waived(let waiver) = finding.acceptance {
        table.append(
          TextTable.Cell(text: ""),
          TextTable.Cell(text: style.words(waiver.wording), isSpanning: true))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
  }
}
