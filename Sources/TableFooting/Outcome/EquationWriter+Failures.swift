import DigestModel
import RuleChecking

/// Tells sums that are wrong from numbers that are no sums.
extension EquationWriter {
  /// Evidence that needs no words beside it, in hundredths of a power of ten.
  private static let sure = 1000

  /// In how many places a sum that nothing but its numbers tell of must hold for a slip in the only other one to be told.
  private static let fewestOfMany = 3

  /// Whether a sum that does not hold at a place is wrong there, or of another kind.
  func isWrong(
    _ sum: LineSum, at place: Int, by difference: Int, siblings: Tally, along: Tally,
    outcomes: [LineSum.Outcome]
  ) -> Bool {
    let isTold = sum.structure > 0 || sum.evidence >= Self.sure
    let isOneOfMany = siblings.failing == 1 && siblings.holding >= Self.fewestOfMany
    guard isTold || isOneOfMany,
      siblings.failing * 3 <= max(siblings.holding, 3),
      case .number(let total, _) = matrix.values[sum.total][place]
    else { return false }
    if sum.isLone { return true }
    if isStatistic(sum, at: place, outcomes: outcomes) { return false }
    let isSlip = isSlip(sum, at: place, by: difference)
    guard isTold || isSlip else { return false }
    if isStray(sum, at: place, siblings: siblings, along: along, outcomes: outcomes) { return true }
    // What is off by so much is made of something else.
    if !isSlip, 2 * abs(difference) > max(abs(total), abs(total - difference)) { return false }
    if siblings.holding < 2 {
      // One sibling alone must be beyond doubt, and the difference explained.
      guard isSlip, sum.structure >= 100, sum.evidence + sum.structure >= 450 else { return false }
    }
    let isBeside =
      siblings.holding >= 2
      && (along.holding > 0 && along.holding >= along.failing
        || isSlip && amounts.contains(place))
    if !isSlip, mayOverlap(sum, at: place, byMoreThan: isBeside ? 20 : 5) { return false }
    if isBeside { return true }
    // Nothing else is added up here: it must look like what is beside it, and no mean.
    var numbers: [Int] = []
    for part in sum.parts {
      if case .number(let value, _) = matrix.values[part][place] { numbers.append(value) }
    }
    // Any two short numbers differ by a slip, and shares and rates of change are short.
    let digits = Decades.hundredths(
      of: abs(total) / matrix.lastDecimal(at: place, of: sum.total))
    if digits < 200 || sum.isLinked, isShare(sum.total, place) { return false }
    // Of three parts and more a mean is off by more than any slip explains, and of more than one part
    // more than it.
    let isOneTooLong = numbers.count >= 4 && numbers.count { $0 > total } == 1 && digits >= 200
    let isNoMean =
      isSlip && (sum.isLinked || numbers.count >= 3 && (digits >= 300 || isOneTooLong))
    if !isNoMean, let least = numbers.min(), let most = numbers.max(), least <= total, total <= most
    {
      return false
    }
    let form = matrix.forms[sum.total][place]
    let isAlike = outcomes.enumerated().contains { other, outcome in
      if case .holds = outcome { matrix.forms[sum.total][other] == form } else { false }
    }
    let isNear = abs(difference) * 5 <= abs(total) && (along.holding > 0 || along.failing == 1)
    return isAlike && (isNear || isSlip && digits >= 200)
  }

  /// How much more of a total than this, in parts of it, a sum is off that likely is none.
  private static let nearness = 20
  /// The fewest parts of a sum that chance seldom makes.
  private static let fewestParts = 3
  /// The fewest digits of a total that a slip tells of anything.
  private static let fewestDigits = 3

