import DigestModel
import RuleChecking

/// Says of each place along a line whether its sum is right there.
struct EquationWriter {
  let reading: TableReading
  let matrix: LineMatrix
  /// Places of numbers that are added up across these lines.
  var amounts: Set<Int> = []

  init(_ reading: TableReading, _ matrix: LineMatrix) {
    self.reading = reading
    self.matrix = matrix
  }

  /// A sum with what became of it at each place.
  struct Judged {
    var sum: LineSum
    var outcomes: [LineSum.Outcome]
    /// Where it says something that it holds: neither zeros nor rounding alone do.
    var tells: [Bool]
  }

  func judged(_ sums: [LineSum]) -> [Judged] {
    sums.map { sum in
      var outcomes = (0..<matrix.placeCount).map { outcome(of: sum, at: $0) }
      // Where a sum holds in spite of empty cells these are nothing, and elsewhere, too.
      if outcomes.indices.contains(where: { isBlank(sum, at: $0, outcomes[$0]) }) {
        outcomes = (0..<matrix.placeCount).map { outcome(of: sum, at: $0, blanksAreNothing: true) }
      }
      return Judged(
        sum: sum, outcomes: outcomes,
        tells: (0..<matrix.placeCount).map {
          !isTrivial(sum, at: $0) && !isIdle(sum, at: $0, times: 4)
        })
    }
  }

  func equations(of sums: [Judged]) -> [FootedEquation] {
    let places = tallies(of: sums)
    return sums.flatMap { equations(of: $0.sum, outcomes: $0.outcomes, places: places) }
  }

  /// How often sums hold at each place where they tell anything.
  func tallies(of sums: [Judged]) -> [Tally] {
    (0..<matrix.placeCount).map { place in
      Tally(sums.lazy.filter { $0.tells[place] }.map { $0.outcomes[place] })
    }
  }

  /// How many numbers that are added up make a line one of amounts.
  private static let fewestAmounts = 2

  /// The lines that are of amounts, as sums are of them.
  func amounts(in sums: [Judged]) -> Set<Int> {
    var amounts: Set<Int> = []
    for judged in sums {
      let holding = judged.outcomes.indices.filter { place in
        if case .holds = judged.outcomes[place] { judged.tells[place] } else { false }
      }
      for line in [judged.sum.total] + judged.sum.parts {
        let nonzero = holding.count { place in
          if case .number(let value, _) = matrix.values[line][place] { value != 0 } else { false }
        }
        if nonzero >= Self.fewestAmounts { amounts.insert(line) }
      }
    }
    return amounts
  }

  /// How often sums hold.
  struct Tally {
    var holding = 0
    var failing = 0

    init(_ outcomes: some Sequence<LineSum.Outcome>) {
      for outcome in outcomes {
        switch outcome {
        case .holds: holding += 1
        case .fails: failing += 1
        case .absent, .undecided: continue
        }
      }
    }

    /// The same with failures left out that others explain.
    func counting(carried: Int) -> Tally {
      var tally = self
      tally.failing = max(min(1, failing), failing - carried)
      return tally
    }
  }

  /// At how many places a sum is off by as much as at another one, and more than rounding explains: a slip in one total
  /// is carried to the total of totals.
  private func carried(_ outcomes: [LineSum.Outcome], parts: Int) -> Int {
    let off = outcomes.compactMap { outcome -> Int? in
      if case .fails(let difference) = outcome { difference } else { nil }
    }
    let far = off.filter { 2 * abs($0) > (parts + 1) * matrix.unit }
    return far.count - Set(far).count
  }

  private func equations(
    of sum: LineSum, outcomes: [LineSum.Outcome], places: [Tally]
  ) -> [FootedEquation] {
    // How totals are printed where it says something that they fit.
    let fitting = outcomes.enumerated().compactMap { place, outcome -> Int? in
      guard case .holds = outcome, !isIdle(sum, at: place) else { return nil }
      return matrix.forms[sum.total][place]
    }
    let forms = Set(fitting)
    let usualForm = forms.sorted().max { left, right in
      fitting.count { $0 == left } < fitting.count { $0 == right }
    }
    // What is printed otherwise is no amount of the kind.
    let siblings = Tally(
      outcomes.indices.lazy.filter {
        forms.isEmpty || forms.contains(matrix.forms[sum.total][$0])
      }.map { outcomes[$0] })
    let (holding, failing) = (siblings.holding, siblings.failing)
    let distinct = siblings.counting(carried: carried(outcomes, parts: sum.parts.count))
    return outcomes.enumerated().compactMap { place, wholeOutcome in
      var (sum, outcome) = (sum, wholeOutcome)
      if case .fails = outcome, let rest = withoutStrangers(sum, at: place, outcomes: outcomes) {
        (sum, outcome) = (rest, self.outcome(of: rest, at: place))
      }
      if case .fails(let units) = outcome,
        let whole = withMissing(sum, at: place, by: units, outcomes: outcomes)
      {
        // Nothing tells that its parts are all but that one.
        if sum.isLone { return nil }
        (sum, outcome) = (whole, self.outcome(of: whole, at: place))
      }
      let status: FootedEquation.Status
      var difference: Int?
      switch outcome {
      case .absent: return nil
      case .holds(let units):
        // Zeros add up in any line of rates.
        if places[place].failing > places[place].holding, isTrivial(sum, at: place) { return nil }
        let isForeign =
          isIdle(sum, at: place)
          ? !forms.contains(matrix.forms[sum.total][place])
          : matrix.forms[sum.total][place] != usualForm
            && places[place].failing >= max(1, places[place].holding)
        if isForeign { return nil }
        status = .pass
        difference = units
      case .fails(let units):
        guard
          isWrong(
            sum, at: place, by: units, siblings: distinct, along: places[place],
            outcomes: outcomes)
        else { return nil }
        status = .fail
        difference = units
      case .undecided:
        // Among rates, whose other sums do not hold, an empty cell is no reason.
        guard holding >= 2, forms.contains(matrix.forms[sum.total][place]),
          places[place].holding >= places[place].failing
        else { return nil }
        status = .indeterminate
      }
      var equation = FootedEquation(
        status: status, kind: kind(of: sum), total: self.place(sum.total, place),
        parts: zip(sum.parts, sum.signs).compactMap { part, sign in
          matrix.values[part][place] == .absent
            ? nil : FootedEquation.Part(place: self.place(part, place), sign: sign)
        },
        difference: difference.map { quantity($0) },
        bound: bound(of: sum, at: place),
        holdingSiblings: holding, allSiblings: holding + failing, evidence: sum.evidence,
        doubt: status == .indeterminate ? FootingTerm.noNumber.text : nil)
      equation.rounding = difference.map { rarity(of: $0, in: sum, at: place) } ?? 0
      return equation
    }
  }

