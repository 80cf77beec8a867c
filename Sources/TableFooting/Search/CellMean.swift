/// Says that a number of a table is the mean of others, each as often as a number beside it says, or once.
struct CellMean: Hashable {
  /// What became of it.
  enum Outcome: Hashable {
    case holds
    /// Off by one in the last place more than rounding explains.
    case near
    case fails
  }

  var total: FootedEquation.Place
  /// In the order of the table.
  var parts: [FootedEquation.Place]
  /// How much each part counts; none where all count the same.
  var weights: [FootedEquation.Place]
  var outcome = Outcome.fails
  /// How far each part pulls its mean off the stated one, in halves of the last decimal.
  var pulls: [Int] = []
  /// How far half of its parts are from the stated mean at the most, in halves of the last decimal.
  var reach = 0
  /// The most that rounding explains, in halves of the last decimal.
  var tolerance = 0
  /// The most that it explains unless nearly all roundings are to one side, where it is no farther off than that.
  var width = 0

  /// How little chance explains that it holds, in hundredths of a power of ten, beside others of as many parts in
  /// the same order.
  ///
  /// A mean lies among its parts, and where one of them counts for nearly all it is that one. Where the parts pull
  /// in the same proportions as in another, the one holds because the other does.
  func evidence(besides others: [CellMean]) -> Int {
    var spread = min(2 * reach, pulls.reduce(0) { $0 + abs($1) })
    for other in others where other.pulls.count == pulls.count {
      spread = min(spread, difference(from: other))
    }
    return min(Self.most, Decades.hundredths(of: spread / max(1, 2 * width)))
  }

  /// The most that one mean may say, in hundredths of a power of ten.
  private static let most = 300

  /// How far the pulls are from being in proportion to another's.
  private func difference(from other: CellMean) -> Int {
    let (own, all) = (
      pulls.reduce(Int128(0)) { $0 + Int128(abs($1)) },
      other.pulls.reduce(Int128(0)) { $0 + Int128(abs($1)) }
    )
    guard all > 0 else { return Int(clamping: own) }
    var (same, turned) = (Int128(0), Int128(0))
    for (pull, expected) in zip(pulls, other.pulls) {
      let scaled = Int128(expected) * own / all
      same += abs(Int128(pull) - scaled)
      turned += abs(Int128(pull) + scaled)
    }
    return Int(clamping: min(same, turned))
  }
}
