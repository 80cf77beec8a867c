/// Whether numbers are the means that they are said to be.
extension LineMatrix {
  /// The number of a cell and what rounding explains of it, in halves of the last decimal; of a matrix of rows.
  func number(at cell: FootedEquation.Place) -> (value: Int, slack: Int)? {
    guard values.indices.contains(cell.row), values[cell.row].indices.contains(cell.column),
      case .number(let value, let slack) = values[cell.row][cell.column]
    else { return nil }
    return (value, slack)
  }

  /// Half of one of the last decimal that a cell is printed with.
  func half(at cell: FootedEquation.Place) -> Int {
    lastDecimal(at: cell.column, of: cell.row) / 2
  }

  /// A mean with what became of it; `nil` where a number of it is not printed, or nothing is counted.
  ///
  /// A mean *r* of numbers *n* that count *w* each holds where `|r·Σw − Σw·n|` is within what the rounding of each
  /// comes to. Of means and rates whole numbers are rounded; counts are exact.
  ///
  /// - Parameter isOfCounts: Whether whole numbers among its parts are exact.
  func judged(_ mean: CellMean, isOfCounts: Bool) -> CellMean? {
    guard let (stated, statedSlack) = number(at: mean.total) else { return nil }
    let slack = Int128(statedSlack > 0 ? statedSlack : half(at: mean.total))
    var (all, added, tolerance) = (Int128(0), Int128(0), Int128(0))
    // The squares of what each part's rounding adds: roundings of many parts cancel out.
    var squares = 0.0
    var pulls: [Int128] = []
    var distances: [Int] = []
    for (index, part) in mean.parts.enumerated() {
      var (weight, weightSlack) = (1, 0)
      if !mean.weights.isEmpty {
        guard let number = number(at: mean.weights[index]), number.value >= 0 else { return nil }
        (weight, weightSlack) = number
      }
      guard let (value, valueSlack) = number(at: part) else {
        // What nothing is counted of has no mean.
        if weight == 0, weightSlack == 0 { continue }
        return nil
      }
      let rounding = valueSlack > 0 || isOfCounts ? valueSlack : half(at: part)
      let distance = value - stated
      all += Int128(weight)
      added += Int128(weight) * Int128(distance)
      let error = Int128(weight) * Int128(rounding) + Int128(weightSlack) * Int128(abs(distance))
      tolerance += error
      squares += Double(error) * Double(error)
      pulls.append(Int128(weight) * Int128(distance))
      if weight > 0 { distances.append(distance) }
    }
    guard all > 0, distances.count >= 2 else { return nil }
    tolerance += slack * all
    var judged = mean
    judged.tolerance = Int(clamping: (tolerance + all - 1) / all)
    let likely = slack * all + (Int128(exactly: squares.squareRoot().rounded(.up)) ?? tolerance)
    judged.width = Int(clamping: (abs(added) <= likely ? min(likely, tolerance) : tolerance) / all)
    judged.pulls = pulls.map { Int(clamping: $0 / all) }
    judged.reach = distances.map { abs($0) }.sorted()[(distances.count - 1) / 2]
    // What is more or less than all its parts is none of their means.
    let isWithin = distances.contains { $0 <= 0 } && distances.contains { $0 >= 0 }
    judged.outcome =
      if abs(added) <= tolerance {
        .holds
      } else if abs(added) <= tolerance + 2 * slack * all, isWithin {
        .near
      } else {
        .fails
      }
    return judged
  }
}
