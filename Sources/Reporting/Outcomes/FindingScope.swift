import DigestModel

/// What all figures of a finding have in common, so that it is said once.
struct FindingScope {
  /// The finding's instance, then the coordinates that all its figures share.
  let shared: [FigureKey.Coordinate]
  /// Those of the figures alone.
  let common: Set<FigureKey.Coordinate>

  init(_ finding: Finding) {
    let keys = finding.figures + finding.missing
    let common = keys.dropFirst().reduce(Set(keys.first?.coordinates ?? [])) {
      $0.intersection($1.coordinates)
    }
    let further = (keys.first?.coordinates ?? []).filter {
      common.contains($0) && !finding.instance.contains($0)
    }
    self.common = common
    shared = finding.instance + further
  }

  /// `span=monthly, unit=all`; empty where nothing is shared.
  var description: String {
    shared.map { "\($0.dimension)=\($0.member)" }.joined(separator: ", ")
  }

  /// A key without what the figures have in common.
  func label(of key: FigureKey) -> String {
    FigureKey(
      indicator: key.indicator, coordinates: key.coordinates.filter { !common.contains($0) }
    ).description
  }
}
