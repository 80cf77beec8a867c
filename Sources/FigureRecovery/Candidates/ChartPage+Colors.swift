import DigestModel

/// Values whose bars have the colours of a legend.
extension ChartPage {
  /// Where the head of a series stands that several bars have in common.
  private enum HeadSide: String, CaseIterable {
    case under, over
  }

  /// Which part of its panel a head stands over or under.
  private enum HeadAlignment: CaseIterable {
    case middle, left
  }

  /// Values at bars in the colours of their labels, their series by the heads under or over the bars.
  var colorArrangements: [Arrangement] {
    guard !colors.labels.isEmpty else { return [] }
    let marked = page.values.filter { colors.label(of: $0) != nil }
    guard !marked.isEmpty else { return [] }
    let name = "values at the bars in their labels' colours"
    guard width > 1 else {
      return [arrangement(panel(of: marked, LabelPlace.Series()) { _ in true }, name, 0)]
    }
    return HeadSide.allCases.map { side in
      let rows = headed(marked, side).flatMap { head, values in
        panel(of: values, LabelPlace.Series(member: head.member, items: head.items)) { value in
          // Without a bar only what both ways say is sure.
          HeadAlignment.allCases.allSatisfy {
            self.head(side, $0, of: page.box(value))?.items == head.items
          }
        }
      }
      return arrangement(rows, name + ", series by the heads \(side.rawValue) them", 0)
    }
  }

  /// Values by the heads over or under their bars, in document order: heads stand over the middle of their
  /// panels or over their left edges, where no panel then has a label twice. None where both may be.
  private func headed(
    _ values: [CaptureMatch], _ side: HeadSide
  ) -> [(head: LabelPlace, values: [CaptureMatch])] {
    let ways = HeadAlignment.allCases.compactMap { alignment -> [[Int]: [CaptureMatch]]? in
      var panels: [[Int]: [CaptureMatch]] = [:]
      for value in values {
        guard let head = head(side, alignment, of: bounds(of: value)) else { continue }
        panels[head.items, default: []].append(value)
      }
      let isClear = panels.allSatisfy { items, values in
        let names = values.compactMap(colors.label)
        return Set(names).count == names.count
          && (alignment == .middle || begins(values, at: items))
      }
      return isClear ? panels : nil
    }
    // Where a head's left edge is meant, no value stands left of all of them.
    let most = ways.map { $0.values.reduce(0) { $0 + $1.count } }.max()
    let whole = ways.filter { $0.values.reduce(0) { $0 + $1.count } == most }
    guard let first = whole.first,
      whole.allSatisfy({
        $0.mapValues { $0.map(\.numeral) } == first.mapValues { $0.map(\.numeral) }
      })
    else { return [] }
    return heads.compactMap { head in first[head.items].map { (head, $0) } }
  }

  /// Whether the first bar of a panel stands right under or over the left edge of its head.
  private func begins(_ values: [CaptureMatch], at head: [Int]) -> Bool {
    let bars = values.map(bounds)
    guard let left = bars.map(\.left).min(), let width = bars.map(\.width).max(),
      let edge = page.text.box(of: head)?.left
    else { return false }
    return left - edge <= Self.panelMargin * width
  }

  /// A value with its bar.
  private func bounds(of value: CaptureMatch) -> Box {
    colors.marks[value.numeral].map { $0.shape.box.union(page.box(value)) } ?? page.box(value)
  }

  /// How far the line of heads may be from the bars, in their heights.
  private static let headReach = 3.0

  /// How wide the room beside the bars of a panel is at the most, in widths of the widest.
  private static let panelMargin = 1.5

  /// The nearest head on the nearest line of heads over or under a box.
  private func head(
    _ side: HeadSide, _ alignment: HeadAlignment, of box: Box
  ) -> LabelPlace? {
    func gap(_ head: LabelPlace) -> Double {
      side == .under ? head.box.top - box.bottom : box.top - head.box.bottom
    }
    // What stands beside all bars is over another chart's.
    let bars = colors.marks.values.map(\.shape.box)
    let margin = Self.panelMargin * (bars.map(\.width).max() ?? 0)
    let left = (bars.map(\.left).min() ?? box.left) - margin
    let right = (bars.map(\.right).max() ?? box.right) + margin
    let near = heads.filter {
      gap($0) >= -Self.touch && $0.box.left < right && $0.box.right > left
    }
    guard let least = near.map(gap).min() else { return nil }
    let line = near.filter { gap($0) <= least + $0.box.height / 2 }
    guard side == .over || line.allSatisfy({ gap($0) <= Self.headReach * $0.box.height }) else {
      return nil
    }
    switch alignment {
    case .middle:
      return line.min { abs($0.box.centerX - box.centerX) < abs($1.box.centerX - box.centerX) }
    case .left:
      return line.filter { $0.box.left <= box.centerX }.max { $0.box.left < $1.box.left }
    }
  }

  // MARK: Panels

  /// The rows of one panel of bars: those whose colours tell their labels, and where these stand in the
  /// legend's order or against it, also those whose bars are too low to be seen.
  ///
  /// - Parameter isHere: Whether a value without a bar may belong to it.
  private func panel(
    of marked: [CaptureMatch], _ series: LabelPlace.Series, _ isHere: (CaptureMatch) -> Bool
  ) -> [(row: Row, series: [LabelPlace.Series])] {
    let told = marked.compactMap { value -> (CaptureMatch, LabelPlace)? in
      colors.label(of: value).flatMap { colors.labels[$0] }.map { (value, $0.place) }
    }
    return (told + completed(told, isHere)).map { value, place in
      (row: (label: place, values: [value], cost: 0), series: [series])
    }
  }

