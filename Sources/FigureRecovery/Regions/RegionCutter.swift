import DigestModel

/// Cuts a page into what stands under each of its headings.
///
/// Where several cuts are possible, as a column of one block may look like the lower part of another one,
/// the one is taken that leaves the most witnesses under a heading of a block that looks for them; of
/// equal ones the first, between columns before between bands.
struct RegionCutter {
  typealias Heading = PageRegions.Heading
  typealias Region = PageRegions.Region

  /// A part of a page.
  struct Part {
    var headings: [Heading]
    var boxes: [Box]
    var witnesses: [PageRegions.Witness]
    var numbers: [PageRegions.Witness]

    fileprivate func split(where isFirst: (Box) -> Bool) -> (Part, Part) {
      func part(_ isOurs: (Box) -> Bool) -> Part {
        Part(
          headings: headings.filter { isOurs($0.box) }, boxes: boxes.filter(isOurs),
          witnesses: witnesses.filter { isOurs($0.box) }, numbers: numbers.filter { isOurs($0.box) }
        )
      }
      return (part(isFirst), part { !isFirst($0) })
    }
  }

  private enum Cut: Hashable {
    case columns(at: Double)
    case bands(at: Double)
  }

  /// Where in its column a heading stands.
  private enum Start {
    case edge, middle
  }

  /// Of a line, in points.
  private let height: Double
  /// Whether it is a text: its lines touch, and only what is left blank from edge to edge is white.
  private let isText: Bool
  /// How many parts may still be cut in another way than the first.
  private var trials = Self.mostTrials

  /// How far a heading may stand from where its column has it, in heights of a line.
  private static let indent = 2.5
  /// How many bands at the head and the foot of a part may cross its columns, as titles and notes do.
  private static let mostCrossing = 6
  /// How many parts of a page are cut in other ways than the first: the work on a page is bounded.
  private static let mostTrials = 64

  init(height: Double, isText: Bool) {
    self.height = height
    self.isText = isText
  }

  /// - Complexity: O(*h* *n* log *n*) in the headings and boxes where the first cuts leave every witness where
  ///   it may be; else as often as other cuts are tried, which are bounded.
  mutating func region(of part: Part) -> Region { best(of: part, below: []).region }

  /// A region with how many witnesses stand where they may, and the blocks that have numbers of theirs under a
  /// heading.
  private struct Scored {
    var region: Region
    var agreeing: Int
    var served: Set<Int>

    var score: Int { agreeing + served.count }
  }

  /// - Parameter above: The parts over it, from the top down: what stands before its headings goes on with
  ///   theirs.
  private mutating func best(of part: Part, below above: [Region]) -> Scored {
    guard let first = part.headings.first, part.headings.contains(where: { $0.box != first.box })
    else {
      if let edge = edge(leftOf: part) {
        return scored(.columns(at: edge, .leaf([]), .leaf(part.headings)), part, above)
      }
      return scored(.leaf(part.headings), part, above)
    }
    let most = mostScore(of: part, below: above)
    var best: Scored?
    var seen: Set<Cut> = []
    for cut in cuts(of: part) where seen.insert(cut).inserted {
      if best != nil {
        guard trials > 0 else { break }
        trials -= 1
      }
      let found = self.cut(part, cut, above)
      if found.score > best?.score ?? -1 { best = found }
      if best?.score == most { break }
    }
    return best ?? scored(.leaf(part.headings), part, above)
  }

  private mutating func cut(_ part: Part, _ cut: Cut, _ above: [Region]) -> Scored {
    switch cut {
    case .columns(let gutter):
      let (left, right) = part.split { $0.centerX < gutter }
      let (first, second) = (best(of: left, below: above), best(of: right, below: above))
      return Scored(
        region: .columns(at: gutter, first.region, second.region),
        agreeing: first.agreeing + second.agreeing, served: first.served.union(second.served))
    case .bands(let edge):
      let (upper, lower) = part.split { $0.centerY < edge }
      let first = best(of: upper, below: above)
      let second = best(of: lower, below: above + [first.region])
      return Scored(
        region: .bands(at: edge, first.region, second.region),
        agreeing: first.agreeing + second.agreeing, served: first.served.union(second.served))
    }
  }

