import DigestModel

/// What of a page stands under which heading.
///
/// The page is cut along its white space, first between columns that have headings of their own, else
/// between bands of lines (recursive XY-cut: Nagy and Seth, 1984), until every part has one heading at
/// the most. A band without a heading goes on with the one over it, column by column.
struct PageRegions {
  /// A heading where it is printed.
  struct Heading {
    /// What it heads.
    var block: Int
    /// Its first item.
    var first: Int
    var box: Box
    /// How many words it has.
    var length: Int
  }

  private indirect enum Region {
    /// A part with one heading, or several at one place; or none.
    case leaf([Heading])
    /// Parts side by side, with the place of the gutter.
    case columns(at: Double, Region, Region)
    /// Parts one over the other.
    case bands(at: Double, Region, Region)
  }

  private let root: Region

  /// Of a page, in points.
  private struct Measures {
    var height: Double
    var parting: Double
    var alignments: [Alignment]

    /// Whether it is a text, whose lines touch.
    var isText: Bool { parting < .infinity }
    /// How far a heading may begin from the white over it.
    var reach: Double { isText ? height / 2 : height }
  }

  /// How headings stand over their columns.
  enum Alignment {
    case left, centre
  }

  /// How far a heading may begin behind the edge of its column, or before it, in heights of a line.
  private static let indent = 2.5

  /// Cuts a page.
  ///
  /// - Parameters:
  ///   - headings: Those of the page.
  ///   - boxes: Of all that is printed on it, headings included.
  ///   - height: Of a line, in points.
  ///   - alignments: How headings may stand over their columns, the likeliest first.
  ///   - parting: How high white is, in points, that parts a page before columns do.
  /// - Complexity: O(*h* *n* log *n*) in the headings and boxes.
  init(
    headings: [Heading], boxes: [Box], height: Double, parting: Double = .infinity,
    alignments: [Alignment] = [.left]
  ) {
    // Of headings that begin alike, the longer one is meant.
    let longest = Dictionary(headings.map { ($0.first, $0.length) }, uniquingKeysWith: max)
    let headings = headings.filter { longest[$0.first] == $0.length }
    // No cut goes through a heading of several lines.
    root = Self.region(
      of: headings, boxes + headings.map(\.box),
      Measures(height: height, parting: parting, alignments: alignments))
  }

  /// The heading that a place stands under; `nil` for none.
  func heading(over box: Box) -> Heading? {
    Self.heading(over: box, in: root)
  }

  private static func heading(over box: Box, in region: Region) -> Heading? {
    switch region {
    case .leaf(let headings):
      return last(at: box.centerX, among: headings.filter { $0.box.top <= box.centerY })
    case .columns(let gutter, let left, let right):
      return heading(over: box, in: box.centerX < gutter ? left : right)
    case .bands(let edge, let upper, let lower):
      guard box.centerY >= edge else { return heading(over: box, in: upper) }
      return heading(over: box, in: lower) ?? last(at: box.centerX, in: upper)
    }
  }

  /// The lowest heading of a region at a place across.
  private static func last(at place: Double, in region: Region) -> Heading? {
    switch region {
    case .leaf(let headings): return last(at: place, among: headings)
    case .columns(let gutter, let left, let right):
      return last(at: place, in: place < gutter ? left : right)
    case .bands(_, let upper, let lower):
      return last(at: place, in: lower) ?? last(at: place, in: upper)
    }
  }

  /// The lowest of some headings; of several on one line the last that begins no further right than a
  /// place, of those that begin alike the longer one.
  private static func last(at place: Double, among headings: [Heading]) -> Heading? {
    guard let lowest = headings.max(by: { $0.box.top < $1.box.top })?.box else { return nil }
    let line = headings.filter { $0.box.verticalOverlap(with: lowest) > 0 }
    let before = line.filter { $0.box.left <= place }
    return (before.isEmpty ? line.filter { $0.box.left == line.map(\.box.left).min() } : before)
      .max { ($0.box.left, $0.length) < ($1.box.left, $1.length) }
  }

  // MARK: Cutting

  private static func region(of headings: [Heading], _ boxes: [Box], _ page: Measures) -> Region {
    guard let first = headings.first, headings.contains(where: { $0.box != first.box }) else {
      return .leaf(headings)
    }
    let bands = WhiteSpace.gaps(
      between: boxes.map { $0.top...max($0.top, $0.bottom) }, touching: page.isText)
    let before = bands.filter { band in
      isOver(band, headings, page)
        && headings.contains { $0.box.centerY < band.lowerBound }
    }
    let widest = before.max { $0.length < $1.length }
    if let widest, widest.length >= page.parting {
      return Self.bands(at: middle(widest), headings, boxes, page)
    }
    for alignment in page.alignments {
      if let cut = columns(of: headings, alignment, boxes, bands, page) { return cut }
    }
    if let widest { return Self.bands(at: middle(widest), headings, boxes, page) }
    return gutters(between: headings, boxes, page.height)
      .max { $0.length < $1.length }
      .map { columns(at: middle($0), headings, boxes, page) } ?? .leaf(headings)
  }

  /// Whether a heading begins right under a band: between a heading and what it heads there is white,
  /// too.
  private static func isOver(
    _ band: ClosedRange<Double>, _ headings: [Heading], _ page: Measures
  ) -> Bool {
    headings.contains { abs($0.box.top - band.upperBound) <= page.reach }
  }

