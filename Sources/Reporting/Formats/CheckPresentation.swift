/// How a check's outcome is to be shown to a reader.
package struct CheckPresentation: Hashable, Sendable {
  package var style: TextStyle
  /// Whether what passes, the unread numerals and the notes of recovery are written out.
  package var isVerbose: Bool
  /// The language of reports: `en` or `az`.
  package var language: String
  /// The folder that paths are shown relative to, absolute and without a slash behind it; `nil` where
  /// that is not known.
  package var folder: String?

  package init(
    style: TextStyle = .plain, isVerbose: Bool = false, language: String = "en",
    folder: String? = nil
  ) {
    (self.style, self.isVerbose) = (style, isVerbose)
    (self.language, self.folder) = (language, folder)
  }
}
