import DigestModel
import RuleChecking

extension FootedTable {
  /// What runs down the columns of a table.
  static func balances(of traits: TableTraits, roundsCounts: Bool) -> [FootedEquation] {
    let matrix = LineMatrix(traits, direction: .columns, roundsCounts: roundsCounts)
    var search = BalanceSearch(matrix)
    search.run()
    let writer = EquationWriter(traits.reading, matrix)
    return search.found.flatMap { balance in
      let steps = search.steps(of: balance)
      return steps.indices.compactMap { index -> FootedEquation? in
        let step = steps[index]
        guard search.amount(of: step, of: balance) != 0 else { return nil }
        let holds = abs(step.difference) <= step.tolerance
        guard holds || isWrong(index, among: steps, writer, balance) else { return nil }
        let moved = step.moved.map { moved in
          let movement = balance.movements[moved.movement]
          return FootedEquation.Part(
            place: writer.place(movement.line, moved.place), sign: movement.sign)
        }
        return FootedEquation(
          status: holds ? .pass : .fail, kind: .rollforward,
          total: writer.place(balance.line, step.place),
          parts: [
            FootedEquation.Part(place: writer.place(balance.line, step.before), sign: 1)
          ] + moved,
          difference: writer.quantity(step.difference),
          bound: step.tolerance == 0 ? nil : writer.quantity(step.tolerance),
          holdingSiblings: balance.holding, allSiblings: balance.holding + balance.failing,
          evidence: balance.evidence)
      }
    }
  }

  /// Whether a balance that is not what it was with what came and went is wrong: the one behind it is off by as much
  /// the other way, or one slip explains it. Else rows may not be printed.
  private static func isWrong(
    _ index: Int, among steps: [BalanceSearch.Step], _ writer: EquationWriter,
    _ balance: BalanceSearch.Balance
  ) -> Bool {
    let step = steps[index]
    // Debit and credit, as letters behind the numbers say, are of different signs.
    let marks = [step.place, step.before].map { place in
      writer.reading.cell(at: writer.place(balance.line, place))?.text.filter(\.isLetter)
    }
    guard marks[0] == marks[1] else { return false }
    let isMirrored = [index - 1, index + 1].contains { other in
      steps.indices.contains(other)
        && abs(steps[other].difference + step.difference) <= step.tolerance
        && abs(steps[other].difference) > steps[other].tolerance
    }
    if isMirrored { return true }
    let off = writer.quantity(step.difference)
    let cells =
      [(balance.line, step.place, -1), (balance.line, step.before, 1)]
      + step.moved.map { moved in
        let movement = balance.movements[moved.movement]
        return (movement.line, moved.place, movement.sign)
      }
    return cells.contains { line, place, sign in
      let cell = writer.place(line, place)
      guard case .number(let printed, _) = writer.reading.contents[cell.row][cell.column],
        let implied = printed.adding(off, times: sign)
      else { return false }
      return PrintedSlip.mechanism(printed: printed, implied: implied) != nil
    }
  }
}
