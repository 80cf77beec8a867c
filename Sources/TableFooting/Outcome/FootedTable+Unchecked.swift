package import DigestModel
import Publications

extension FootedTable {
  /// A cell that is called a total, and that no equation checks.
  package struct UncheckedTotal: Hashable, Sendable {
    package var place: FootedEquation.Place
    /// Why it is not checked; lower case, no full stop.
    package var reason: Wording
  }

  /// The totals, by the words of their labels, that nothing adds up to, in the order of the table.
  ///
  /// Those whose number is not there count, too; where the reason is a cell without a number among what
  /// could be their parts, it is named.
  package func uncheckedTotals(words: FootingWords = .all) -> [UncheckedTotal] {
    let checked = Set(equations.map(\.total))
    let sums = equations.filter(\.kind.isSum)
    let rowTotals = Set(sums.filter { !$0.isInRow }.map(\.total.row))
    let columnTotals = Set(sums.filter(\.isInRow).map(\.total.column))
    let totalColumns = reading.ownHeads.map { words.kinds(in: $0).contains(.total) }
    let totalRows = reading.rowsOfTotals
    let siblings = unnamedSiblings(of: sums, words: words)
    var found: [UncheckedTotal] = []
    // Where no number was read at all, any row may have what should be one.
    let heads = min(reading.headRows, hasNumbers ? reading.headRows : 1)
    for row in reading.contents.indices.dropFirst(heads).dropLast(reading.carriedRows) {
      let isTotalRow =
        totalRows.contains(row) || words.kinds(in: reading.labels[row]).contains(.total)
      for column in reading.contents[row].indices {
        let place = FootedEquation.Place(row: row, column: column)
        if !isTotalRow, !totalColumns[column] {
          if !checked.contains(place), let miss = misses.first(where: { $0.total == place }) {
            found.append(UncheckedTotal(place: place, reason: reason(of: miss)))
          } else if let reason = siblings[place] {
            found.append(UncheckedTotal(place: place, reason: reason.text))
          }
          continue
        }
        guard !checked.contains(place) else { continue }
        if let reason = reading.unreadReason(at: place) {
          found.append(UncheckedTotal(place: place, reason: reason.text))
        } else if case .number = reading.contents[row][column] {
          let isKnown = isTotalRow ? rowTotals.contains(row) : columnTotals.contains(column)
          if let miss = misses.first(where: { $0.total == place }) {
            found.append(UncheckedTotal(place: place, reason: reason(of: miss)))
            continue
          }
          let reason: FootingTerm =
            if let gap = reading.gapReason(beside: place, isInColumn: isTotalRow) {
              gap
            } else if isTotalRow {
              isKnown ? .othersColumnsAdd : .nothingAboveAdds
            } else {
              isKnown ? .otherRowsAdd : .nothingBesideAdds
            }
          found.append(UncheckedTotal(place: place, reason: reason.text))
        }
      }
    }
    return found
  }

  /// What rows are called that others make up, whatever way.
  private static let madeOfOthers: Set<TableWordKind> = [.total, .net, .closing]
  /// How many more sums of a line must be checked than not for all of them to be meant as sums.
  private static let mostlyChecked = 3

  /// The numbers of lines that are sums nearly everywhere, whatever they are called, where they are not.
  private func unnamedSiblings(
    of sums: [FootedEquation], words: FootingWords
  ) -> [FootedEquation.Place: FootingTerm] {
    var reasons: [FootedEquation.Place: FootingTerm] = [:]
    let checked = Set(equations.map(\.total))
    func add(
      _ own: [FootedEquation], _ others: [FootedEquation.Place], _ reason: FootingTerm,
      isNamed: Bool
    ) {
      let shapes = Set(own.compactMap { shape(at: $0.total) })
      let left = others.filter { place in
        !checked.contains(place) && shape(at: place).map(shapes.contains) ?? false
      }
      guard !left.isEmpty, isNamed || own.count >= Self.mostlyChecked * left.count
      else { return }
      for place in left { reasons[place] = reason }
    }
    let rows = reading.contents.indices.dropFirst(reading.headRows).dropLast(reading.carriedRows)
    for (row, own) in Dictionary(grouping: sums.filter { !$0.isInRow }, by: \.total.row) {
      let places = reading.contents[row].indices.map { FootedEquation.Place(row: row, column: $0) }
      let kinds = words.kinds(in: reading.labels[row])
      add(own, places, .othersColumnsAdd, isNamed: !kinds.isDisjoint(with: Self.madeOfOthers))
    }
    for (column, own) in Dictionary(grouping: sums.filter(\.isInRow), by: \.total.column) {
      add(
        own, rows.map { FootedEquation.Place(row: $0, column: column) }, .otherRowsAdd,
        isNamed: false)
    }
    return reasons
  }

  /// How a number is printed.
  private struct Shape: Hashable {
    var decimals: Int
    var isPercent: Bool
  }

  /// How the number of a cell is printed; `nil` where it has none, or nought.
  private func shape(at place: FootedEquation.Place) -> Shape? {
    guard case .number(let number, let isPercent) = reading.contents[place.row][place.column],
      number.coefficient != 0
    else { return nil }
    return Shape(decimals: number.decimals, isPercent: isPercent)
  }

  private func reason(of miss: NearMiss) -> Wording {
    let term: FootingTerm =
      if miss.kind == .average { .nearMean } else if miss.kind.isRate { .nearRate } else {
        .nearMiss
      }
    return term.text.filled([
      "count": Wording(same: String(miss.count)),
      "sum": Wording(same: printedNumbers.written(miss.sum.description)),
    ])
  }
}

extension FootedEquation {
  /// Whether its total and its parts stand in one row.
  fileprivate var isInRow: Bool { parts.allSatisfy { $0.place.row == total.row } }
}

extension TableReading {
  /// Why a total has no number to be checked; `nil` where it has one, and where nothing is printed.
  fileprivate func unreadReason(at place: FootedEquation.Place) -> FootingTerm? {
    switch contents[place.row][place.column] {
    case .missing: .totalSuppressed
    case .ambiguous: .totalAmbiguous
    case .number: cell(at: place)?.doubt == nil ? nil : .totalOverprinted
    case .text:
      place.column > 0 && cell(at: place)?.text.beginsLikeNumber == true ? .totalUnreadable : nil
    case .blank, .dash: nil
    }
  }

  /// What keeps the numbers over and under a total, or beside it, from being added up: among them is a
  /// cell whose number is not there, or not read.
  fileprivate func gapReason(
    beside place: FootedEquation.Place, isInColumn: Bool
  ) -> FootingTerm? {
    let others: [FootedEquation.Place] =
      isInColumn
      ? contents.indices.dropFirst(headRows).dropLast(carriedRows)
        .map { FootedEquation.Place(row: $0, column: place.column) }
      : contents[place.row].indices.map { FootedEquation.Place(row: place.row, column: $0) }
    var reason: FootingTerm?
    for other in others where other != place {
      switch contents[other.row][other.column] {
      case .missing: return .partSuppressed
      case .ambiguous: reason = .partAmbiguous
      case .number where cell(at: other)?.doubt != nil: reason = reason ?? .partOverprinted
      case .number, .blank, .dash, .text: continue
      }
    }
    return reason
  }
}

extension String {
  /// Whether a digit begins it, perhaps with signs before, and more stands in it than in a number.
  fileprivate var beginsLikeNumber: Bool {
    let head = unicodeScalars.prefix { $0.decimalDigit == nil }
    return head.count < unicodeScalars.count
      && head.allSatisfy { !$0.properties.isAlphabetic } && !isAmountLike
  }
}
