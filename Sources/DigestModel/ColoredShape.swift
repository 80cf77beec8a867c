/// What a page paints in one colour: a bar, the sample of a legend, a sector, the ground of a card.
package struct ColoredShape: Hashable, Sendable {
  /// All of it, in points from the page's top left, without the pixels that its edges cut.
  package var box: Box
  package var color: Color
  /// The part of the box that has the colour, 0…1: less where something lies over it, or it is round.
  package var fill: Double

  package init(box: Box, color: Color, fill: Double = 1) {
    self.box = box
    self.color = color
    self.fill = fill
  }
}
