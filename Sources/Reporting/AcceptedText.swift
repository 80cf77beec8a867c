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
        TextTable.Cell(text: finding.message, role: .faint, isSpanning: true))
      if case .waived(let waiver) = finding.acceptance {
        table.append(
          TextTable.Cell(text: ""),
          TextTable.Cell(text: waiver.sentence, isSpanning: true))
      }
    }
    table.write(to: &output, indentation: 2, style: style)
  }
}

extension Waiver {
  /// `accepted by A. Auditor until 2026-06-30: the reason`.
  var sentence: String {
    "accepted by \(acceptedBy)\(lastDay.map { " until \($0)" } ?? ""): \(reason)"
  }
}

extension Finding.Acceptance {
  /// Why an accepted finding counts again; `nil` where it does not.
  var renewal: String? {
    switch self {
    case .known, .waived: return nil
    case .changed(let changes):
      let values = changes.map { "\($0.key) \($0.earlier.map { "was \($0)" } ?? "is new")" }
      return "known, but changed: " + values.joined(separator: ", ")
    case .expired(let waiver):
      return "its waiver has ended: \(waiver.sentence)"
    }
  }
}
