/// Finds the lines of a table that are shares of others, or changes between them, in percent.
///
/// All pairs of lines are tried for each line that may be a rate; a line is claimed where so many of its
/// numbers fit to the last digit that chance explains it less than once in ten thousand, the pairs that
/// were tried counted in.
struct RatioSearch {
  let matrix: LineMatrix
  /// Lines whose heads, labels or cells say that they are percentages.
  private let marked: Set<Int>
  /// The places that are called totals.
  private let totals: Set<Int>
  /// Whether the table says that something is a hundred: `2015 = 100`.
  private let isIndexed: Bool
  private(set) var found: [LineRatio] = []
  /// Looks at single places left.
  private(set) var budget: Int

  init(
    _ matrix: LineMatrix, marked: Set<Int>, totals: Set<Int>, isIndexed: Bool,
    budget: Int = 4_000_000
  ) {
    self.matrix = matrix
    self.marked = marked
    self.totals = totals
    self.isIndexed = isIndexed
    self.budget = budget
  }

  /// What a percent sign speaks for a rate, and a hundred for the whole that shares are of, in hundredths
  /// of a power of ten.
  private static let marking = 150
  /// What rounded amounts need more, in hundredths of a power of ten.
  private static let doubt = 200
  /// The most lines among which any two may make a rate; of more only those near it.
  private static let mostLines = 40
  private static let reach = 10
  /// How little chance must explain that rates that are near what they are taken for fit, in hundredths
  /// of a power of ten.
  private static let leastCloseness = 300
  /// At how many places a rate without a percent sign must hold at the least.
  private static let leastPlain = 5

