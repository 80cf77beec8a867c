import DigestModel

/// How a check's outcome is to be shown to a reader.
package struct CheckPresentation: Hashable, Sendable {
  package var style: TextStyle
  /// Whether what passes, the unread numerals and the notes of recovery are written out.
  package var isVerbose: Bool
  /// Whether only the verdicts of documents that are not clean are written.
  package var isQuiet: Bool
  /// The folder that paths are shown relative to, absolute; `nil` where it is not known.
  package var folder: String?

  package init(
    style: TextStyle = .plain, isVerbose: Bool = false, isQuiet: Bool = false,
    language: String? = nil, folder: String? = nil
  ) {
    (self.style, self.isVerbose, self.isQuiet) = (style, isVerbose, isQuiet)
    self.folder = folder
    if let language { self.style.language = language }
  }

  /// The language of reports: `en` or `az`.
  package var language: String { style.language }

  /// The same language without colours or width, for what is no terminal.
  var plainStyle: TextStyle { TextStyle(language: language) }

  /// As above, with a document's way to print numbers.
  func plainStyle(of document: RecoveredDocument) -> TextStyle {
    var style = plainStyle
    style.numbers = document.printedNumbers
    return style
  }
}
