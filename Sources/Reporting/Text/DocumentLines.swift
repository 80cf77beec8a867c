import DigestModel

/// Several documents of a check, a line each: name, period, and how many rules pass, fail and are
/// undecided, and numerals unread.
struct DocumentLines {
  var style: TextStyle

  /// The narrowest that names are cut to for a terminal, in columns.
  private static let leastName = 20

  func write(_ check: CheckReport, to output: inout String) {
    var table = TextTable(.left, .left, .right, .right, .right, .right, .left)
    let heads: [Term] = [
      .document, .period, .columnPassed, .columnFailed, .columnUndecided, .columnUnread,
    ]
    table.append(
      heads.map { TextTable.Cell(text: style.words($0).withSmallFirst, role: .faint) })
    let periods = check.documents.map {
      $0.recovered.period?.written ?? style.words(.noPeriod)
    }
    let heading = heads.dropFirst().map { style.words($0).count + 2 }.reduce(0, +)
    let longest = periods.map(\.count).max() ?? 0
    let room = style.width.map { max(Self.leastName, $0 - heading - longest) }
    for (document, period) in zip(check.documents, periods) {
      table.append(row(of: document, period: period, room))
    }
    for document in check.unreadable {
      table.append(
        TextTable.Cell(text: shortened(document.path, to: room), role: .heading),
        TextTable.Cell(
          text: style.words(document.wording), role: .failure, isSpanning: true))
    }
    table.write(to: &output, indentation: 2, style: style)
    output.write("\n")
  }

  private func row(
    of document: CheckedDocument, period: String, _ room: Int?
  ) -> [TextTable.Cell] {
    let findings = document.findings
    let failing = findings.count(where: \.isOpen)
    let accepted = findings.count { $0.acceptance?.isAccepted == true }
    let undecided = findings.count(.indeterminate)
    let unread = document.recovered.ledger.unread.count
    func cell(_ count: Int, _ role: TextStyle.Role) -> TextTable.Cell {
      TextTable.Cell(text: String(count), role: count == 0 ? .faint : role)
    }
    return [
      TextTable.Cell(text: shortened(document.recovered.path, to: room), role: .heading),
      TextTable.Cell(text: period), cell(findings.count(.pass), .success),
      cell(failing, .failure), cell(undecided, .warning), cell(unread, .warning),
      TextTable.Cell(
        text: accepted == 0 ? "" : style.counted(accepted, .countAccepted), role: .faint,
        isSpanning: true),
    ]
  }

  /// A name without its beginning where a terminal has no room for all of it: `…3/butterfly.pdf`.
  private func shortened(_ name: String, to room: Int?) -> String {
    guard let room, name.count > room else { return name }
    return "…" + name.suffix(room - 1)
  }
}
