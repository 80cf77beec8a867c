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
      return "known, but changed: " + changes.map(\.sentence).joined(separator: ", ")
    case .expired(let waiver):
      return "its waiver has ended: \(waiver.sentence)"
    }
  }
}

extension Finding.Acceptance.Change {
  /// `visits[unit=west] was 310`.
  fileprivate var sentence: String {
    switch self {
    case .figure(let key, let earlier, let now): Self.sentence(key, earlier, now)
    case .earlierFigure(let key, let earlier, let now):
      Self.sentence("\(key) of the issue before", earlier, now)
    case .message(let earlier): "it was that \(earlier)"
    }
  }

  private static func sentence(_ figure: String, _ earlier: String?, _ now: String?) -> String {
    switch (earlier, now) {
    case (let earlier?, nil): "\(figure) was \(earlier) and is gone"
    case (let earlier?, _): "\(figure) was \(earlier)"
    case (nil, _?): "\(figure) is new"
    case (nil, nil): "\(figure) is another that is missing"
    }
  }
}
