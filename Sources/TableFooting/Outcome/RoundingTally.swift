import DigestModel

/// Weighs whether the whole numbers of a table are exact or rounded, by all of its sums.
///
/// Of a sum of rounded numbers the errors add up: it is off by one often, and seldom not at all where
/// there are many. That all sums but those of one cell are right to the last digit tells of exact numbers,
/// and of a slip in that cell.
struct RoundingTally {
  /// How little rounding explains the sums, in hundredths of a power of ten.
  private(set) var evidence = 0
  /// How many sums of whole numbers there are.
  private(set) var sums = 0
  /// The least cells found that explain all sums that are off by little.
  private(set) var slips = 0

  init(_ equations: [FootedEquation], in contents: [[CellContent]]) {
    var off: [(cells: [FootedEquation.Part], difference: Int)] = []
    for equation in equations where equation.kind.isSum {
      if Self.isMixed(equation, in: contents) { slips += 1 }
      guard let difference = Self.difference(of: equation, in: contents) else { continue }
      let parts = equation.parts.count { part in
        if case .number(let number, _) = contents[part.place.row][part.place.column] {
          number.coefficient != 0
        } else {
          false
        }
      }
      if parts < 2 || 2 * abs(difference) > parts + 1 { continue }
      sums += 1
      let even = RoundingOdds.rarity(parts: parts, off: 0)
      // Errors need not be each by itself: what is within reach is never very rare.
      evidence += min(even + Self.most, RoundingOdds.rarity(parts: parts, off: abs(difference)))
      if difference != 0 {
        let total = FootedEquation.Part(place: equation.total, sign: -1)
        off.append(([total] + equation.parts, difference))
      }
    }
    while let worst = Self.mostMended(of: off) {
      slips += 1
      off.removeAll { sum in
        sum.cells.contains { $0.place == worst.place && $0.sign * sum.difference == worst.change }
      }
    }
  }

  /// Whether numbers are exact beyond doubt, so that what is off by little is wrong.
  ///
  /// - Parameter others: What the other tables of the document add.
  func isExact(besides others: Int = 0) -> Bool {
    // Each slip may be in any of the sums.
    evidence + others >= Self.doubt + slips * (Self.slip + Decades.hundredths(of: sums))
  }

  /// How rare a slip is, and how much rounding is to be doubted, in hundredths of a power of ten.
  private static let slip = 100
  private static let doubt = 70
  /// How much a sum that is off may tell, in hundredths of a power of ten.
  private static let most = 200

  /// What the parts of a sum of whole numbers are short of their total; `nil` for other sums.
  private static func difference(
    of equation: FootedEquation, in contents: [[CellContent]]
  ) -> Int? {
    guard equation.status != .indeterminate, let difference = equation.difference,
      difference.decimals == 0
    else { return nil }
    for place in [equation.total] + equation.parts.map(\.place) {
      switch contents[place.row][place.column] {
      case .number(let number, let isPercent):
        if number.decimals > 0 || isPercent { return nil }
      case .dash: continue
      case .blank, .missing, .ambiguous, .text: return nil
      }
    }
    // Of numbers rounded to more than units nothing can be told.
    if let bound = equation.bound, 2 * bound.coefficient > (equation.parts.count + 1) * bound.one {
      return nil
    }
    return difference.coefficient
  }

  /// Whether a whole number is off, by little, the sum of numbers with decimals: it is rounded.
  private static func isMixed(_ equation: FootedEquation, in contents: [[CellContent]]) -> Bool {
    guard equation.status == .pass, let difference = equation.difference,
      difference.coefficient != 0,
      case .number(let total, false) = contents[equation.total.row][equation.total.column],
      total.decimals == 0
    else { return false }
    return equation.parts.contains { part in
      if case .number(let number, _) = contents[part.place.row][part.place.column] {
        number.decimals > 0
      } else {
        false
      }
    }
  }

  /// The cell whose change would mend most of some sums, and the change.
  private static func mostMended(
    of sums: [(cells: [FootedEquation.Part], difference: Int)]
  ) -> (place: FootedEquation.Place, change: Int)? {
    struct Change: Hashable {
      var place: FootedEquation.Place
      var change: Int
    }
    var counts: [Change: Int] = [:]
    for sum in sums {
      for cell in sum.cells {
        counts[Change(place: cell.place, change: cell.sign * sum.difference), default: 0] += 1
      }
    }
    let most = counts.max {
      ($0.value, $1.key.place, $1.key.change) < ($1.value, $0.key.place, $0.key.change)
    }
    return most.map { ($0.key.place, $0.key.change) }
  }
}

extension Quantity {
  /// One, in units of the last decimal.
  fileprivate var one: Int { (0..<max(0, decimals)).reduce(1) { power, _ in power * 10 } }
}
