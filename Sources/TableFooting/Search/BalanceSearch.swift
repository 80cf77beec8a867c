/// Finds balances that run down a column: each is the one before it with what came and went since, as in the
/// statement of an account, the plan of a loan, or a series beside what it has come to.
struct BalanceSearch {
  /// A column of balances, and what changes them.
  struct Balance {
    var line: Int
    /// The columns of what comes and goes, each with its sign.
    var movements: [(line: Int, sign: Int)]
    /// 1 where the last balance stands lowest, −1 where it stands highest.
    var step: Int
    var holding = 0
    var failing = 0
    /// How little chance explains it, in hundredths of a power of ten.
    var evidence = 0
  }

  /// One balance and what it is made of.
  struct Step {
    /// Where the balance stands, and the one before it.
    var place: Int
    var before: Int
    /// Where what came or went is printed: the column among the movements, and the row.
    var moved: [(movement: Int, place: Int)]
    /// What is printed less what the balance before and the movements come to, in halves of the last decimal.
    var difference: Int
    /// The most that rounding explains of that.
    var tolerance: Int
  }

  /// Lines are columns.
  let matrix: LineMatrix
  private(set) var found: [Balance] = []
  private var budget = 2_000_000

  /// How many balances must be right.
  private static let fewestHolding = 3
  /// How many different movements tell a balance from numbers that go up evenly.
  private static let fewestDifferent = 3
  /// What makes chance negligible, in hundredths of a power of ten.
  private static let threshold = 600

  init(_ matrix: LineMatrix) { self.matrix = matrix }

  /// - Complexity: O(*c*³ *r*) in the columns and rows, within a budget.
  mutating func run() {
    let lines = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers }
    for line in lines {
      var best: Balance?
      func isBetter(_ balance: Balance) -> Bool {
        guard let best else { return true }
        return (balance.holding, -balance.movements.count, balance.evidence)
          > (best.holding, -best.movements.count, best.evidence)
      }
      for movements in movements(among: lines.filter { $0 != line }) {
        for step in [1, -1] {
          guard budget > 0 else { return }
          budget -= matrix.placeCount
          let tried = Balance(line: line, movements: movements, step: step)
          if let balance = weighed(tried, among: lines.count), isBetter(balance) { best = balance }
        }
      }
      if let best { found.append(best) }
    }
  }

  /// The columns that may be what comes and goes: one, which adds or takes off, or one that adds with one that takes
  /// off.
  private func movements(among lines: [Int]) -> [[(line: Int, sign: Int)]] {
    var all = lines.flatMap { line in [[(line, 1)], [(line, -1)]] }
    for added in lines {
      for taken in lines where taken != added { all.append([(added, 1), (taken, -1)]) }
    }
    return all
  }

  private func weighed(_ balance: Balance, among lines: Int) -> Balance? {
    var balance = balance
    var different: Set<Int> = []
    // One wrong balance is off from the one before, and the one behind as much the other way.
    var mirrored: Step?
    for step in steps(of: balance) {
      let moved = amount(of: step, of: balance)
      guard moved != 0 else { continue }
      if abs(step.difference) <= step.tolerance {
        balance.holding += 1
        different.insert(moved)
        balance.evidence += min(
          400,
          RoundingOdds.evidence(
            difference: abs(step.difference), spread: abs(moved), slack: step.tolerance / 2,
            tolerance: step.tolerance, unit: matrix.unit))
        mirrored = nil
      } else if let last = mirrored, abs(last.difference + step.difference) <= step.tolerance {
        mirrored = nil
      } else {
        mirrored = step
        balance.failing += 1
        if balance.failing > 4, balance.failing > balance.holding { return nil }
      }
    }
    let ways = lines * (balance.movements.count > 1 ? lines * lines : lines) * 4
    balance.evidence -= Decades.hundredths(of: ways) + 100 * balance.failing
    guard balance.holding >= Self.fewestHolding, balance.failing * 4 <= balance.holding,
      different.count >= Self.fewestDifferent, balance.evidence >= Self.threshold
    else { return nil }
    return balance
  }

  /// The balances that have one before them, from the top down.
  func steps(of balance: Balance) -> [Step] {
    let places = (0..<matrix.placeCount).filter { place in
      if case .number = matrix.values[balance.line][place] { true } else { false }
    }
    return zip(places, places.dropFirst()).compactMap { upper, lower in
      let (before, place) = balance.step > 0 ? (upper, lower) : (lower, upper)
      // What is printed on the row of a balance has changed it.
      let between = balance.step > 0 ? upper + 1..<lower + 1 : upper..<lower
      guard case .number(let old, let oldSlack) = matrix.values[balance.line][before],
        case .number(let new, let newSlack) = matrix.values[balance.line][place]
      else { return nil }
      var step = Step(
        place: place, before: before, moved: [], difference: new - old,
        tolerance: oldSlack + newSlack)
      for row in between {
        for (index, movement) in balance.movements.enumerated() {
          switch matrix.values[movement.line][row] {
          case .number(let value, let slack):
            step.difference -= movement.sign * value
            step.tolerance += slack
            step.moved.append((index, row))
          case .missing: return nil
          case .absent, .nothing: continue
          }
        }
      }
      return step.moved.isEmpty ? nil : step
    }
  }

  /// What came less what went, in halves of the last decimal.
  func amount(of step: Step, of balance: Balance) -> Int {
    step.moved.reduce(0) { sum, moved in
      let movement = balance.movements[moved.movement]
      guard case .number(let value, _) = matrix.values[movement.line][moved.place] else {
        return sum
      }
      return sum + movement.sign * value
    }
  }
}
