/// How near values stand to their labels, in heights of a label by their order of magnitude.
///
/// Charts and fields are decided by the same measure.
enum Nearness {
  /// How much cheaper the best reading must be than one that differs from it in any value: its values
  /// stand a third nearer.
  static let margin = 0.5

  /// What a reading without any of the values would cost beside its values' own cost: as much as values
  /// some fifteen heights further away.
  static let missing = 4.0

  /// A distance in heights of a label, by its order of magnitude: in a table the last column is as
  /// much its label's as the first.
  static func cost(of distance: Double, at height: Double) -> Double {
    let heights = max(0, distance) / max(height, 1)
    // 0 at no distance, 1 at one height, 2 at three, 3 at seven: the binary logarithm of 1 + heights,
    // linear between the powers.
    var (cost, step, rest) = (0.0, 1.0, heights)
    while rest > step, cost < 16 { (cost, rest, step) = (cost + 1, rest - step, step * 2) }
    return cost + rest / step
  }
}
