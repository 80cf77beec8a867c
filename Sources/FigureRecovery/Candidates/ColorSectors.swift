import DigestModel

/// The sectors of pies and rings, and the values around them: these follow each other as the names of the legend
/// do, and the larger a sector, the larger its value.
struct ColorSectors {
  /// A pie or ring: the shapes of its sectors that can be seen, and the box around them.
  private struct Disc {
    var sectors: [ColoredShape]
    var box: Box
  }

  private let discs: [Disc]

  /// A rectangle fills its box but for the letters in it, a sector at most so much of it.
  private static let mostFill = 0.9
  /// How far the sectors of one disc are apart at the most, in points: as wide as the line that parts them.
  private static let gap = 3.0
  /// How much the sides of a disc's box differ at the most, as a part of them: a cut-off edge.
  private static let squareness = 0.1

  /// - Complexity: O(*n*²) in the shapes.
  init(among shapes: [ColoredShape]) {
    var groups: [Disc] = []
    for shape in shapes where shape.fill <= Self.mostFill {
      var disc = Disc(sectors: [shape], box: shape.box)
      while let other = groups.firstIndex(where: { $0.box.isNear(disc.box, Self.gap) }) {
        let part = groups.remove(at: other)
        disc.sectors += part.sectors
        disc.box = disc.box.union(part.box)
      }
      groups.append(disc)
    }
    discs = groups.filter { disc in
      disc.sectors.count > 1
        && abs(disc.box.width - disc.box.height) <= Self.squareness * disc.box.width
    }
  }

  /// How far a value may be from its disc, in widths of the disc: as far as a line leads to it.
  private static let reach = 0.75
  /// How far the part of a value in the sum may be from that of its sector in the disc: the edges of sectors are not
  /// seen. As much may a sector have that is not seen at all.
  private static let slack = 0.05
  /// How far it is at least in any other order.
  private static let otherwise = 2 * slack

  /// The values around each disc, each with the disc in the colour that its place in the order of the legend gives
  /// it; none of a disc where another order could be meant.
  ///
  /// - Parameter legend: The colours of the names in the legend's order.
  func marks(_ values: [CaptureMatch], legend: [Color], in page: PageNumerals) -> [Int: ColorMark] {
    var marks: [Int: ColorMark] = [:]
    for disc in discs {
      let around = values.filter { value in
        let distance = disc.box.distance(to: page.box(value))
        return distance <= Self.reach * disc.box.width
          && discs.allSatisfy { $0.box.distance(to: page.box(value)) >= distance }
      }.sorted { disc.box.angle(to: page.box($0)) < disc.box.angle(to: page.box($1)) }
      guard around.count == legend.count, let colors = Self.colors(of: around, legend, disc) else {
        continue
      }
      for (value, color) in zip(around, colors) {
        let shape = ColoredShape(box: disc.box, color: color, fill: 1)
        marks[value.numeral] = ColorMark(shape: shape, place: .sector)
      }
    }
    return marks
  }

  /// The one order of the legend's colours, from any of them on and either way round, in which all sectors have the
  /// sizes of their values.
  private static func colors(
    of values: [CaptureMatch], _ legend: [Color], _ disc: Disc
  ) -> [Color]? {
    let sizes = values.compactMap { value -> Int? in
      guard case .number(let quantity) = value.value, quantity.decimals == 0 else { return nil }
      return quantity.coefficient
    }
    guard sizes.count == values.count, sizes.allSatisfy({ $0 >= 0 }) else { return nil }
    let areas = legend.map { color in
      disc.sectors.filter { ChartColors.isSame($0.color, color) }
        .reduce(0) { $0 + $1.fill * $1.box.width * $1.box.height }
    }
    let orders = [Array(legend.indices), legend.indices.reversed()].flatMap { order in
      order.indices.map { Array(order[$0...] + order[..<$0]) }
    }
    let errors = orders.map { order in
      error(of: sizes, beside: order.map { areas[$0] })
    }
    guard let least = errors.indices.min(by: { errors[$0] < errors[$1] }),
      errors[least] <= slack,
      errors.indices.allSatisfy({ orders[$0] == orders[least] || errors[$0] > otherwise })
    else { return nil }
    return orders[least].map { legend[$0] }
  }

  /// How far the part of any value is from that of its sector at the most.
  private static func error(of sizes: [Int], beside areas: [Double]) -> Double {
    let sum = sizes.reduce(0.0) { $0 + Double($1) }
    let area = areas.reduce(0, +)
    guard sum > 0, area > 0 else { return .infinity }
    return zip(sizes, areas).map { abs(Double($0) / sum - $1 / area) }.max() ?? .infinity
  }
}

extension Box {
  /// Whether another box lies within a distance.
  fileprivate func isNear(_ other: Box, _ gap: Double) -> Bool {
    left - gap <= other.right && other.left <= right + gap && top - gap <= other.bottom
      && other.top <= bottom + gap
  }

  /// The gap between two boxes along the axis on which they are farther apart, in points.
  fileprivate func distance(to other: Box) -> Double {
    max(0, left - other.right, other.left - right, top - other.bottom, other.top - bottom)
  }

  /// The direction from the middle of the box to that of another one: it grows clockwise, from 0 to 4, as the way
  /// along the sides of a diamond does.
  fileprivate func angle(to other: Box) -> Double {
    let (x, y) = (other.centerX - centerX, other.centerY - centerY)
    let sum = max(abs(x) + abs(y), .leastNonzeroMagnitude)
    let part = x / sum
    return y < 0 ? 1 + part : 3 - part
  }
}
