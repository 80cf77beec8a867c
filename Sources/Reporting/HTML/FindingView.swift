import DigestModel

/// A finding for `finding.mustache`: the identity written out with its numbers, the suspects and what
/// is missing.
struct FindingView {
  let document: ReportedDocument
  /// Places of the document's figures by key.
  let places: [FigureKey: Int]
  /// How the document prints its numbers.
  let numbers: PrintedNumbers

  init(document: ReportedDocument, places: [FigureKey: Int]) {
    (self.document, self.places) = (document, places)
    numbers = document.checked.recovered.printedNumbers
  }

  /// The document's way to print numbers.
  var style: TextStyle {
    var style = TextStyle.plain
    style.numbers = numbers
    return style
  }

  /// - Parameters:
  ///   - index: The finding's place in the document.
  ///   - isFollower: Whether the finding before has the same suspects.
  func view(of finding: Finding, at index: Int, isFollower: Bool = false) -> [String: Any] {
    let scope = FindingScope(finding)
    let rule = document.rules[finding.rule]
    var view: [String: Any] = [
      "id": index, "rule": finding.rule, "status": finding.standing.rawValue,
      "statusWord": finding.status.word.text.view,
      "severity": finding.severity.rawValue, "severityWord": finding.severity.word.text.view,
      "label": (rule?.label ?? Wording(same: finding.label)).view,
      "sentence": sentence(of: finding),
      "rows": rows(of: finding, scope),
      "operands": finding.figures.compactMap { places[$0] }.map(String.init)
        .joined(separator: " "),
    ]
    if let mark = rule?.mark { view["mark"] = mark }
    if !scope.shared.isEmpty { view["scope"] = document.names.label(of: scope.shared).view }
    if let text = rule?.description { view["description"] = text.view }
    if let text = rule?.reason { view["reason"] = text.view }
    if let acceptance = finding.acceptance { view["acceptance"] = acceptance.wording.view }
    if !finding.doubts.isEmpty { view["doubts"] = finding.doubts.map(\.view) }
    if let suspects = suspects(of: finding, scope, isFollower: isFollower) {
      view["suspicion"] = suspects
    }
    return view
  }

  /// What was decided; what is missing stands in its rows.
  private func sentence(of finding: Finding) -> [String: any Sendable] {
    if finding.status == .indeterminate, !finding.missing.isEmpty {
      return Term.sentenceMissing.text.filled(["n": String(finding.missing.count)]).view
    }
    return finding.statement.map(\.withWholeNumbers).view
  }

  private func rows(of finding: Finding, _ scope: FindingScope) -> [[String: Any]] {
    var rows: [[String: Any]] = []
    let figures = document.checked.recovered.figures
    let operands =
      finding.figures.compactMap { places[$0] }.map { Operand(figure: figures[$0]) }
      + finding.earlierOperands
    let missing = finding.missing.map { missingRow($0, scope) }
    if finding.status != .indeterminate, let identity = Identity(finding, operands: operands) {
      rows += side(identity.left, sum: finding.left, scope)
      rows += side(identity.right, sum: finding.right, scope) + missing
    } else {
      rows += operands.flatMap { operandRows($0, scope) } + missing
      for case (let side?, let word) in [
        (finding.left, Term.leftSide), (finding.right, Term.rightSide),
      ] where finding.status != .indeterminate {
        rows.append(result(side, word.text))
      }
    }
    if let difference = finding.difference, finding.status != .indeterminate {
      let sign = difference.hasPrefix("-") || difference == "0" ? "" : "+"
      rows.append(result(sign + difference, Term.difference.text, role: "difference"))
    }
    return rows
  }

  /// One side of an identity: its figures and, where they are several, their sum.
  private func side(_ side: [Operand], sum: String?, _ scope: FindingScope) -> [[String: Any]] {
    let rows = side.flatMap { operandRows($0, scope) }
    guard side.count > 1, let sum else { return rows }
    let word: Term = sum.contains("…") ? .sumPartial : .sum
    return rows + [result(sum, word.text.filled(["n": String(side.count)]))]
  }

  private func result(
    _ number: String, _ words: Wording, role: String = "result"
  ) -> [String: Any] {
    ["role": role, "value": numbers.written(number), "words": words.view]
  }

  /// A row, or where printings disagree a row for each.
  private func operandRows(_ operand: Operand, _ scope: FindingScope) -> [[String: Any]] {
    let figure = operand.figure
    let printings = figure.agrees ? [figure.occurrences] : figure.occurrences.map { [$0] }
    return printings.map { occurrences in
      var row: [String: Any] = [
        "role": operand.isEarlier ? "earlier" : "operand",
        "value": occurrences[0].value.written(as: figure.measure, style),
        "words": document.names.label(of: figure.key, without: scope.common).view,
        "places": occurrences.map { operand.issue.place($0, isShort: true).view },
        "key": figure.key.description,
      ]
      if !operand.isEarlier, let place = places[figure.key] { row["link"] = ["figure": place] }
      let notes = occurrences.compactMap(\.footnote)
      if !notes.isEmpty { row["notes"] = notes }
      return row
    }
  }

  private func missingRow(_ key: FigureKey, _ scope: FindingScope) -> [String: Any] {
    [
      "role": "missing", "value": "?",
      "words": document.names.label(of: key, without: scope.common).view,
      "key": key.description, "isMissing": true,
    ]
  }
}

extension String {
  /// With no line broken between the groups of a number's digits.
  fileprivate var withWholeNumbers: String {
    replacing(/(\d) (?=\d{3}(?!\d))/) { "\($0.output.1)\u{A0}" }
  }
}
