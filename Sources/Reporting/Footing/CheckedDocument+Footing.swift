package import DigestModel
package import TableFooting

extension CheckedDocument {
  /// What adds up in a document, as the outcome of rules over its cells, for all that is written of a
  /// check: a cell is a figure, `table-2[row=5 Total,column=3 2009]`, a sum an instance of one of a few rules.
  package init(_ document: FootedDocument, language: String = "en") {
    var figures: [Figure] = []
    var findings: [Finding] = []
    for (index, table) in document.tables.enumerated() {
      let cells = FootedCells(table, number: index + 1, language: language)
      figures += cells.figures
      findings += cells.findings
    }
    var recovered = RecoveredDocument(
      path: document.path, sha256: document.sha256, publication: "", period: nil,
      figures: figures,
      ledger: Ledger(figures: figures.count, marks: 0, unread: []),
      diagnostics: document.diagnostics)
    recovered.missingPeriod = .undeclared
    self.init(
      recovered: recovered, title: FootingTerm.footed.text.preferred(in: language),
      findings: findings)
  }
}

extension FootedDocument {
  /// Marks the sums that a baseline knows to fail.
  ///
  /// - Parameter checked: The document as `CheckedDocument` has it, its findings accepted.
  package mutating func accept(as checked: CheckedDocument) {
    var next = 0
    for table in tables.indices {
      for equation in tables[table].equations.indices {
        let finding = checked.findings[next]
        tables[table].equations[equation].isAccepted = finding.acceptance?.isAccepted == true
        next += 1
      }
    }
  }
}

extension RuleSummary {
  /// What sums are rules of.
  package static func footing(in language: String) -> [RuleSummary] {
    FootedEquation.Kind.allCases.map { kind in
      let label = kind.ruleLabel.preferred(in: language)
      return RuleSummary(
        publication: nil, name: kind.ruleName, label: label, description: label, reason: "",
        severity: .error, mark: kind.mark, repetition: nil, guarding: nil, expression: "",
        tolerance: nil)
    }
  }
}

/// The cells and sums of a table as figures and findings.
private struct FootedCells {
  private let table: FootedTable
  private let indicator: String
  private let language: String
  /// The words that tell a reader which row or column it is, without their numbers.
  private let rowNames: [String]
  private let columnNames: [String]

  init(_ table: FootedTable, number: Int, language: String) {
    self.language = language
    self.table = table
    indicator = "table-\(number)"
    let isNamed = !table.equations.isEmpty
    rowNames = isNamed ? table.reading.labels.map(Self.name) : []
    columnNames =
      isNamed ? table.reading.heads.map { Self.name($0.joined(separator: " ")) } : []
  }

  /// The numbers that sums are of, by row and column.
  var figures: [Figure] {
    let places = Set(table.equations.flatMap { [$0.total] + $0.parts.map(\.place) + $0.weights })
    return places.sorted().compactMap { place in
      guard case .number(let quantity, let isPercent) = table.reading.content(at: place),
        let cell = table.reading.cell(at: place)
      else { return nil }
      let occurrence =
        switch cell.place {
        case .page(let page, let box):
          Figure.Occurrence(
            page: page, box: box, line: place.row + 1, text: cell.text, value: .number(quantity))
        case .field(let row, let column):
          Figure.Occurrence(
            page: 1,
            box: Box(
              left: Double(column - 1), top: Double(row - 1), right: Double(column),
              bottom: Double(row)), line: row, text: cell.text, value: .number(quantity))
        }
      return Figure(
        key: key(place), measure: isPercent ? .percent : quantity.decimals > 0 ? .decimal : .count,
        occurrences: [occurrence], reading: [.plain])
    }
  }

  var findings: [Finding] {
    table.equations.map { equation in
      let parts = equation.parts.map(\.place)
      let isNumber = { (place: FootedEquation.Place) -> Bool in
        if case .number = table.reading.content(at: place) { true } else { false }
      }
      var finding = Finding(
        rule: equation.kind.ruleName, label: equation.kind.ruleLabel.preferred(in: language),
        instance: key(equation.total).coordinates,
        status: equation.status.findingStatus, severity: .error,
        left: stated(equation), right: table.sum(of: equation)?.description,
        difference: equation.difference.flatMap { $0.coefficient == 0 ? nil : $0.description },
        figures: ([equation.total] + parts + equation.weights).filter(isNumber).map { key($0) },
        missing: parts.filter { !isNumber($0) && equation.status == .indeterminate }
          .map { key($0) },
        statement: table.message(of: equation),
        suspects: equation.suspects.map { suspect in
          var result = Finding.Suspect(
            keys: [key(suspect.place)], implied: [.value(.number(suspect.implied))],
            mechanism: suspect.mechanism)
          result.resolves = max(1, suspect.resolves)
          return result
        })
      if equation.status == .fail {
        let isAlone = equation.suspects.count == 1 && equation.suspects[0].breaks == 0
        finding.certainty = isAlone ? .determined : .ambiguous
      }
      if let doubt = equation.doubt { finding.doubts = [doubt] }
      return finding
    }
  }

  private func stated(_ equation: FootedEquation) -> String? {
    if case .number(let quantity, _) = table.reading.content(at: equation.total) {
      quantity.description
    } else {
      nil
    }
  }

  private func key(_ place: FootedEquation.Place) -> FigureKey {
    var (row, column) = (place.row + 1, place.column + 1)
    if case .field(let line, let field)? = table.reading.cell(at: place)?.place {
      (row, column) = (line, field)
    }
    return FigureKey(
      indicator: indicator,
      coordinates: [
        FigureKey.Coordinate(
          dimension: "row", member: Self.member(row, rowNames[place.row])),
        FigureKey.Coordinate(
          dimension: "column",
          member: Self.member(column, columnNames[place.column])),
      ])
  }

  /// The longest part of a label that names a row or column, in characters.
  private static let longestLabel = 40

  /// `5 Total`: the number tells it from others, the words tell a reader.
  private static func member(_ number: Int, _ name: String) -> String {
    name.isEmpty ? String(number) : "\(number) \(name)"
  }

  private static func name(_ label: String) -> String {
    String(label.filter { !["[", "]", "=", ","].contains($0) }.prefix(longestLabel))
  }
}

extension FootedEquation.Kind {
  /// The rule that it is an instance of: `foots-column`.
  package var ruleName: String { "foots-\(rawValue)" }

  /// The auditor's mark of what adds up so.
  package var mark: String { self == .row ? "Cft" : "Ft" }

  package var ruleLabel: Wording {
    let term: FootingTerm =
      switch self {
      case .column: .columnRule
      case .row: .rowRule
      case .subtotal: .subtotalRule
      case .difference: .differenceRule
      case .rollforward: .rollforwardRule
      case .percent: .percentRule
      case .average: .averageRule
      case .share: .shareRule
      case .change: .changeRule
      case .same: .sameRule
      }
    return term.text
  }

  /// What it is called in a word.
  var word: FootingTerm {
    switch self {
    case .column: .column
    case .row: .rowKind
    case .subtotal: .subtotal
    case .difference: .difference
    case .rollforward: .rollforward
    case .percent: .percent
    case .average: .average
    case .share: .share
    case .change: .change
    case .same: .same
    }
  }
}

extension FootedEquation.Status {
  fileprivate var findingStatus: Finding.Status {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .indeterminate: .indeterminate
    }
  }
}
