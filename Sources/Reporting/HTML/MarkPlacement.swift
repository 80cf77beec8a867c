import DigestModel
import PageExtraction

/// Finds room for the marks of a page's boxes, one after the other.
struct MarkPlacement {
  private let page: Page
  /// Where marks are already.
  private var taken: [Box] = []

  init(on page: Page) { self.page = page }

  /// The space between what is printed and the box around it, in points.
  static let margin = 1.0

  /// Marks are as large as the smallest print, so that they fit between lines, in points.
  var size: Double { page.geometry == .text ? 5 : min(max(page.width / 125, 4), 8) }

  /// Where the mark of a box ends: over its right end, or before or behind it where that would hide words
  /// or other marks, as in the rows of a table; in a text behind it, whose lines leave no room.
  ///
  /// - Parameter isLarge: Whether the mark is drawn larger than others.
  /// - Complexity: O(*n*) in the words and marks of the page.
  mutating func end(
    of mark: String, isLarge: Bool, at box: Box
  ) -> (x: Double, baseline: Double) {
    let size = size * (isLarge ? Self.largeScale : 1)
    guard page.geometry == .drawn else { return (box.right + Self.margin, box.top + size) }
    if mark.isEmpty { return (box.right + Self.margin, box.top - 2 * Self.margin) }
    let width = Self.letterWidth * size * Double(mark.count)
    let bottom = box.top - 2 * Self.margin
    let over = Box(
      left: box.right - width, top: bottom - size, right: box.right, bottom: bottom)
    func beside(endingAt right: Double) -> Box {
      Box(
        left: right - width, top: box.centerY - size / 2, right: right,
        bottom: box.centerY + size / 2)
    }
    let sides = [
      beside(endingAt: box.left - 2 * Self.margin),
      beside(endingAt: box.right + 2 * Self.margin + width),
    ]
    guard !isFree(over, besides: box), let side = sides.first(where: { isFree($0, besides: box) })
    else {
      taken.append(over)
      return (box.right + Self.margin, over.bottom)
    }
    taken.append(side)
    return (side.right, side.bottom - Word.descent * size)
  }

  private func isFree(_ place: Box, besides box: Box) -> Bool {
    place.left >= 0 && place.right <= page.width
      && !taken.contains { $0.intersects(place) }
      && !page.words.contains { word in
        // A font's box is higher than its letters.
        let white = Self.letterInset * word.box.height
        var letters = word.box
        (letters.top, letters.bottom) = (letters.top + white, letters.bottom - white)
        return letters.intersects(place) && !word.box.intersects(box)
      }
  }

  /// How wide a letter of a mark is at the most, as a part of its size.
  private static let letterWidth = 0.7
  /// How much of a word's height is white over its letters, and under them.
  private static let letterInset = 0.2
  /// How much larger than the others the marks of failures and of unread numerals are, as in the style.
  private static let largeScale = 1.5
}
