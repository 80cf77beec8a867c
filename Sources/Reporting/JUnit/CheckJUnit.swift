import DigestModel

/// A check as test results: a suite a document, a case an instance of a rule.
///
/// What fails is a failure, what cannot be evaluated an error; what is undecided, accepted, or used up
/// to read figures is skipped, with the reason. A document that could not be read is a suite of one
/// error. No clock is read: every time is 0.
///
/// Source: the schemas of Jenkins' xUnit plugin (junit-10.xsd) and of Maven Surefire.
package struct CheckJUnit: CheckFormat {
  package static let name = "junit"

  private let presentation: CheckPresentation

  package init(_ presentation: CheckPresentation) { self.presentation = presentation }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    let suites =
      check.documents.map { suite(of: $0) } + check.unreadable.map { suite(of: $0) }
    let total = suites.reduce(into: JUnitSuite.Counts()) { $0.add($1.counts) }
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.write(
      "<testsuites name=\"\(Program.name)\" tests=\"\(total.tests)\""
        + " failures=\"\(total.failures)\" errors=\"\(total.errors)\" time=\"0\">\n")
    for suite in suites { suite.write(to: &output) }
    output.write("</testsuites>\n")
  }

  private func suite(of document: CheckedDocument) -> JUnitSuite {
    let figures = document.recovered.figuresByKey
    let path = RelativePath(document.recovered.path, in: presentation.folder).text
    let worked = FindingText(
      style: presentation.plainStyle(of: document.recovered), figures: figures)
    var names: [String: Int] = [:]
    let cases = document.findings.map { finding in
      let scope = finding.instance.map { "\($0.dimension)=\($0.member)" }.joined(separator: ", ")
      var name = finding.rule + (scope.isEmpty ? "" : " [\(scope)]")
      // Findings of one rule and instance are told by their figures; servers tell cases by name.
      let number = names[name, default: 0] + 1
      names[name] = number
      if number > 1 { name += " (\(number))" }
      return JUnitSuite.Case(
        name: name, group: Self.group(path, finding.rule), outcome: outcome(of: finding, worked))
    }
    let ledger = document.recovered.ledger.summary(presentation.plainStyle)
    return JUnitSuite(name: path, cases: cases, remark: ledger)
  }

  private func suite(of document: UnreadableDocument) -> JUnitSuite {
    let path = RelativePath(document.path, in: presentation.folder).text
    let outcome = JUnitSuite.Outcome(
      element: "error", type: document.obstacle.rawValue,
      message: document.wording.preferred(in: presentation.language))
    return JUnitSuite(
      name: path,
      cases: [
        JUnitSuite.Case(name: "document", group: Self.group(path, "document"), outcome: outcome)
      ],
      remark: nil)
  }

  /// A dotted name, as servers group cases by: the document, then the rule.
  private static func group(_ path: String, _ rule: String) -> String {
    path.split(separator: ".").joined(separator: "_") + "." + rule
  }

  /// What became of a case; `nil` where it passes.
  private func outcome(of finding: Finding, _ worked: FindingText) -> JUnitSuite.Outcome? {
    if let acceptance = finding.acceptance, acceptance.isAccepted {
      let reason = acceptance.wording.preferred(in: presentation.language)
      return JUnitSuite.Outcome(
        element: "skipped",
        message: "\(reason): \(finding.statement.preferred(in: presentation.language))")
    }
    let element: String
    switch finding.status {
    case .pass: return nil
    case .fail: element = "failure"
    case .broken: element = "error"
    case .indeterminate, .used:
      return JUnitSuite.Outcome(
        element: "skipped", message: finding.statement.preferred(in: presentation.language))
    }
    var text = ""
    worked.write(finding, to: &text)
    return JUnitSuite.Outcome(
      element: element, type: finding.severity.rawValue,
      message: finding.statement.preferred(in: presentation.language), text: text)
  }
}
