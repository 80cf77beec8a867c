import DigestModel

/// Says of each balance that runs down a column whether it is right.
struct BalanceWriter {
  private let writer: EquationWriter
  private let closings: Set<Int>

  /// - Parameters:
  ///   - matrix: Its lines are columns.
  ///   - closings: The rows whose labels say that they close an account, or are totals.
  init(_ reading: TableReading, _ matrix: LineMatrix, closings: Set<Int>) {
    writer = EquationWriter(reading, matrix)
    self.closings = closings
  }

  func equations() -> [FootedEquation] {
    var search = BalanceSearch(writer.matrix, closings: closings)
    search.run()
    return search.found.flatMap { balance in
      let steps = search.steps(of: balance)
      let constant = constantColumns(of: steps.filter(\.holds))
      return steps.indices.compactMap { index -> FootedEquation? in
        let step = steps[index]
        let parts = parts(of: step, balance)
        let total = writer.place(balance.line, step.place)
        guard
          step.holds
            || !leadsAcross(step, constant)
              && isWrong(index, among: steps, total: total, parts)
        else { return nil }
        return FootedEquation(
          status: step.holds ? .pass : .fail, kind: .rollforward, total: total, parts: parts,
          difference: writer.quantity(step.difference),
          bound: step.tolerance == 0 ? nil : writer.quantity(step.tolerance),
          holdingSiblings: balance.holding, allSiblings: balance.holding + balance.failing,
          evidence: balance.evidence)
      }
    }
  }

  /// The columns in which both rows of each of some steps say the same, or the later one says nothing: an account,
  /// a person.
  private func constantColumns(of steps: [BalanceSearch.Step]) -> [Int] {
    (0..<writer.reading.table.columnCount).filter { column in
      steps.allSatisfy { saysTheSame($0, in: column) }
    }
  }

  /// Whether a balance goes on from that of something else.
  private func leadsAcross(_ step: BalanceSearch.Step, _ constant: [Int]) -> Bool {
    constant.contains { !saysTheSame(step, in: $0) }
  }

  private func saysTheSame(_ step: BalanceSearch.Step, in column: Int) -> Bool {
    let rows = writer.reading.table.rows
    let (first, second) = (min(step.place, step.before), max(step.place, step.before))
    guard let later = rows[second][column]?.text else { return true }
    return later == rows[first][column]?.text
  }

  /// The balance before, and what came and went.
  private func parts(
    of step: BalanceSearch.Step, _ balance: BalanceSearch.Balance
  ) -> [FootedEquation.Part] {
    let moved = (step.isRestated ? 0..<0 : step.rows).flatMap { row in
      balance.movements.filter { movement in
        if case .number = writer.matrix.values[movement.line][row] { true } else { false }
      }.map { FootedEquation.Part(place: writer.place($0.line, row), sign: $0.sign) }
    }
    return [FootedEquation.Part(place: writer.place(balance.line, step.before), sign: 1)] + moved
  }

  /// Whether a balance that is not what it was with what came and went is wrong: the one behind it is off by as much
  /// the other way, or one slip explains it. Else rows may not be printed.
  private func isWrong(
    _ index: Int, among steps: [BalanceSearch.Step], total: FootedEquation.Place,
    _ parts: [FootedEquation.Part]
  ) -> Bool {
    // A column that stands still is no slip of one that goes on.
    if steps[index].isStill { return false }
    // What other letters behind the numbers say may make them of different signs, as those of debit and credit do.
    let texts = [total, parts[0].place].map { writer.reading.cell(at: $0)?.text ?? "" }
    guard
      texts.allSatisfy({ EntrySide.parted($0) != nil })
        || texts[0].filter(\.isLetter) == texts[1].filter(\.isLetter)
    else { return false }
    let isMirrored = [index - 1, index + 1].contains {
      steps.indices.contains($0) && steps[index].mirrors(steps[$0])
    }
    return isMirrored
      || writer.isSlip(
        [FootedEquation.Part(place: total, sign: -1)] + parts, by: steps[index].difference)
  }
}
