/// How a sum of rounded numbers differs from its rounded total.
enum RoundingOdds {
  /// How rare it is that a sum of as many rounded parts is off by so many units of the last place, in
  /// hundredths of a power of ten; near enough to the distribution of a sum of uniform errors.
  ///
  /// Two parts are right in three of four cases: `rarity(parts: 2, off: 0) == 12`.
  static func rarity(parts: Int, off: Int) -> Int {
    let few = [0, 0, 12, 18, 22, 26]
    let even = parts < few.count ? few[max(0, parts)] : Decades.hundredths(of: parts) / 2 - 11
    let distance = min(off, 1000)
    return min(1000, even + 260 * distance * distance / (max(0, parts) + 1))
  }

  /// How seldom errors of rounding, each evenly spread up to its slack, add up to a difference or more, in hundredths of
  /// a power of ten: by the normal distribution of their variance.
  static func rarity(of difference: Int, slacks: [Int]) -> Int {
    let squares = slacks.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
    guard squares > 0 else { return 0 }
    return Int(min(1000, 65 * Int128(difference) * Int128(difference) / squares))
  }

  /// How little chance explains that a sum is off by no more than a difference, in hundredths of a power
  /// of ten.
  ///
  /// - Parameters:
  ///   - spread: What sums by chance would be spread over.
  ///   - slack: What rounding explains of the total.
  ///   - tolerance: What rounding explains of the total and its parts together.
  ///   - unit: One of the last decimal, where the total is exact.
  static func evidence(
    difference: Int, spread: Int, slack: Int, tolerance: Int, unit: Int
  ) -> Int {
    guard slack > 0 else {
      return Decades.hundredths(of: max(1, (spread + unit) / (2 * tolerance + unit)))
    }
    let step = 2 * slack
    let rarity = rarity(parts: tolerance / slack - 1, off: (difference + slack) / step)
    // Errors need not be each by itself: what is within reach is never very rare.
    let most = Decades.hundredths(of: (2 * tolerance + step) / step) + 50
    return Decades.hundredths(of: (spread + step) / step) - min(rarity, most)
  }

  /// What a sum that is off speaks for or against its line, in hundredths of a power of ten: by one digit
  /// few numbers of some length are off by chance, and slips are few, too.
  ///
  /// - Parameter step: One unit of the last place.
  static func evidence(ofFailure difference: Int, spread: Int, step: Int) -> Int {
    var units = difference / max(1, step)
    guard units > 0, difference.isMultiple(of: max(1, step)) else { return -100 }
    while units.isMultiple(of: 10) { units /= 10 }
    return units > 9 ? -100 : max(-100, Decades.hundredths(of: spread / max(1, step)) - 300)
  }
}