  /// Where sums that hold elsewhere are off by little, or by a slip, and nothing says that they are sums there.
  func nearMisses(of sums: [Judged]) -> [FootedTable.NearMiss] {
    let least = (1..<Self.fewestDigits).reduce(1) { power, _ in power * 10 }
    let places = tallies(of: sums)
    return sums.flatMap { judged -> [FootedTable.NearMiss] in
      let (sum, outcomes) = (judged.sum, judged.outcomes)
      let forms = Set(outcomes.holding.map { matrix.forms[sum.total][$0] })
      let siblings = Tally(
        outcomes.indices.lazy.filter { forms.contains(matrix.forms[sum.total][$0]) }
          .map { outcomes[$0] })
      guard siblings.holding >= siblings.failing else { return [] }
      // What holds nearly everywhere, of several parts, is one even where it is off by much.
      let nearness =
        siblings.holding >= 2 * siblings.failing && sum.parts.count >= Self.fewestParts
        ? 2 : Self.nearness
      return outcomes.enumerated().compactMap { place, outcome in
        guard case .fails(let difference) = outcome,
          forms.contains(matrix.forms[sum.total][place]),
          case .number(let total, _) = matrix.values[sum.total][place],
          abs(total) >= least * matrix.lastDecimal(at: place, of: sum.total),
          abs(difference) * nearness <= abs(total) || isSlip(sum, at: place, by: difference),
          !isWrong(
            sum, at: place, by: difference, siblings: siblings, along: places[place],
            outcomes: outcomes)
        else { return nil }
        return FootedTable.NearMiss(
          total: self.place(sum.total, place), count: sum.parts.count,
          sum: quantity(total - difference))
      }
    }
  }

  /// How many times more often a sum must hold than not for a single number that is far off to be wrong.
  private static let sureSiblings = 6
  /// How many times more or less than all others of a line a number may be that is as usual.
  private static let usualReach = 3

  /// Whether a sum that holds nearly everywhere is off at a place by one number, however much that is, where all
  /// others are as they are elsewhere: neither rates nor means.
  private func isStray(
    _ sum: LineSum, at place: Int, siblings: Tally, along: Tally, outcomes: [LineSum.Outcome]
  ) -> Bool {
    guard siblings.holding >= Self.sureSiblings,
      siblings.failing * Self.sureSiblings <= siblings.holding
    else { return false }
    let holding = outcomes.holding
    switch matrix.direction {
    case .rows:
      guard amounts.contains(place), along.holding > along.failing else { return false }
    case .columns:
      // What stands behind the last of them may be made of all of them.
      guard let last = holding.last, place < last else { return false }
    }
    var unusual = 0
    for line in [sum.total] + sum.parts {
      guard case .number(let value, _) = matrix.values[line][place] else { return false }
      let others = holding.compactMap { other -> Int? in
        guard matrix.forms[line][other] == matrix.forms[line][place],
          case .number(let value, _) = matrix.values[line][other]
        else { return nil }
        return abs(value)
      }
      guard others.count * 2 > holding.count, let least = others.min(), let most = others.max()
      else { return false }
      let isUsual =
        abs(value) * Self.usualReach >= least && abs(value) <= most * Self.usualReach
      if !isUsual { unusual += 1 }
    }
    return unusual <= 1
  }

  /// Whether the numbers at a place are the greatest, the least or the middle ones of their lines: those add up to
  /// nothing.
  private func isStatistic(
    _ sum: LineSum, at place: Int, outcomes: [LineSum.Outcome]
  ) -> Bool {
    let holding = outcomes.holding
    guard holding.count >= 3 else { return false }
    var (areGreatest, areLeast, areMiddle) = (true, true, true)
    for line in [sum.total] + sum.parts {
      guard case .number(let value, let slack) = matrix.values[line][place] else { return false }
      let others = holding.compactMap { other -> Int? in
        if case .number(let value, _) = matrix.values[line][other] { value } else { nil }
      }.sorted()
      guard let least = others.first, let most = others.last else { return false }
      let (lower, upper) = (others[(others.count - 1) / 2], others[others.count / 2])
      areGreatest = areGreatest && value == most
      areLeast = areLeast && value == least
      areMiddle = areMiddle && lower - slack <= value && value <= upper + slack
    }
    return areGreatest || areLeast || areMiddle
  }

  /// Whether a cell is headed or labelled as a percentage.
  private func isShare(_ line: Int, _ place: Int) -> Bool {
    let cell = self.place(line, place)
    return reading.heads[cell.column].contains { $0.contains("%") }
      || reading.labels[cell.row].contains("%")
  }

