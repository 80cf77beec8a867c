import DigestModel

/// Decides on which side of their labels the values of a field stand, over or under them.
///
/// Where values and labels take turns, every label has a value on either side, but the first one or
/// the last. The side meant is the one that leaves no value over; where both do, or neither, nothing
/// is taken.
struct SideVote {
  private typealias Direction = NeighbourFinder.Neighbour.Direction

  private var sides: [[Int]: Direction?] = [:]

  private struct Side {
    var labels: Set<[Int]> = []
    var numerals: Set<Int> = []
  }

  /// Counts the labels with a value over and under them, by statement.
  init(_ found: [DocumentMatches.Found]) {
    var votes: [[Int]: [Direction: Side]] = [:]
    for place in found {
      guard let side = place.match.side, let statement = place.statement else { continue }
      votes[[place.block, statement], default: [:]][side, default: Side()].labels
        .insert(place.match.wording)
      votes[[place.block, statement]]?[side]?.numerals
        .formUnion(place.match.captures.map(\.numeral))
    }
    for (statement, bySide) in votes {
      guard let above = bySide[.above], let below = bySide[.below],
        // A label alone may have its value on either side; the nearer is taken.
        above.labels.union(below.labels).count > 1
      else { continue }
      let all = above.numerals.union(below.numerals).count
      let complete = [(above, Direction.above), (below, Direction.below)]
        .filter { $0.0.numerals.count == all }
      sides[statement] = complete.count == 1 ? .some(complete[0].1) : .some(nil)
    }
  }

  /// Whether a place is on the side that its statement's values stand on.
  func allows(_ place: DocumentMatches.Found) -> Bool {
    guard let statement = place.statement, let side = place.match.side,
      side == .above || side == .below, let decided = sides[[place.block, statement]]
    else { return true }
    return decided == side
  }
}
