import DigestModel

extension [FootedEquation] {
  /// The equations without failures that the sums across them explain.
  ///
  /// Where every number of a line that does not add up is itself the sum of the lines before, these do not
  /// add up either: some have their total alone, and no number need be wrong. If one of them fails, too, it
  /// tells what is.
  func withoutExplainedFailures(in reading: TableReading) -> [FootedEquation] {
    var holding: [[FootedEquation.Place: [FootedEquation]]] = [[:], [:]]
    var failing: [Set<FootedEquation.Place>] = [[], []]
    for equation in self where equation.kind.isSum {
      guard let direction = equation.direction else { continue }
      switch equation.status {
      case .pass: holding[direction.rawValue][equation.total, default: []].append(equation)
      case .fail: failing[direction.rawValue].insert(equation.total)
      case .indeterminate: continue
      }
    }
    return filter { equation in
      guard equation.status == .fail, equation.kind.isSum, let direction = equation.direction,
        let across = holding[1 - direction.rawValue][equation.total]?.first,
        equation.parts.allSatisfy({ reading.isSum($0.place, of: across, direction) })
      else { return true }
      let (known, wrong) = (holding[direction.rawValue], failing[direction.rawValue])
      return across.parts.contains { wrong.contains($0.place) }
        || across.parts.allSatisfy { part in
          known[part.place]?.contains { $0.isAlong(equation, direction) } ?? false
        }
    }
  }
}

extension FootedEquation {
  /// Where the numbers of an equation stand.
  fileprivate enum Direction: Int {
    case inColumn, inRow
  }

  /// `nil` where its numbers stand neither in one column nor in one row.
  fileprivate var direction: Direction? {
    if parts.allSatisfy({ $0.place.column == total.column }) { return .inColumn }
    if parts.allSatisfy({ $0.place.row == total.row }) { return .inRow }
    return nil
  }
}

extension FootedEquation {
  /// Whether its parts stand in columns, or rows, of parts of another equation.
  fileprivate func isAlong(_ other: FootedEquation, _ direction: Direction) -> Bool {
    func lines(_ equation: FootedEquation) -> Set<Int> {
      Set(equation.parts.map { direction == .inRow ? $0.place.column : $0.place.row })
    }
    return lines(self).isSubset(of: lines(other))
  }
}

extension TableReading {
  /// Whether a number beside the total of an equation is the sum of those beside its parts.
  fileprivate func isSum(
    _ place: FootedEquation.Place, of across: FootedEquation,
    _ direction: FootedEquation.Direction
  ) -> Bool {
    func number(_ part: FootedEquation.Place) -> Quantity? {
      let beside =
        direction == .inRow
        ? FootedEquation.Place(row: part.row, column: place.column)
        : FootedEquation.Place(row: place.row, column: part.column)
      return if case .number(let value, _) = content(at: beside) { value } else { nil }
    }
    guard var rest = number(across.total) else { return true }
    for part in across.parts {
      guard let value = number(part.place) else { continue }
      guard let less = rest.adding(value, times: -part.sign) else { return false }
      rest = less
    }
    return rest.coefficient == 0
  }
}
