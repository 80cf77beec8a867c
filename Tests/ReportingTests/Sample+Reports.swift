import DigestModel
import Reporting

/// Checks that end in every way there is, each for all formats.
extension Sample {
  /// What a check may come to.
  enum Ending: String, CaseIterable {
    case clean, failing, unreadable, unrecognized, nothing, mixed, compared, hostile
  }

  static func report(_ ending: Ending) -> CheckReport {
    switch ending {
    case .clean: CheckReport(documents: [clean], rules: rules)
    case .failing: CheckReport(documents: [failing], rules: rules)
    case .unreadable: CheckReport(documents: [], unreadable: [check.unreadable[0]], rules: rules)
    case .unrecognized: CheckReport(documents: [], unreadable: [unrecognized], rules: rules)
    case .nothing: CheckReport(documents: [check.documents[1]], rules: rules)
    case .mixed:
      CheckReport(
        documents: [clean] + check.documents + [clean],
        unreadable: check.unreadable + [unrecognized], rules: rules)
    case .compared:
      CheckReport(
        documents: check.documents, fixed: check.fixed, hasBaseline: true, rules: rules)
    case .hostile: hostile
    }
  }

  private static let clean = CheckedDocument(
    recovered: bare, title: "Bulletin", findings: findings.filter { $0.status == .pass })

  private static let failing = CheckedDocument(
    recovered: document, title: "Bulletin", findings: Array(findings.prefix(3)))

  private static let unrecognized = UnreadableDocument(
    path: "../issues/no ne.pdf", message: "no known publication recognised",
    obstacle: .unrecognized)

  static let rules = [
    RuleSummary(
      publication: "bulletin", name: "units-foot", label: "Units foot to the whole",
      description: "The visits of all units sum to the whole.",
      reason: "The table lists every unit.", severity: .error, mark: "Ft",
      repetition: "span: all", guarding: nil,
      expression: "visits[unit=all, span] == sum(visits[unit in children(all), span])",
      tolerance: nil),
    RuleSummary(
      publication: "bulletin", name: "share-fits", label: "The share fits", description: "",
      reason: "", severity: .warning, mark: nil, repetition: nil, guarding: nil,
      expression: "satisfaction <= 100", tolerance: nil),
  ]

  /// What obeys: terminals, XML, Markdown, workflow commands.
  static let spell = "\u{1B}[2J<b>&\"'%0A\r\n::error::x|`` ```@all#1[a](b:c)\u{202E},{0}*_~]]>\u{0}"

  private static let hostile: CheckReport = {
    var document = Sample.document
    document.path = "/root/a b/\(spell).pdf"
    for index in document.figures.indices {
      document.figures[index].occurrences[0].text = spell
      document.figures[index].occurrences[0].footnote = spell
    }
    document.ledger.unread[0].text = spell
    document.diagnostics[0].message = spell
    var findings = Sample.findings
    for index in findings.indices {
      findings[index].label = spell
      findings[index].message = spell
      findings[index].instance.append(
        FigureKey.Coordinate(dimension: "unit", member: spell))
    }
    return CheckReport(
      documents: [CheckedDocument(recovered: document, title: spell, findings: findings)],
      unreadable: [UnreadableDocument(path: spell, message: spell)],
      rules: [
        RuleSummary(
          publication: "bulletin", name: "units-foot", label: spell, description: spell,
          reason: spell, severity: .error, mark: spell, repetition: spell, guarding: spell,
          expression: spell, tolerance: spell)
      ])
  }()
}

/// A report in a format, as a text.
func written(
  _ check: CheckReport, as name: String,
  presentation: CheckPresentation = CheckPresentation(folder: "/root")
) -> String {
  var text = ""
  if let format = CheckFormats.named(name) {
    report(check, as: format.init(presentation), to: &text)
  }
  return text
}