  private static func bands(
    at edge: Double, _ headings: [Heading], _ boxes: [Box], _ page: Measures
  ) -> Region {
    .bands(
      at: edge,
      region(
        of: headings.filter { $0.box.centerY < edge }, boxes.filter { $0.centerY < edge }, page),
      region(
        of: headings.filter { $0.box.centerY >= edge }, boxes.filter { $0.centerY >= edge }, page)
    )
  }

  /// How many bands at the head and the foot of a part may cross its columns, as titles and notes do.
  private static let mostCrossing = 6

  /// A cut between columns with headings of their own, behind as few bands at the head and the foot
  /// of the part as need be; `nil` where there are no such columns.
  private static func columns(
    of headings: [Heading], _ alignment: Alignment, _ boxes: [Box],
    _ bands: [ClosedRange<Double>], _ page: Measures
  ) -> Region? {
    let rightmost = headings.map(\.box.left).max() ?? 0
    guard headings.contains(where: { $0.box.right < rightmost }) else { return nil }
    for crossing in 0...min(mostCrossing, bands.count) {
      for above in 0...crossing {
        let below = crossing - above
        let top = above == 0 ? -Double.infinity : middle(bands[above - 1])
        let bottom = below == 0 ? Double.infinity : middle(bands[bands.count - below])
        guard top < bottom, above == 0 || isOver(bands[above - 1], headings, page),
          below == 0 || isOver(bands[bands.count - below], headings, page)
            || !headings.contains(where: { $0.box.centerY >= bottom })
        else { continue }
        let inside = headings.filter { $0.box.centerY >= top && $0.box.centerY < bottom }
        let within = boxes.filter { $0.centerY >= top && $0.centerY < bottom }
        guard let gap = gutter(between: inside, alignment, within, page.height),
          let settled = settled(gap, among: boxes.filter { $0.centerY >= bottom }, page)
        else { continue }
        let gutter = middle(settled)
        if above > 0 { return Self.bands(at: top, headings, boxes, page) }
        if below > 0 { return Self.bands(at: bottom, headings, boxes, page) }
        return columns(at: gutter, headings, boxes, page)
      }
    }
    return nil
  }

  private static func columns(
    at gutter: Double, _ headings: [Heading], _ boxes: [Box], _ page: Measures
  ) -> Region {
    .columns(
      at: gutter,
      region(
        of: headings.filter { $0.box.centerX < gutter },
        boxes.filter { $0.centerX < gutter }, page),
      region(
        of: headings.filter { $0.box.centerX >= gutter },
        boxes.filter { $0.centerX >= gutter }, page))
  }

  /// A gutter with headings on both sides, right before one of them or before the column that
  /// one is centred over: within a table there are gutters too.
  private static func gutter(
    between headings: [Heading], _ alignment: Alignment, _ boxes: [Box], _ height: Double
  ) -> ClosedRange<Double>? {
    let gaps = gutters(between: headings, boxes, height)
    let right = boxes.map(\.right).max() ?? 0
    return gaps.compactMap { gap -> (gap: ClosedRange<Double>, distance: Double)? in
      let end = gaps.map(\.lowerBound).filter { $0 > gap.upperBound }.min() ?? right
      let distances = headings.map { heading in
        switch alignment {
        case .left: abs(heading.box.left - gap.upperBound)
        case .centre: abs(heading.box.centerX - (gap.upperBound + end) / 2)
        }
      }
      let distance = distances.min() ?? .infinity
      return distance <= indent * height ? (gap, distance) : nil
    }.min { $0.distance < $1.distance }?.gap
  }

  /// A gutter of a text as wide as what stands below it leaves it, down to what reaches across or to white from
  /// edge to edge; `nil` where something stands within it, so that it is none.
  private static func settled(
    _ gutter: ClosedRange<Double>, among boxes: [Box], _ page: Measures
  ) -> ClosedRange<Double>? {
    guard page.isText else { return gutter }
    var gutter = gutter
    var bottom: Double?
    for box in boxes.sorted(by: { $0.top < $1.top }) {
      if let bottom, box.top - bottom >= page.parting { break }
      bottom = max(bottom ?? box.bottom, box.bottom)
      guard box.right > gutter.lowerBound, box.left < gutter.upperBound else { continue }
      if box.left < gutter.lowerBound, box.right > gutter.upperBound { break }
      let isLeft = box.left <= gutter.lowerBound
      let (left, right) =
        isLeft ? (box.right, gutter.upperBound) : (gutter.lowerBound, box.left)
      guard right - left >= WhiteSpace.gutter * page.height else { return nil }
      gutter = left...right
    }
    return gutter
  }

  /// The gutters with headings on both sides.
  private static func gutters(
    between headings: [Heading], _ boxes: [Box], _ height: Double
  ) -> [ClosedRange<Double>] {
    guard headings.count > 1 else { return [] }
    return WhiteSpace.gaps(between: boxes.map { $0.left...max($0.left, $0.right) }).filter { gap in
      gap.upperBound - gap.lowerBound >= WhiteSpace.gutter * height
        && headings.contains { $0.box.centerX < gap.lowerBound }
        && headings.contains { $0.box.centerX > gap.upperBound }
    }
  }

  private static func middle(_ gap: ClosedRange<Double>) -> Double {
    (gap.lowerBound + gap.upperBound) / 2
  }
}
