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

  /// How far a mixture with a known ground may be off, of 255.
  private static let rounding = 5.0

  /// The part, 0…1, that another colour has in it where it is that one mixed with a ground, as in a row of pixels
  /// that the edge of paint cuts; `nil` where it is not.
  func part(of other: Color, on ground: Color) -> Double? {
    let (mixture, paint) = (channels - ground.channels, other.channels - ground.channels)
    let length = (paint * paint).sum()
    guard length > 0 else { return nil }
    let part = min(max((mixture * paint).sum() / length, 0), 1)
    let off = mixture - part * paint
    return max(off.max(), -off.min()) <= Self.rounding ? part : nil
  }

  private var channels: SIMD3<Double> { SIMD3(Double(red), Double(green), Double(blue)) }

  /// Its channels without what they have in common.
  private var chroma: SIMD3<Double> {
    channels - channels.sum() / 3
  }
}
