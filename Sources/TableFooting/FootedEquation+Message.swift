package import DigestModel

extension FootedTable {
  /// One sentence on an equation with its numbers; lower case, no full stop.
  package func message(of equation: FootedEquation) -> String {
    guard case .number(let stated, _) = reading.content(at: equation.total) else {
      return "the total is not read"
    }
    let what = equation.kind == .difference ? "what it is made of" : "the sum of its parts"
    switch equation.status {
    case .pass:
      guard let difference = equation.difference, difference.coefficient != 0 else {
        return "stated \(stated) is \(what)"
      }
      let bound = equation.bound.map { ", and rounding explains up to \($0)" } ?? ""
      return "stated \(stated) differs from \(what) by \(difference)\(bound)"
    case .fail:
      let summed = sum(of: equation).map { " \($0)" } ?? ""
      let difference = equation.difference.map { " by \($0.magnitude)" } ?? ""
      let bound = equation.bound.map { ", where rounding explains up to \($0)" } ?? ""
      return "stated \(stated) differs from \(what)\(summed)\(difference)\(bound)"
    case .indeterminate: return equation.doubt ?? "a cell is missing"
    }
  }

  /// What the parts of an equation come to; `nil` where that is too long a number.
  package func sum(of equation: FootedEquation) -> Quantity? {
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

extension TableReading {
  package func content(at place: FootedEquation.Place) -> CellContent {
    contents[place.row][place.column]
  }

  /// The cell; `nil` where nothing is printed.
  package func cell(at place: FootedEquation.Place) -> TableCell? {
    table.rows[place.row][place.column]
  }

  /// What a cell is called by its row and column: `Total · 2009`.
  package func label(of place: FootedEquation.Place) -> String {
    [labels[place.row], heads[place.column].joined(separator: " ")]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Quantity {
  fileprivate var magnitude: Quantity { Quantity(abs(coefficient), decimals: decimals) }
}
