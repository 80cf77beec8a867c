import DigestModel

/// In what type values are printed.
extension ChartPage {
  /// How much the heights of one table's values may differ.
  private static let sizeRatio = 1.25

  /// Whether two values are printed alike.
  func isSetAlike(_ first: CaptureMatch, _ second: CaptureMatch) -> Bool {
    let heights = [page.box(first).height, page.box(second).height].sorted()
    return heights[1] <= heights[0] * Self.sizeRatio
  }

  /// Whether all of some values are printed alike.
  func areAlike(_ values: [CaptureMatch]) -> Bool {
    values.allSatisfy { isSetAlike(values[0], $0) }
  }
}
