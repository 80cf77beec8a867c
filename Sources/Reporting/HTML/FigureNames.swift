package import DigestModel

/// What a publication calls its figures, in the languages of reports.
package struct FigureNames: Hashable, Sendable {
  /// By indicator.
  package var indicators: [String: Wording]
  package var members: [FigureKey.Coordinate: Wording]

  package init(
    indicators: [String: Wording], members: [FigureKey.Coordinate: Wording]
  ) {
    (self.indicators, self.members) = (indicators, members)
  }

  /// `visits · North office · this month`; what has no name is called by its id.
  ///
  /// - Parameter common: Coordinates that are said elsewhere.
  func label(of key: FigureKey, without common: Set<FigureKey.Coordinate> = []) -> Wording {
    Self.joined(
      [indicator(key.indicator)]
        + key.coordinates.filter { !common.contains($0) }.map { member($0) })
  }

  /// The names of coordinates, one behind the other; empty for none.
  func label(of coordinates: [FigureKey.Coordinate]) -> Wording {
    Self.joined(coordinates.map { member($0) })
  }

  func indicator(_ id: String) -> Wording { indicators[id] ?? Wording(same: id) }

  private func member(_ coordinate: FigureKey.Coordinate) -> Wording {
    members[coordinate] ?? Wording(same: coordinate.member)
  }

  private static func joined(_ names: [Wording]) -> Wording {
    Wording(
      en: names.map(\.en).joined(separator: " · "), az: names.map(\.az).joined(separator: " · "))
  }
}
