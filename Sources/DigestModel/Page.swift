/// One page of positioned words.
package struct Page: Hashable, Sendable {
  /// Where a page's positions come from.
  package enum Geometry: String, Hashable, Sendable {
    /// True positions on a drawn page.
    case drawn
    /// Line and column of a text, as a grid of character cells.
    case text
  }

  /// The width of a character cell of text input, in points.
  package static let textCellWidth = 6.0
  /// The height of a line of text input, in points.
  package static let textCellHeight = 12.0

  /// Counted from 1.
  package var number: Int
  /// Points.
  package var width: Double
  /// Points.
  package var height: Double
  package var geometry: Geometry
  /// Upright words by line and left edge, then rotated ones; the words of a right-to-left phrase stand
  /// in the order of reading. Those only that a reader sees.
  package var words: [Word]
  /// What else the file has as text of the page, in the order of `words`; none in text input.
  package var unseen: [UnseenWord]
  /// What a drawn page paints in one colour, by its top and left edge; none in text input, nor where a
  /// page paints too much to tell.
  package var shapes: [ColoredShape]

  package init(
    number: Int, width: Double, height: Double, geometry: Geometry, words: [Word],
    unseen: [UnseenWord] = [], shapes: [ColoredShape] = []
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.geometry = geometry
    self.words = words
    self.unseen = unseen
    self.shapes = shapes
  }
}
