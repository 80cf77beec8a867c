import DigestModel

/// Charts whose labels have one value each.
extension ChartPage {
  /// The arrangements of labels with one value each, of one series or several.
  func singles(_ rows: [Row], _ name: String, _ cost: Double) -> [Arrangement] {
    guard !rows.isEmpty else { return [] }
    let colored = coloredSeries(of: rows, name, cost)
    let byRow = rows.compactMap { row in rowSeries(of: item(row.values[0])).map { (row, [$0]) } }
    if byRow.count == rows.count {
      return colored + [arrangement(byRow, name + ", series by the labels of their rows", cost)]
    }
    let whole = rows.filter { !isParted($0) }
    let byGroup =
      inPanels(whole) ?? inRings(whole) ?? besideHeads(whole) ?? panels(of: whole)
      ?? inGroups(whole)
    var found = colored
    if !byGroup.isEmpty {
      found.append(arrangement(byGroup, name + ", series by the heads of their groups", cost))
    } else if let pageSeries {
      let named = rows.map { ($0, [pageSeries]) }
      found.append(arrangement(named, name + ", series by the head of the page", cost))
    }
    // What heads say of every label, what the values add up to cannot change: either may be misread.
    let told = Set(
      byGroup.map { Arrangement.Name(label: $0.row.label.member, series: $0.series[0].member) })
    guard pairs.footing != nil, told.count < rows.count else { return found }
    let names = rows.map(\.label.member)
    if Set(names).count == names.count {
      // Nothing says which series it is, or not surely.
      for series in seriesInOrder {
        found.append(
          footed(
            arrangement(
              rows.map { ($0, [series]) }, name + ", all \(series.member ?? "")",
              cost + Self.orderCost)))
      }
    } else if rows.count == Set(names).count * members.count {
      // As many charts side by side, or one over the other, as there are series.
      for order in seriesInOrder.permutations {
        var several = footed(
          arrangement(inTurns(rows, order), name + ", a chart a series", cost + Self.orderCost))
        several.isOfSeveralCharts = true
        found.append(several)
      }
    }
    return found
  }

  /// The rows with the first of each label in the first series, the second in the second.
  private func inTurns(
    _ rows: [Row], _ order: [LabelPlace.Series]
  ) -> [(Row, [LabelPlace.Series])] {
    var count: [String?: Int] = [:]
    let inOrder = rows.sorted { first, second in
      let (first, second) = (first.label.box, second.label.box)
      // Beside each other before one under the other.
      return first.horizontalOverlap(with: second) > 0
        ? first.top < second.top : first.left < second.left
    }
    return inOrder.compactMap { row in
      let turn = count[row.label.member, default: 0]
      count[row.label.member] = turn + 1
      return order.indices.contains(turn) ? (row, [order[turn]]) : nil
    }
  }
}
