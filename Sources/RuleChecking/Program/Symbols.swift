import DigestModel
import Publications

/// A publication's vocabulary with every name replaced by a small number.
struct Symbols: Sendable {
  struct Dimension: Sendable {
    let id: String
    let isOpen: Bool
    fileprivate(set) var members: [String]
    fileprivate var numbers: [String: Int]

    /// The number of a member.
    func number(of member: String) -> Int? { numbers[member] }
  }

  struct Indicator: Sendable {
    let id: String
    /// Numbers, in key order.
    let dimensions: [Int]
    let measure: Measure
  }

  private(set) var dimensions: [Dimension]
  let indicators: [Indicator]
  /// The number of the dimension whose members are the publication's units.
  let unitDimension: Int?
  /// In the order of the unit dimension's members.
  let units: [Publication.Unit]
  /// The figure that tells the last day of an issue; `nil` where none does.
  let lastDay: FigureKey?
  /// How the publication's issues follow each other.
  let sequence: Publication.IssueSequence
  /// The children of each unit, in declared order.
  let children: [[Int]]
  private let dimensionNumbers: [String: Int]
  private let indicatorNumbers: [String: Int]

  init(_ publication: Publication) {
    dimensions = publication.dimensions.map { dimension in
      let members = dimension.members.map(\.id)
      return Dimension(
        id: dimension.id, isOpen: dimension.isOpen, members: members,
        numbers: Dictionary(zip(members, 0...)) { first, _ in first })
    }
    let numbers = Dictionary(zip(publication.dimensions.map(\.id), 0...)) { first, _ in first }
    dimensionNumbers = numbers
    indicators = publication.indicators.map { indicator in
      Indicator(
        id: indicator.id, dimensions: indicator.dimensions.compactMap { numbers[$0] },
        measure: indicator.measure)
    }
    indicatorNumbers = Dictionary(zip(publication.indicators.map(\.id), 0...)) { first, _ in first }
    unitDimension = numbers["unit"]
    units = publication.units
    lastDay = publication.period.end
    sequence = publication.sequence
    let byParent = Dictionary(
      grouping: publication.units.indices.filter { publication.units[$0].parent != nil }
    ) { publication.units[$0].parent }
    children = publication.units.map { byParent[$0.id] ?? [] }
  }

  func dimension(_ id: String) -> Int? { dimensionNumbers[id] }
  func indicator(_ id: String) -> Int? { indicatorNumbers[id] }

  /// The units below a unit that have no children themselves, in declared order.
  func leaves(of unit: Int) -> [Int] {
    var below: Set<Int> = []
    var rest = children[unit]
    while let next = rest.popLast() {
      // A circle of parents must not be gone round twice.
      if below.insert(next).inserted { rest += children[next] }
    }
    return below.filter { children[$0].isEmpty }.sorted()
  }

  /// The number of a member of an open dimension, which is given one if it has none yet.
  mutating func number(of member: String, in dimension: Int) -> Int {
    if let number = dimensions[dimension].numbers[member] { return number }
    let number = dimensions[dimension].members.count
    dimensions[dimension].members.append(member)
    dimensions[dimension].numbers[member] = number
    return number
  }

  /// The written key of a figure.
  func key(_ code: FigureCode) -> FigureKey {
    let indicator = indicators[code.indicator]
    let coordinates = zip(indicator.dimensions, code.members).compactMap { dimension, member in
      member == FigureCode.absent
        ? nil
        : FigureKey.Coordinate(
          dimension: dimensions[dimension].id, member: dimensions[dimension].members[member])
    }
    return FigureKey(indicator: indicator.id, coordinates: coordinates)
  }
}

/// A figure's key in numbers.
struct FigureCode: Hashable, Sendable {
  /// In place of a member where the figure lacks the dimension.
  static let absent = -1

  let indicator: Int
  /// One for each dimension of the indicator, in key order.
  let members: [Int]
}
