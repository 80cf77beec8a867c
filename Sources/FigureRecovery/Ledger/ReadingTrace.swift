import DigestModel

/// What was tried with some numerals of a document, kept for those that somebody asks about.
struct ReadingTrace {
  /// By index of the document's numerals: only these are traced.
  private(set) var candidates: [Int: [NumeralExplanation.Candidate]]
  /// What of the page that is asked about stands under which heading.
  var regions: [PageExplanation.Region] = []
  /// Index of that page.
  let page: Int

  /// - Parameters:
  ///   - numerals: Indices of the numerals that are asked about.
  ///   - page: Index of the page they stand on, among the pages as they are read.
  init(of numerals: [Int], onPage page: Int) {
    self.page = page
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
    _ outcome: ChartDecision.Outcome, of page: ChartPage, _ arrangements: [Arrangement],
    block: String, _ bound: Bound
  ) {
    guard trace != nil else { return }
    for arrangement in arrangements {
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
            label: text.printed(cell.label.items), place: cell.label.box,
            arrangement: "chart of block “\(block)”: \(arrangement.name)",
            cost: arrangement.cost, outcome: outcome.verdict(on: arrangement)),
          of: cell.value.numeral)
      }
    }
  }

  /// Notes a place of a statement that is to be taken for the numerals that are asked about.
  mutating func trace(_ match: StatementMatch, block: String, _ bound: Bound) {
    let side = match.side.map { ": value \($0.rawValue) its label" } ?? ""
    trace(match, by: "block “\(block)”" + side, bound)
  }

  /// Notes what is to be taken for the numerals that are asked about, and by what.
  mutating func trace(_ match: StatementMatch, by arrangement: String, _ bound: Bound) {
    guard trace != nil else { return }
    for capture in match.captures where trace?.follows(capture.numeral) == true {
      let isFree = claims.isFree(capture.numeral)
      trace?.add(
        NumeralExplanation.Candidate(
          key: match.key(of: capture, in: grammar.publication, section: bound.coordinates),
          label: text.printed(match.wording), place: text.box(of: match.wording),
          arrangement: arrangement,
          cost: match.cost > 0 ? match.cost : nil,
          outcome: isFree ? NumeralExplanation.Candidate.taken : "something else had it by then"),
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

extension Recovery {
  /// Notes what of the page that is asked about stands under which heading of a section.
  mutating func traceRegions(of part: Part) {
    guard let page = trace?.page else { return }
    var order: [Int] = []
    var regions: [Int: PageExplanation.Region] = [:]
    for item in text.itemRange(ofPage: page).clamped(to: part.instance.items) {
      let box = text.items[item].box
      guard let heading = nearestHeading(over: box, on: page, in: part) else { continue }
      if let region = regions[heading.first] {
        regions[heading.first]?.box = region.box.union(box)
      } else {
        order.append(heading.first)
        regions[heading.first] = PageExplanation.Region(
          section: part.pattern.name, block: part.pattern.blocks[heading.block].name, box: box)
      }
    }
    trace?.regions += order.compactMap { regions[$0] }
  }
}
