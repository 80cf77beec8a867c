import DigestModel
import Yams

/// What a vocabulary may not say, though every part of it is well formed.
extension VocabularyReader {
  /// Reports a mark within numbers that would be taken for a part of them.
  mutating func checkSeparator(_ mark: Character, _ key: String, at node: Node) {
    let scalars = mark.unicodeScalars
    if scalars.contains(where: { $0.isLetterOrDigit }) {
      report(.letterAsSeparator(mark, key: key), at: node)
    } else if scalars.contains(where: { $0.isOfNumbers }) {
      report(.signAsSeparator(mark, key: key), at: node)
    }
  }

  /// Reports units that are their own parents, directly or through others, each circle once.
  mutating func checkParents(of units: [Publication.Unit]) {
    let parents = Dictionary(units.map { ($0.id, $0.parent) }) { first, _ in first }
    var settled: Set<String> = []
    for unit in units {
      var path: [String] = []
      var next: String? = unit.id
      while let id = next, !settled.contains(id), !path.contains(id) {
        path.append(id)
        next = parents[id] ?? nil
      }
      settled.formUnion(path)
      guard let end = next, let start = path.firstIndex(of: end),
        let place = places[.unit(end)]
      else { continue }
      report(.circularParents(path[start...] + [end]), at: place)
    }
  }

  /// Reports what is wrong with the key of a figure that gives a day of the report period.
  mutating func checkPeriod(
    _ key: FigureKey, _ indicators: [Publication.Indicator],
    _ dimensions: [Publication.Dimension], at node: Node
  ) {
    guard let indicator = indicators.first(where: { $0.id == key.indicator }) else { return }
    if indicator.measure != .date {
      report(.givesNoDay(indicator: indicator.id, measure: indicator.measure), at: node)
    }
    for coordinate in key.coordinates {
      guard indicator.dimensions.contains(coordinate.dimension),
        let dimension = dimensions.first(where: { $0.id == coordinate.dimension })
      else {
        report(.foreignDimension(coordinate.dimension, indicator: indicator.id), at: node)
        continue
      }
      if !dimension.isOpen, !dimension.members.contains(where: { $0.id == coordinate.member }) {
        report(.unknownMember(coordinate.member, dimension: dimension.id), at: node)
      }
    }
    for dimension in indicator.dimensions where key[dimension] == nil {
      report(.missingDimension(dimension, indicator: indicator.id), at: node)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether it is a sign, bracket or unit of numbers: a dash of any kind, `+`, `%`, `(`, `/`, `:`.
  fileprivate var isOfNumbers: Bool {
    switch properties.generalCategory {
    case .dashPunctuation, .openPunctuation, .closePunctuation: true
    default: "+−±<>=%‰*/:".unicodeScalars.contains(self)
    }
  }
}