  /// The labels of the values among columns that have no bar of their own: where the others stand in the
  /// legend's order, and it is not the order of size, in which any chart may stand.
  private func completed(
    _ told: [(value: CaptureMatch, place: LabelPlace)], _ isHere: (CaptureMatch) -> Bool
  ) -> [(CaptureMatch, LabelPlace)] {
    let marks = told.compactMap { colors.marks[$0.value.numeral] }
    let legend = colors.labels.values.map(\.place).inLines.flatMap { $0 }
    guard told.count > 1, told.count < legend.count, marks.count == told.count,
      marks.allSatisfy({ $0.place == .column }), let ground = marks.map(\.shape.box.bottom).max(),
      marks.allSatisfy({ abs($0.shape.box.bottom - ground) <= Self.touch })
    else { return [] }
    let low = page.values.filter { value in
      let box = page.box(value)
      let height = min(box.width, box.height)
      return colors.marks[value.numeral] == nil && abs(ground - box.bottom) <= 1.5 * height
        && isHere(value)
    }
    let all = (told.map(\.value) + low).sorted { page.box($0).centerX < page.box($1).centerX }
    guard all.count == legend.count else { return [] }
    let labels = Dictionary(uniqueKeysWithValues: told.map { ($0.value.numeral, $0.place.member) })
    for order in [legend, legend.reversed()] {
      guard
        zip(all, order).allSatisfy({ value, place in
          labels[value.numeral].map { $0 == place.member } ?? true
        }), low.count == 1 || !areInOrderOfSize(all)
      else { continue }
      return zip(all, order).filter { labels[$0.0.numeral] == nil }.map { ($0, $1) }
    }
    return []
  }

  private func areInOrderOfSize(_ values: [CaptureMatch]) -> Bool {
    let sizes = values.compactMap { value -> Int? in
      if case .number(let quantity) = value.value { quantity.coefficient } else { nil }
    }
    return zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 }
      || zip(sizes, sizes.dropFirst()).allSatisfy { $0 <= $1 }
  }

  // MARK: Series

  /// Rows with the series of their values by the colours of their bars: where bars of a row are too low
  /// to be seen, by the colours of the other rows. None where colours say nothing.
  func coloredSeries(
    of rows: [Row], _ name: String, _ cost: Double
  ) -> [Arrangement] {
    guard !colors.seriesOfOneLabel.isEmpty, let count = rows.first?.values.count else { return [] }
    let named = rows.map { colors.series(of: $0.values) }
    guard areOfSeries(named), !colors.series.isEmpty || haveAllAmong(rows) else { return [] }
    // Where not all bars of a row are seen, it has the order of most others: one that denies it was taken
    // for its neighbour.
    let common = (0..<count).map { column -> String? in
      let told = named.compactMap { $0[column] }
      return Dictionary(told.map { ($0, 1) }, uniquingKeysWith: +)
        .first { 2 * $0.value > told.count }?.key
    }
    func places(_ members: [String?]) -> [LabelPlace.Series]? {
      completed(
        members.map { member in
          member.map {
            LabelPlace.Series(member: $0, items: colors.seriesOfOneLabel[$0]?.place.items ?? [])
          }
        })
    }
    let usual = places(common)
    let complete = zip(rows, named).compactMap { row, members -> (Row, [LabelPlace.Series])? in
      guard let usual, members.contains(where: { $0 == nil }) else {
        return places(members).map { (row, $0) }
      }
      return zip(usual, members).allSatisfy { $1 == nil || $0.member == $1 } ? (row, usual) : nil
    }
    return [arrangement(complete, name + ", series by their colours", cost)]
      + inExchangedColors(complete, name, cost)
  }

  /// Whether rows have all the values that stand among them.
  private func haveAllAmong(_ rows: [Row]) -> Bool {
    let values = rows.flatMap(\.values)
    let boxes = rows.map(\.label.box) + values.map(page.box)
    let around = boxes.dropFirst().reduce(boxes[0]) { $0.union($1) }
    let own = Set(values.map(\.numeral))
    return page.values.allSatisfy {
      own.contains($0.numeral) || !page.box($0).intersects(around)
    }
  }

  /// Whether colours tell series apart, not labels: no label has a series twice, and where each has one
  /// value, a series is that of half of the labels at least.
  private func areOfSeries(_ named: [[String?]]) -> Bool {
    let told = named.map { $0.compactMap { $0 } }
    guard told.contains(where: { !$0.isEmpty }), told.allSatisfy({ Set($0).count == $0.count })
    else { return false }
    let counts = Dictionary(told.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let names = Set(labels.map(\.member)).count
    return named.contains { $0.count > 1 } || counts.values.allSatisfy { 2 * $0 >= names }
  }

  /// The same with the colours of the series exchanged, as a legend may be misprinted: only sums can say so.
  private func inExchangedColors(
    _ rows: [(Row, [LabelPlace.Series])], _ name: String, _ cost: Double
  ) -> [Arrangement] {
    guard pairs.footing != nil, members.count <= Self.mostOrders else { return [] }
    return seriesInOrder.permutations.filter { $0.map(\.member) != members }.map { order in
      let others = Dictionary(uniqueKeysWithValues: zip(members, order))
      let exchanged = rows.map { row, series in
        (row, series.map { others[$0.member ?? ""] ?? $0 })
      }
      return footed(
        arrangement(exchanged, name + ", series by each other's colours", cost + Self.orderCost))
    }
  }
}
