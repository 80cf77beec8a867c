import DigestModel

extension Symbols {
  /// A figure's key as documents have it, its coordinates in order.
  ///
  /// - Throws: What no figure of the publication can have.
  func key(_ text: String) throws(RuleProblem) -> FigureKey {
    guard let written = FigureKey(text) else { throw .invalidKey(text) }
    guard let number = indicator(written.indicator) else {
      throw .unknownIndicator(
        written.indicator,
        suggestion: suggestion(for: written.indicator, among: indicators.map(\.id)))
    }
    let own = indicators[number].dimensions.map { dimensions[$0] }
    var members: [String: String] = [:]
    for coordinate in written.coordinates {
      let name = coordinate.dimension
      guard let dimension = own.first(where: { $0.id == name }) else {
        throw .foreignDimension(name, indicator: written.indicator, dimensions: own.map(\.id))
      }
      guard dimension.isOpen || dimension.number(of: coordinate.member) != nil else {
        throw .unknownMember(
          coordinate.member, dimension: name,
          suggestion: suggestion(for: coordinate.member, among: dimension.members),
          members: dimension.members)
      }
      guard members.updateValue(coordinate.member, forKey: name) == nil else {
        throw .repeatedDimension(name)
      }
    }
    if let missing = own.first(where: { !$0.isOpen && members[$0.id] == nil }) {
      throw .missingDimension(missing.id, indicator: written.indicator)
    }
    return FigureKey(
      indicator: written.indicator,
      coordinates: own.compactMap { dimension in
        members[dimension.id].map {
          FigureKey.Coordinate(dimension: dimension.id, member: $0)
        }
      })
  }
}
