import DigestModel

/// Which figures of a document differ from another in one dimension alone: those of its row and its
/// column in a table, and the same one in the issue before; and those of other indicators in its row.
struct DocumentNeighbours: Sendable {
  let figures: [Figure]
  private let earlier: [FigureKey: Figure]
  /// By a key without one of its dimensions: the places of the figures that have it.
  private var byRest: [Rest: [Int]] = [:]
  /// By the coordinates alone: the places of the figures of all indicators that have them.
  private var byCoordinates: [[FigureKey.Coordinate]: [Int]] = [:]
  private let byKey: [FigureKey: Int]

  /// A key with one dimension left open.
  private struct Rest: Hashable {
    let indicator: String
    let open: String
    let others: [FigureKey.Coordinate]
  }

  init(figures: [Figure], earlier: [Figure]) {
    self.figures = figures
    self.earlier = Dictionary(earlier.map { ($0.key, $0) }) { first, _ in first }
    byKey = Dictionary(figures.enumerated().map { ($1.key, $0) }) { first, _ in first }
    for (place, figure) in figures.enumerated() {
      for rest in Self.rests(of: figure.key) { byRest[rest, default: []].append(place) }
      byCoordinates[figure.key.coordinates, default: []].append(place)
    }
  }

  private static func rests(of key: FigureKey) -> [Rest] {
    key.coordinates.map { open in
      Rest(
        indicator: key.indicator, open: open.dimension,
        others: key.coordinates.filter { $0 != open })
    }
  }

  /// The places of the figures that differ from one in one dimension, in document order.
  func of(_ place: Int) -> [Int] {
    let places = Self.rests(of: figures[place].key).flatMap { byRest[$0] ?? [] }
    return places.filter { $0 != place }.sorted()
  }

  /// The same with those of other indicators that have the same coordinates: they too stand in one row.
  func beside(_ place: Int) -> [Int] {
    let others = byCoordinates[figures[place].key.coordinates] ?? []
    return (of(place) + others.filter { $0 != place }).sorted()
  }

  /// Those that differ in one dimension, by that dimension.
  func byDimension(_ place: Int) -> [(dimension: String, places: [Int])] {
    Self.rests(of: figures[place].key).map { rest in
      (rest.open, (byRest[rest] ?? []).filter { $0 != place })
    }
  }

  /// The figures of other indicators and the same measure that have its coordinates, or all but one of
  /// them, by the dimension that they lack.
  func ofOtherIndicators(_ place: Int) -> [(lacking: String?, places: [Int])] {
    let figure = figures[place]
    let dimensions = [nil] + figure.key.coordinates.map(\.dimension)
    return dimensions.map { lacking in
      let coordinates = figure.key.coordinates.filter { $0.dimension != lacking }
      let places = (byCoordinates[coordinates] ?? []).filter { other in
        figures[other].key.indicator != figure.key.indicator
          && figures[other].measure == figure.measure
      }
      return (lacking, places)
    }
  }

  /// The place of the first figure with a key.
  func place(of key: FigureKey) -> Int? { byKey[key] }

  /// The value at a place in units of a domain's last digit; `nil` where it is none of its values.
  func units(at place: Int, in domain: ValueDomain) -> Int? {
    domain.units(figures[place].value)
  }

  /// The value that the same figure has in the issue before.
  func earlierUnits(at place: Int, in domain: ValueDomain) -> Int? {
    earlier[figures[place].key].flatMap { domain.units($0.value) }
  }
}