  /// Whether rounding is as much as a total at a place, so that anything would fit.
  private func isIdle(_ sum: LineSum, at place: Int, times: Int = 1) -> Bool {
    guard case .number(let total, _) = matrix.values[sum.total][place] else { return true }
    return abs(total) <= times * slacks(of: sum, at: place).reduce(0, +)
  }

  /// Whether all that is added at a place is zero or one number.
  private func isTrivial(_ sum: LineSum, at place: Int) -> Bool {
    sum.parts.count { part in
      if case .number(let value, _) = matrix.values[part][place] { value != 0 } else { false }
    } < 2
  }

  private func kind(of sum: LineSum) -> FootedEquation.Kind {
    switch sum.form {
    case .rollForward: .rollforward
    case .difference: .difference
    case .adjacent, .nested, .classed: matrix.direction == .rows ? .column : .row
    }
  }

  func place(_ line: Int, _ place: Int) -> FootedEquation.Place {
    matrix.direction == .rows
      ? FootedEquation.Place(row: line, column: place)
      : FootedEquation.Place(row: place, column: line)
  }

  /// Whether a sum holds at a place where a part of it is empty.
  private func isBlank(_ sum: LineSum, at place: Int, _ outcome: LineSum.Outcome) -> Bool {
    guard case .holds = outcome, !isTrivial(sum, at: place) else { return false }
    return sum.parts.contains { matrix.values[$0][place] == .absent }
  }

  func outcome(
    of sum: LineSum, at place: Int, blanksAreNothing: Bool = false
  ) -> LineSum.Outcome {
    guard case .number(let total, let totalSlack) = matrix.values[sum.total][place] else {
      return .absent
    }
    var added = 0
    var slack = totalSlack
    var numbers = 0
    var dashes = 0
    var isOpen = false
    var isSigned = false
    var (least, most) = (Int.max, Int.min)
    for (part, sign) in zip(sum.parts, sum.signs) {
      switch matrix.values[part][place] {
      case .number(let value, let partSlack):
        added += sign * value
        slack += partSlack
        numbers += 1
        if sign * value < 0 { isSigned = true }
        (least, most) = (min(least, value), max(most, value))
      case .absent where blanksAreNothing: continue
      case .missing, .absent: isOpen = true
      case .nothing: dashes += 1
      }
    }
    guard numbers > 0 else { return .absent }
    let difference = total - added
    // One number that is not the total, with blanks for the rest, is of another table.
    guard numbers + dashes > 1 || difference == 0 else { return .absent }
    if abs(difference) <= slack { return .holds(difference: difference) }
    if isOpen, isSigned || added <= total { return .undecided }
    return .fails(difference: difference)
  }

  private func bound(of sum: LineSum, at place: Int) -> Quantity? {
    let slack = slacks(of: sum, at: place).reduce(0, +)
    return slack == 0 ? nil : quantity(slack)
  }

  /// How far each number of a sum may be from what was rounded to it.
  private func slacks(of sum: LineSum, at place: Int) -> [Int] {
    ([sum.total] + sum.parts).compactMap { line in
      if case .number(_, let own) = matrix.values[line][place] { own } else { nil }
    }
  }

  /// How seldom uniform errors of rounding add up to so great a difference.
  private func rarity(of difference: Int, in sum: LineSum, at place: Int) -> Int {
    RoundingOdds.rarity(of: difference, slacks: slacks(of: sum, at: place))
  }

  /// A number of halves of the last decimal, as few decimals as it needs.
  func quantity(_ halves: Int) -> Quantity {
    var (coefficient, decimals) = (halves * 5, 1)
    var power = matrix.unit / 2
    while power > 1 {
      power /= 10
      decimals += 1
    }
    while decimals > 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      decimals -= 1
    }
    return Quantity(coefficient, decimals: decimals)
  }
}
