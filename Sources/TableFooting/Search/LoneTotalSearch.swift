import Publications

/// Finds what is called a total and misses by one slip what stands before it or behind it, where no other place along
/// the line tells that it is the sum of that.
///
/// That numbers add up to a total but for one digit is nearly as rare as that they add up to it: of sums of seven
/// digits one in some ten thousands differs so from a number that has nothing to do with it.
struct LoneTotalSearch {
  private let search: SumSearch
  private let matrix: LineMatrix
  /// Lines that may be parts: those that no found sum has as such.
  private let visible: [Int]
  private let totals: Set<Int>
  /// The totals of found sums, with the side that their parts stand at: −1 before them, 1 behind.
  private let sides: [Int: Set<Int>]

  /// What stands before or behind a total and does not add up to it.
  struct Miss {
    var total: Int
    var place: Int
    var parts: [Int]
    /// How many of the parts have a number there.
    var count: Int
    /// What these come to, and the total less that, in halves of the last decimal.
    var (added, difference): (Int, Int)
  }

  init(_ search: SumSearch) {
    (self.search, matrix) = (search, search.matrix)
    let matrix = search.matrix
    // One total solved for another says nothing of what either is made of.
    let sums = search.found.filter { $0.form != .difference && $0.form != .rollForward }
    let parts = Set(sums.flatMap(\.parts))
    visible = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers && !parts.contains($0) }
    totals = Set(sums.map(\.total))
    sides = sums.reduce(into: [:]) { sides, sum in
      if sum.first < sum.total { sides[sum.total, default: []].insert(-1) }
      if sum.last > sum.total { sides[sum.total, default: []].insert(1) }
    }
  }

  /// The most lines called totals that are looked at, and the most lines beside one.
  private static let (mostTotals, mostParts) = (200, 400)
  /// The slips in one digit, and the exchanges of two beside each other, among the differences of a length.
  private static let slips = 300
  /// How many ways to take parts are tried, in hundredths of a power of ten.
  private static let tried = 90
  /// What it says that nothing stands among the parts and their total, in hundredths of a power of ten.
  private static let unbroken = 100
  /// How far a sum may be off that is worth to be told, as one in so many.
  private static let near = 5

  /// The sums that fail at one place, beyond doubt; and what else stands beside totals and is near them.
  func run() -> (sums: [LineSum], misses: [Miss]) {
    var sums: [LineSum] = []
    var misses: [Miss] = []
    let lines = matrix.lines.indices.filter {
      let line = matrix.lines[$0]
      return line.hasNumbers && !line.kinds.contains(.average)
        && (line.kinds.contains(.total) || isSignedEnd($0))
    }
    guard lines.count <= Self.mostTotals else { return ([], []) }
    for total in lines {
      let tallies = runs(of: total).compactMap { tally($0, of: total) }
      // What adds up somewhere may be no more than chance, but is not wrong.
      guard tallies.allSatisfy({ $0.holding == 0 || $0.misses.count == 1 }) else { continue }
      let failing = tallies.filter { $0.misses.count == 1 }
      if let best = failing.compactMap(sum).max(by: { $0.evidence < $1.evidence }),
        tallies.allSatisfy({ $0.holding == 0 || $0.parts == best.parts.sorted() })
      {
        sums.append(best)
      } else {
        misses += tallies.flatMap(\.misses).filter(isNear)
      }
    }
    return (sums, misses.nearest)
  }

  /// Whether a line at the end says what there is in the end, or what is left, of numbers some of which are taken off by
  /// their signs.
  private func isSignedEnd(_ line: Int) -> Bool {
    guard !matrix.lines[line].kinds.isDisjoint(with: [.net, .closing]),
      matrix.isOutermost(line, step: -1, among: visible)
    else { return false }
    return (0..<matrix.placeCount).contains { place in
      guard case .number = matrix.values[line][place] else { return false }
      return visible.contains { part in
        guard part < line, case .number(let value, _) = matrix.values[part][place] else {
          return false
        }
        return value < 0
      }
    }
  }

  /// What a run of parts comes to at the places of a total.
  private struct Tally {
    var parts: [Int]
    var step: Int
    var end: Int?
    var holding = 0
    /// How little chance explains what holds.
    var evidence = 0
    var misses: [Miss] = []
  }

  private typealias Run = (parts: [Int], step: Int, end: Int?)

  /// The lines before a total and behind it: all of them, those up to the next total, up to a line without numbers, and
  /// the totals among them alone.
  private func runs(of total: Int) -> [Run] {
    var runs: [Run] = []
    for step in [-1, 1] where !(sides[total]?.contains(step) ?? false) {
      let beside =
        (step < 0 ? visible.filter { $0 < total }.reversed() : visible.filter { $0 > total })
        .filter { matrix.meets($0, total) }
      guard beside.count <= Self.mostParts else { continue }
      let isTotal = { (line: Int) in matrix.lines[line].kinds.contains(.total) }
      let upToTotal = Array(beside.prefix { !isTotal($0) || totals.contains($0) })
      let upToGap = beside.indices.first {
        $0 > 0 && abs(beside[$0] - beside[$0 - 1]) > 1
          && (min(beside[$0], beside[$0 - 1]) + 1..<max(beside[$0], beside[$0 - 1]))
            .contains { !matrix.lines[$0].hasNumbers }
      }.map { Array(beside.prefix($0)) }
      for parts in [Array(beside), upToTotal, upToGap ?? [], beside.filter(isTotal)]
      where parts.count > 1 && !runs.contains(where: { $0.parts == parts }) {
        runs.append(
          (
            parts, step,
            beside.first { step < 0 ? $0 < parts[parts.count - 1] : $0 > parts[parts.count - 1] }
          ))
      }
    }
    return runs
  }

  /// `nil` where a part is not there, or the total lies between its parts as a mean does.
  private func tally(_ run: Run, of total: Int) -> Tally? {
    var tally = Tally(parts: run.parts.sorted(), step: run.step, end: run.end)
    for place in 0..<matrix.placeCount {
      guard case .number(let whole, let slack) = matrix.values[total][place] else { continue }
      var (added, tolerance, count) = (0, slack, 0)
      var (least, most) = (Int.max, Int.min)
      var isOpen = false
      for part in run.parts {
        switch matrix.values[part][place] {
        case .number(let value, let slack):
          (added, tolerance, count) = (added + value, tolerance + slack, count + 1)
          (least, most) = (min(least, value), max(most, value))
          if matrix.forms[part][place] != matrix.forms[total][place] { isOpen = true }
        case .missing: isOpen = true
        case .absent, .nothing: continue
        }
      }
      guard count > 1 else { continue }
      if abs(whole - added) <= tolerance {
        tally.holding += 1
        tally.evidence += RoundingOdds.evidence(
          difference: abs(whole - added), spread: abs(whole), slack: slack, tolerance: tolerance,
          unit: matrix.unit)
      } else if !isOpen, !(least <= whole && whole <= most) {
        tally.misses.append(
          Miss(
            total: total, place: place, parts: tally.parts, count: count, added: added,
            difference: whole - added))
      } else {
        return nil
      }
    }
    return tally
  }

  /// Whether a total stands right at its parts, and these at one another.
  private func isUnbroken(_ tally: Tally, _ total: Int) -> Bool {
    let lines = (tally.parts + [total]).sorted()
    return zip(lines, lines.dropFirst()).allSatisfy { first, second in
      (first + 1..<second).allSatisfy { !matrix.lines[$0].hasNumbers || !matrix.meets($0, total) }
    }
  }

  private func isNear(_ miss: Miss) -> Bool {
    guard case .number(let whole, _) = matrix.values[miss.total][miss.place] else { return false }
    return abs(miss.difference) <= abs(whole) / Self.near
  }

  /// So many times a step of the last decimal, by a power of ten, as a total and all its parts are multiples of: round
  /// numbers miss by round ones.
  private func grain(of miss: Miss, from step: Int) -> Int {
    let numbers = (miss.parts + [miss.total]).compactMap { line -> Int? in
      guard case .number(let value, _) = matrix.values[line][miss.place] else { return nil }
      return value
    }
    var grain = step
    while numbers.contains(where: { $0 != 0 }),
      numbers.allSatisfy({ $0.isMultiple(of: 10 * grain) })
    {
      grain *= 10
    }
    return grain
  }

  /// The sum that a run is but for one slip; `nil` where that may be chance.
  private func sum(_ tally: Tally) -> LineSum? {
    guard let miss = tally.misses.first, isNear(miss),
      case .number(let whole, let slack) = matrix.values[miss.total][miss.place],
      let worth = Self.evidence(
        ofSlip: abs(miss.difference), spread: abs(whole),
        step: grain(of: miss, from: slack > 0 ? 2 * slack : matrix.unit), parts: miss.parts.count)
    else { return nil }
    var structure = search.structure(
      of: miss.total, parts: tally.step < 0 ? tally.parts.reversed() : tally.parts,
      before: tally.end,
      step: tally.step)
    if tally.end == nil, matrix.isOutermost(miss.total, step: tally.step, among: visible) {
      structure += SumSearch.wholeTotal
    } else if isUnbroken(tally, miss.total) {
      structure += Self.unbroken
    }
    let evidence = worth + min(500, max(0, tally.evidence)) - Self.tried
    guard evidence + structure >= SumSearch.threshold else { return nil }
    return LineSum(
      form: .adjacent, total: miss.total, parts: tally.parts,
      signs: tally.parts.map { _ in 1 }, holding: tally.holding, failing: 1, evidence: evidence,
      structure: structure, isLone: true)
  }

  /// How little chance explains that a sum misses by one digit, or by two beside each other exchanged, in hundredths
  /// of a power of ten; `nil` for other differences, and for those within what rounding or a small part left out
  /// would make.
  static func evidence(ofSlip difference: Int, spread: Int, step: Int, parts: Int) -> Int? {
    guard difference.isMultiple(of: step), difference / step > max(9, parts + 1) else { return nil }
    var units = difference / step
    while units.isMultiple(of: 10) { units /= 10 }
    guard units <= 9 || units.isMultiple(of: 9) && units <= 81 else { return nil }
    return Decades.hundredths(of: spread / step) - slips
  }
}

extension [LoneTotalSearch.Miss] {
  /// Of each total at each place what is nearest.
  fileprivate var nearest: [LoneTotalSearch.Miss] {
    reduce(into: []) { nearest, miss in
      let known = nearest.firstIndex { $0.total == miss.total && $0.place == miss.place }
      guard let known else { return nearest.append(miss) }
      if abs(miss.difference) < abs(nearest[known].difference) { nearest[known] = miss }
    }
  }
}
