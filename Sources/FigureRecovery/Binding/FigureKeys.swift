import DigestModel
import Publications

extension StatementMatch {
  /// The key of a captured figure, or `nil` where a dimension is bound by nothing.
  ///
  /// - Parameters:
  ///   - capture: One of the match's captures.
  ///   - section: What the section binds.
  func key(
    of capture: CaptureMatch, in publication: Publication, section: [FigureKey.Coordinate]
  ) -> FigureKey? {
    capture.capture.template.key(in: publication) { dimension in
      capture.bindings.first { $0.dimension == dimension }?.member
        ?? labels.first { $0.dimension == dimension }?.member
        ?? section.first { $0.dimension == dimension }?.member
    }
  }
}

extension Pattern.Template {
  /// The key of a figure with a member for each dimension that the template leaves open, or `nil`
  /// where one has none.
  func key(in publication: Publication, _ bound: (String) -> String?) -> FigureKey? {
    var coordinates: [FigureKey.Coordinate] = []
    for coordinate in self.coordinates {
      let dimension = coordinate.dimension
      let member =
        coordinate.member ?? bound(dimension)
        ?? publication.dimension(dimension)?.composition?.member(bound)
      guard let member else { return nil }
      coordinates.append(FigureKey.Coordinate(dimension: dimension, member: member))
    }
    return publication.key(indicator, coordinates)
  }

  func key(in publication: Publication, _ bound: [FigureKey.Coordinate]) -> FigureKey? {
    key(in: publication) { dimension in bound.first { $0.dimension == dimension }?.member }
  }
}

extension Publication {
  /// The dimensions whose member a figure takes from around it, and their parts where composed.
  func dimensions(tellingApart template: Pattern.Template) -> Set<String> {
    var dimensions: Set<String> = []
    for coordinate in template.coordinates where coordinate.member == nil {
      dimensions.insert(coordinate.dimension)
      dimensions.formUnion(dimension(coordinate.dimension)?.composition?.parts ?? [])
    }
    return dimensions
  }
}
