package import DigestModel

/// What was tried with some numerals of a document, kept for those that somebody asks about.
struct ReadingTrace {
  /// By index of the document's numerals: only these are traced.
  private(set) var candidates: [Int: [NumeralExplanation.Candidate]]

  /// - Parameter numerals: Indices of the numerals that are asked about.
  init(of numerals: [Int]) {
    candidates = Dictionary(numerals.map { ($0, []) }) { first, _ in first }
  }

  func follows(_ numeral: Int) -> Bool { candidates[numeral] != nil }

  mutating func add(_ candidate: NumeralExplanation.Candidate, of numeral: Int) {
    guard candidates[numeral]?.contains(candidate) == false else { return }
    candidates[numeral]?.append(candidate)
  }
}

extension Recovery {
  /// Notes the arrangements of a chart for the numerals that are asked about.
  mutating func trace(
    _ outcome: ChartDecision.Outcome, of page: ChartPage, block: String, _ bound: Bound
  ) {
    guard trace != nil else { return }
    for arrangement in page.arrangements {
      for cell in arrangement.cells where trace?.follows(cell.value.numeral) == true {
        var match = StatementMatch(items: 0...0)
        match.labels = cell.label.label.map { [$0] } ?? []
        var value = cell.value
        if let dimension = page.pairs.series?.dimension, let member = cell.series.member {
          value.bindings = [FigureKey.Coordinate(dimension: dimension, member: member)]
        }
        trace?.add(
          NumeralExplanation.Candidate(
            key: match.key(of: value, in: grammar.publication, section: bound.coordinates),
            label: text.printed(cell.label.items),
            arrangement: "chart of block “\(block)”: \(arrangement.name)",
            cost: arrangement.cost, outcome: outcome.verdict(on: arrangement)),
          of: cell.value.numeral)
      }
    }
  }

  /// Notes a place of a statement that is to be taken for the numerals that are asked about.
  mutating func trace(_ match: StatementMatch, block: String, _ bound: Bound) {
    guard trace != nil else { return }
    for capture in match.captures where trace?.follows(capture.numeral) == true {
      let isFree = claims.isFree(capture.numeral)
      trace?.add(
        NumeralExplanation.Candidate(
          key: match.key(of: capture, in: grammar.publication, section: bound.coordinates),
          label: text.printed(match.wording),
          arrangement: "block “\(block)”"
            + (match.side.map { ": value \($0.rawValue) its label" } ?? ""),
          cost: match.cost > 0 ? match.cost : nil,
          outcome: isFree ? "taken" : "something else had it by then"),
        of: capture.numeral)
    }
  }
}

extension ChartDecision.Outcome {
  /// What was decided on one of the arrangements.
  fileprivate func verdict(on arrangement: Arrangement) -> String {
    func isIt(_ other: Arrangement) -> Bool {
      other.name == arrangement.name && other.assignment == arrangement.assignment
    }
    switch self {
    case .taken(let winner, let series):
      if isIt(winner) { return series.isEmpty ? "taken" : "taken: it alone adds up" }
      return winner.contradicts(arrangement)
        ? "another arrangement was taken: \(winner.name)" : "agrees with what was taken"
    case .undecided(let first, let second):
      if isIt(first) { return "not told apart from another: \(second.name)" }
      if isIt(second) { return "not told apart from another: \(first.name)" }
      return "dearer than others"
    case .nothing:
      return arrangement.needsIdentity ? "no identity confirms it" : "what it adds up to denies it"
    }
  }
}

extension Grammar {
  /// Why the numerals of a page that are printed in some way were read as they were.
  ///
  /// - Parameters:
  ///   - printed: The numeral as `figures` and `text` show it, whatever the spaces within.
  ///   - page: Counted from 1.
  /// - Returns: One explanation for each such numeral, in page order; empty where there is none.
  package func explain(
    _ printed: String, onPage page: Int, of document: SourceDocument
  ) -> [NumeralExplanation] {
    let text = DocumentScanner.scanParted(document.pages, for: self)
    let wanted = printed.filter { !$0.isWhitespace }
    let numerals = text.numerals.indices.filter { index in
      text.pages[text.page(of: text.numerals[index].item)].number == page
        && text.numerals[index].text.filter { !$0.isWhitespace } == wanted
    }
    guard !numerals.isEmpty else { return [] }
    var recovery = Recovery(grammar: self, text: text)
    recovery.trace = ReadingTrace(of: numerals)
    recovery.run()
    return numerals.map { index in
      let read = recovery.printed.filter { $0.item == text.numerals[index].item }
      let decision =
        switch recovery.claims.claims[index] {
        case .figure:
          read.map { printed in
            let special = printed.readings.filter { $0 != .plain }.map(\.description)
            return printed.key.description
              + (special.isEmpty ? "" : " (\(special.joined(separator: "; ")))")
          }.joined(separator: ", ")
        case .mark: "a mark: no figure"
        case .unread:
          "unread" + (text.unreadRecord(index).reason.map { ": \($0)" } ?? "")
        }
      return NumeralExplanation(
        numeral: text.numeralRecord(index), candidates: recovery.trace?.candidates[index] ?? [],
        decision: decision)
    }
  }
}