  /// Whether a total is at least its greatest part and less than all by more than some percent: persons or firms
  /// that are in several parts count once in the total.
  private func mayOverlap(_ sum: LineSum, at place: Int, byMoreThan percent: Int) -> Bool {
    guard case .number(let total, _) = matrix.values[sum.total][place] else { return false }
    var (added, most) = (0, 0)
    for (part, sign) in zip(sum.parts, sum.signs) {
      guard case .number(let value, _) = matrix.values[part][place] else { continue }
      if sign < 0 || value < 0 { return false }
      (added, most) = (added + value, max(most, value))
    }
    return most <= total && (added - total) * 100 > total * percent
  }

  /// The sum without parts that have a number at a place, and nothing wherever it holds: nothing tells
  /// that they are its parts, unless they stand between others. `nil` where there are none.
  func withoutStrangers(
    _ sum: LineSum, at place: Int, outcomes: [LineSum.Outcome]
  ) -> LineSum? {
    let holding = outcomes.holding
    let known = sum.parts.indices.filter { index in
      guard case .number(let value, _) = matrix.values[sum.parts[index]][place], value != 0 else {
        return true
      }
      return holding.contains { other in
        if case .number(let value, _) = matrix.values[sum.parts[index]][other] {
          value != 0
        } else {
          false
        }
      }
    }
    let left = known.count { index in
      if case .number(let value, _) = matrix.values[sum.parts[index]][place] {
        value != 0
      } else {
        false
      }
    }
    // Where there is nothing to be added without them, they are what is added.
    guard left >= 1, known.count >= 2, known.count < sum.parts.count else { return nil }
    let rest = sum.keeping(known)
    if case .holds = outcome(of: rest, at: place) { return rest }
    // One that stands between a total and its parts may well be nothing at a place or two.
    let ends = [sum.total] + rest.parts
    let reach = (ends.min() ?? sum.first)...(ends.max() ?? sum.last)
    let isBetween = sum.parts.indices.allSatisfy {
      known.contains($0) || reach.contains(sum.parts[$0])
    }
    return holding.count <= 2 && known.count + 1 == sum.parts.count && isBetween ? nil : rest
  }

  /// How many lines around a sum may hold what it lacks.
  private static let reach = 3

  /// The sum with a line near it that has just what it is off by at a place, and nothing wherever it holds;
  /// `nil` where none has, or several have.
  func withMissing(
    _ sum: LineSum, at place: Int, by difference: Int, outcomes: [LineSum.Outcome]
  ) -> LineSum? {
    let holding = outcomes.holding
    let near = max(0, sum.first - Self.reach)...min(matrix.lines.count - 1, sum.last + Self.reach)
    let lacking = near.filter { line in
      guard line != sum.total, !sum.parts.contains(line),
        case .number(let value, let slack) = matrix.values[line][place], value != 0,
        abs(abs(value) - abs(difference)) <= slack
      else { return false }
      return holding.allSatisfy { other in
        if case .number(let value, _) = matrix.values[line][other] { value == 0 } else { true }
      }
    }
    guard lacking.count == 1, let line = lacking.first,
      case .number(let value, _) = matrix.values[line][place]
    else { return nil }
    var whole = sum
    whole.parts.append(line)
    whole.signs.append((value < 0) == (difference < 0) ? 1 : -1)
    return whole
  }

  private func isSlip(_ sum: LineSum, at place: Int, by difference: Int) -> Bool {
    let cells = [(sum.total, -1)] + zip(sum.parts, sum.signs)
    return isSlip(
      cells.map { FootedEquation.Part(place: self.place($0, place), sign: $1) }, by: difference)
  }

  /// Whether one slip in one of some cells, of which the total has the sign −1, explains what they are off by.
  func isSlip(_ cells: [FootedEquation.Part], by difference: Int) -> Bool {
    let quantity = quantity(difference)
    return cells.contains { cell in
      guard case .number(let printed, _) = reading.content(at: cell.place),
        let implied = printed.adding(quantity, times: cell.sign)
      else { return false }
      return PrintedSlip.mechanism(printed: printed, implied: implied) != nil
    }
  }
}

extension [LineSum.Outcome] {
  /// The places where a sum holds.
  fileprivate var holding: [Int] {
    indices.filter { if case .holds = self[$0] { true } else { false } }
  }
}
