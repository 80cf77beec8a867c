import DigestModel

/// One checked document: what was read of it, what fails, in full, what could not be decided, how much
/// passes, and what was not checked.
struct CheckedDocumentText {
  var style: TextStyle
  /// Whether what passes, the unread numerals and the notes of recovery are written out.
  var isVerbose: Bool

  func write(_ document: CheckedDocument, to output: inout String) {
    writeHead(of: document, to: &output)
    for status in [Finding.Status.fail, .indeterminate, .broken, .used] {
      writeFindings(of: document, status, to: &output)
    }
    writePasses(of: document, to: &output)
    writeAccepted(document.findings, to: &output)
    writeGaps(of: document, to: &output)
    writeRecovery(document.recovered, to: &output)
  }

  /// As above, only what fails or cannot be evaluated; nothing where nothing does.
  func writeFailures(of document: CheckedDocument, to output: inout String) {
    guard document.findings.contains(where: \.isOpen) else { return }
    writeHead(of: document, to: &output)
    for status in [Finding.Status.fail, .broken] {
      writeFindings(of: document, status, to: &output)
    }
    output.write("\n")
  }

  private func writeHead(of document: CheckedDocument, to output: inout String) {
    let recovered = document.recovered
    let period = recovered.period?.written ?? style.words(.noPeriod)
    func counted(_ count: Int, _ term: Term) -> String { "\(count) \(style.counted(count, term))" }
    let unread = recovered.ledger.unread.count
    let unseen = recovered.ledger.unseen.count
    output.write(
      style.paint(recovered.path, .heading) + "  \(document.title.showingControls()), \(period): "
        + counted(recovered.figures.count, .countFigures) + ", "
        + style.paint(counted(unread, .countUnread), unread == 0 ? .text : .warning)
        + (unseen == 0 ? "" : ", " + style.paint(style.counted(unseen, .countUnseenOnly), .warning))
        + "\n")
  }

  private func writeFindings(
    of document: CheckedDocument, _ status: Finding.Status, to output: inout String
  ) {
    let findings = document.findings.filter {
      $0.status == status && $0.acceptance?.isAccepted != true
    }
    guard !findings.isEmpty else { return }
    output.write("\n" + style.paint(style.words(status.head), status.role) + "\n")
    if status == .used, !isVerbose { return writeUsed(findings, to: &output) }
    var style = style
    style.numbers = document.recovered.printedNumbers
    let finding = FindingText(
      style: style, figures: document.recovered.figuresByKey, isVerbose: isVerbose)
    var rules: [[Finding.Suspect]: String] = [:]
    for (index, next) in findings.sortedBySeverity.enumerated() {
      if index > 0 { output.write("\n") }
      let own = next.ownSuspects
      finding.write(next, ruleAbove: rules[own], to: &output)
      if !own.isEmpty { rules[own] = rules[own] ?? next.rule }
    }
  }

  /// How much passes; with `isVerbose` all of it.
  private func writePasses(of document: CheckedDocument, to output: inout String) {
    let count = document.findings.count(.pass)
    guard count > 0 else { return }
    if isVerbose { return writeFindings(of: document, .pass, to: &output) }
    output.write("\n" + style.paint(style.counted(count, .passedCount), .success) + "\n")
  }

  /// What fails and is known or waived.
  private func writeAccepted(_ findings: [Finding], to output: inout String) {
    let accepted = findings.filter { $0.acceptance?.isAccepted == true }
    let known = accepted.filter { $0.acceptance == .known }
    let waived = accepted.filter { $0.acceptance != .known }
    for (title, findings) in [(Term.headKnown, known), (.headWaived, waived)]
    where !findings.isEmpty {
      output.write("\n" + style.paint(style.words(title), .warning) + "\n")
      AcceptedText(style: style).write(findings, to: &output)
    }
  }

  /// What the rules do not reach.
  private func writeGaps(of document: CheckedDocument, to output: inout String) {
    var gaps: [String] = []
    let unchecked = document.unchecked.count
    if unchecked > 0, !document.findings.isEmpty {
      gaps.append(
        style.words(
          .gapsFigures,
          ["n": String(unchecked), "total": String(document.recovered.figures.count)]))
    }
    let comparative = document.comparativeRules.count
    if comparative > 0 {
      gaps.append(
        style.words(
          document.previous == nil ? .gapsPrevious : .gapsPreviousEmpty,
          ["n": String(comparative), "path": document.previous ?? ""]))
    }
    if !gaps.isEmpty {
      output.write("\n" + gaps.map { $0.showingControls() }.joined(separator: "\n") + "\n")
    }
  }

  /// A line per finding: the rule, whose figures it is about, and what it served for.
  private func writeUsed(_ findings: [Finding], to output: inout String) {
    var table = TextTable(.left, .left, .left)
    for finding in findings {
      table.append(
        TextTable.Cell(text: finding.rule),
        TextTable.Cell(text: FindingScope(finding).description),
        TextTable.Cell(text: style.words(finding.statement)))
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  /// What recovery had to say; its notes and the unread numerals only when asked for.
  private func writeRecovery(_ recovered: RecoveredDocument, to output: inout String) {
    let diagnostics = recovered.diagnostics.filter { isVerbose || $0.severity == .warning }
    if !diagnostics.isEmpty { output.write("\n") }
    DiagnosticsText(style: style).write(diagnostics, to: &output)
    guard isVerbose else { return }
    output.write("\n\(recovered.ledger.summary(style))\n")
    UnreadText(style: style).write(recovered.ledger.unread, to: &output)
    UnseenText(style: style).write(recovered.ledger.unseen, to: &output)
  }
}
