import DigestModel

/// A text that was decoded from a source file, with the place that each of its scalars came from.
struct PlacedText: Hashable, Sendable {
  let scalars: [Unicode.Scalar]
  /// One for each scalar, and the place after the last.
  private let positions: [SourcePosition]

  /// - Parameter positions: One more than there are scalars.
  init(_ scalars: [Unicode.Scalar], positions: [SourcePosition]) {
    precondition(positions.count == scalars.count + 1, "every scalar and the end have a place")
    self.scalars = scalars
    self.positions = positions
  }

  /// The place of the scalar at an offset; of the end where there is none.
  func position(at offset: Int) -> SourcePosition {
    positions[min(offset, positions.count - 1)]
  }
}
