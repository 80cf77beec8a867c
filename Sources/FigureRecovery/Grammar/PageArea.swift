import DigestModel

/// A part of a page, by percents of its width and height from its top left.
struct PageArea: Hashable, Sendable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  /// - Returns: `nil` where the numbers are not those of two corners, the top left one first.
  init?(_ percents: [Int]) {
    guard percents.count == 4, percents.allSatisfy({ (0...100).contains($0) }),
      percents[0] < percents[2], percents[1] < percents[3]
    else { return nil }
    (left, top, right, bottom) = (percents[0], percents[1], percents[2], percents[3])
  }

  /// Whether the middle of a box lies in the part of a page.
  func contains(_ box: Box, on page: Page) -> Bool {
    let across = 100 * (box.left + box.right) / 2
    let down = 100 * box.centerY
    return across >= Double(left) * page.width && across < Double(right) * page.width
      && down >= Double(top) * page.height && down < Double(bottom) * page.height
  }
}
