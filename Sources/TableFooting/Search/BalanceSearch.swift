/// Finds balances that run down a column: each is the one before it with what came and went since, as in the
/// statement of an account, the plan of a loan, or a series beside what it has come to.
struct BalanceSearch {
  /// A column of balances, and what changes them.
  struct Balance {
    var line: Int
    /// The columns of what comes and goes, each with its sign.
    var movements: [(line: Int, sign: Int)]
    /// Whether the last balance stands highest.
    var isNewestFirst: Bool
    var holding = 0
    var failing = 0
    /// How little chance explains it, in hundredths of a power of ten.
    var evidence = 0
  }

  /// A balance and the one before it.
  struct Step {
    /// Where the balance stands, and the one before it.
    var place: Int
    var before: Int
    /// The rows with what has changed it.
    var rows: Range<Int>
    /// What came less what went, in halves of the last decimal.
    var amount = 0
    /// What is printed less what the balance before and the movements come to, in halves of the last decimal.
    var difference = 0
    /// The most that rounding explains of that.
    var tolerance = 0
    /// Whether the balance before was nothing: then the one behind it is what came, whatever they are.
    var isFromNothing = false
    /// Whether it is the last balance once more, as the row that closes the account says.
    var isRestated = false

    var holds: Bool { abs(difference) <= tolerance }

    /// Whether the balance is what it was, whatever came and went.
    var isStill: Bool { !isRestated && amount != 0 && abs(difference + amount) <= tolerance }

    /// Whether another step is off by as much the other way: the balance between them is wrong.
    func mirrors(_ other: Step) -> Bool {
      !holds && !other.holds && abs(difference + other.difference) <= tolerance
    }
  }

  /// Lines are columns.
  let matrix: LineMatrix
  /// The rows whose labels say that they close an account, or are totals.
  let closings: Set<Int>
  private(set) var found: [Balance] = []

  /// How many balances must be right.
  private static let fewestHolding = 3
  /// How many different movements tell a balance from numbers that go up evenly.
  private static let fewestDifferent = 3
  /// What makes chance negligible, in hundredths of a power of ten.
  private static let threshold = 600
  /// How many columns apart what comes and what goes may stand.
  private static let reach = 3
  /// After how many balances that are wrong it is seen whether more were right.
  private static let mostFailing = 4
  /// The most that one balance says, in hundredths of a power of ten.
  private static let mostEvidence = 400

  init(_ matrix: LineMatrix, closings: Set<Int>) {
    (self.matrix, self.closings) = (matrix, closings)
  }

  /// - Complexity: O(*c*² *r*) in the columns and rows; where numbers are no balances, a few rows tell.
  mutating func run() {
    let lines = matrix.lines.indices.filter { matrix.lines[$0].hasNumbers }
    guard lines.count > 1 else { return }
    for line in lines {
      let places = places(of: line)
      guard places.count > Self.fewestHolding else { continue }
      let movements = movements(among: lines.filter { $0 != line })
      var best: Balance?
      for movements in movements {
        for isNewestFirst in [false, true] {
          let tried = Balance(line: line, movements: movements, isNewestFirst: isNewestFirst)
          guard let balance = weighed(tried, at: places, of: lines.count * movements.count)
          else { continue }
          let isBetter =
            best.map {
              (balance.holding, -balance.movements.count, balance.evidence)
                > ($0.holding, -$0.movements.count, $0.evidence)
            } ?? true
          if isBetter { best = balance }
        }
      }
      if let best { found.append(best) }
    }
  }

  private func places(of line: Int) -> [Int] {
    (0..<matrix.placeCount).filter { isPrinted(at: $0, of: line) }
  }

  /// The columns that may be what comes and goes: one, which adds or takes off, or one that adds with one near it
  /// that takes off.
  private func movements(among lines: [Int]) -> [[(line: Int, sign: Int)]] {
    lines.flatMap { line in
      [[(line, 1)], [(line, -1)]]
        + lines.filter { $0 != line && abs($0 - line) <= Self.reach }.map { [(line, 1), ($0, -1)] }
    }
  }

