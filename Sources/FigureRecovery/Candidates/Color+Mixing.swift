import DigestModel

extension Color {
  /// How far a mixture may be off its line, of 255: colours are rounded, and grounds tinged.
  private static let slack = 24.0

  /// Whether it may be another colour mixed with white, black or a grey, as at the edges of paint: what it has
  /// beside grey is then a part of what the other has.
  func mayBeMixed(of other: Color) -> Bool {
    let (own, other) = (chroma, other.chroma)
    let length = (other * other).sum()
    let part = length > 0 ? min(max((own * other).sum() / length, 0), 1) : 0
    let off = own - part * other
    return max(off.max(), -off.min()) <= Self.slack
  }

  /// Its channels without what they have in common.
  private var chroma: SIMD3<Double> {
    let channels = SIMD3(Double(red), Double(green), Double(blue))
    return channels - channels.sum() / 3
  }
}
