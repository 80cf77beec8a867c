import Publications

/// Finds the lines of a table that are sums of others.
///
/// Runs of neighbours first, then what is left when the parts of a found total are left out, as AggreCol
/// does (Jiang, Vitagliano and Naumann, EDBT 2022). A sum is that of a whole line: each place along it
/// is evidence, weighed by how seldom such numbers agree by chance, against the number of hypotheses
/// tried; words, indentation and weight speak for a line, too.
struct SumSearch {
  let matrix: LineMatrix
  private(set) var found: [LineSum] = []
  private(set) var identities: Set<[Int: Int]> = []
  /// Steps of work left.
  var budget: Int

  /// A chance of one in ten thousand, in hundredths of a power of ten.
  static let threshold = 400

  init(_ matrix: LineMatrix, budget: Int = 20_000_000) {
    self.matrix = matrix
    self.budget = budget
  }

  /// The most lines among which any may be a sum: the work grows with their square.
  private static let mostLines = 2000

  /// Looks for all sums, as far as the budget goes.
  mutating func run() {
    let numeric = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers }
    guard numeric.count >= 3 else { return }
    guard numeric.count <= Self.mostLines else {
      // What is called a total is looked for all the same; that the rest is not, is said.
      let totals = numeric.filter { matrix.lines[$0].kinds.contains(.total) }
      _ = searchRuns(of: totals, in: numeric, form: .adjacent)
      budget = 0
      return
    }
    searchNested(among: numeric, form: .adjacent)
    searchLevels(among: numeric)
    searchClasses(among: numeric)
    searchTrios(among: numeric)
    searchSkipping(among: numeric)
    searchTentative(among: numeric)
    searchTilings(among: numeric)
    searchFamilies(among: numeric)
    searchHoles(among: numeric)
    searchRollForwards(among: numeric)
    searchRepeats()
  }

  mutating func searchNested(among lines: [Int], form: LineSum.Form) {
    var hidden: Set<Int> = []
    var form = form
    for _ in 0..<8 {
      let visible = lines.filter { !hidden.contains($0) }
      guard visible.count >= 3 else { return }
      let accepted = searchRuns(of: lines, in: visible, form: form)
      if accepted.isEmpty { break }
      for sum in accepted { hidden.formUnion(sum.parts) }
      if form == .adjacent { form = .nested }
    }
    // What no total of a whole run explains may be the sum of all but the totals.
    let totals = Set(found.map(\.total))
    let leaves = lines.filter { !totals.contains($0) }
    if !totals.isEmpty, leaves.count >= 3 {
      _ = searchRuns(of: lines.filter { !totals.contains($0) }, in: leaves, form: .nested)
    }
  }

  /// Looks among the lines that are set in no further than each level.
  mutating func searchLevels(among lines: [Int]) {
    guard matrix.direction == .rows else { return }
    let levels = Set(lines.map { matrix.lines[$0].indent }).sorted()
    guard (2...8).contains(levels.count) else { return }
    for level in levels.dropLast().reversed() {
      let outer = lines.filter { matrix.lines[$0].indent <= level }
      if outer.count >= 3 { searchNested(among: outer, form: .nested) }
    }
  }

  /// Looks for totals whose parts are totals of too little evidence by themselves.
  mutating func searchTentative(among lines: [Int]) {
    let visible = lines.filter { line in !found.contains { $0.parts.contains(line) } }
    guard visible.count >= 4 else { return }
    var tentative: [LineSum] = []
    for candidate in candidates(
      of: visible, in: visible, form: .nested, threshold: Self.doubtful)
    where !tentative.contains(where: { overlaps(candidate, $0, visible) }) {
      tentative.append(candidate)
    }
    guard !tentative.isEmpty else { return }
    let hidden = Set(tentative.flatMap(\.parts))
    let outer = visible.filter { !hidden.contains($0) }
    guard outer.count >= 3 else { return }
    for sum in candidates(of: outer, in: outer, form: .nested, threshold: Self.threshold) {
      let inner = tentative.filter { child in
        sum.parts.contains(child.total) && child.first >= sum.first && child.last <= sum.last
          && child.evidence + child.structure + sum.evidence + sum.structure
            >= Self.threshold + Self.doubtful
      }
      guard !inner.isEmpty, add(sum) else { continue }
      for child in inner { add(child) }
    }
  }

  /// What is worth a second look, in hundredths of a power of ten.
  static let doubtful = 150

  mutating func candidates(
    of totals: [Int], in visible: [Int], form: LineSum.Form, threshold: Int,
    skipping: ClosedRange<Int> = 0...0
  ) -> [LineSum] {
    var candidates: [LineSum] = []
    for total in totals {
      for step in [1, -1] {
        for skipped in skipping {
          if let best = bestRun(
            of: total, step: step, skipping: skipped, in: visible, form: form, threshold: threshold)
          {
            candidates.append(best)
          }
        }
      }
    }
    return candidates.sorted {
      ($0.evidence + $0.structure, $1.total, $1.parts.count)
        > ($1.evidence + $1.structure, $0.total, $0.parts.count)
    }
  }

  /// Looks for totals with a few other lines between them and their parts.
  mutating func searchSkipping(among lines: [Int]) {
    let totals = Set(found.map(\.total))
    let others = lines.filter { !totals.contains($0) }
    let parts = Set(found.filter { $0.form != .difference }.flatMap(\.parts))
    let levels = Set(lines.map { matrix.lines[$0].indent }).sorted()
    var views = [lines.filter { !parts.contains($0) }, lines]
    if matrix.direction == .rows, (2...8).contains(levels.count) {
      views += levels.dropLast().map { level in lines.filter { matrix.lines[$0].indent <= level } }
    }
    for visible in views where visible.count >= 3 {
      let candidates = candidates(
        of: others, in: visible, form: .nested, threshold: Self.threshold,
        skipping: 1...Self.mostSkipped)
      var known: Set<Int> = []
      for candidate in candidates where known.insert(candidate.total).inserted { add(candidate) }
    }
  }

  mutating func searchRuns(
    of totals: [Int], in visible: [Int], form: LineSum.Form
  ) -> [LineSum] {
    let candidates = candidates(
      of: totals, in: visible, form: form, threshold: Self.threshold)
    var accepted: [LineSum] = []
    for candidate in candidates {
      if accepted.contains(where: { overlaps(candidate, $0, visible) }) { continue }
      if add(candidate) { accepted.append(candidate) }
    }
    return accepted
  }

  /// Whether two runs cross: each reaches out of the other.
  func overlaps(_ left: LineSum, _ right: LineSum, _ visible: [Int]) -> Bool {
    func span(_ sum: LineSum) -> ClosedRange<Int> {
      let first = visible.place(of: sum.first)
      return first...max(first, visible.place(of: sum.last))
    }
    let (first, second) = (span(left), span(right))
    if first.upperBound < second.lowerBound || second.upperBound < first.lowerBound { return false }
    let isNested =
      first.lowerBound <= second.lowerBound && second.upperBound <= first.upperBound
      || second.lowerBound <= first.lowerBound && first.upperBound <= second.upperBound
    if !isNested {
      let shared =
        min(first.upperBound, second.upperBound) - max(first.lowerBound, second.lowerBound)
      return shared > 0
    }
    return right.parts.contains(left.total) && left.parts.contains(right.total)
      || right.total == left.total && Set(right.parts).isSubset(of: left.parts)
      || right.total == left.total && Set(left.parts).isSubset(of: right.parts)
  }

  /// The most lines that may stand between a total and its parts.
  static let mostSkipped = 4

  @discardableResult
  mutating func add(_ sum: LineSum) -> Bool {
    let sum = matrix.withoutNeedlessPart(sum)
    guard identities.insert(sum.identity).inserted, !matrix.isOfOpposites(sum),
      !matrix.isOfFlags(sum),
      !matrix.isOfRoundingAlone(sum)
    else { return false }
    found.append(sum)
    return true
  }

  /// Lets more speak for a sum that was found.
  mutating func support(_ index: Int, with structure: Int, isLinked: Bool = false) {
    found[index].structure = max(found[index].structure, structure)
    if isLinked { found[index].isLinked = true }
  }
}

extension [Int] {
  /// The place of the first of sorted numbers that is not below a number.
  func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
