import DigestModel

/// The type that something is printed in.
struct PrintedType: Hashable {
  /// Points.
  var size: Double
  var isBold: Bool

  /// The least weight of bold type; 400 is regular, 700 bold.
  private static let leastBold = 600
  /// How much the sizes of one type may differ, as a part of the size.
  private static let tolerance = 0.03
  /// How much larger than other type one is printed that is no bolder, and stands out from it.
  private static let leastEnlargement = 1.15

  init(size: Double, isBold: Bool) {
    self.size = size
    self.isBold = isBold
  }

  /// The largest and the most common weight of some words; `nil` for none.
  init?(of words: [Word]) {
    guard let size = words.map(\.fontSize).max() else { return nil }
    self.size = size
    isBold = 2 * words.count { $0.weight >= Self.leastBold } > words.count
  }

  /// That of the words in a part of a page; `nil` for none.
  init?(in box: Box, of page: Page) {
    self.init(of: zip(page.words, page.letterBoxes).filter { $1.intersects(box) }.map(\.0))
  }

  /// The size that half of a page's words are printed in or a smaller one.
  init?(mostOf page: Page) {
    let sizes = page.words.map(\.fontSize).sorted()
    guard !sizes.isEmpty else { return nil }
    size = sizes[sizes.count / 2]
    isBold = 2 * page.words.count { $0.weight >= Self.leastBold } > page.words.count
  }

  func isLike(_ other: PrintedType) -> Bool {
    abs(size - other.size) <= Self.tolerance * size && isBold == other.isBold
  }

  func isLarger(than other: PrintedType) -> Bool {
    size - other.size > Self.tolerance * other.size
  }

  func standsOut(from other: PrintedType) -> Bool {
    size >= Self.leastEnlargement * other.size
      || isBold && !other.isBold && !other.isLarger(than: self)
  }
}
