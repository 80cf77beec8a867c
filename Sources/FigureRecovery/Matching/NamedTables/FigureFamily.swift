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
  /// By dimension the members that the grammar has such figures of, where it names them.
  var members: [String: Set<String>] = [:]

  /// All families of a grammar.
  static func families(of grammar: Grammar) -> [FigureFamily] {
    var families: [FigureFamily] = []
    var known: [Pattern.Capture: Int] = [:]
    for (section, statement) in grammar.statements {
      for capture in statement.captures + statement.tableCaptures {
        var capture = capture
        capture.also = []
        let index = known[capture] ?? families.count
        if index == families.count {
          known[capture] = index
          families.append(FigureFamily(of: capture))
        }
        for dimension in families[index].open {
          let members = statement.members(of: dimension) ?? section.members(of: dimension)
          families[index].members[dimension, default: []].formUnion(members)
        }
      }
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

  private init(of capture: Pattern.Capture) {
    self.capture = capture
    let coordinates = capture.template.coordinates
    open = Set(coordinates.filter { $0.member == nil }.map(\.dimension))
    said = Dictionary(
      coordinates.compactMap { own in own.member.map { (own.dimension, $0) } }
    ) { first, _ in first }
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
        guard let named, let member = one(of: named, likely: naming.likely, own.dimension) else {
          return nil
        }
        coordinates.append(FigureKey.Coordinate(dimension: own.dimension, member: member))
      }
    }
    return coordinates
  }

  /// Of several members with one name the one that belongs to the others of its table, or that alone the grammar has
  /// such figures of; `nil` where that is not one.
  private func one(
    of named: Set<String>, likely: [String: Set<String>], _ dimension: String
  ) -> String? {
    guard named.count > 1 else { return named.first }
    let own = named.intersection(likely[dimension] ?? [])
    if own.count == 1 { return own.first }
    let known = named.intersection(members[dimension] ?? [])
    return known.count == 1 ? known.first : nil
  }
}

extension Grammar {
  /// Its statements, each with its section.
  fileprivate var statements: [(section: Pattern.Section, statement: any Statement)] {
    sections.flatMap { section in
      section.blocks.flatMap(\.statements).map { (section, $0) }
    }
  }
}

extension Pattern.Section {
  /// The members of a dimension that the section may be about.
  fileprivate func members(of dimension: String) -> [String] {
    bindings.filter { $0.dimension == dimension }.flatMap(\.members)
  }
}

extension Statement {
  /// The members of a dimension that its labels name; `nil` where they name none.
  fileprivate func members(of dimension: String) -> [String]? {
    let labels = (elements + (table?.label ?? [])).flatMap(\.allLabels)
      .filter { $0.dimension == dimension }.flatMap(\.labels)
    return labels.isEmpty ? nil : labels.map(\.member)
  }

  fileprivate var tableCaptures: [Pattern.Capture] { table?.columns.map(\.capture) ?? [] }
}
