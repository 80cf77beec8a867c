import DigestModel

/// Labels over their values, which stand side by side, each with its series' name over or under it.
extension ChartPage {
  /// A value with the name of its series.
  private struct Captioned {
    var value: CaptureMatch
    var series: LabelPlace.Series
    var box: Box
  }

  /// The widest gap between a value and the name over or under it, in heights of the smaller type.
  private static let captionGap = 1.0
  /// The widest gap between a label and what stands under it, in heights of the label.
  private static let labelGap = 2.5

  /// The labels that have a value of every series so.
  var captionedArrangements: [Arrangement] {
    guard width > 1, page.isDrawn || pairs.footing != nil else { return [] }
    return Direction.allCases.compactMap { direction in
      let captioned = captioned(direction)
      guard captioned.count >= width else { return nil }
      let byLabel = Dictionary(grouping: captioned) { label(over: $0.box) }
      let rows = labels.indices.compactMap { index -> (Row, [LabelPlace.Series])? in
        guard let own = byLabel[index], own.count == width,
          Set(own.map(\.series.member)).count == width, stand(own, under: labels[index])
        else { return nil }
        return ((labels[index], own.map(\.value), 0), own.map(\.series))
      }
      guard !rows.isEmpty else { return nil }
      return arrangement(
        rows, "values under their labels, each \(direction.rawValue) its series", 0)
    }
  }

  /// The names of series with the one value right over or under them.
  private func captioned(_ direction: Direction) -> [Captioned] {
    var found: [Captioned] = []
    var taken: Set<Int> = []
    for place in series where !colors.legend.contains(place.items) {
      let near = page.values.filter { value in
        let box = page.box(value)
        guard box.horizontalOverlap(with: place.box) > 0 else { return false }
        let gap =
          direction == .above ? place.box.top - box.bottom : box.top - place.box.bottom
        let least = min(box.height, place.box.height)
        // The boxes of large and small type overlap.
        return gap <= Self.captionGap * least
          && (direction == .above
            ? box.centerY < place.box.top : box.centerY > place.box.bottom)
      }
      guard !near.isEmpty else { continue }
      // Which of several is meant nothing tells.
      guard near.count == 1, taken.insert(near[0].numeral).inserted else { return [] }
      found.append(
        Captioned(
          value: near[0], series: LabelPlace.Series(member: place.member, items: place.items),
          box: place.box.union(page.box(near[0]))))
    }
    return found
  }

  /// Whether some values stand under a label, with nothing else in between.
  private func stand(_ own: [Captioned], under label: LabelPlace) -> Bool {
    var gap = own.dropFirst().reduce(own[0].box) { $0.union($1.box) }
    guard gap.horizontalOverlap(with: label.box) > 0 else { return false }
    (gap.top, gap.bottom) = (label.box.bottom, max(label.box.bottom, gap.top))
    return !page.hasWord(inside: gap)
  }

  /// The label that something stands under: of the lowest ones over it, the last that begins left of its
  /// middle.
  private func label(over box: Box) -> Int? {
    let over = labels.indices.filter {
      let label = labels[$0].box
      return label.bottom < box.centerY && box.top - label.bottom <= Self.labelGap * label.height
    }
    guard let lowest = over.map({ labels[$0].box }).max(by: { $0.centerY < $1.centerY }) else {
      return nil
    }
    return over.filter {
      labels[$0].box.sharesLine(with: lowest) && labels[$0].box.left < box.centerX
    }.max { labels[$0].box.left < labels[$1].box.left }
  }
}
