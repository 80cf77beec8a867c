import DigestModel

/// A check for a person to read: per document what fails, in full, and what could not be decided,
/// then what passes in a line per rule.
package struct CheckText: CheckFormat {
  package static let name = "text"

  private let presentation: CheckPresentation
  private var style: TextStyle { presentation.style }
  private var isVerbose: Bool { presentation.isVerbose }

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    for document in check.documents {
      write(document, to: &output)
      output.write("\n")
    }
    if !check.unreadable.isEmpty {
      output.write(style.paint("unreadable", .failure) + "\n")
      for document in check.unreadable {
        output.write("  \("\(document.path): \(document.message)".showingControls())\n")
      }
      output.write("\n")
    }
    let isOfSeveral = check.documents.count > 1
    write(check.fixed, as: "fixed", .success, withPaths: isOfSeveral, to: &output)
    write(
      check.undecided, as: "known, and not decided any more", .warning, withPaths: isOfSeveral,
      to: &output)
    write(check.idleWaivers, to: &output)
    write(check.sequences, to: &output)
    output.write(summary(of: check) + "\n")
  }

  /// What was known and fails no more.
  private func write(
    _ settled: [Baseline.Settled], as title: String, _ role: TextStyle.Role, withPaths: Bool,
    to output: inout some TextOutputStream
  ) {
    guard !settled.isEmpty else { return }
    output.write(style.paint(title, role) + "\n")
    var table = TextTable(.left, .left, .left)
    for known in settled {
      let scope = (withPaths ? [known.path] : []) + [known.entry.scope]
      table.append(
        TextTable.Cell(text: known.entry.rule, role: .heading),
        TextTable.Cell(text: scope.filter { !$0.isEmpty }.joined(separator: ", ")),
        TextTable.Cell(text: known.entry.message, role: .faint, isSpanning: true))
    }
    table.write(to: &output, indentation: 2, style: style)
    output.write("\n")
  }

  /// What is missing among the issues of a publication, or there more than once.
  private func write(
    _ sequences: [IssueSequenceSummary], to output: inout some TextOutputStream
  ) {
    for sequence in sequences where !sequence.sentences.isEmpty {
      output.write(
        style.paint("the issues of \(sequence.publication)".showingControls(), .warning) + "\n")
      for sentence in sequence.sentences {
        output.write("  \(sentence.showingControls())\n")
      }
      output.write("\n")
    }
  }

  /// The waivers that nothing needs.
  private func write(_ waivers: [IdleWaiver], to output: inout some TextOutputStream) {
    guard !waivers.isEmpty else { return }
    output.write(style.paint("unused waivers", .warning) + "\n")
    for waiver in waivers { output.write("  \(waiver.sentence.showingControls())\n") }
    output.write("\n")
  }

  private func write(_ document: CheckedDocument, to output: inout some TextOutputStream) {
    let recovered = document.recovered
    let period = recovered.period?.written ?? "no report period"
    let count = recovered.figures.count
    let unread = recovered.ledger.unread.count
    let unseen = recovered.ledger.unseen.count
    output.write(
      style.paint(recovered.path, .heading) + "  \(document.title.showingControls()), \(period): "
        + "\(count) \(count == 1 ? "figure" : "figures") read, "
        + style.paint(
          "\(unread) \(unread == 1 ? "numeral" : "numerals") unread",
          unread == 0 ? .text : .warning)
        + (unseen == 0 ? "" : ", " + style.paint("\(unseen) unseen", .warning)) + "\n")
    let finding = FindingText(
      style: style,
      figures: Dictionary(recovered.figures.map { ($0.key, $0) }) { first, _ in first },
      isVerbose: isVerbose)
    for status in [Finding.Status.fail, .indeterminate, .broken, .used, .pass] {
      let findings = document.findings.filter {
        $0.status == status && $0.acceptance?.isAccepted != true
      }
      guard !findings.isEmpty else { continue }
      output.write("\n" + style.paint(status.rawValue, status.role) + "\n")
      switch status {
      case .pass where !isVerbose: writePasses(findings, to: &output)
      case .used where !isVerbose: writeUsed(findings, to: &output)
      default:
        var rules: [[Finding.Suspect]: String] = [:]
        for (index, next) in findings.sortedBySeverity.enumerated() {
          if index > 0 { output.write("\n") }
          let own = next.ownSuspects
          finding.write(next, ruleAbove: rules[own], to: &output)
          if !own.isEmpty { rules[own] = rules[own] ?? next.rule }
        }
      }
    }
    writeAccepted(document.findings, to: &output)
    writeGaps(of: document, to: &output)
    writeRecovery(recovered, to: &output)
  }

  /// What fails and is known or waived.
  private func writeAccepted(_ findings: [Finding], to output: inout some TextOutputStream) {
    let accepted = findings.filter { $0.acceptance?.isAccepted == true }
    let known = accepted.filter { $0.acceptance == .known }
    let waived = accepted.filter { $0.acceptance != .known }
    for (title, findings) in [("known", known), ("waived", waived)] where !findings.isEmpty {
      output.write("\n" + style.paint(title, .warning) + "\n")
      AcceptedText(style: style).write(findings, to: &output)
    }
  }

  /// What the rules do not reach.
  private func writeGaps(of document: CheckedDocument, to output: inout some TextOutputStream) {
    var gaps: [String] = []
    let unchecked = document.unchecked.count
    if unchecked > 0, !document.findings.isEmpty {
      let total = document.recovered.figures.count
      gaps.append(
        "\(unchecked) of \(total) figures \(unchecked == 1 ? "is" : "are") checked by no rule")
    }
    let comparative = document.comparativeRules.count
    if comparative > 0 {
      gaps.append(
        "\(comparative) \(comparative == 1 ? "rule compares" : "rules compare") with the issue"
          + " before, "
          + (document.previous.map { "and found nothing to compare in \($0)" }
            ?? "which --previous gives"))
    }
    if !gaps.isEmpty {
      output.write("\n" + gaps.map { $0.showingControls() }.joined(separator: "\n") + "\n")
    }
  }

  /// A line per rule, in the order of the rules.
  private func writePasses(_ findings: [Finding], to output: inout some TextOutputStream) {
    var rules: [(name: String, label: String, count: Int)] = []
    for finding in findings {
      if let place = rules.firstIndex(where: { $0.name == finding.rule }) {
        rules[place].count += 1
      } else {
        rules.append((finding.rule, finding.label, 1))
      }
    }
    var table = TextTable(.left, .right, .left)
    for rule in rules {
      table.append(
        TextTable.Cell(text: rule.name), TextTable.Cell(text: "\(rule.count) passed"),
        TextTable.Cell(text: rule.label, role: .faint))
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  /// A line per finding: the rule and what it served for.
  private func writeUsed(_ findings: [Finding], to output: inout some TextOutputStream) {
    var table = TextTable(.left, .left)
    for finding in findings {
      table.append(TextTable.Cell(text: finding.rule), TextTable.Cell(text: finding.message))
    }
    table.write(to: &output, indentation: 2, style: style)
  }

  /// What recovery had to say; its notes and the unread numerals only when asked for.
  private func writeRecovery(
    _ recovered: RecoveredDocument, to output: inout some TextOutputStream
  ) {
    let diagnostics = recovered.diagnostics.filter { isVerbose || $0.severity == .warning }
    if !diagnostics.isEmpty { output.write("\n") }
    DiagnosticsText(style: style).write(diagnostics, to: &output)
    guard isVerbose else { return }
    output.write("\n\(recovered.ledger.summary)\n")
    UnreadText(style: style).write(recovered.ledger.unread, to: &output)
    UnseenText(style: style).write(recovered.ledger.unseen, to: &output)
  }

  /// `2 documents, 1 unreadable: 1 fail, 0 indeterminate, 0 broken, 0 used, 22 pass`.
  private func summary(of check: CheckReport) -> String {
    let total = check.documents.count + check.unreadable.count
    var documents = "\(total) \(total == 1 ? "document" : "documents")"
    if !check.unreadable.isEmpty {
      documents += ", " + style.paint("\(check.unreadable.count) unreadable", .failure)
    }
    if check.findings.isEmpty { return documents + ": nothing was checked" }
    let counts = [Finding.Status.fail, .indeterminate, .broken, .used, .pass].map { status in
      let count = check.findings.count(status)
      let accepted = check.findings.count {
        $0.status == status && $0.acceptance?.isAccepted == true
      }
      if accepted > 0 {
        return style.paint("\(count) \(status.rawValue) (\(accepted) accepted)", status.role)
      }
      return style.paint("\(count) \(status.rawValue)", count == 0 ? .text : status.role)
    }
    return documents + ": " + counts.joined(separator: ", ")
  }
}

extension CheckFormat where Self == CheckText {
  /// Text for a person to read.
  package static func text(style: TextStyle, isVerbose: Bool = false) -> CheckText {
    CheckText(CheckPresentation(style: style, isVerbose: isVerbose))
  }
}

extension Finding.Status {
  var role: TextStyle.Role {
    switch self {
    case .fail, .broken: .failure
    case .indeterminate, .used: .warning
    case .pass: .success
    }
  }
}

extension [Finding] {
  /// The gravest first, otherwise in their order.
  var sortedBySeverity: [Finding] {
    enumerated().sorted {
      $0.element.severity != $1.element.severity
        ? $0.element.severity > $1.element.severity : $0.offset < $1.offset
    }.map(\.element)
  }
}
