import DigestModel

/// Whose the numbers of a table are.
extension NamedTableReader {
  /// Notes whose the numbers of rows are, be it told what they are or not: up to words between them, behind which another
  /// table may stand.
  func noteUnits(
    of rows: [(row: NumberGrid.Row, namings: [Naming])], _ tables: inout NamedTables
  ) {
    for (row, namings) in rows {
      guard let units = Self.units(by: namings, [Naming()]), !units.contains(FigureWords.total)
      else { continue }
      var edge = row.numbers.first.map { text.items[$0].box.left } ?? 0
      for item in row.numbers {
        let box = text.items[item].box
        let isParted = text.row(besides: item).contains { other in
          let word = text.items[other]
          return word.kind == .word && word.box.left >= edge && word.box.right <= box.left
        }
        if isParted { break }
        edge = box.right
        tables.rowUnits[item, default: []].formUnion(units)
      }
    }
  }

  /// Whether the words right behind a number name units, and none of those that are before it.
  func isOthers(_ item: Int, than units: Set<String>) -> Bool {
    let box = text.items[item].box
    guard !units.isEmpty,
      let next = text.row(besides: item).first(where: { text.items[$0].box.left >= box.right })
    else { return false }
    let cell = text.cells[text.items[next].cell]
    guard cell.items.contains(where: { text.items[$0].kind == .word }) else { return false }
    let named = words.units(within: Array(cell.items), in: text)
    return !named.isEmpty && named.isDisjoint(with: units)
  }

  /// The units that a row or its head names, whatever the other says; `nil` where neither surely names one.
  static func units(by row: [Naming], _ head: [Naming]) -> Set<String>? {
    let both = row.joined(with: head)
    for ways in both.isEmpty ? [head, row] : [both] {
      let units = ways.map { $0.members[FigureWords.unit] ?? [] }
      if !units.isEmpty, !units.contains([]) { return units.reduce([]) { $0.union($1) } }
    }
    return nil
  }
}
