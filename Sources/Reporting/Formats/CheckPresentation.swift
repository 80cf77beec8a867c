/// How a check's outcome is to be shown to a reader.
package struct CheckPresentation: Hashable, Sendable {
  package var style: TextStyle
  /// Whether what passes, the unread numerals and the notes of recovery are written out.
  package var isVerbose: Bool

  package init(style: TextStyle = .plain, isVerbose: Bool = false) {
    self.style = style
    self.isVerbose = isVerbose
  }
}