  /// - Parameters:
  ///   - places: Where balances are printed.
  ///   - tried: How many balances are tried, newest first or last.
  private func weighed(_ balance: Balance, at places: [Int], of tried: Int) -> Balance? {
    var balance = balance
    var different: Set<Int> = []
    var last: Step?
    for (upper, lower) in zip(places, places.dropFirst()) {
      guard let step = step(of: balance, upper, lower) else { continue }
      if step.isRestated { continue }
      if step.holds {
        guard !step.isFromNothing else { continue }
        balance.holding += 1
        different.insert(step.amount)
        balance.evidence += min(
          Self.mostEvidence,
          RoundingOdds.evidence(
            difference: abs(step.difference), spread: abs(step.amount), slack: step.tolerance / 2,
            tolerance: step.tolerance, unit: matrix.unit))
      } else if let wrong = last, step.mirrors(wrong) {
        // One wrong balance is off from the one before, and the one behind as much the other way.
        last = nil
        continue
      } else {
        balance.failing += 1
        if balance.failing > Self.mostFailing, balance.failing > balance.holding { return nil }
      }
      last = step
    }
    balance.evidence -= Decades.hundredths(of: 2 * tried) + 100 * balance.failing
    guard balance.holding >= Self.fewestHolding, balance.failing * 4 <= balance.holding,
      different.count >= Self.fewestDifferent, balance.evidence >= Self.threshold
    else { return nil }
    return balance
  }

  /// The balances that have one before them, and something that changed them or an account's end, from the top down.
  func steps(of balance: Balance) -> [Step] {
    let places = places(of: balance.line)
    return zip(places, places.dropFirst()).compactMap { step(of: balance, $0, $1) }
  }

  /// What became of a balance between two rows that have one; `nil` where nothing changed it, or it is not known
  /// what did.
  private func step(of balance: Balance, _ upper: Int, _ lower: Int) -> Step? {
    // What is printed on the row of a balance has changed it.
    var step =
      balance.isNewestFirst
      ? Step(place: upper, before: lower, rows: upper..<lower)
      : Step(place: lower, before: upper, rows: upper + 1..<lower + 1)
    guard case .number(let old, let oldSlack) = matrix.values[balance.line][step.before],
      case .number(let new, let newSlack) = matrix.values[balance.line][step.place]
    else { return nil }
    step.tolerance = oldSlack + newSlack
    step.isFromNothing = abs(old) <= oldSlack
    for movement in balance.movements {
      for row in step.rows {
        switch matrix.values[movement.line][row] {
        case .number(let value, let slack):
          step.amount += movement.sign * value
          step.tolerance += slack
        case .missing: return nil
        case .absent, .nothing: continue
        }
      }
    }
    step.difference = new - old - step.amount
    guard step.amount == 0 || isClosing(step, of: balance) else { return step }
    guard !balance.isNewestFirst, closings.contains(step.place), isLast(step, of: balance) else {
      return nil
    }
    step.isRestated = true
    (step.difference, step.tolerance) = (new - old, oldSlack + newSlack)
    return step
  }

  /// Whether the last line of all says the balance once more, beside the sums of what came and went.
  private func isClosing(_ step: Step, of balance: Balance) -> Bool {
    isLast(step, of: balance)
      && (abs(step.difference + step.amount) <= step.tolerance || sumsMovements(step, of: balance))
  }

  /// Whether the row of a step says what has come, or gone, in all rows over it.
  private func sumsMovements(_ step: Step, of balance: Balance) -> Bool {
    !balance.isNewestFirst
      && balance.movements.contains { movement in
        guard case .number(let sum, let slack) = matrix.values[movement.line][step.place] else {
          return false
        }
        var (rest, tolerance, count) = (sum, slack, 0)
        for case .number(let value, let slack) in matrix.values[movement.line].prefix(step.place) {
          (rest, tolerance, count) = (rest - value, tolerance + slack, count + 1)
        }
        return count > 1 && abs(rest) <= tolerance
      }
  }

  private func isLast(_ step: Step, of balance: Balance) -> Bool {
    let behind =
      balance.isNewestFirst ? 0..<step.place : step.place + 1..<matrix.placeCount
    return !behind.contains { isPrinted(at: $0, of: balance.line) }
  }

  private func isPrinted(at place: Int, of line: Int) -> Bool {
    if case .number = matrix.values[line][place] { true } else { false }
  }
}
