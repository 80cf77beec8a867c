/// Whether a reader of a page sees a word that its text has.
package enum TextVisibility: Hashable, Sendable {
  case visible
  /// Drawn in the colour of what is behind it.
  case drawnInBackgroundColor
  /// Something else is drawn over it.
  case covered
}
