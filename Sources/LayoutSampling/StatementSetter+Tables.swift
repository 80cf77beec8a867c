internal import DigestModel
internal import FigureRecovery

extension StatementSetter {
  /// A chart with all its labels and series; `nil` where there is no figure of it.
  func grid(
    _ pairs: GrammarOutline.Pairs, _ known: Members, _ dice: inout Dice
  ) -> PlannedGrid? {
    var series: [(member: Members, label: String)] = [([:], "")]
    if let (dimension, members) = pairs.series {
      series = members.map { member in
        ([dimension: member], label(dimension, [dimension: member], &dice) ?? "")
      }
    }
    var outside = known
    if let dimension = pairs.series?.dimension { outside[dimension] = nil }
    var rows: [PlannedGrid.Row] = []
    var labels: [Members] = []
    for members in choices(for: [pairs.label, .figure(pairs.figure)], outside, locked: []) {
      var bare = members
      if let dimension = pairs.series?.dimension { bare[dimension] = nil }
      guard !labels.contains(bare) else { continue }
      labels.append(bare)
      let values = series.map { member, _ in
        piece(of: pairs.figure, bare.merging(member) { _, new in new })?.first
      }
      guard values.contains(where: { $0 != nil }),
        let label = pieces(of: [pairs.label], bare, &dice)
      else { continue }
      rows.append(
        PlannedGrid.Row(label: label, values: values, sizes: values.map { size(of: $0) }))
    }
    guard !rows.isEmpty else { return nil }
    // A series of which nothing is printed has no head either.
    let kept = series.indices.filter { index in rows.contains { $0.values[index] != nil } }
    for index in rows.indices {
      rows[index].values = kept.map { rows[index].values[$0] }
      rows[index].sizes = kept.map { rows[index].sizes[$0] }
    }
    var hasNumerals = false
    if case .member = pairs.label { hasNumerals = true }
    return PlannedGrid(
      rows: rows, series: kept.map { series[$0].label }, legend: pairs.legend,
      isFooted: pairs.total.flatMap { total in
        kept.first.flatMap { first in
          source.key(of: total, known.merging(series[first].member) { _, new in new })
        }
      }.map { source.values[$0] != nil } ?? false,
      hasNumeralLabels: hasNumerals, hasCounts: pairs.figure.kind == "count")
  }

  /// How long a value's bar is, against others; no printed number passes through it.
  private func size(of piece: Piece?) -> Double {
    guard let key = piece?.keys.first, let value = source.values[key] else { return 0 }
    return switch value {
    case .number(let quantity): abs(Double(quantity.coefficient))
    case .duration(let seconds): Double(seconds)
    case .date, .range, .notAvailable: 0
    }
  }

  /// The rows of a table, a cell for every element.
  func table(
    _ elements: [GrammarOutline.Element], _ known: Members, locked: Set<String>,
    _ dice: inout Dice
  ) -> PlannedTable? {
    var rows: [[[Piece]]] = []
    for members in choices(for: elements, known, locked: locked) {
      let cells = elements.map { element -> [Piece]? in
        if case .optional(let inner) = element {
          return pieces(of: [inner], members, &dice) ?? []
        }
        return pieces(of: [element], members, &dice)
      }
      guard cells.allSatisfy({ $0 != nil }) else { continue }
      rows.append(cells.compactMap { $0 })
    }
    guard !rows.isEmpty else { return nil }
    let figures = elements.map(\.figures.first)
    return PlannedTable(
      heads: heads(of: figures, known, &dice), rows: rows, isNumeric: figures.map { $0 != nil })
  }

  /// What tells the columns of figures apart: their indicators, and the members that differ.
  private func heads(
    of figures: [GrammarOutline.Figure?], _ known: Members, _ dice: inout Dice
  ) -> [String] {
    let there = figures.compactMap { $0 }
    let areMany = Set(there.map(\.indicator)).count > 1
    return figures.map { figure in
      guard let figure else { return "" }
      var words: [String] = []
      if areMany || there.count == 1 { words += [text.name(of: figure.indicator) ?? ""] }
      for (dimension, fixed) in figure.coordinates {
        let others = there.map { other in
          other.coordinates.first { $0.dimension == dimension }?.member
        }
        guard let fixed, Set(others).count > 1 else { continue }
        words.append(label(dimension, [dimension: fixed], &dice) ?? "")
      }
      return text.capitalized(words.joined(separator: ", "))
    }
  }
}
