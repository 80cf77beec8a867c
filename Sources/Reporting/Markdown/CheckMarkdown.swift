import DigestModel

/// A check as a comment on a pull request: the verdict, a line a document, and the failing ones worked.
///
/// A comment has 65 536 characters at most: what finds no place is left out from the end, and the last
/// line says how much that is.
package struct CheckMarkdown: CheckFormat {
  package static let name = "markdown"

  /// In UTF-8 bytes, of which a character has at least one.
  static let mostBytes = 65_536
  /// What is kept for the line that says what was left out.
  private static let reserve = 500

  private let presentation: CheckPresentation

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    var text = "## \(Program.name): \(words(check.verdict))\n"
    let rows =
      check.documents.sortedByVerdict.map { row(of: $0) }
      + check.unreadable.map { row(of: $0) }
    // Half of the room at most is the table's, so that something of the findings is shown.
    var leftOutRows = 0
    if !rows.isEmpty { text += "\n" + head }
    for row in rows {
      if text.utf8.count + row.utf8.count > Self.mostBytes / 2 {
        leftOutRows += 1
      } else {
        text += row
      }
    }
    var leftOut = 0
    for section in sections(of: check) {
      if leftOut > 0 || text.utf8.count + section.utf8.count > Self.mostBytes - Self.reserve {
        leftOut += 1
      } else {
        text += "\n" + section
      }
    }
    let remarks = [(Term.leftOutDocuments, leftOutRows), (.leftOutFindings, leftOut)]
      .filter { $0.1 > 0 }
    if !remarks.isEmpty {
      let sentences = remarks.map { words($0.0.text.filled(["n": String($0.1)])) }
      text += "\n" + sentences.joined(separator: "; ") + "\n"
    }
    output.write(text)
  }

  private var head: String {
    let titles = [
      Term.document, .period, .columnPassed, .columnFailed, .columnUndecided, .columnUnread,
    ]
    return "| " + titles.map { words($0.text) }.joined(separator: " | ") + " |\n"
      + "| --- | --- | ---: | ---: | ---: | ---: |\n"
  }

  private func row(of document: CheckedDocument) -> String {
    let counts = Verdict(document).counts
    func count(_ kind: String) -> String {
      String(counts.first { $0.kind == kind }?.number ?? 0)
    }
    let accepted = document.findings.count { $0.acceptance?.isAccepted == true }
    let failed = count("fail")
    return row([
      MarkdownText.code(document.recovered.path, inTable: true),
      document.recovered.period?.written ?? words(Term.noPeriod.text),
      count("pass"),
      (failed == "0" ? failed : "**\(failed)**")
        + (accepted == 0
          ? "" : " (" + words(Term.countAccepted.text.filled(["n": String(accepted)])) + ")"),
      count("indeterminate"), count("unread"),
    ])
  }

  private func row(of document: UnreadableDocument) -> String {
    row([
      MarkdownText.code(document.path, inTable: true),
      "**\(words(Term.unreadable.text))**: \(MarkdownText.code(words(document.wording), inTable: true))",
      "", "", "", "",
    ])
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  /// The failing findings, the gravest first, then what is undecided and unread of each document.
  private func sections(of check: CheckReport) -> [String] {
    var failing: [(severity: Finding.Severity, text: String)] = []
    var open: [String] = []
    for document in check.documents {
      let recovered = document.recovered
      let worked = FindingText(
        style: presentation.plainStyle(of: recovered), figures: recovered.figuresByKey)
      let isOfSeveral = check.documents.count > 1
      for finding in document.findings where finding.isOpen {
        var text = ""
        worked.write(finding, to: &text)
        let place = isOfSeveral ? recovered.path : nil
        failing.append((finding.severity, section(finding, in: place, worked: text)))
      }
      let undecided = document.findings.filter { $0.status == .indeterminate }
      var lines = ""
      for finding in undecided { worked.write(finding, to: &lines) }
      if !undecided.isEmpty {
        open.append(details(Term.undecided, undecided.count, of: recovered, lines))
      }
      var unread = ""
      UnreadText(style: presentation.plainStyle).write(recovered.ledger.unread, to: &unread)
      UnseenText(style: presentation.plainStyle).write(recovered.ledger.unseen, to: &unread)
      let count = recovered.ledger.unread.count + recovered.ledger.unseen.count
      if count > 0 { open.append(details(Term.unread, count, of: recovered, unread)) }
    }
    let sorted = failing.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }
    return sorted.map(\.element.text) + open
  }

  private func section(_ finding: Finding, in path: String?, worked: String) -> String {
    let scope = finding.instance.map { "\($0.dimension)=\($0.member)" }.joined(separator: ", ")
    let title = [finding.rule, scope].filter { !$0.isEmpty }.joined(separator: ", ")
    let place = path.map { " – <code>\(MarkdownText.markup($0))</code>" } ?? ""
    return "<details open><summary><code>\(MarkdownText.markup(title))</code>\(place)</summary>\n\n"
      + MarkdownText.block(worked) + "\n</details>\n"
  }

  private func details(
    _ title: Term, _ count: Int, of document: RecoveredDocument, _ text: String
  ) -> String {
    "<details><summary>\(words(title.text)): \(count)"
      + " – <code>\(MarkdownText.markup(document.path))</code></summary>\n\n"
      + MarkdownText.block(text) + "\n</details>\n"
  }

  private func words(_ wording: Wording) -> String {
    wording.preferred(in: presentation.language)
  }
}

extension [CheckedDocument] {
  /// Those that fail first, then those with something open, each in their order.
  var sortedByVerdict: [CheckedDocument] {
    let grades = map { Verdict($0).grade }
    return [Verdict.Grade.fail, .open, .pass].flatMap { grade in
      indices.filter { grades[$0] == grade }.map { self[$0] }
    }
  }
}
