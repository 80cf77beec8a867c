import DigestModel

/// Whether numbers are a column.
extension DocumentText {
  /// How far from its column's edge or middle a number may stand, in its heights.
  private static let slack = 0.5

  /// Whether most numbers of a column on a drawn page have an edge or their middle in line: those at the ends of
  /// bars have not. In a text nothing is.
  func areInLine(_ numbers: Set<Int>, onPage page: Int) -> Bool {
    guard pages[page].geometry == .drawn else { return true }
    let boxes = numbers.map { items[$0].box }
    return [\Box.left, \Box.right, \Box.centerX].contains { (edge: KeyPath<Box, Double>) in
      let places = boxes.map { $0[keyPath: edge] }.sorted()
      let middle = places[places.count / 2]
      return 2 * boxes.count { abs($0[keyPath: edge] - middle) <= Self.slack * $0.height }
        > boxes.count
    }
  }
}
