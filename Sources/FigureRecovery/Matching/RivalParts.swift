import DigestModel

/// The parts of a document that evidence takes for the same member's.
///
/// A date is weak evidence: the part that tells of all begins on the first day of the oldest member,
/// so that without its heading it looks like that member's. A part with nothing but dates is bound to
/// no member that another part of the section is bound to as well.
struct RivalParts {
  /// What a part is taken for.
  private struct Claim {
    var part: Range<Int>
    var section: String
    var coordinate: FigureKey.Coordinate
  }

  private var claims: [Claim] = []

  /// Notes whose part evidence takes one for.
  mutating func add(_ part: Recovery.Part, for coordinate: FigureKey.Coordinate) {
    claims.append(
      Claim(part: part.instance.items, section: part.pattern.name, coordinate: coordinate))
  }

  /// Where another part of the same section begins that is taken for the same member's.
  func rival(of part: Recovery.Part, for coordinate: FigureKey.Coordinate) -> Int? {
    claims.first {
      $0.section == part.pattern.name && $0.coordinate == coordinate
        && $0.part != part.instance.items
    }?.part.lowerBound
  }
}
