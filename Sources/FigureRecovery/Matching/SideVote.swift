import DigestModel

/// Decides on which side of their labels the values of a field stand, over or under them.
///
/// Where values and labels alternate, every label has a value on either side; the side that gives
/// most labels a value is the one meant, and between equals nothing is taken.
struct SideVote {
  private var sides: [[Int]: NeighbourFinder.Neighbour.Direction?] = [:]

  /// Counts the labels with a value over and under them, by statement.
  init(_ found: [DocumentMatches.Found]) {
    var labels: [[Int]: [NeighbourFinder.Neighbour.Direction: Set<[Int]>]] = [:]
    for place in found {
      guard let side = place.match.side, let statement = place.statement else { continue }
      labels[[place.block, statement], default: [:]][side, default: []].insert(place.match.wording)
    }
    for (statement, bySide) in labels {
      guard let above = bySide[.above], let below = bySide[.below] else { continue }
      let both = above.union(below).count
      // A label alone may have its value on either side; the nearer is taken.
      guard both > 1 else { continue }
      sides[statement] =
        above.count == below.count ? .some(nil) : above.count > below.count ? .above : .below
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
