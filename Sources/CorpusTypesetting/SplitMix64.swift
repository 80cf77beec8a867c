/// A generator of numbers that a seed determines, the same on every machine.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators",
/// doi:10.1145/2660193.2660195.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range, by the remainder, whose slight bias does not matter here.
  package mutating func pick(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// Whole parts of a total, about in the proportion of the weights; they add up to the total.
  ///
  /// Each weight is varied by up to a fifth; a weight of zero gives a part of zero. What rounding
  /// leaves goes to the heaviest.
  mutating func split(_ total: Int, by weights: [Int]) -> [Int] {
    let varied = weights.map { $0 * pick(80...120) }
    let sum = varied.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    var parts = varied.map { total * $0 / sum }
    if let heaviest = varied.indices.max(by: { varied[$0] < varied[$1] }) {
      parts[heaviest] += total - parts.reduce(0, +)
    }
    return parts
  }
}
