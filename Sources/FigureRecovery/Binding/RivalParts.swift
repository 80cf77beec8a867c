import DigestModel

/// The parts of a document that evidence takes for the same member's.
///
/// A date is weak evidence: the part that tells of all begins on the first day of the oldest member,
/// so that without its heading it looks like that member's. A part with nothing but dates is bound to
/// no member that another part of the section is bound to as well, unless an identity confirms it.
struct RivalParts {
  /// What a part is taken for.
  private struct Claim: Hashable {
    var section: String
    var coordinate: FigureKey.Coordinate
  }

  /// The items that the parts begin with.
  private var parts: [Claim: [Int]] = [:]

  /// Notes whose part evidence takes one for.
  mutating func add(_ part: Recovery.Part, for coordinate: FigureKey.Coordinate) {
    parts[Claim(section: part.pattern.name, coordinate: coordinate), default: []]
      .append(part.instance.items.lowerBound)
  }

  /// Where another part of the same section begins that is taken for the same member's.
  func rival(of part: Recovery.Part, for coordinate: FigureKey.Coordinate) -> Int? {
    parts[Claim(section: part.pattern.name, coordinate: coordinate)]?.first {
      $0 != part.instance.items.lowerBound
    }
  }
}
