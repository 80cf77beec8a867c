import DigestModel
import PageExtraction

/// A checked document as one page of HTML that needs nothing beside it: the findings worked with
/// their numbers, and the pages with a box over each figure.
///
/// All that a document says is escaped, and the page lets only its own style and script run.
package struct HTMLReport {
  /// The language that is shown first: `en` or `az`.
  package var language: String
  private let templates = PageTemplates()

  package init(language: String) { self.language = language }

  package func text(of document: ReportedDocument) -> String {
    let checked = document.checked
    let recovered = checked.recovered
    let standings = FigureStanding.standings(of: checked.findings, rules: document.rules)
    let places = Dictionary(
      zip(recovered.figures.map(\.key), recovered.figures.indices)
    ) { first, _ in first }
    let verdict = Verdict(checked)
    var view = PageTemplates.frame(language: language)
    view["title"] = Term.report.text.filled(["name": recovered.path]).preferred(in: language)
    view["path"] = recovered.path
    view["sha256"] = recovered.sha256
    view["publication"] = document.title.view
    view["period"] =
      recovered.period.map { Wording(same: $0.written).view }
      ?? Term.noPeriod.text.view
    view["grade"] = verdict.color.rawValue
    view["verdict"] = verdict.fullSentence.view
    view["counts"] = verdict.counts.map(\.view)
    view.merge(findings(of: document, places)) { $1 }
    view["gaps"] = gaps(of: document).map(\.view)
    view["ledger"] = ledger(of: recovered.ledger)
    view["unread"] = recovered.ledger.unread.enumerated().map { place, numeral in
      Self.view(
        of: numeral, "unread", place,
        (numeral.explanation ?? Term.noReason.text).view)
    }
    view["unseen"] = recovered.ledger.unseen.enumerated().map { place, hidden in
      Self.view(of: hidden.numeral, "unseen", place, hidden.reason.word.text.view)
    }
    view["remarks"] = recovered.diagnostics.map(Self.view)
    view["has"] = Self.presence(in: view, of: ["unseen", "remarks", "accepted", "used", "passing"])
    view["pages"] = PageView(document: document, standings: standings).views()
    view["legend"] = Self.legend
    view["data"] = FigureRecords(document: document, standings: standings)
      .json(language: language)
    return templates.rendered("report", view)
  }

  /// The findings in groups: what fails, what is undecided, what is accepted, used up, or holds.
  private func findings(
    of document: ReportedDocument, _ places: [FigureKey: Int]
  ) -> [String: Any] {
    let views = FindingView(document: document, places: places)
    let findings = Array(document.checked.findings.enumerated())
    func group(_ standing: FigureStanding.Status) -> [(offset: Int, element: Finding)] {
      findings.filter { $0.element.standing == standing }
    }
    func shown(_ findings: [(offset: Int, element: Finding)]) -> [[String: Any]] {
      findings.map { views.view(of: $0.element, at: $0.offset) }
    }
    var before: [[Finding.Suspect]] = []
    let failing = group(.fail).sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }.map { index, finding in
      let own = finding.ownSuspects
      let isFollower = !own.isEmpty && before.contains(own)
      before.append(own)
      return views.view(of: finding, at: index, isFollower: isFollower)
    }
    var rules: [String] = []
    var passing: [String: [(offset: Int, element: Finding)]] = [:]
    for finding in group(.pass) {
      if passing[finding.element.rule] == nil { rules.append(finding.element.rule) }
      passing[finding.element.rule, default: []].append(finding)
    }
    return [
      "failing": failing, "undecided": shown(group(.indeterminate)),
      "accepted": shown(group(.accepted)), "used": shown(group(.used)),
      "passing": rules.map { rule -> [String: Any] in
        let findings = passing[rule] ?? []
        let count = Term.passedCount.text.filled(["n": String(findings.count)])
        let label = document.rules[rule]?.label ?? Wording(same: rule)
        return [
          "rule": rule, "count": count.view, "label": label.view, "findings": shown(findings),
        ]
      },
    ]
  }

  /// What the rules do not reach.
  private func gaps(of document: ReportedDocument) -> [Wording] {
    let checked = document.checked
    let unchecked = checked.unchecked.count
    var gaps = [
      unchecked == 0
        ? Term.gapsNone.text
        : Term.gapsFigures.text.filled([
          "n": String(unchecked), "total": String(checked.recovered.figures.count),
        ])
    ]
    if document.coverage.tried > 0 {
      let coverage = document.coverage
      gaps.append(
        Term.coverageSum.text.filled([
          "tried": PrintedNumbers.spaced.written(String(coverage.tried)),
          "percent": percentage(coverage.noticed, of: coverage.tried),
        ]))
    }
    if !checked.comparativeRules.isEmpty {
      let word: Term = checked.previous == nil ? .gapsPrevious : .gapsPreviousEmpty
      gaps.append(
        word.text.filled([
          "n": String(checked.comparativeRules.count), "path": checked.previous ?? "",
        ]))
    }
    return gaps
  }

  private func ledger(of ledger: Ledger) -> [String: any Sendable] {
    Term.ledger.text.filled([
      "numerals": String(ledger.numerals), "figures": String(ledger.figures),
      "marks": String(ledger.marks), "unread": String(ledger.unread.count),
      "unseen": String(ledger.unseen.count),
    ]).view
  }

  private static func view(
    of numeral: Numeral, _ kind: String, _ place: Int, _ reason: [String: any Sendable]
  ) -> [String: Any] {
    [
      "kind": kind, "id": place, "text": numeral.text, "reason": reason,
      "place": Term.place.text.filled([
        "page": String(numeral.page), "line": String(numeral.line),
      ]).view,
    ]
  }

  /// Of some lists which have something in them, and how much.
  private static func presence(
    in view: [String: Any], of lists: [String]
  ) -> [String: [String: Int]] {
    var presence: [String: [String: Int]] = [:]
    for list in lists {
      let count = (view[list] as? [Any])?.count ?? 0
      if count > 0 { presence[list] = ["count": count] }
    }
    return presence
  }

  private static func view(of diagnostic: Diagnostic) -> [String: Any] {
    var view: [String: Any] = [
      "severity": diagnostic.severity.rawValue,
      "severityWord": (diagnostic.severity == .warning ? Term.warning : .note).text.view,
      "message": diagnostic.wording.view,
    ]
    if let page = diagnostic.page {
      view["page"] = [
        "number": String(page), "words": Term.pageOf.text.filled(["n": String(page)]).view,
      ]
    }
    return view
  }

  /// Each mark with what it says, in the order of `FigureStanding.marks`.
  private static var legend: [[String: Any]] {
    let marks: [(String, String, Term)] = [
      ("Ft", "pass", Term.markFt), ("Cft", "pass", .markCft), ("Rx", "pass", .markRx),
      ("Eq", "pass", .markEq), (FigureStanding.unnamedMark, "pass", .markChecked),
      (FigureStanding.failureMark, "fail", .markFail),
      (FigureStanding.failureMark, "accepted", .markAccepted),
      ("", "indeterminate", .markOpen), ("", "unchecked", .markNone),
      ("?", "unread", .markUnread), ("⌀", "unseen", .markUnseen),
      ("", "cover-full", .coverFull), ("", "cover-some", .coverSome),
      ("", "cover-low", .coverLow), ("", "cover-none", .coverNone),
    ]
    return marks.map { ["mark": $0.0, "status": $0.1, "words": $0.2.text.view] }
  }
}

extension Verdict.Count {
  var view: [String: Any] {
    [
      "kind": kind, "number": number, "word": word.text.filled(["n": String(number)]).view,
      "isNone": number == 0,
    ]
  }
}
