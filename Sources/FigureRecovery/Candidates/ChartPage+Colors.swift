import DigestModel

/// Values whose bars have the colours of a legend.
extension ChartPage {
  /// Where the head of a series stands that several bars have in common.
  private enum HeadSide: String, CaseIterable {
    case under, over
    /// As the title of an axis does.
    case before
    /// In the middle of a ring.
    case within

    /// Whether only one panel stands there.
    var isOfOnePanel: Bool { self == .before || self == .within }
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
    func inRow(_ value: CaptureMatch) -> LabelPlace.Series? {
      let place = colors.marks[value.numeral]?.place
      return rowSeries(of: item(value), isInBar: place == .bar || place == .inside)
    }
    let inRows = marked.compactMap { value in inRow(value).map { (value, $0) } }
    if inRows.count == marked.count {
      let rows = heads.flatMap { head in
        let own = inRows.filter { $0.1.items == head.items }
        return panel(
          of: own.map(\.0), LabelPlace.Series(member: head.member, items: head.items)
        ) { inRow($0)?.items == head.items }
      }
      return [arrangement(rows, name + ", series by the labels of their rows", 0)]
    }
    return HeadSide.allCases.map { side in
      let (panels, alignments) = headed(marked, side)
      let rows = panels.flatMap { head, values in
        panel(of: values, LabelPlace.Series(member: head.member, items: head.items)) { value in
          // Without a bar only what all ways say is sure.
          alignments.allSatisfy {
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
  ) -> (panels: [(head: LabelPlace, values: [CaptureMatch])], alignments: [HeadAlignment]) {
    typealias Way = (alignment: HeadAlignment, panels: [[Int]: [CaptureMatch]])
    let alignments = side.isOfOnePanel ? [.left] : HeadAlignment.allCases
    let ways = alignments.compactMap { alignment -> Way? in
      var panels: [[Int]: [CaptureMatch]] = [:]
      for value in values {
        guard let head = head(side, alignment, of: bounds(of: value)) else { continue }
        panels[head.items, default: []].append(value)
      }
      let isClear = panels.allSatisfy { items, values in
        let names = values.compactMap(colors.label)
        return Set(names).count == names.count
          && (alignment == .middle || side.isOfOnePanel || begins(values, at: items))
      }
      return isClear ? (alignment, panels) : nil
    }
    // Where a head's left edge is meant, no value stands left of all of them.
    func count(_ way: Way) -> Int { way.panels.values.reduce(0) { $0 + $1.count } }
    let most = ways.map(count).max()
    let whole = ways.filter { count($0) == most }
    guard let first = whole.first?.panels,
      whole.allSatisfy({
        $0.panels.mapValues { $0.map(\.numeral) } == first.mapValues { $0.map(\.numeral) }
      })
    else { return ([], []) }
    return (
      heads.compactMap { head in first[head.items].map { (head, $0) } }, whole.map(\.alignment)
    )
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

  /// How wide the room beside the bars of a panel is at the most, in heights of a bar with its value.
  private static let mostMargin = 2.0
  /// The same in widths of the widest bar.
  private static let panelMargin = 1.5

  /// The nearest head on the nearest line of heads over or under a box.
  private func head(
    _ side: HeadSide, _ alignment: HeadAlignment, of box: Box
  ) -> LabelPlace? {
    if side == .before { return head(before: box) }
    if side == .within { return head(within: box) }
    func gap(_ head: LabelPlace) -> Double {
      side == .under ? head.box.top - box.bottom : box.top - head.box.bottom
    }
    // What stands beside all bars is over another chart's.
    let bars = colors.marks.values.map(\.shape.box)
    let margin = min(
      Self.panelMargin * (bars.map(\.width).max() ?? 0), Self.mostMargin * box.height)
    let left = (bars.map(\.left).min() ?? box.left) - margin
    let right = (bars.map(\.right).max() ?? box.right) + margin
    let near = heads.filter { head in
      gap(head) >= -Self.touch && head.box.left < right && head.box.right > left
        // A name before a bar is that of its row.
        && !bars.contains {
          $0.top < head.box.centerY && head.box.centerY < $0.bottom && head.box.right <= $0.left + 1
        }
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

  /// The last head before a box among those that stand beside the bars.
  private func head(before box: Box) -> LabelPlace? {
    let bars = colors.marks.values.filter { $0.place == .column }.map(\.shape.box)
    guard let first = bars.first else { return nil }
    let around = bars.dropFirst().reduce(first) { $0.union($1) }
    return heads.filter { head in
      head.box.right <= box.left && head.box.verticalOverlap(with: around) > 0
        && !bars.contains { $0.intersects(head.box) }
    }.max { $0.box.right < $1.box.right }
  }

  private func head(within box: Box) -> LabelPlace? {
    let rings = colors.marks.values.filter { $0.place == .sector && box.contains($0.shape.box) }
    return rings.first.flatMap { ring in heads.first { ring.shape.box.contains(centerOf: $0.box) } }
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
}
