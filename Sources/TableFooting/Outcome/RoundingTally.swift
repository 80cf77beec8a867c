import DigestModel

/// Weighs whether the numbers of a table that are printed with so many decimals are exact or rounded, by all of its
/// sums.
///
/// Of a sum of rounded numbers the errors add up: it is off by one often, and seldom not at all where
/// there are many. That all sums but those of one cell are right to the last digit tells of exact numbers,
/// and of a slip in that cell.
struct RoundingTally {
  /// How little rounding explains the sums, in hundredths of a power of ten.
  private(set) var evidence = 0
  /// How many sums of such numbers there are.
  private(set) var sums = 0
  /// The least cells found that explain all sums that are off by little.
  private(set) var slips = 0

  init(_ equations: [FootedEquation], in contents: [[CellContent]], decimals: Int = 0) {
    var off: [(cells: [FootedEquation.Part], difference: Int)] = []
    var steps: Set<Step> = []
    for equation in equations where equation.kind.isSum {
      if decimals == 0, Self.isMixed(equation, in: contents) { slips += 1 }
      guard let difference = Self.difference(of: equation, in: contents, decimals: decimals)
      else { continue }
      let parts = equation.parts.count { part in
        if case .number(let number, _) = contents[part.place.row][part.place.column] {
          number.coefficient != 0
        } else {
          false
        }
      }
      if parts < 2 || 2 * abs(difference) > parts + 1 { continue }
      if let step = Step(equation, by: difference, in: contents), !steps.insert(step).inserted {
        continue
      }
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

  /// What one number is the difference of two others by: where one stands beside several such pairs, as a duration
  /// beside an hour and a year, or one pair is stated twice, that tells once.
  private struct Step: Hashable {
    var place: FootedEquation.Place
    var difference: Int

    /// - Returns: `nil` for a sum of more than two.
    init?(_ equation: FootedEquation, by difference: Int, in contents: [[CellContent]]) {
      let cells = [equation.total] + equation.parts.map(\.place)
      guard cells.count == 3 else { return nil }
      func size(_ place: FootedEquation.Place) -> Int {
        if case .number(let number, _) = contents[place.row][place.column] {
          abs(number.coefficient)
        } else {
          0
        }
      }
      place = cells.min { (size($0), $0) < (size($1), $1) } ?? equation.total
      self.difference = abs(difference)
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

  /// What the parts of a sum of numbers with so many decimals are short of their total, in units of the last of these;
  /// `nil` for other sums.
  static func difference(
    of equation: FootedEquation, in contents: [[CellContent]], decimals: Int
  ) -> Int? {
    guard equation.status != .indeterminate,
      let difference = equation.difference?.coefficient(withDecimals: decimals)
    else { return nil }
    for place in [equation.total] + equation.parts.map(\.place) {
      switch contents[place.row][place.column] {
      case .number(let number, let isPercent):
        if number.decimals != decimals || isPercent { return nil }
      case .dash: continue
      case .blank, .missing, .ambiguous, .text: return nil
      }
    }
    // Of numbers rounded to more than units of the last decimal nothing can be told.
    if let bound = equation.bound?.twice.coefficient(withDecimals: decimals),
      bound > equation.parts.count + 1
    {
      return nil
    }
    return difference
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
  /// The number in units of so many decimals; `nil` where it has more, or is too long.
  fileprivate func coefficient(withDecimals count: Int) -> Int? {
    guard decimals <= count else { return nil }
    var scaled = coefficient
    for _ in decimals..<count {
      let (product, overflows) = scaled.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      scaled = product
    }
    return scaled
  }

  /// Twice the number, without zeros at its end.
  fileprivate var twice: Quantity {
    var (twice, decimals) = (2 * coefficient, decimals)
    while decimals > 0, twice.isMultiple(of: 10) { (twice, decimals) = (twice / 10, decimals - 1) }
    return Quantity(twice, decimals: decimals)
  }
}
