import DigestModel

/// Decides which values the labels of a block's fields have.
///
/// The labels of one statement under one heading have their values on one side, but those that share a
/// cell with a value. The side with the nearest values is meant, if it is nearer by a margin than each
/// one that gives a label another value or a value another label. No figure has two values, no numeral
/// two labels: where nearness does not tell which is meant, neither is.
struct FieldDecision {
  typealias Side = NeighbourFinder.Neighbour.Direction

  /// A label with values that may be its.
  struct Candidate {
    var match: StatementMatch
    /// What the values are of, in the order of the captures.
    var keys: [FigureKey]
    /// Index into the section's blocks.
    var block: Int
    /// Where its label stands.
    var box: Box

    var numerals: [Int] { match.captures.map(\.numeral) }

    /// Whether the values stand over or under the label, in cells of their own.
    var isVertical: Bool {
      !match.isAttached && (match.side == .above || match.side == .below)
    }
  }

  /// Two candidates of which one at the most is meant.
  typealias Doubt = (first: Candidate, second: Candidate)

  /// What is meant, and what may be.
  struct Outcome {
    var taken: [Candidate] = []
    var doubts: [Doubt] = []
  }

  private struct Arrangement {
    var cells: [Candidate]
    var cost: Double

    var side: Side? { cells[0].match.side }
    var isVertical: Bool { side == .above || side == .below }
    /// How many labels have a value.
    var served: Int { Set(cells.map(\.match.wording)).count }

    /// Two cells of which one gives a numeral or a figure what the other gives another.
    func contradiction(to other: Arrangement) -> Doubt? {
      for cell in cells {
        if let other = other.cells.first(where: { $0.contradicts(cell) }) { return (cell, other) }
      }
      return nil
    }
  }

  // MARK: One statement

  /// What the labels of one statement under one heading mean.
  ///
  /// - Parameters:
  ///   - candidates: Every label with the values on each of its sides.
  ///   - labels: How many labels there are, whether a candidate of theirs is left or not.
  /// - Complexity: O(*n*²) in the candidates, which are few.
  static func outcome(of candidates: [Candidate], labels: Int) -> Outcome {
    let fixed = attached(among: candidates)
    let served = Set(fixed.map(\.match.wording))
    let used = Set(fixed.flatMap(\.numerals))
    let others = candidates.filter {
      !served.contains($0.match.wording) && used.isDisjoint(with: $0.numerals)
    }
    var outcome = Outcome()
    var arrangements = Side.allCases.compactMap { side in
      arrangement(of: others.filter { $0.match.side == side }, labels: labels - served.count)
    }
    let all = arrangements
    arrangements = withoutLeftovers(arrangements)
    // What serves fewer labels than others that cannot be told apart is no way out.
    let dropped = all.filter { one in !arrangements.contains { $0.side == one.side } }
    if !arrangements.contains(where: \.isVertical) {
      arrangements.removeAll { one in
        dropped.contains { one.served < $0.served && one.contradiction(to: $0) != nil }
      }
    }
    if let best = arrangements.min(by: { $0.cost < $1.cost }) {
      let doubts = arrangements.compactMap { other in
        other.cost < best.cost + Nearness.margin ? best.contradiction(to: other) : nil
      }
      if let doubt = doubts.first {
        outcome.doubts.append(doubt)
      } else {
        outcome.taken = best.cells
      }
    }
    let side = outcome.taken.first?.match.side
    outcome.taken += fixed.filter { cell in
      // A rank before a label is not its value where its siblings have theirs behind.
      let isOther =
        [cell.match.side, side] == [.left, .right] || [cell.match.side, side] == [.right, .left]
      return !isOther
        || !candidates.contains { $0.match.side == side && $0.match.wording == cell.match.wording }
    }
    return outcome.withOneValueEach
  }

  /// The labels that share a cell with the value on one of their sides.
  private static func attached(among candidates: [Candidate]) -> [Candidate] {
    Dictionary(grouping: candidates.filter(\.match.isAttached), by: \.match.wording).values
      .compactMap { $0.count == 1 ? $0[0] : nil }
      .sorted { $0.match.items.lowerBound < $1.match.items.lowerBound }
  }

