import DigestModel

extension Color {
  /// How far a mixture may be off its line, of 255: colours are rounded, and grounds tinged.
  private static let slack = 24.0

  /// Whether it may be another colour mixed with white, black or a grey, as at the edges of paint: what it has
  /// beside grey is then a part of what the other has.
  func mayBeMixed(of other: Color) -> Bool {
    let (own, other) = (chroma, other.chroma)
    let length = other.reduce(0) { $0 + $1 * $1 }
    let along = zip(own, other).reduce(0) { $0 + $1.0 * $1.1 }
    let part = length > 0 ? min(max(along / length, 0), 1) : 0
    return zip(own, other).allSatisfy { abs($0 - part * $1) <= Self.slack }
  }

  /// Its channels without what they have in common.
  private var chroma: [Double] {
    let channels = [Double(red), Double(green), Double(blue)]
    let grey = channels.reduce(0, +) / 3
    return channels.map { $0 - grey }
  }
}
