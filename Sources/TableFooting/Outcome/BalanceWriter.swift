import DigestModel

/// Says of each balance that runs down a column whether it is right.
struct BalanceWriter {
  private let writer: EquationWriter

  /// - Parameter matrix: Its lines are columns.
  init(_ reading: TableReading, _ matrix: LineMatrix) {
    writer = EquationWriter(reading, matrix)
  }

  func equations() -> [FootedEquation] {
    var search = BalanceSearch(writer.matrix)
    search.run()
    return search.found.flatMap { balance in
      let steps = search.steps(of: balance)
      return steps.indices.compactMap { index -> FootedEquation? in
        let step = steps[index]
        let parts = parts(of: step, balance)
        let total = writer.place(balance.line, step.place)
        guard step.holds || isWrong(index, among: steps, total: total, parts) else { return nil }
        return FootedEquation(
          status: step.holds ? .pass : .fail, kind: .rollforward, total: total, parts: parts,
          difference: writer.quantity(step.difference),
          bound: step.tolerance == 0 ? nil : writer.quantity(step.tolerance),
          holdingSiblings: balance.holding, allSiblings: balance.holding + balance.failing,
          evidence: balance.evidence)
      }
    }
  }

  /// The balance before, and what came and went.
  private func parts(
    of step: BalanceSearch.Step, _ balance: BalanceSearch.Balance
  ) -> [FootedEquation.Part] {
    let moved = step.rows.flatMap { row in
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
    // Debit and credit, as letters behind the numbers say, are of different signs.
    let marks = [total, parts[0].place].map { writer.reading.cell(at: $0)?.text.filter(\.isLetter) }
    guard marks[0] == marks[1] else { return false }
    let isMirrored = [index - 1, index + 1].contains {
      steps.indices.contains($0) && steps[index].mirrors(steps[$0])
    }
    return isMirrored
      || writer.isSlip(
        [FootedEquation.Part(place: total, sign: -1)] + parts, by: steps[index].difference)
  }
}
