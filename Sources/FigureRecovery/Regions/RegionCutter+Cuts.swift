import DigestModel

/// The ways to cut a part of a page.
extension RegionCutter {
  /// How far a heading may stand from where its column has it, in heights of a line.
  private static let indent = 2.5
  /// How many bands at the head and the foot of a part may cross its columns, as titles and notes do.
  private static let mostCrossing = 6

  /// The ways to cut a part, the likeliest first: between columns that have headings of their own, else
  /// in the widest band over a heading, else in a gutter. Those whose gutter no heading begins at are guesses. Most
  /// parts need no more than the first.
  func cuts(of part: Part) -> some Sequence<(cut: Cut, isGuess: Bool)> {
    let bands = WhiteSpace.gaps(
      between: part.boxes.map { $0.top...max($0.top, $0.bottom) }, touching: isText)
    let over = Self.byWidth(
      bands.filter { band in
        isOver(band, part.headings)
          && part.headings.contains { $0.box.centerY < band.lowerBound }
      })
    let wide = over.filter { isText || $0.length >= WhiteSpace.gutter * height }
    func columns(_ start: Start) -> [Cut] {
      self.columns(of: part, bands, before: start).map { [$0] } ?? []
    }
    // Lines of a column stand nearer to each other, so that no cut goes between them where another one may.
    func isUncut() -> Bool { wide.isEmpty && (columns(.edge) + columns(.middle)).isEmpty }
    let kinds: [(cuts: () -> [Cut], isGuess: Bool)] = [
      (
        {
          wide.prefix(1).filter { isText && $0.length >= WhiteSpace.parting }
            .map { .bands(at: Self.middle($0)) }
        }, false
      ),
      ({ columns(.edge) }, false), ({ columns(.middle) }, true),
      ({ (isUncut() ? over : wide).map { .bands(at: Self.middle($0)) } }, false),
      (
        {
          Self.byWidth(gutters(between: part.headings, part.boxes))
            .map { .columns(at: Self.middle($0)) }
        }, true
      ),
    ]
    return kinds.lazy.flatMap { kind in kind.cuts().map { ($0, kind.isGuess) } }
  }

  /// Whether a heading begins right under a band: between a heading and what it heads there is white,
  /// too.
  private func isOver(_ band: ClosedRange<Double>, _ headings: [Heading]) -> Bool {
    headings.contains { abs($0.box.top - band.upperBound) <= (isText ? height / 2 : height) }
  }

  /// A cut between columns with headings of their own, behind as few bands at the head and the foot
  /// of the part as need be; `nil` where there are no such columns.
  private func columns(
    of part: Part, _ bands: [ClosedRange<Double>], before start: Start
  ) -> Cut? {
    let rightmost = part.headings.map(\.box.left).max() ?? 0
    guard part.headings.contains(where: { $0.box.right < rightmost }) else { return nil }
    for crossing in 0...min(Self.mostCrossing, bands.count) {
      for above in 0...crossing {
        let below = crossing - above
        let top = above == 0 ? -Double.infinity : Self.middle(bands[above - 1])
        let bottom = below == 0 ? Double.infinity : Self.middle(bands[bands.count - below])
        guard top < bottom,
          below == 0 || isOver(bands[bands.count - below], part.headings)
            || !part.headings.contains(where: { $0.box.centerY >= bottom })
        else { continue }
        let inside = part.headings.filter { $0.box.centerY >= top && $0.box.centerY < bottom }
        let within = part.boxes.filter { $0.centerY >= top && $0.centerY < bottom }
        guard let gap = gutter(between: inside, within, before: start),
          let gutter = settled(gap, among: part.boxes.filter { $0.centerY >= bottom })
        else { continue }
        return above > 0
          ? .bands(at: top) : below > 0 ? .bands(at: bottom) : .columns(at: Self.middle(gutter))
      }
    }
    return nil
  }

  /// A gutter with headings on both sides, right before one of them: within a table there
  /// are gutters too.
  private func gutter(
    between headings: [Heading], _ boxes: [Box], before start: Start
  ) -> ClosedRange<Double>? {
    let gaps = gutters(between: headings, boxes)
    let left = boxes.map(\.left).min() ?? 0
    let right = boxes.map(\.right).max() ?? 0
    return gaps.compactMap { gap -> (gap: ClosedRange<Double>, distance: Double)? in
      let distances = headings.flatMap { heading in
        switch start {
        case .edge:
          // One in the middle of the whole part begins no column.
          let isCentred =
            !isText && abs(heading.box.centerX - (left + right) / 2) <= heading.box.height / 2
          return isCentred ? [] : [abs(heading.box.left - gap.upperBound)]
        case .middle:
          let ends = gaps.map(\.lowerBound).filter { $0 > gap.upperBound } + [right]
          return ends.map { abs(heading.box.centerX - (gap.upperBound + $0) / 2) }
        }
      }
      let distance = distances.min() ?? .infinity
      return distance <= Self.indent * height ? (gap, distance) : nil
    }.min { $0.distance < $1.distance }?.gap
  }

  /// A gutter of a text as wide as what stands below it leaves it, down to what reaches across or to white from
  /// edge to edge; `nil` where something stands within it, so that it is none.
  private func settled(
    _ gutter: ClosedRange<Double>, among boxes: [Box]
  ) -> ClosedRange<Double>? {
    guard isText else { return gutter }
    var gutter = gutter
    var bottom: Double?
    for box in boxes.sorted(by: { $0.top < $1.top }) {
      if let bottom, box.top - bottom >= WhiteSpace.parting { break }
      bottom = max(bottom ?? box.bottom, box.bottom)
      guard box.right > gutter.lowerBound, box.left < gutter.upperBound else { continue }
      if box.left < gutter.lowerBound, box.right > gutter.upperBound { break }
      let isLeft = box.left <= gutter.lowerBound
      let (left, right) =
        isLeft ? (box.right, gutter.upperBound) : (gutter.lowerBound, box.left)
      guard right - left >= WhiteSpace.gutter * height else { return nil }
      gutter = left...right
    }
    return gutter
  }

  /// The gutters with headings on both sides and something under those behind them: left of a heading that is
  /// centred over shorter lines there is white, too.
  private func gutters(between headings: [Heading], _ boxes: [Box]) -> [ClosedRange<Double>] {
    guard headings.count > 1 else { return [] }
    let others = boxes.filter { box in !headings.contains { $0.box == box } }
    func hasSomething(behind edge: Double) -> Bool {
      let first = headings.filter { $0.box.left >= edge }.map(\.box.centerY).min()
      return first.map { first in others.contains { $0.left >= edge && $0.centerY > first } }
        ?? false
    }
    return WhiteSpace.gaps(between: boxes.map { $0.left...max($0.left, $0.right) }).filter { gap in
      gap.length >= WhiteSpace.gutter * height
        && headings.contains { $0.box.centerX < gap.lowerBound }
        && hasSomething(behind: gap.upperBound)
    }
  }

  private static func byWidth(_ gaps: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    gaps.sorted { $0.length > $1.length }
  }

  static func middle(_ gap: ClosedRange<Double>) -> Double {
    (gap.lowerBound + gap.upperBound) / 2
  }
}
