/// The name of a figure: an indicator and the members that place it, in the publication's order.
///
/// Written `indicator[dimension=member,…]`, or the indicator alone.
package struct FigureKey: Hashable, Sendable {
  /// One dimension's member.
  package struct Coordinate: Hashable, Sendable, Codable {
    package let dimension: String
    package let member: String

    package init(dimension: String, member: String) {
      self.dimension = dimension
      self.member = member
    }
  }

  package let indicator: String
  /// In the order that the publication declares its dimensions.
  package let coordinates: [Coordinate]

  package init(indicator: String, coordinates: [Coordinate]) {
    self.indicator = indicator
    self.coordinates = coordinates
  }

  /// The member of a dimension, or `nil` where the figure has no such dimension.
  package subscript(dimension: String) -> String? {
    coordinates.first { $0.dimension == dimension }?.member
  }
}

extension FigureKey: CustomStringConvertible {
  package var description: String {
    guard !coordinates.isEmpty else { return indicator }
    return indicator + "["
      + coordinates.map { "\($0.dimension)=\($0.member)" }.joined(separator: ",") + "]"
  }
}

extension FigureKey {
  /// Reads the written form; `nil` where it is malformed.
  package init?(_ text: String) {
    guard let open = text.firstIndex(of: "[") else {
      guard !text.isEmpty else { return nil }
      self.init(indicator: text, coordinates: [])
      return
    }
    guard text.last == "]", open != text.startIndex else { return nil }
    var coordinates: [Coordinate] = []
    let inside = text[text.index(after: open)...].dropLast()
    for part in inside.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      coordinates.append(Coordinate(dimension: String(sides[0]), member: String(sides[1])))
    }
    self.init(indicator: String(text[..<open]), coordinates: coordinates)
  }
}
