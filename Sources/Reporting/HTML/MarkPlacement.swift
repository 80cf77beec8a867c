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

  /// The most that marks are in size: as the smallest print, so that they fit between lines, in points.
  var size: Double { page.geometry == .text ? 5 : min(max(page.width / 125, 4), 8) }

  /// Where a mark is drawn.
  struct Place {
    /// Its right end, and the line that it stands on.
    var x: Double
    var baseline: Double
    /// In points, where it is drawn smaller than others on the page: beside smaller print, or as there is
    /// no room between rows.
    var size: Double?
  }

  /// Where the mark of a box stands: over its right end, or before or behind it where that would hide words
  /// or other marks, as in the rows of a table; smaller where there is no room either; in a text behind
  /// it, whose lines leave no room.
  ///
  /// - Parameter isLarge: Whether the mark is drawn larger than others.
  /// - Complexity: O(*n*) in the words and marks of the page.
  mutating func place(of mark: String, isLarge: Bool, at box: Box) -> Place {
    let scale = isLarge ? Self.largeScale : 1
    guard page.geometry == .drawn else {
      return Place(x: box.right + Self.margin, baseline: box.top + scale * size)
    }
    let bottom = box.top - 2 * Self.margin
    if mark.isEmpty { return Place(x: box.right + Self.margin, baseline: bottom) }
    let places: [(area: Box, place: Place)] = [false, true].flatMap { isTight in
      // No digit is narrower than half its height, but words that run upwards are.
      let printed = min(size, box.height, 2 * box.width) * (isTight ? Self.tightScale : 1)
      let reduced = printed < size ? printed : nil
      let size = scale * printed
      // A small one may stand on the letters, in the white of the font's own box.
      let bottom = isTight ? box.top + Self.letterInset / 2 * box.height : bottom
      let width = Self.letterWidth * size * Double(mark.count)
      func beside(endingAt right: Double) -> (area: Box, place: Place) {
        let area = Box(
          left: right - width, top: box.centerY - size / 2, right: right,
          bottom: box.centerY + size / 2)
        return (
          area, Place(x: right, baseline: area.bottom - Word.descent * size, size: reduced)
        )
      }
      let over = Box(left: box.right - width, top: bottom - size, right: box.right, bottom: bottom)
      return [
        (over, Place(x: box.right + Self.margin, baseline: bottom, size: reduced)),
        beside(endingAt: box.left - 2 * Self.margin),
        beside(endingAt: box.right + 2 * Self.margin + width),
      ]
    }
    // Where nothing is free, the smaller mark over the box hides least.
    let chosen = places.first { isFree($0.area, besides: box) } ?? places[places.count / 2]
    taken.append(chosen.area)
    return chosen.place
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
  /// How large marks between close rows are, as a part of the others' size.
  private static let tightScale = 0.6
}
