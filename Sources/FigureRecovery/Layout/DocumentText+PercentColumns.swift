import DigestModel

/// Numbers whose percent sign stands in the head of their column, or in a column of what rows are measured in.
extension DocumentText {
  /// The most items of a head that ends with a percent sign.
  private static let longestHead = 6
  /// The fewest numbers of such a column.
  private static let fewestNumbers = 2
  /// The widest gap between the rows of a column, and between it and its head, in heights.
  private static let rowGap = 3.0

  /// Tells the numbers under a head that ends with `%`, up to what is none of the column.
  ///
  /// - Complexity: O(*n*) in the document's items where a page has few such heads.
  mutating func findPercentColumns() {
    for page in pageItems.indices {
      var open: [PercentColumn] = []
      guard let first = pageItems[page].first, let last = pageItems[page].last else { continue }
      for line in items[first].line...items[last].line {
        let held = lines[line].cells.map { cells[$0] }
        for numeral in numbersBehindPercent(held) { numerals[numeral].isUnderPercentHead = true }
        for cell in held {
          open.removeAll { column in
            guard cell.box.horizontalOverlap(with: column.head) > 0 || column.has(cell.box) else {
              return false
            }
            let isNear = cell.box.top - column.last.bottom <= Self.rowGap * column.last.height
            if isNear, plainNumber(in: cell) != nil || isEmptyMark(cell) { return false }
            close(column)
            return true
          }
        }
        for cell in held {
          if let index = open.firstIndex(where: {
            cell.box.horizontalOverlap(with: $0.head) > 0 || $0.has(cell.box)
          }) {
            if let numeral = plainNumber(in: cell) { open[index].numerals.append(numeral) }
            open[index].last = cell.box
          } else if isPercentHead(cell) {
            open.append(PercentColumn(head: cell.box, last: cell.box))
          }
        }
      }
      open.forEach { close($0) }
    }
  }

  /// The numbers of a row that says between its label and them that it is measured in percent.
  private func numbersBehindPercent(_ row: [DocumentCell]) -> [Int] {
    guard
      let sign = row.firstIndex(where: { cell in
        cell.items.count == 1 && isSign(cell.items.lowerBound, "%")
      }), row[..<sign].contains(where: { $0.items.contains { items[$0].kind == .word } }),
      row[..<sign].last.map({ plainNumber(in: $0).map { numerals[$0].isCounter } ?? true }) ?? false
    else { return [] }
    let values = row[(sign + 1)...]
    let numbers = values.compactMap(plainNumber)
    let others = values.count { isEmptyMark($0) || isLetter($0) }
    return numbers.count + others == values.count ? numbers : []
  }

  private struct PercentColumn {
    var head: Box
    var last: Box
    var numerals: [Int] = []

    func has(_ box: Box) -> Bool { !numerals.isEmpty && box.horizontalOverlap(with: last) > 0 }
  }

  private mutating func close(_ column: PercentColumn) {
    guard column.numerals.count >= Self.fewestNumbers else { return }
    for index in column.numerals { numerals[index].isUnderPercentHead = true }
  }

  /// The numeral of a cell that has nothing else: a number without a percent sign or groups of digits.
  private func plainNumber(in cell: DocumentCell) -> Int? {
    let held = cell.items.filter { items[$0].kind == .word || numeral(at: $0) != nil }
    guard held.count == 1, case .numeral(let index) = items[held[0]].kind,
      case .number(_, isPercent: false) = numerals[index].form,
      !numerals[index].text.unicodeScalars.contains(where: { $0.properties.isWhitespace }),
      !cell.items.contains(where: { isSign($0, "%") })
    else { return nil }
    return index
  }

  /// A dash or another sign alone in a cell, which may stand for a number.
  private func isEmptyMark(_ cell: DocumentCell) -> Bool {
    cell.items.allSatisfy {
      if case .sign = items[$0].kind { !isSign($0, "%") } else { numeral(at: $0)?.isNil ?? false }
    }
  }

  /// Whether a cell is one letter, as forms have an `x` where there is nothing to tell.
  func isLetter(_ cell: DocumentCell) -> Bool {
    cell.items.count == 1 && items[cell.items.lowerBound].kind == .word
      && items[cell.items.lowerBound].letters.count == 1
  }

  /// Words, or none, and a percent sign behind them, in parentheses or not.
  private func isPercentHead(_ cell: DocumentCell) -> Bool {
    guard cell.items.count <= Self.longestHead,
      cell.items.allSatisfy({ numeral(at: $0) == nil })
    else { return false }
    let signs = cell.items.reversed().prefix { items[$0].kind != .word }
    return signs.contains { isSign($0, "%") }
  }
}
