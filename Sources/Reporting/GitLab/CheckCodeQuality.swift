import DigestModel

/// A check as GitLab's Code Quality report: what fails, is undecided, or could not be read, and a line
/// for a document that has something undecided or unread.
///
/// What is accepted is left out, as GitLab has no word for it. A fingerprint is made of the document's
/// path, the rule and the figures, never of their values.
///
/// Source: GitLab's “Code Quality report format”.
package struct CheckCodeQuality: CheckFormat {
  package static let name = "gitlab"

  private let presentation: CheckPresentation

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    var entries: [JSONValue] = []
    var paths: [String: Int] = [:]
    for document in check.documents {
      let recovered = document.recovered
      let figures = recovered.figuresByKey
      let path = path(of: recovered.path, seen: &paths)
      let identities = document.findings.identities(publication: recovered.publication)
      for (finding, identity) in zip(document.findings, identities) {
        guard finding.isOpen || finding.status == .indeterminate else { continue }
        entries.append(
          entry(
            finding.label + ": " + finding.statement.preferred(in: presentation.language),
            name: finding.rule,
            fingerprint: identity.identity.fingerprint(path: path.key, number: identity.number),
            severity: finding.status == .indeterminate ? "info" : finding.severity.grade,
            path: path.text, line: FindingPlace(finding, among: figures).line))
      }
      let verdict = Verdict(document)
      if let remainder = verdict.remainder(in: presentation.language) {
        entries.append(
          entry(
            remainder, name: "not-checked",
            fingerprint: FindingIdentity.fingerprint(of: "not-checked", path: path.key),
            severity: "info", path: path.text, line: 1))
      }
    }
    for document in check.unreadable {
      let path = path(of: document.path, seen: &paths)
      entries.append(
        entry(
          document.wording.preferred(in: presentation.language), name: document.obstacle.rawValue,
          fingerprint: FindingIdentity.fingerprint(
            of: document.obstacle.rawValue, path: path.key),
          severity: "blocker", path: path.text, line: 1))
    }
    JSONValue.array(entries).write(to: &output)
  }

  /// The path that is shown, and what tells it from the same path of another document.
  private func path(
    of path: String, seen paths: inout [String: Int]
  ) -> (text: String, key: String) {
    let text = RelativePath(path, in: presentation.folder).text
    let number = paths[text, default: 0]
    paths[text] = number + 1
    return (text, number == 0 ? text : "\(text)#\(number)")
  }

  private func entry(
    _ description: String, name: String, fingerprint: String, severity: String, path: String,
    line: Int
  ) -> JSONValue {
    .object([
      ("description", .string(description.showingControls())), ("check_name", .string(name)),
      ("fingerprint", .string(fingerprint)), ("severity", .string(severity)),
      (
        "location",
        .object([
          ("path", .string(path.showingControls())),
          ("lines", .object([("begin", .number(line))])),
        ])
      ),
    ])
  }
}

extension Finding.Severity {
  /// GitLab's word for it.
  fileprivate var grade: String {
    switch self {
    case .error: "critical"
    case .warning: "major"
    case .note: "minor"
    }
  }
}
