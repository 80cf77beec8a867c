/// Fields whose labels have values on both sides, told apart by what their siblings say.
///
/// Where `3 East … 1` stands among `1 North 5` and `2 South 8`, nearness would take the rank of one
/// row and the values of the others. Labels of one statement have their values on one side.
struct FieldSides {
  private let matches: [StatementMatch]

  init(_ matches: [StatementMatch]) { self.matches = matches }

  /// The matches without those of labels whose nearer side is not that of most of their siblings.
  var clear: [StatementMatch] {
    let sides = twoSided
    let left = sides.values.count { $0 == .left }
    let right = sides.count - left
    guard left > 0, right > 0 else { return matches }
    return matches.filter { match in
      switch sides[match.wording] {
      case .left?: left > right
      case .right?: right > left
      default: true
      }
    }
  }

  /// The nearer side of each label that has a value left and right, neither of them another's.
  private var twoSided: [[Int]: NeighbourFinder.Neighbour.Direction] {
    var owners: [Int: Set<[Int]>] = [:]
    for match in matches where match.side == .left || match.side == .right {
      for capture in match.captures { owners[capture.numeral, default: []].insert(match.wording) }
    }
    let own = matches.filter { match in
      (match.side == .left || match.side == .right)
        && match.captures.allSatisfy { owners[$0.numeral]?.count == 1 }
    }
    return Dictionary(grouping: own, by: \.wording).compactMapValues { sides in
      guard sides.contains(where: { $0.side == .left }),
        sides.contains(where: { $0.side == .right })
      else { return nil }
      return sides.min { $0.cost < $1.cost }?.side
    }
  }
}
