import DigestModel

/// A check as workflow commands, which a GitHub runner turns into annotations of the documents.
///
/// What fails is an error, a warning or a notice by its severity, and a document that could not be
/// read an error; what is accepted is passed over. What is undecided, unread or unseen is one notice a
/// document.
///
/// Source: GitHub's “Workflow commands for GitHub Actions”; `@actions/core` escapes alike.
package struct CheckWorkflowCommands: CheckFormat {
  package static let name = "github"

  private let presentation: CheckPresentation

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    for document in check.documents {
      let recovered = document.recovered
      let figures = recovered.figuresByKey
      let worked = FindingText(
        style: presentation.plainStyle(of: recovered), figures: figures)
      let failing = document.findings.filter(\.isOpen).sortedBySeverity
      for finding in failing {
        var text = ""
        worked.write(finding, to: &text)
        write(
          finding.severity.command, recovered.path, FindingPlace(finding, among: figures),
          title: finding.label,
          message: finding.statement.preferred(in: presentation.language) + "\n\n"
            + text.withoutTrailingNewline,
          to: &output)
      }
      let verdict = Verdict(document)
      if let remainder = verdict.remainder(in: presentation.language) {
        write(
          "notice", recovered.path, FindingPlace(),
          title: verdict.sentence.preferred(in: presentation.language), message: remainder,
          to: &output)
      }
    }
    for document in check.unreadable {
      write(
        "error", document.path, FindingPlace(),
        title: Term.unreadable.text.preferred(in: presentation.language),
        message: document.wording.preferred(in: presentation.language), to: &output)
    }
  }

  private func write(
    _ command: String, _ path: String, _ place: FindingPlace, title: String, message: String,
    to output: inout some TextOutputStream
  ) {
    let file = RelativePath(path, in: presentation.folder).text
    output.write(
      "::\(command) file=\(Self.property(file)),line=\(place.line),title=\(Self.property(title))"
        + "::\(Self.data(message.showingControls(keeping: "\n")))\n")
  }

  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(text.showingControls()).unicodeScalars.map { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}

extension Finding.Severity {
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}

extension String {
  var withoutTrailingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
