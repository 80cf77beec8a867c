import DigestModel

/// The samples of colour beside the names of a legend: small filled shapes on their lines, of one size,
/// all on the same side.
struct ColorSamples {
  struct Sample {
    var shape: ColoredShape
    var place: LabelPlace
  }

  /// Several where a name stands in several legends.
  private(set) var byMember: [String: [Sample]] = [:]

  var places: Set<[Int]> { Set(byMember.values.flatMap { $0.map(\.place.items) }) }

  var shapes: [ColoredShape] { byMember.values.flatMap { $0.map(\.shape) } }

  private enum Side: CaseIterable {
    case left, right
  }

  /// How high a sample may be, in heights of its name's line.
  private static let mostHeight = 1.6
  /// How wide a sample may be, in heights of its name's line; wider is a bar.
  private static let mostWidth = 4.0
  /// Lower and narrower ones are the cut edges of others, in points.
  static let leastSide = 2.0
  /// How far it may be from its name, in heights.
  private static let reach = 1.5
  /// A box that is empty or a picture is none: a disc fills 0.79 of its box.
  private static let leastFill = 0.6
  /// How much the samples of a legend may differ in height and width, in points: a pixel at either edge.
  private static let slack = 2.0

  /// - Complexity: O(*n* *m*) in the shapes and places.
  init(among shapes: [ColoredShape], of places: [LabelPlace], in page: PageNumerals) {
    guard !shapes.isEmpty, !places.isEmpty else { return }
    let small = shapes.filter {
      $0.fill >= Self.leastFill && min($0.box.width, $0.box.height) >= Self.leastSide
    }
    for side in Side.allCases {
      let found = places.compactMap { place in
        Self.sample(of: place, on: side, among: small, in: page)
          .map { Sample(shape: $0, place: place) }
      }
      // One name of a line has a value behind it only where all do: else what is behind is another block's.
      let lines = Set(found.filter { !Self.hasValue($0.place, in: page) }.map(\.place.line))
      let ofLegend = found.filter { lines.contains($0.place.line) }
      let alike = Dictionary(grouping: Self.alike(ofLegend)) { $0.place.member ?? "" }
      if alike.count > byMember.count { byMember = alike }
    }
  }

  private static func sample(
    of place: LabelPlace, on side: Side, among shapes: [ColoredShape], in page: PageNumerals
  ) -> ColoredShape? {
    let boxes = place.items.map { page.text.items[$0].box }
    guard place.member != nil, let line = side == .left ? boxes.first : boxes.last else {
      return nil
    }
    func gap(_ shape: ColoredShape) -> Double {
      side == .left ? line.left - shape.box.right : shape.box.left - line.right
    }
    let near = shapes.filter { isNear($0.box, to: line, gap: gap($0)) }
    guard let nearest = near.min(by: { gap($0) < gap($1) }) else { return nil }
    var between = line
    (between.left, between.right) =
      side == .left ? (nearest.box.right, line.left - 1) : (line.right + 1, nearest.box.left)
    if between.width > 0, page.hasWord(inside: between) { return nil }
    return nearest
  }

  private static func isNear(_ box: Box, to line: Box, gap: Double) -> Bool {
    gap >= -1 && gap <= reach * line.height
      && box.height <= mostHeight * line.height && box.width <= mostWidth * line.height
      && 2 * box.verticalOverlap(with: line) > box.height
  }

  /// Whether a shape is no larger than a sample at words of a height, in points.
  static func mayBeSample(_ box: Box, ofType height: Double) -> Bool {
    min(box.width, box.height) >= leastSide && box.height <= mostHeight * height
      && box.width <= mostWidth * height
  }

  /// Whether a sample of colour may stand before some words.
  static func mayPrecede(_ line: Box, among shapes: [ColoredShape]) -> Bool {
    sample(before: line, among: shapes) != nil
  }

  /// The nearest sample of colour that may stand before some words.
  static func sample(before line: Box, among shapes: [ColoredShape]) -> ColoredShape? {
    shapes.filter { shape in
      shape.fill >= leastFill && min(shape.box.width, shape.box.height) >= leastSide
        && isNear(shape.box, to: line, gap: line.left - shape.box.right)
    }.max { $0.box.right < $1.box.right }
  }

  /// How far the value of a name may be behind it, in heights.
  private static let valueReach = 20.0

  /// Whether a name has its value behind it: such a list needs no colours, and what its own chart means by
  /// them another one need not.
  private static func hasValue(_ place: LabelPlace, in page: PageNumerals) -> Bool {
    let next = page.row(of: place.box, around: place.line).first { item in
      page.text.items[item].box.left >= place.box.right - 1 && !page.text.isPassable(item)
    }
    // What stands in another block's region is no value of the name.
    guard let next, page.isRegional(next) else { return false }
    return page.text.items[next].box.left - place.box.right <= valueReach * place.box.height
  }

  /// The samples of the size that most of them have.
  private static func alike(_ samples: [Sample]) -> [Sample] {
    let sizes = samples.map { ($0.shape.box.width, $0.shape.box.height) }
    let groups = sizes.map { size in
      sizes.indices.filter {
        abs(sizes[$0].0 - size.0) <= slack && abs(sizes[$0].1 - size.1) <= slack
      }
    }
    return (groups.max { $0.count < $1.count } ?? []).map { samples[$0] }
  }
}
