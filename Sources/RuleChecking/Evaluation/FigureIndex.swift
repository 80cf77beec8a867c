import DigestModel

/// A document's figures by their keys in numbers.
struct FigureIndex {
  /// The publication's, with the members of open dimensions that the document prints.
  let symbols: Symbols
  /// With the measures of their indicators.
  let figures: [Figure]
  private var places: [FigureCode: Int]
  /// Of each open dimension the members that the document prints, in document order.
  private var printed: [Int: [Int]] = [:]
  /// The same by indicator.
  private var printedByIndicator: [IndicatorDimension: [Int]] = [:]

  private struct IndicatorDimension: Hashable {
    let indicator: Int
    let dimension: Int
  }

  /// Figures that the vocabulary does not know are left out: no rule can speak of them.
  init(_ document: RecoveredDocument, symbols: Symbols) {
    var symbols = symbols
    var places: [FigureCode: Int] = [:]
    places.reserveCapacity(document.figures.count)
    var figures = document.figures
    for (place, figure) in document.figures.enumerated() {
      guard let code = Self.code(of: figure.key, &symbols) else { continue }
      if places[code] == nil { places[code] = place }
      let measure = symbols.indicators[code.indicator].measure
      if figure.measure != measure { figures[place].measure = measure }
    }
    self.symbols = symbols
    self.places = places
    self.figures = figures
    notePrintedMembers()
  }

  /// The place among `figures` of the one with a key.
  func place(of code: FigureCode) -> Int? { places[code] }

  /// The members of an open dimension that figures of an indicator, or of any, are printed with.
  func printedMembers(of dimension: Int, indicator: Int?) -> [Int] {
    guard let indicator else { return printed[dimension] ?? [] }
    return printedByIndicator[IndicatorDimension(indicator: indicator, dimension: dimension)] ?? []
  }

  private static func code(of key: FigureKey, _ symbols: inout Symbols) -> FigureCode? {
    guard let number = symbols.indicator(key.indicator) else { return nil }
    let dimensions = symbols.indicators[number].dimensions
    var members = [Int](repeating: FigureCode.absent, count: dimensions.count)
    for coordinate in key.coordinates {
      guard let dimension = symbols.dimension(coordinate.dimension),
        let place = dimensions.firstIndex(of: dimension)
      else { return nil }
      if let member = symbols.dimensions[dimension].number(of: coordinate.member) {
        members[place] = member
      } else if symbols.dimensions[dimension].isOpen {
        members[place] = symbols.number(of: coordinate.member, in: dimension)
      } else {
        return nil
      }
    }
    return FigureCode(indicator: number, members: members)
  }

  private mutating func notePrintedMembers() {
    let openDimensions = Set(symbols.dimensions.indices.filter { symbols.dimensions[$0].isOpen })
    guard !openDimensions.isEmpty else { return }
    var seen: Set<[Int]> = []
    for (code, _) in places.sorted(by: { $0.value < $1.value }) {
      let dimensions = symbols.indicators[code.indicator].dimensions
      for (dimension, member) in zip(dimensions, code.members)
      where member != FigureCode.absent && openDimensions.contains(dimension) {
        if seen.insert([dimension, member]).inserted {
          printed[dimension, default: []].append(member)
        }
        if seen.insert([dimension, member, code.indicator]).inserted {
          let key = IndicatorDimension(indicator: code.indicator, dimension: dimension)
          printedByIndicator[key, default: []].append(member)
        }
      }
    }
  }
}
