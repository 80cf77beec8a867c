import DigestModel

/// A check for a person to read, the verdict first.
///
/// Of one document what fails is worked, then stands what could not be decided, how much passes, and
/// what was not checked. Several have a line each, then those that fail are worked.
package struct CheckText: CheckFormat {
  package static let name = "text"

  private let presentation: CheckPresentation
  private var style: TextStyle { presentation.style }
  private var isVerbose: Bool { presentation.isVerbose }

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    var text = ""
    if presentation.isQuiet {
      writeBriefly(check, to: &text)
    } else {
      writeWholly(check, to: &text)
    }
    output.write(folded(text, to: style.width))
  }

  private func writeWholly(_ check: CheckReport, to output: inout String) {
    output.write(style.paint(style.words(check.verdict), check.role) + "\n\n")
    let isOfSeveral = check.documents.count + check.unreadable.count > 1
    if isOfSeveral { DocumentLines(style: style).write(check, to: &output) }
    let document = CheckedDocumentText(style: style, isVerbose: isVerbose)
    for checked in check.documents {
      if isOfSeveral, !isVerbose {
        document.writeFailures(of: checked, to: &output)
      } else {
        document.write(checked, to: &output)
        output.write("\n")
      }
    }
    if !isOfSeveral { write(check.unreadable, to: &output) }
    write(check.fixed, as: .headFixed, .success, withPaths: isOfSeveral, to: &output)
    write(check.undecided, as: .headUndecidedNow, .warning, withPaths: isOfSeveral, to: &output)
    write(check.idleWaivers, to: &output)
    write(check.sequences, to: &output)
    output.write(summary(of: check) + "\n")
  }

  /// A line for each document that is not clean; nothing where all are.
  private func writeBriefly(_ check: CheckReport, to output: inout String) {
    for document in check.documents {
      let verdict = Verdict(document)
      guard verdict.grade != .pass else { continue }
      let path = style.paint(document.recovered.path, .heading)
      output.write("\(path): \(style.paint(style.words(verdict.sentence), verdict.grade.role))\n")
    }
    for document in check.unreadable {
      let path = style.paint(document.path, .heading)
      output.write("\(path): \(style.paint(style.words(document.wording), .failure))\n")
    }
  }

  private func write(_ unreadable: [UnreadableDocument], to output: inout String) {
    guard !unreadable.isEmpty else { return }
    output.write(style.paint(style.words(.headUnreadable), .failure) + "\n")
    for document in unreadable {
      let line = "\(document.path): \(style.words(document.wording))"
      output.write("  \(line.showingControls())\n")
    }
    output.write("\n")
  }

  /// What was known and fails no more.
  private func write(
    _ settled: [Baseline.Settled], as title: Term, _ role: TextStyle.Role, withPaths: Bool,
    to output: inout String
  ) {
    guard !settled.isEmpty else { return }
    output.write(style.paint(style.words(title), role) + "\n")
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
    _ sequences: [IssueSequenceSummary], to output: inout String
  ) {
    for sequence in sequences where !sequence.sentences.isEmpty {
      let title = style.words(.issuesOf, ["name": sequence.publication])
      output.write(style.paint(title, .warning) + "\n")
      for sentence in sequence.sentences {
        output.write("  \(style.words(sentence).showingControls())\n")
      }
      output.write("\n")
    }
  }

  /// The waivers that nothing needs.
  private func write(_ waivers: [IdleWaiver], to output: inout String) {
    guard !waivers.isEmpty else { return }
    output.write(style.paint(style.words(.headIdleWaivers), .warning) + "\n")
    for waiver in waivers {
      output.write("  \(style.words(waiver.wording).showingControls())\n")
    }
    output.write("\n")
  }

  /// `2 documents, 1 unreadable: 1 fail, 0 indeterminate, 0 broken, 0 used, 22 pass`.
  private func summary(of check: CheckReport) -> String {
    let total = check.documents.count + check.unreadable.count
    var documents = style.counted(total, .countDocuments)
    if !check.unreadable.isEmpty {
      let unreadable = style.counted(check.unreadable.count, .countUnreadable)
      documents += ", " + style.paint(unreadable, .failure)
    }
    if check.findings.isEmpty { return documents + ": " + style.words(.countNothing) }
    let terms: [(Finding.Status, Term)] = [
      (.fail, .countFailing), (.indeterminate, .countOpen), (.broken, .countBroken),
      (.used, .countUsed), (.pass, .countPassing),
    ]
    let counts = terms.map { status, term in
      let count = check.findings.count(status)
      let accepted = check.findings.count {
        $0.status == status && $0.acceptance?.isAccepted == true
      }
      let remark = accepted > 0 ? " (\(style.counted(accepted, .countAccepted)))" : ""
      return style.paint(style.counted(count, term) + remark, count == 0 ? .text : status.role)
    }
    return documents + ": " + counts.joined(separator: ", ")
  }
}

extension CheckFormat where Self == CheckText {
  /// Text for a person to read.
  package static func text(
    style: TextStyle, isVerbose: Bool = false, isQuiet: Bool = false
  ) -> CheckText {
    CheckText(CheckPresentation(style: style, isVerbose: isVerbose, isQuiet: isQuiet))
  }
}

extension CheckReport {
  fileprivate var role: TextStyle.Role {
    if !unreadable.isEmpty { return .failure }
    let grades = Set(documents.map { Verdict($0).grade })
    return grades.contains(.fail) ? .failure : grades.contains(.open) ? .warning : .success
  }
}

extension Verdict.Grade {
  var role: TextStyle.Role {
    switch self {
    case .fail: .failure
    case .open: .warning
    case .pass: .success
    }
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
