import DigestModel

/// What of a page stands under which heading.
///
/// The page is cut along its white space, first between columns that have headings of their own, else
/// between bands of lines (recursive XY-cut: Nagy and Seth, 1984), until every part has one heading at
/// the most. A band without a heading goes on with the one over it, column by column. Panels with headings of their
/// own are cut by themselves.
struct PageRegions {
  /// A heading where it is printed.
  struct Heading {
    /// What it heads.
    var block: Int
    /// Its words.
    var items: [Int]
    var box: Box
    /// Whether a chart of its block has a label of its words.
    var namesLabel = false
    /// Whether it may as well label values of its block, under another heading of that.
    var isMaybeLabel = false

    /// Its first item.
    var first: Int { items[0] }
    var length: Int { items.count }
  }

  indirect enum Region {
    /// A part with one heading, or several at one place; or none.
    case leaf([Heading])
    /// Parts side by side, with the place of the gutter.
    case columns(at: Double, Region, Region)
    /// Parts one over the other.
    case bands(at: Double, Region, Region)
  }

  private let root: Region
  private let sides: SideHeadings
  /// The panels that are cut by themselves, none of which overlap, with what heads all of one: as in a card a value
  /// may stand over its only heading.
  private let panels: [(box: Box, regions: PageRegions, heading: Heading?)]

  /// Something that only some blocks look for, as a label of their charts.
  struct Witness {
    var box: Box
    /// The blocks that look for it.
    var blocks: Set<Int>
  }

  /// Cuts a page.
  ///
  /// - Parameters:
  ///   - headings: Those of the page.
  ///   - boxes: Of all that is printed on it, headings included.
  ///   - witnesses: What tells on the page under whose heading it stands.
  ///   - numbers: Those on the page, with the blocks that could take them: a heading has some of its block's under it.
  ///   - height: Of a line, in points.
  ///   - panels: The boxes of its panels, the largest first.
  ///   - isText: Whether it is a text, whose lines touch.
  init(
    headings: [Heading], boxes: [Box], witnesses: [Witness], numbers: [Witness], height: Double,
    panels: [Box] = [], isText: Bool = false
  ) {
    // Of headings that begin alike, the longer one is meant.
    let longest = Dictionary(headings.map { ($0.first, $0.length) }, uniquingKeysWith: max)
    var headings = headings.filter { longest[$0.first] == $0.length }
    var (boxes, witnesses, numbers) = (boxes, witnesses, numbers)
    let parted = PagePanels.panels(among: panels, headings, witnesses, numbers)
    self.panels = parted.map { panel in
      func isInside(_ box: Box) -> Bool { panel.box.contains(centerOf: box) }
      let regions = PageRegions(
        headings: panel.headings, boxes: boxes.filter(isInside),
        witnesses: witnesses.filter { isInside($0.box) },
        numbers: numbers.filter { isInside($0.box) }, height: height,
        panels: panels.filter { $0 != panel.box && panel.box.contains($0) }, isText: isText)
      headings.removeAll { isInside($0.box) }
      boxes.removeAll(where: isInside)
      witnesses.removeAll { isInside($0.box) }
      numbers.removeAll { isInside($0.box) }
      return (panel.box, regions, panel.headings.count == 1 ? panel.headings[0] : nil)
    }
    boxes += parted.map(\.box)
    sides = SideHeadings(among: isText ? [] : headings, boxes)
    var cutter = RegionCutter(height: height, headings: headings, isText: isText)
    // No cut goes through a heading of several lines.
    root = cutter.region(
      of: RegionCutter.Part(
        headings: headings, boxes: boxes + headings.map(\.box), witnesses: witnesses,
        numbers: numbers))
  }

  /// The heading that a place stands under; `nil` for none.
  func heading(over box: Box) -> Heading? {
    let panel = panels.first { $0.box.contains(centerOf: box) }
    return panel?.regions.heading(over: box) ?? panel?.heading
      ?? Self.heading(over: box, in: root).flatMap { sides.nearest(to: box, under: $0) }
  }

  static func heading(over box: Box, in region: Region) -> Heading? {
    switch region {
    case .leaf(let headings):
      return last(at: box.centerX, among: headings.filter { $0.box.top <= box.centerY })
    case .columns(let gutter, let left, let right):
      return heading(over: box, in: box.centerX < gutter ? left : right)
    case .bands(let edge, let upper, let lower):
      guard box.centerY >= edge else { return heading(over: box, in: upper) }
      return heading(over: box, in: lower)
        ?? last(at: box.centerX, in: upper).flatMap { isEnded($0, in: lower) ? nil : $0 }
    }
  }

  /// Whether the only heading of a region under another one stands right under that, in the middle of its column:
  /// what stands beside it goes on with neither.
  private static func isEnded(_ heading: Heading, in region: Region) -> Bool {
    guard case .columns(_, .leaf(let left), .leaf(let right)) = region, left.isEmpty,
      let other = right.first
    else { return false }
    return abs(other.box.centerX - heading.box.centerX)
      <= min(heading.box.height, other.box.height)
  }

  /// The lowest heading of a region at a place across.
  static func last(at place: Double, in region: Region) -> Heading? {
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
}