  /// The gutter between the one heading of a part and what stands left of it on its line: that goes on with
  /// something else; `nil` where nothing does. What stands right of a heading may be the heads of its columns.
  private func edge(leftOf part: Part) -> Double? {
    guard !isText, let heading = part.headings.first?.box,
      part.boxes.contains(where: { $0.right < heading.left && $0.sharesLine(with: heading) })
    else { return nil }
    return WhiteSpace.gaps(between: part.boxes.map { $0.left...max($0.left, $0.right) })
      .filter { $0.upperBound <= heading.left && $0.length >= WhiteSpace.gutter * height }
      .max { $0.lowerBound < $1.lowerBound }.map(Self.middle)
  }

  // MARK: Witnesses

  private func scored(_ region: Region, _ part: Part, _ above: [Region]) -> Scored {
    func heading(over box: Box) -> Heading? {
      PageRegions.heading(over: box, in: region) ?? Self.heading(of: above, at: box.centerX)
    }
    return Scored(
      region: region,
      agreeing: part.witnesses.count { witness in
        heading(over: witness.box).map { witness.blocks.contains($0.block) } ?? false
      },
      served: Set(
        part.numbers.compactMap { number in
          heading(over: number.box).flatMap { number.blocks.contains($0.block) ? $0.block : nil }
        }))
  }

  /// The score of a part whose witnesses all stand under a heading of theirs, where one is, and whose blocks all
  /// have numbers under a heading.
  private func mostScore(of part: Part, below above: [Region]) -> Int {
    let blocks = Set(part.headings.map(\.block))
    return blocks.count
      + part.witnesses.count { witness in
        !witness.blocks.isDisjoint(with: blocks)
          || Self.heading(of: above, at: witness.box.centerX).map {
            witness.blocks.contains($0.block)
          } ?? false
      }
  }

  private static func heading(of above: [Region], at place: Double) -> Heading? {
    above.reversed().lazy.compactMap { PageRegions.last(at: place, in: $0) }.first
  }

  // MARK: Cuts

  /// The ways to cut a part, the likeliest first: between columns that have headings of their own, else
  /// in the widest band over a heading, else in a gutter. Most parts need no more than the first.
  private func cuts(of part: Part) -> some Sequence<Cut> {
    let bands = WhiteSpace.gaps(
      between: part.boxes.map { $0.top...max($0.top, $0.bottom) }, touching: isText)
    let before = Self.byWidth(
      bands.filter { band in
        isOver(band, part.headings)
          && part.headings.contains { $0.box.centerY < band.lowerBound }
      })
    let kinds: [() -> [Cut]] = [
      {
        before.prefix(1).filter { isText && $0.length >= WhiteSpace.parting }
          .map { .bands(at: Self.middle($0)) }
      },
      { columns(of: part, bands, before: .edge).map { [$0] } ?? [] },
      { columns(of: part, bands, before: .middle).map { [$0] } ?? [] },
      { before.map { .bands(at: Self.middle($0)) } },
      {
        Self.byWidth(gutters(between: part.headings, part.boxes))
          .map { .columns(at: Self.middle($0)) }
      },
    ]
    return kinds.lazy.flatMap { $0() }
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
    let right = boxes.map(\.right).max() ?? 0
    return gaps.compactMap { gap -> (gap: ClosedRange<Double>, distance: Double)? in
      let distances = headings.flatMap { heading in
        switch start {
        case .edge: return [abs(heading.box.left - gap.upperBound)]
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

  /// The gutters with headings on both sides.
  private func gutters(between headings: [Heading], _ boxes: [Box]) -> [ClosedRange<Double>] {
    guard headings.count > 1 else { return [] }
    return WhiteSpace.gaps(between: boxes.map { $0.left...max($0.left, $0.right) }).filter { gap in
      gap.length >= WhiteSpace.gutter * height
        && headings.contains { $0.box.centerX < gap.lowerBound }
        && headings.contains { $0.box.centerX > gap.upperBound }
    }
  }

  private static func byWidth(_ gaps: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    gaps.sorted { $0.length > $1.length }
  }

  private static func middle(_ gap: ClosedRange<Double>) -> Double {
    (gap.lowerBound + gap.upperBound) / 2
  }
}