  mutating func run() {
    let numeric = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers }
    let rates = numeric.filter { marked.contains($0) || mayBeRate($0) }
    let amounts = numeric.filter { !marked.contains($0) }
    guard !rates.isEmpty, !amounts.isEmpty else { return }
    var candidates: [LineRatio] = []
    // Percentages first, as looking has an end.
    let percentages = rates.filter { marked.contains($0) }
    for rate in percentages + rates.filter({ !marked.contains($0) }) {
      candidates += self.candidates(
        for: rate, among: amounts,
        rates: marked.contains(rate) ? percentages.count : rates.count)
    }
    candidates.sort { left, right in
      let (first, second) = (left.evidence + left.structure, right.evidence + right.structure)
      if first != second { return first > second }
      return (left.reach, left.rate, left.part, left.whole, left.wholePlace(for: 0))
        < (right.reach, right.rate, right.part, right.whole, right.wholePlace(for: 0))
    }
    for candidate in candidates where !found.contains(where: { contradicts($0, candidate) }) {
      found.append(candidate)
    }
  }

  /// One line is one rate, and no rate is what another is of.
  private func contradicts(_ known: LineRatio, _ other: LineRatio) -> Bool {
    if known.rate == other.rate { return known.places.overlaps(other.places) }
    return known.rate == other.part || known.rate == other.whole || other.rate == known.part
      || other.rate == known.whole
  }

  /// Whether most numbers of a line are of the size of rates.
  private func mayBeRate(_ line: Int) -> Bool {
    let most = 1000 * matrix.unit
    var (all, small) = (0, 0)
    for case .number(let value, _) in matrix.values[line] {
      all += 1
      if abs(value) <= most { small += 1 }
    }
    return small * 4 >= all * 3
  }

  /// Whether a line may be what a share without a percent sign is of: what a share and its whole give is
  /// the part, so that of both the finer, or the smaller, is the share.
  private func mayBeWhole(_ whole: Int, of rate: Int) -> Bool {
    if marked.contains(rate) { return true }
    let (own, other) = (matrix.decimals(of: rate), matrix.decimals(of: whole))
    if own != other { return own > other }
    var (all, greater) = (0, 0)
    for (first, second) in zip(matrix.values[rate], matrix.values[whole]) {
      guard case .number(let share, _) = first, case .number(let amount, _) = second else {
        continue
      }
      all += 1
      if amount > share { greater += 1 }
    }
    return greater * 4 >= all * 3
  }

  private mutating func candidates(
    for rate: Int, among amounts: [Int], rates: Int
  ) -> [LineRatio] {
    let near =
      amounts.count <= Self.mostLines
      ? amounts : amounts.filter { abs($0 - rate) <= Self.reach }
    let others = near.filter { $0 != rate && matrix.meets($0, rate) }
    let all = 0..<matrix.placeCount
    var candidates: [LineRatio] = []
    let wholes = Set(others.filter { mayBeWhole($0, of: rate) })
    let tried = Decades.hundredths(
      of: rates * max(1, others.count) * (2 * others.count + 4 + matrix.placeCount) * 2)
    for part in others {
      for whole in others where whole != part {
        for form in [LineRatio.Form.share, .change]
        where form == .change || wholes.contains(whole) {
          add(
            LineRatio(
              form: form, rate: rate, part: part, whole: whole, basis: .beside, places: all),
            tried: tried, to: &candidates)
        }
      }
      for step in [-1, 1] {
        for form in [LineRatio.Form.share, .change] {
          add(
            LineRatio(
              form: form, rate: rate, part: part, whole: part, basis: .shifted(step), places: all),
            tried: tried, to: &candidates)
        }
      }
      for place in all {
        addShares(rate, of: part, at: place, tried: tried, to: &candidates)
      }
    }
    return candidates
  }

  private mutating func add(_ ratio: LineRatio, tried: Int, to candidates: inout [LineRatio]) {
    // What does not hold of numbers taken as rounded does not hold of exact ones.
    var loose = ratio
    loose.isLoose = true
    guard holdsAtFirst(loose) else { return }
    for isLoose in [false, true] {
      var ratio = ratio
      ratio.isLoose = isLoose
      guard isLoose || holdsAtFirst(ratio), var weighed = matrix.weighed(ratio) else { continue }
      budget -= weighed.places.count
      weighed.evidence -= tried
      weighed.structure += marked.contains(ratio.rate) ? Self.marking : 0
      // Small numbers that may be rounded give nearly any rate.
      let threshold = SumSearch.threshold + (isLoose ? Self.doubt : 0)
      guard weighed.evidence + weighed.structure >= threshold,
        weighed.closeness >= Self.leastCloseness,
        !isLoose && weighed.structure > 0 || weighed.holding >= Self.leastPlain
      else { continue }
      // Exact numbers explain more than rounded ones.
      let isWorse = candidates.last.map { last in
        isLoose && last.rate == ratio.rate && last.part == ratio.part && last.whole == ratio.whole
          && last.form == ratio.form && last.basis == ratio.basis && last.places == ratio.places
          && last.failing <= weighed.failing && last.near <= weighed.near
      }
      if isWorse != true { candidates.append(weighed) }
    }
  }

  /// Whether a ratio holds at more of the first places than not.
  private mutating func holdsAtFirst(_ ratio: LineRatio) -> Bool {
    var (holding, others) = (0, 0)
    for place in ratio.places {
      guard budget > 0 else { return false }
      budget -= 1
      switch matrix.outcome(of: ratio, at: place) {
      case .absent: continue
      case .holds: holding += 1
      case .near, .fails: others += 1
      }
      if others >= 3, others > holding { return false }
      if holding >= 4 { return true }
    }
    return holding >= 3
  }

  /// Tries shares of the number at one place of a line: of all the line, or of a block of it.
  private mutating func addShares(
    _ rate: Int, of part: Int, at place: Int, tried: Int, to candidates: inout [LineRatio]
  ) {
    guard case .number(let whole, _) = matrix.values[part][place], whole > 0, budget > 0 else {
      return
    }
    var ratio = LineRatio(
      form: .share, rate: rate, part: part, whole: part, basis: .fixed(place),
      places: 0..<matrix.placeCount)
    switch matrix.values[rate][place] {
    case .number(let value, let slack):
      guard abs(value - 100 * matrix.unit) <= slack else { return }
      ratio.structure = Self.marking
    case .absent, .nothing, .missing: break
    }
    for isLoose in [false, true] {
      ratio.isLoose = isLoose
      guard let places = block(of: ratio, around: place) else { continue }
      ratio.places = places
      guard marked.contains(rate) || isIndexed || isWhole(place, of: part, among: places) else {
        continue
      }
      add(ratio, tried: tried, to: &candidates)
      if candidates.last?.basis == ratio.basis, candidates.last?.rate == rate { return }
    }
  }

  /// Whether a number is the total of those about it, by its name or as they add up to it: of columns that go up
  /// together, as prices with and without a discount do, any number is a hundredth of what it is beside a hundred.
  private func isWhole(_ place: Int, of part: Int, among places: Range<Int>) -> Bool {
    if totals.contains(place) { return true }
    var (rest, tolerance) = (0, 0)
    for other in places {
      guard case .number(let value, let slack) = matrix.values[part][other] else { continue }
      rest += other == place ? -value : value
      tolerance += slack
    }
    return abs(rest) <= tolerance
  }

  /// The places about a whole where shares of it stand: those up to which most hold.
  private mutating func block(of ratio: LineRatio, around place: Int) -> Range<Int>? {
    var bounds = (low: place, high: place)
    for step in [-1, 1] {
      var (holding, others) = (0, 0)
      var next = place + step
      var last = place
      while next >= 0, next < matrix.placeCount, budget > 0 {
        budget -= 1
        switch matrix.outcome(of: ratio, at: next) {
        case .absent: break
        case .holds:
          holding += 1
          others = 0
          last = next
        case .near, .fails:
          others += 1
        }
        if others >= 3 || others > holding + 1 { break }
        next += step
      }
      // A single one that does not fit at the end belongs to the block all the same.
      if others < 2, holding >= 3 { last = step < 0 ? 0 : matrix.placeCount - 1 }
      if step < 0 { bounds.low = last } else { bounds.high = last }
    }
    return bounds.high - bounds.low >= 3 ? bounds.low..<(bounds.high + 1) : nil
  }
}