  private static func arrangement(of cells: [Candidate], labels: Int) -> Arrangement? {
    guard !cells.isEmpty else { return nil }
    let costs = cells.map(\.match.cost).sorted()
    // The middle one: a label that happens to stand next to another's value tells nothing.
    let middle = (costs[(costs.count - 1) / 2] + costs[costs.count / 2]) / 2
    let missing = max(0, labels - Set(cells.map(\.match.wording)).count)
    return Arrangement(
      cells: cells, cost: middle + Nearness.missing * Double(missing) / Double(max(1, labels)))
  }

  /// Without the values over or under several labels of which the other side has some more.
  ///
  /// Where labels and values take turns, every label has a value on either side, but the first one or
  /// the last. The side meant is the one that leaves no value over.
  private static func withoutLeftovers(_ arrangements: [Arrangement]) -> [Arrangement] {
    let vertical = arrangements.filter(\.isVertical)
    let all = Set(vertical.flatMap(\.cells).flatMap(\.numerals))
    guard vertical.count == 2, Set(vertical.flatMap(\.cells).map(\.match.wording)).count > 1 else {
      return arrangements
    }
    let complete = vertical.filter { Set($0.cells.flatMap(\.numerals)).count == all.count }
    // Where a value has the same label over and under it, either side says the same.
    if complete.count == 2, complete[0].contradiction(to: complete[1]) == nil {
      return arrangements
    }
    return arrangements.filter { arrangement in
      guard arrangement.isVertical else { return true }
      return complete.count == 1 && complete[0].side == arrangement.side
    }
  }
}

extension FieldDecision.Outcome {
  /// What is left where every numeral has one label and every figure one value: the nearest, if it is
  /// nearer by a margin; of labels that are printed several times those that stand with the others.
  var withOneValueEach: FieldDecision.Outcome {
    var outcome = self
    outcome.taken = []
    for (index, cell) in taken.enumerated() {
      let rivals = taken.indices.filter { $0 != index && taken[$0].contradicts(cell) }
      let stronger = rivals.first { !isClear(cell, before: taken[$0]) }
      if let stronger {
        if !isClear(taken[stronger], before: cell) {
          outcome.doubts.append((cell, taken[stronger]))
        }
      } else {
        outcome.taken.append(cell)
      }
    }
    return outcome
  }

  /// Whether of two that contradict each other the first one is meant.
  private func isClear(
    _ first: FieldDecision.Candidate, before second: FieldDecision.Candidate
  ) -> Bool {
    guard first.keys == second.keys else {
      return first.match.cost + Nearness.margin <= second.match.cost
    }
    return siblings(of: first) > siblings(of: second)
  }

  /// How many other figures have their labels on a label's line, or in its column next to it.
  private func siblings(of cell: FieldDecision.Candidate) -> Int {
    Set(taken.filter { $0.keys != cell.keys && $0.box.isBeside(cell.box) }.map(\.keys)).count
  }
}

extension FieldDecision.Candidate {
  /// Whether both give one figure different values, or one numeral to different figures.
  func contradicts(_ other: FieldDecision.Candidate) -> Bool {
    if keys == other.keys {
      return zip(match.captures, other.match.captures).contains { $0.value != $1.value }
    }
    return !Set(numerals).isDisjoint(with: other.numerals)
      || zip(keys, match.captures).contains { key, own in
        zip(other.keys, other.match.captures).contains { $0 == key && $1.value != own.value }
      }
  }
}

extension Box {
  /// The widest gap between two labels one over the other, in heights.
  private static let pitch = 2.0

  /// Whether two labels stand on one line, or next to each other with their left edges in line.
  func isBeside(_ other: Box) -> Bool {
    let height = Swift.min(self.height, other.height)
    return verticalOverlap(with: other) >= 0.5 * height
      || abs(left - other.left) <= 0.5 * height
        && -verticalOverlap(with: other) <= Self.pitch * height
  }
}
