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
  private var identities: Set<[Int: Int]> = []
  /// Steps of work left.
  private(set) var budget: Int

  /// A chance of one in ten thousand, in hundredths of a power of ten.
  static let threshold = 400

  init(_ matrix: LineMatrix, budget: Int = 20_000_000) {
    self.matrix = matrix
    self.budget = budget
  }

  mutating func run() {
    let numeric = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers }
    guard numeric.count >= 3 else { return }
    searchNested(among: numeric, form: .adjacent)
    searchLevels(among: numeric)
    searchClasses(among: numeric)
    searchTrios(among: numeric)
    searchSkipping(among: numeric)
    searchTentative(among: numeric)
    searchHoles(among: numeric)
    searchRepeats()
  }

  // MARK: Runs

  private mutating func searchNested(among lines: [Int], form: LineSum.Form) {
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
  private mutating func searchLevels(among lines: [Int]) {
    guard matrix.direction == .rows else { return }
    let levels = Set(lines.map { matrix.lines[$0].indent }).sorted()
    guard (2...8).contains(levels.count) else { return }
    for level in levels.dropLast().reversed() {
      let outer = lines.filter { matrix.lines[$0].indent <= level }
      if outer.count >= 3 { searchNested(among: outer, form: .nested) }
    }
  }

  /// Looks for totals whose parts are totals of too little evidence by themselves.
  private mutating func searchTentative(among lines: [Int]) {
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
  private static let doubtful = 150

  private mutating func candidates(
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
  private mutating func searchSkipping(among lines: [Int]) {
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

  private mutating func searchRuns(
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
  private func overlaps(_ left: LineSum, _ right: LineSum, _ visible: [Int]) -> Bool {
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
  private static let mostSkipped = 4

  @discardableResult
  private mutating func add(_ sum: LineSum) -> Bool {
    guard identities.insert(sum.identity).inserted else { return false }
    found.append(sum)
    return true
  }

  private mutating func bestRun(
    of total: Int, step: Int, skipping skipped: Int, in visible: [Int], form: LineSum.Form,
    threshold: Int
  ) -> LineSum? {
    let place = visible.place(of: total)
    let isVisible = visible.indices.contains(place) && visible[place] == total
    // A mean is seldom a sum.
    let threshold = threshold + (matrix.lines[total].kinds.contains(.average) ? 400 : 0)
    let totals = matrix.values[total]
    var tally = RunTally(totals: totals, forms: matrix.forms[total])
    var parts: [Int] = []
    let others = visible.count { matrix.meets($0, total) }
    // A total of all there is stands before or behind it.
    let isOutermost =
      skipped == 0
      && !visible.contains { step > 0 ? $0 < total && matrix.meets($0, total) : $0 > total && matrix.meets($0, total) }
    var best: LineSum?
    var residual = 0
    var before = (holding: 0, residual: 0)
    var next = (step > 0 && !isVisible ? place - 1 : place) + step * (skipped + 1)
    while visible.indices.contains(next) {
      guard budget > 0 else { return best }
      budget -= totals.count
      let part = visible[next]
      if !matrix.meets(part, total) || matrix.isFiner(part, than: total) {
        next += step
        continue
      }
      parts.append(part)
      tally.add(matrix.values[part])
      next += step
      if parts.count >= 2, let evidence = tally.evidence(unit: matrix.unit) {
        var after = next
        while visible.indices.contains(after), !matrix.meets(visible[after], total) { after += step }
        let end = visible.indices.contains(after) ? visible[after] : nil
        var structure = structure(of: total, parts: parts, before: end, step: step)
        if tally.isOfHundred { structure += 150 }
        if skipped > 0 { structure = min(structure, 100) }
        let hypotheses =
          end == nil && isOutermost
          ? 4 : structure >= 150 ? 2 * others : 2 * others * min(others, 30)
        let tried = Decades.hundredths(
          of: hypotheses * (skipped == 0 ? 1 : 10 * Self.mostSkipped))
        let score = evidence - tried + structure
        let known = best.map { $0.evidence + $0.structure } ?? 0
        // What rounding hides is no part.
        let isIdle = before.holding == tally.holding && before.residual < tally.residual
        before = (tally.holding, tally.residual)
        if isIdle { if tally.isExceeded { break } else { continue } }
        let isBetter =
          best.map { $0.holding == tally.holding } ?? false
          ? score >= known && tally.residual <= residual : score > known
        if score >= threshold, isBetter {
          let independent = matrix.independentEvidence(that: total, isSumOf: parts)
          // What is built like a sum needs less to be one.
          let evidence = structure >= 150 ? (evidence + independent) / 2 : independent
          guard evidence - tried + structure >= max(threshold, known) else { continue }
          residual = tally.residual
          best = LineSum(
            form: form, total: total, parts: parts.sorted(),
            signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
            failing: tally.failing, evidence: evidence - tried, structure: structure)
        }
      }
      if tally.isExceeded { break }
    }
    return best
  }

  /// What speaks for a run besides its numbers, in hundredths of a power of ten.
  ///
  /// - Parameter before: The first line behind the run, seen from its total.
  private func structure(of total: Int, parts: [Int], before end: Int?, step: Int) -> Int {
    let line = matrix.lines[total]
    var score = 0
    if line.kinds.contains(.total) { score += 150 }
    if line.isBold, parts.allSatisfy({ !matrix.lines[$0].isBold }) { score += 100 }
    let indents = parts.map { matrix.lines[$0].indent }
    if matrix.direction == .rows, line.indent >= 0, let least = indents.min(), least > line.indent {
      let isWhole = end.map { matrix.lines[$0].indent <= line.indent } ?? true
      score += isWhole ? 200 : 50
      if isWhole, Set(indents).count == 1 { score += 50 }
    } else if end == nil {
      score += 50
    } else if let end, let last = parts.last {
      // A heading or an empty line ends a block.
      let between = step > 0 ? (last + 1)..<max(end, last + 1) : (end + 1)..<max(last, end + 1)
      if !between.isEmpty { score += 50 }
      if matrix.lines[end].kinds.contains(.total) { score += 50 }
    }
    return score
  }

  // MARK: Classes

  /// Looks for totals among columns or rows with one label: the exports of all goods under as many heads.
  private mutating func searchClasses(among lines: [Int]) {
    var classes: [String: [Int]] = [:]
    for line in lines {
      let label = FootingWords.folded(matrix.lines[line].ownLabel)
      if !label.isEmpty { classes[label, default: []].append(line) }
    }
    var groups = classes.values.filter { $0.count >= 3 && $0.count < lines.count }
    groups.sort { ($0[0], $0.count) < ($1[0], $1.count) }
    for group in groups { searchNested(among: group, form: .classed) }
    guard groups.isEmpty, matrix.direction == .columns else { return }
    for period in 2...6 where lines.count >= 3 * period {
      for start in 0..<period {
        let group = stride(from: start, to: lines.count, by: period).map { lines[$0] }
        if group.count >= 3 { searchNested(among: group, form: .classed) }
      }
    }
  }

  // MARK: Differences

  /// The most lines among which any three are looked at; of more only those near each other.
  private static let mostTrios = 90
  /// How many lines apart they then stand at the most.
  private static let reach = 8

  /// Looks for lines that are the sum or the difference of two others.
  private mutating func searchTrios(among lines: [Int]) {
    var candidates: [LineSum] = []
    let reach = lines.count <= Self.mostTrios ? lines.count : Self.reach
    for first in lines.indices {
      for second in (first + 1)..<max(first + 1, min(lines.count, first + reach)) {
        for third in (second + 1)..<max(second + 1, min(lines.count, first + reach)) {
          guard budget > 0 else { return }
          let trio = [lines[first], lines[second], lines[third]]
          for place in 0..<3 where mayAddUp(trio, total: place) {
            let total = trio[place]
            let parts = trio.filter { $0 != total }
            var sum = LineSum(form: .difference, total: total, parts: parts, signs: [1, 1])
            if identities.contains(sum.identity) { continue }
            budget -= 3 * matrix.placeCount
            var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
            for part in parts { tally.add(matrix.values[part]) }
            guard let evidence = tally.evidence(unit: matrix.unit), tally.holding >= 2,
              tally.failing * 10 <= tally.holding
            else { continue }
            let span = third - first
            // Those near each other are fewer.
            let tried = Decades.hundredths(of: 3 * lines.count * span * span)
            let words =
              trio.contains { !matrix.lines[$0].kinds.isDisjoint(with: [.net, .total]) } ? 100 : 0
            (sum.holding, sum.failing) = (tally.holding, tally.failing)
            sum.structure = words + (span == 2 ? 50 : 0)
            guard evidence - tried + sum.structure >= Self.threshold else { continue }
            sum.evidence = matrix.independentEvidence(that: total, isSumOf: parts) - tried
            if sum.evidence + sum.structure >= Self.threshold { candidates.append(sum) }
          }
        }
      }
    }
    candidates.sort {
      ($0.evidence + $0.structure, $1.last - $1.first, $1.first, $1.total)
        > ($1.evidence + $1.structure, $0.last - $0.first, $0.first, $0.total)
    }
    for candidate in candidates { add(candidate) }
  }

  /// Whether three lines add up at one of the first places where all have numbers.
  private mutating func mayAddUp(_ trio: [Int], total: Int) -> Bool {
    var looked = 0
    let parts = [trio[total == 0 ? 1 : 0], trio[total == 2 ? 1 : 2]]
    for place in 0..<matrix.placeCount {
      guard case .number(let whole, let slack) = matrix.values[trio[total]][place],
        case .number(let first, let firstSlack) = matrix.values[parts[0]][place],
        case .number(let second, let secondSlack) = matrix.values[parts[1]][place]
      else { continue }
      budget -= 1
      if abs(whole - first - second) <= slack + firstSlack + secondSlack { return true }
      looked += 1
      if looked == 2 { return false }
    }
    return false
  }

  // MARK: Holes

  /// How far a total's parts with others among them reach.
  private static let longestHoled = 14

  /// Looks for runs that some lines within do not belong to, as those that only detail another.
  private mutating func searchHoles(among lines: [Int]) {
    guard lines.count <= 150 else { return }
    let totals = Set(found.filter { $0.form != .difference }.map(\.total))
    var candidates: [LineSum] = []
    for total in lines where !totals.contains(total) {
      for step in [1, -1] {
        if let best = bestHoled(total, step: step, in: lines) { candidates.append(best) }
      }
    }
    candidates.sort {
      ($0.evidence + $0.structure, $1.total) > ($1.evidence + $1.structure, $0.total)
    }
    var known: Set<Int> = []
    for candidate in candidates where known.insert(candidate.total).inserted { add(candidate) }
  }

  private mutating func bestHoled(_ total: Int, step: Int, in lines: [Int]) -> LineSum? {
    var run: [Int] = []
    var next = lines.place(of: total) + step
    var best: LineSum?
    while lines.indices.contains(next), run.count < Self.longestHoled {
      let part = lines[next]
      next += step
      if !matrix.meets(part, total) || matrix.isFiner(part, than: total) { continue }
      run.append(part)
      // The outermost lines of a run belong to it.
      guard run.count >= 4, budget > 0 else { continue }
      for holes in holes(in: run, total: total) {
        let parts = run.filter { !holes.contains($0) }
        budget -= parts.count * matrix.placeCount
        var tally = RunTally(totals: matrix.values[total], forms: matrix.forms[total])
        for part in parts { tally.add(matrix.values[part]) }
        guard tally.evidence(unit: matrix.unit) != nil, tally.holding >= 3,
          tally.failing * 10 <= tally.holding
        else { continue }
        let ways = lines.count * run.count * run.count * run.count * 4
        let evidence =
          matrix.independentEvidence(that: total, isSumOf: parts) - Decades.hundredths(of: ways)
        let structure = matrix.lines[total].kinds.contains(.total) ? 150 : 0
        if evidence + structure >= Self.threshold + 100,
          evidence > best?.evidence ?? .min
        {
          best = LineSum(
            form: .nested, total: total, parts: parts.sorted(),
            signs: Array(repeating: 1, count: parts.count), holding: tally.holding,
            failing: tally.failing, evidence: evidence, structure: structure)
        }
      }
    }
    return best
  }

  /// The sets of up to three inner lines of a run that make up what it is more than a total, at the
  /// place where the total is greatest.
  private mutating func holes(in run: [Int], total: Int) -> [Set<Int>] {
    var widest: (place: Int, value: Int, slack: Int)?
    for (place, value) in matrix.values[total].enumerated() {
      if case .number(let number, let slack) = value, number > widest?.value ?? 0 {
        widest = (place, number, slack)
      }
    }
    guard let widest else { return [] }
    var slack = widest.slack
    func number(_ line: Int) -> Int {
      if case .number(let value, let own) = matrix.values[line][widest.place] {
        slack += own
        return value
      }
      return 0
    }
    let numbers = run.map { number($0) }
    let surplus = numbers.reduce(0, +) - widest.value
    guard surplus > slack else { return [] }
    let inner = 1..<(run.count - 1)
    var sets: [Set<Int>] = []
    for first in inner {
      let rest = surplus - numbers[first]
      if abs(rest) <= slack { sets.append([run[first]]) }
      for second in (first + 1)..<max(first + 1, inner.upperBound) {
        let rest = rest - numbers[second]
        if abs(rest) <= slack { sets.append([run[first], run[second]]) }
        for third in (second + 1)..<max(second + 1, inner.upperBound)
        where abs(rest - numbers[third]) <= slack {
          sets.append([run[first], run[second], run[third]])
        }
      }
    }
    budget -= run.count * run.count
    return Array(sets.prefix(20))
  }

  // MARK: Repeats

  /// Looks for equations found elsewhere among lines with the same labels: blocks of a table are alike.
  private mutating func searchRepeats() {
    let labels = matrix.lines.map { FootingWords.folded($0.ownLabel) }
    var byLabel: [String: [Int]] = [:]
    for (line, label) in labels.enumerated() where matrix.lines[line].hasNumbers && !label.isEmpty {
      byLabel[label, default: []].append(line)
    }
    for sum in found where sum.parts.count <= 40 {
      for other in byLabel[labels[sum.total]] ?? [] where other != sum.total {
        guard budget > 0 else { return }
        let shift = other - sum.total
        let parts = sum.parts.map { $0 + shift }
        guard
          zip(sum.parts, parts).allSatisfy({ part, moved in
            labels.indices.contains(moved) && labels[part] == labels[moved]
              && matrix.lines[moved].hasNumbers
          })
        else { continue }
        budget -= parts.count * matrix.placeCount
        var tally = RunTally(totals: matrix.values[other], forms: matrix.forms[other])
        for (part, sign) in zip(parts, sum.signs) { tally.add(matrix.values[part], sign: sign) }
        guard let evidence = tally.evidence(unit: matrix.unit),
          evidence >= 100, tally.failing * 3 <= tally.holding
        else { continue }
        var repeated = sum
        (repeated.total, repeated.parts) = (other, parts)
        (repeated.holding, repeated.failing) = (tally.holding, tally.failing)
        (repeated.evidence, repeated.structure) = (evidence, max(sum.structure, 100))
        add(repeated)
      }
    }
  }
}

extension [Int] {
  /// The place of the first of sorted numbers that is not below a number.
  fileprivate func place(of number: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
