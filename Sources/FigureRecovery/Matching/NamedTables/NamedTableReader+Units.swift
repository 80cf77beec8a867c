import DigestModel
import Publications

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

  /// The namings with units of several meanings taken for those that belong together, the parts of one whole where
  /// all that mean one unit are such parts; a total is that of the nearest whole that all are parts of.
  func siblings(_ namings: [[Naming]]) -> [[Naming]] {
    let wholes = namings.compactMap { ways -> [String]? in
      guard ways.count == 1, let units = ways[0].members[FigureWords.unit], units.count == 1,
        let unit = units.first, unit != FigureWords.total
      else { return nil }
      return publication.wholes(of: unit)
    }
    let parent = wholes.first?.first { whole in wholes.allSatisfy { $0.contains(whole) } }
    let areParts = wholes.allSatisfy { $0.first == parent }
    return namings.map { ways in
      ways.compactMap { naming in
        guard let units = naming.members[FigureWords.unit] else { return naming }
        var naming = naming
        if units == [FigureWords.total] {
          guard let parent else { return nil }
          naming.members[FigureWords.unit] = [parent]
        } else if let parent, areParts, units.count > 1 {
          naming.likely[FigureWords.unit] = units.filter { publication.unit($0)?.parent == parent }
        }
        return naming
      }
    }
  }

  /// The namings with those that may be meant in several ways taken for what most of the others are, where these are
  /// members of the same dimensions.
  func alike(_ namings: [[Naming]]) -> [[Naming]] {
    func dimensions(_ naming: Naming) -> Set<String> {
      naming.indicators.isEmpty ? Set(naming.members.keys) : []
    }
    let certain = namings.filter { $0.count == 1 }.map { dimensions($0[0]) }
    guard
      let common = certain.first(where: { own in 2 * certain.count { $0 == own } > certain.count }),
      !common.isEmpty
    else { return namings }
    return namings.map { ways in
      let own = ways.count > 1 ? ways.filter { dimensions($0) == common } : ways
      return own.isEmpty ? ways : own
    }
  }
}
