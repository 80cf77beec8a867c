import DigestModel
import Publications

/// Failures that how a table is made may explain: nothing need be wrong in it.
struct DoubtedFailures {
  private let reading: TableReading
  private let words: FootingWords
  /// The sums that hold, by their parts.
  private let holding: [[FootedEquation.Part]: [FootedEquation.Place]]

  /// The most cells of a sum whose signs are tried.
  private static let mostCells = 12
  /// The fewest lines across that tell that one is of differences …
  private static let fewestDifferences = 3
  /// … and how many times more often it must be one than not.
  private static let mostlyDifferences = 4

  init(_ equations: [FootedEquation], in reading: TableReading, words: FootingWords) {
    (self.reading, self.words) = (reading, words)
    holding = Dictionary(
      grouping: equations.filter { $0.status == .pass && $0.kind.isSum }, by: \.parts
    ).mapValues { $0.map(\.total) }
  }

  /// Whether a failure may be none.
  func isDoubted(_ equation: FootedEquation) -> Bool {
    equation.status == .fail && equation.kind.isSum
      && (isRestated(equation) || isBySides(equation))
  }

  /// Whether the parts come to another number already, and this one is called no total: what something begins with may
  /// be restated.
  private func isRestated(_ equation: FootedEquation) -> Bool {
    guard let others = holding[equation.parts], others.contains(where: { $0 != equation.total })
    else { return false }
    return !words.kinds(in: reading.labels[equation.total.row]).contains(.total)
  }

  // MARK: Differences that are signed by what is better and what is worse

  /// Whether a sum holds with the signs of some numbers turned that are differences of others, which are signed one
  /// way here and the other way there.
  private func isBySides(_ equation: FootedEquation) -> Bool {
    guard let difference = equation.difference else { return false }
    let cells = [FootedEquation.Part(place: equation.total, sign: -1)] + equation.parts
    guard cells.count <= Self.mostCells else { return false }
    // Turning a number takes twice of it off.
    let turns = cells.map { cell -> Quantity? in
      guard case .number(let number, _) = reading.content(at: cell.place) else { return nil }
      return Quantity(2 * cell.sign * number.coefficient, decimals: number.decimals)
    }
    let free = cells.indices.filter { turns[$0] != nil && isDifference(cells[$0].place) }
    return (1..<(1 << free.count)).contains { chosen in
      var rest: Quantity? = difference
      for (bit, index) in free.enumerated() where chosen & (1 << bit) != 0 {
        rest = turns[index].flatMap { rest?.adding($0, times: 1) }
      }
      return rest?.coefficient == 0
    }
  }

  /// Whether a cell is in a column, or a row, of differences between two others, not all of them taken one way.
  private func isDifference(_ place: FootedEquation.Place) -> Bool {
    let columns = (0..<reading.table.columnCount).map { column in
      reading.contents.indices.dropFirst(reading.headRows).map { number($0, column) }
    }
    if Self.isDifference(place.column, among: columns) { return true }
    let rows = reading.contents.indices.map { row in
      row < reading.headRows
        ? [] : (0..<reading.table.columnCount).map { number(row, $0) }
    }
    return Self.isDifference(place.row, among: rows)
  }

  private func number(_ row: Int, _ column: Int) -> Quantity? {
    if case .number(let number, false) = reading.contents[row][column] { number } else { nil }
  }

  /// How near a line its minuend and subtrahend stand at most.
  private static let reach = 4

  private static func isDifference(_ line: Int, among lines: [[Quantity?]]) -> Bool {
    let near = max(0, line - reach)..<min(lines.count, line + reach + 1)
    return near.contains { first in
      near.contains { second in
        guard first < second, first != line, second != line,
          [first, second].allSatisfy({ lines[$0].count == lines[line].count })
        else { return false }
        var (along, against, others) = (0, 0, 0)
        for (own, (one, other)) in zip(lines[line], zip(lines[first], lines[second])) {
          guard let own, let one, let other, own.coefficient != 0,
            let difference = one.adding(other, times: -1)
          else { continue }
          if difference.adding(own, times: -1)?.coefficient == 0 {
            along += 1
          } else if difference.adding(own, times: 1)?.coefficient == 0 {
            against += 1
          } else {
            others += 1
          }
        }
        return along > 0 && against > 0 && along + against >= fewestDifferences
          && along + against >= mostlyDifferences * others
      }
    }
  }
}
