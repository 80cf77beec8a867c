import DigestModel

/// The bar, column or segment that a value stands at or in.
struct ColorMark {
  /// Where the value stands: at either end of a column or of a bar, inside, or around a pie, whose box is then that
  /// of the shape.
  enum Place {
    case column, bar, inside, sector
  }

  var shape: ColoredShape
  var place: Place

  /// How far a value may be from its bar, in heights of its type.
  private static let reach = 1.2
  /// How far their boxes may overlap, in heights of its type: a font's box is higher than its letters.
  private static let overlap = 0.6
  /// How far the middle of a value may be off that of its bar: in points, and as a part of the bar's
  /// breadth.
  private static let offset = (points: 2.0, part: 0.2)

  /// How far the edges of bars may be from a line that they share, in points.
  fileprivate static let slack = 1.5

  /// The shapes at values, by numeral: at columns where a shape has more others beside it on one ground,
  /// at bars where it has more over and under it; where neither, at whichever are more, of as many at the nearer.
  ///
  /// - Parameter values: The boxes of values, by numeral.
  /// - Complexity: O(*n* (*n* + *m*)) in the shapes and values.
  static func marks(
    among shapes: [ColoredShape], at values: [Int: Box]
  ) -> [Int: ColorMark] {
    // Lines of a point or two are too many to say how what is higher stands; the samples of legends are no bars.
    let type = values.values.map(\.height).max() ?? 0
    let high = shapes.filter { !ChartColors.isThin($0) && !isSample($0.box, beside: type) }
    let places = shapes.map { shape in
      Self.place(of: shape, among: ChartColors.isThin(shape) ? shapes : high)
    }
    func ofPlace(_ place: Place, orAny: Bool) -> [ColoredShape] {
      zip(shapes, places).filter { $0.1 == place || orAny && $0.1 == nil }.map(\.0)
    }
    func marks(_ place: Place, among shapes: [ColoredShape]) -> [Int: ColorMark] {
      values.compactMapValues { nearest(place, to: $0, among: shapes) }
    }
    let columns = marks(.column, among: ofPlace(.column, orAny: true))
    let bars = marks(.bar, among: ofPlace(.bar, orAny: true))
    func distance(_ marks: [Int: ColorMark]) -> Double {
      values.reduce(0) { sum, value in
        sum
          + (marks[value.key].flatMap {
            Self.distance($0.place, from: value.value, to: $0.shape.box)
          } ?? 0)
      }
    }
    let ends =
      (columns.count, -distance(columns)) >= (bars.count, -distance(bars))
      ? columns.merging(marks(.bar, among: ofPlace(.bar, orAny: false))) { first, _ in first }
      : bars.merging(marks(.column, among: ofPlace(.column, orAny: false))) { first, _ in first }
    return ends.merging(marks(.inside, among: shapes)) { end, inside in
      // Over the end of one bar and inside another: neither for sure.
      end.shape.color == inside.shape.color ? end : inside
    }
  }

  /// How much the sides of a legend's sample differ at the most.
  private static let squareness = 1.2

  /// Whether a shape is a small square, as the samples of legends are.
  private static func isSample(_ box: Box, beside type: Double) -> Bool {
    let sides = [box.width, box.height].sorted()
    return sides[1] <= squareness * sides[0] && sides[1] <= squareness * type
  }

  /// Whether a shape is a column or a bar by the lines that it shares with others, or by how it lies where it shares
  /// none; `nil` where both or neither. The parts of one bar share both lines along it, and say nothing.
  private static func place(of shape: ColoredShape, among shapes: [ColoredShape]) -> Place? {
    func sharing(_ edge: (Box) -> Double, not other: (Box) -> Double) -> Int {
      shapes.count {
        abs(edge($0.box) - edge(shape.box)) <= slack
          && abs(other($0.box) - other(shape.box)) > slack
      }
    }
    let columns = max(sharing(\.bottom, not: \.top), sharing(\.top, not: \.bottom))
    let bars = max(sharing(\.left, not: \.right), sharing(\.right, not: \.left))
    if columns == 0, bars == 0, !shapes.contains(where: { $0.box.sharesEdge(with: shape.box) }) {
      return place(ofLone: shape.box)
    }
    return columns == bars ? nil : columns > bars ? .column : .bar
  }

  /// How much longer than broad a shape is that stands alone and tells by that which way it lies.
  private static let elongation = 2.0

  private static func place(ofLone box: Box) -> Place? {
    if box.width >= elongation * box.height { return .bar }
    return box.height >= elongation * box.width ? .column : nil
  }

  /// The column that a value stands right over.
  static func column(under value: Box, among shapes: [ColoredShape]) -> ColoredShape? {
    let below = shapes.filter { $0.box.top >= value.centerY && !ChartColors.isThin($0) }
    return nearest(.column, to: value, among: below)?.shape
  }

  /// The columns of the same breadth and colour that stand beside one on its ground.
  static func siblings(of column: ColoredShape, among shapes: [ColoredShape]) -> [ColoredShape] {
    shapes.filter { shape in
      shape.color == column.color && abs(shape.box.bottom - column.box.bottom) <= slack
        && abs(shape.box.width - column.box.width) <= slack
        && shape.box.horizontalOverlap(with: column.box) < 0
    }
  }

  private static func nearest(
    _ place: Place, to value: Box, among shapes: [ColoredShape]
  ) -> ColorMark? {
    shapes.compactMap { shape in distance(place, from: value, to: shape.box).map { (shape, $0) } }
      .min { $0.1 < $1.1 }.map { ColorMark(shape: $0.0, place: place) }
  }

  /// How far a value is from where it stands at a shape, in points; `nil` where it does not.
  private static func distance(_ place: Place, from value: Box, to shape: Box) -> Double? {
    let height = min(value.width, value.height)
    let off: Double
    let gap: Double
    switch place {
    case .inside:
      guard shape.left <= value.centerX, value.centerX <= shape.right, shape.top <= value.centerY,
        value.centerY <= shape.bottom
      else { return nil }
      return min(abs(shape.centerX - value.centerX), abs(shape.centerY - value.centerY))
    case .column:
      off = abs(shape.centerX - value.centerX)
      gap = max(shape.top - value.bottom, value.top - shape.bottom)
      guard off <= max(Self.offset.points, Self.offset.part * shape.width) else { return nil }
    case .bar:
      off = abs(shape.centerY - value.centerY)
      gap = max(shape.left - value.right, value.left - shape.right)
      guard off <= max(Self.offset.points, Self.offset.part * shape.height) else { return nil }
    case .sector:
      return nil
    }
    guard gap <= reach * height, gap >= -overlap * height else { return nil }
    return off + abs(gap)
  }
}

extension Box {
  /// Whether an edge of another box is on a line with its own: both edges along a bar only where they touch, as its
  /// parts do; a bar of the same breadth elsewhere on the line is another chart's.
  fileprivate func sharesEdge(with other: Box) -> Bool {
    func shares(_ edge: KeyPath<Box, Double>) -> Bool {
      abs(self[keyPath: edge] - other[keyPath: edge]) <= ColorMark.slack
    }
    let (across, along) = ([shares(\.left), shares(\.right)], [shares(\.top), shares(\.bottom)])
    guard self != other, across + along != [true, true, true, true] else { return false }
    let isApart =
      across == [true, true] && verticalOverlap(with: other) < -ColorMark.slack
      || along == [true, true] && horizontalOverlap(with: other) < -ColorMark.slack
    return !isApart && (across + along).contains(true)
  }
}
