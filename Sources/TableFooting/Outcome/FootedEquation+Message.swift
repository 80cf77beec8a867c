package import DigestModel

extension FootedTable {
  /// One sentence on an equation with its numbers; lower case, no full stop.
  package func message(of equation: FootedEquation) -> Wording {
    guard case .number(let stated, _) = reading.content(at: equation.total) else {
      return FootingTerm.totalUnread.text
    }
    let terms = equation.kind.terms
    var values = ["stated": printedNumbers.written(stated.description)]
    switch equation.status {
    case .pass:
      guard let difference = equation.difference, difference.coefficient != 0 else {
        return terms.holds.text.filled(values)
      }
      let differs = terms.differs.text.filled(values)
      return continued(continued(differs, .by, difference), .roundingUpTo, equation.bound)
    case .fail:
      let differs: FootingTerm
      if let summed = sum(of: equation) {
        values["sum"] = printedNumbers.written(summed.description)
        differs = terms.differsFrom
      } else {
        differs = terms.differs
      }
      return continued(
        continued(differs.text.filled(values), .by, equation.difference?.magnitude),
        .whereRoundingUpTo, equation.bound)
    case .indeterminate:
      let doubt = equation.doubt ?? FootingTerm.missingCell.text
      guard let difference = equation.difference, difference.coefficient != 0 else { return doubt }
      let differs = continued(terms.differs.text.filled(values), .by, difference.magnitude)
      return Wording(same: "{first}: {second}").filled(["first": differs, "second": doubt])
    }
  }

  /// A sentence with a quantity behind it, where there is one.
  private func continued(_ sentence: Wording, _ term: FootingTerm, _ quantity: Quantity?) -> Wording
  {
    guard let quantity else { return sentence }
    let second = Wording(same: printedNumbers.written(quantity.description))
    return term.text.filled(["first": sentence, "second": second])
  }

  /// What the parts of an equation come to; `nil` where that is too long a number.
  package func sum(of equation: FootedEquation) -> Quantity? {
    if equation.kind.isRate || equation.kind == .average { return quotient(of: equation) }
    let parts = equation.parts.compactMap { part -> (Quantity, Int)? in
      guard case .number(let quantity, _) = reading.content(at: part.place) else { return nil }
      return (quantity, part.sign)
    }
    let decimals = parts.map(\.0.decimals).max() ?? 0
    var sum = 0
    for (quantity, sign) in parts {
      var coefficient = quantity.coefficient
      for _ in quantity.decimals..<decimals {
        let (product, overflows) = coefficient.multipliedReportingOverflow(by: 10)
        if overflows { return nil }
        coefficient = product
      }
      let (added, overflows) = sum.addingReportingOverflow(sign * coefficient)
      if overflows { return nil }
      sum = added
    }
    return Quantity(sum, decimals: decimals)
  }
}

extension FootedTable {
  /// What a share, a change or a mean comes to: as printed where that is right, else two decimals longer.
  private func quotient(of equation: FootedEquation) -> Quantity? {
    guard case .number(let stated, _) = reading.content(at: equation.total) else { return nil }
    let rounded = equation.quotient(in: reading.contents, decimals: stated.decimals)
    return rounded == stated
      ? rounded : equation.quotient(in: reading.contents, decimals: stated.decimals + 2)
  }
}

extension TableReading {
  package func content(at place: FootedEquation.Place) -> CellContent {
    contents[place.row][place.column]
  }

  /// Its amounts of four digits and more, and those with decimals, as they are printed.
  var printedAmounts: some Sequence<(text: String, value: Quantity)> {
    zip(contents, table.rows).lazy.flatMap { zip($0, $1) }.compactMap { content, cell in
      guard case .number(let quantity, _) = content, let cell, cell.text.utf8.count > 3 else {
        return nil
      }
      return (cell.text, quantity)
    }
  }

  /// The cell; `nil` where nothing is printed.
  package func cell(at place: FootedEquation.Place) -> TableCell? {
    table.rows[place.row][place.column]
  }

  /// The text nearest before a cell in its row, which of tables side by side is its own.
  private func rowLabel(of place: FootedEquation.Place) -> String {
    let before = table.rows[place.row].indices.prefix(place.column).last { column in
      contents[place.row][column] == .text && table.rows[place.row][column] != nil
    }
    guard let before, before > 0, let text = table.rows[place.row][before]?.text else {
      return labels[place.row]
    }
    return labels[place.row].hasSuffix(text) ? labels[place.row] : text
  }

  /// What a cell is called by its row and column: `Total · 2009`.
  package func label(of place: FootedEquation.Place) -> String {
    [rowLabel(of: place), heads[place.column].joined(separator: " ")]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension FootedEquation.Kind {
  /// What is said of a total that is right, that is not, and that is not what its parts come to.
  fileprivate var terms: (holds: FootingTerm, differs: FootingTerm, differsFrom: FootingTerm) {
    switch self {
    case .difference: (.isMade, .differsMade, .differsMadeFrom)
    case .same: (.isSame, .differsSame, .differsSameFrom)
    case .share, .change: (.isRate, .differsRate, .differsRateFrom)
    case .average: (.isMean, .differsMean, .differsMeanFrom)
    case .column, .row, .subtotal, .rollforward, .percent:
      (.isSum, .differsSum, .differsSumFrom)
    }
  }
}

extension Quantity {
  fileprivate var magnitude: Quantity { Quantity(abs(coefficient), decimals: decimals) }
}
