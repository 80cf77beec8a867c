import DigestModel
import Publications

/// The figures of one kind that a grammar takes: what must be said to tell one of them.
struct FigureFamily {
  var capture: Pattern.Capture
  /// The dimensions whose members must be named.
  var open: Set<String>
  /// The members that the grammar says itself.
  var said: [String: String]
  /// Those of `said` that need not be named: the grammar has no figure of the kind with another.
  var implied: Set<String> = []

  /// All families of a grammar.
  static func families(of grammar: Grammar) -> [FigureFamily] {
    var families: [FigureFamily] = []
    var known: Set<Pattern.Capture> = []
    let statements = grammar.sections.flatMap(\.blocks).flatMap(\.statements)
    for capture in statements.flatMap(\.captures) + statements.flatMap(\.tableCaptures) {
      var capture = capture
      capture.also = []
      guard known.insert(capture).inserted else { continue }
      let coordinates = capture.template.coordinates
      families.append(
        FigureFamily(
          capture: capture,
          open: Set(coordinates.filter { $0.member == nil }.map(\.dimension)),
          said: Dictionary(
            coordinates.compactMap { own in own.member.map { (own.dimension, $0) } }
          ) { first, _ in first }))
    }
    for index in families.indices {
      let family = families[index]
      let alike = families.filter {
        $0.capture.template.indicator == family.capture.template.indicator
          && $0.dimensions == family.dimensions
      }
      families[index].implied = Set(
        family.said.keys.filter { dimension in
          alike.allSatisfy { $0.said[dimension] == family.said[dimension] }
        })
    }
    return families
  }

  private var dimensions: Set<String> { open.union(said.keys) }

  /// The coordinates that a naming gives a figure of the family; `nil` where it names too little, another
  /// one, or what the family does not have.
  func coordinates(by naming: Naming) -> [FigureKey.Coordinate]? {
    guard naming.isStarred == (capture.mark == .required),
      naming.indicators.isEmpty || naming.indicators.contains(capture.template.indicator),
      naming.members.keys.allSatisfy(dimensions.contains)
    else { return nil }
    var coordinates: [FigureKey.Coordinate] = []
    for own in capture.template.coordinates {
      let named = naming.members[own.dimension]
      if let member = own.member {
        guard named.map({ $0 == [member] }) ?? implied.contains(own.dimension) else { return nil }
        coordinates.append(FigureKey.Coordinate(dimension: own.dimension, member: member))
      } else {
        guard let named, named.count == 1, let member = named.first else { return nil }
        coordinates.append(FigureKey.Coordinate(dimension: own.dimension, member: member))
      }
    }
    return coordinates
  }
}

extension Statement {
  fileprivate var tableCaptures: [Pattern.Capture] { table?.columns.map(\.capture) ?? [] }
}
