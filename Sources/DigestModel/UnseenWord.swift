/// Why a reader of a page does not see a word that its file has.
package enum UnseenReason: String, CaseIterable, Hashable, Sendable, Codable {
  /// Drawn in the colour of what is behind it.
  case backgroundColor
  /// Something opaque is drawn over it, or a clip, a transparency or an invisible mode keeps it from
  /// being drawn; a picture of the page does not tell which.
  case hidden
  /// Some of its characters are seen, others are not.
  case partly
  /// Several words stand at one place, not all of them are seen, and it cannot be told which.
  case confused
  /// Smaller than anybody reads.
  case tooSmall
}

extension UnseenReason: CustomStringConvertible {
  package var description: String { word.text.en }

  /// Lower case, with “it” for the word.
  package var word: Term {
    switch self {
    case .backgroundColor: .unseenColor
    case .hidden: .unseenHidden
    case .partly: .unseenPartly
    case .confused: .unseenConfused
    case .tooSmall: .unseenSmall
    }
  }
}

/// A word of a page's text that a reader of the page does not see.
package struct UnseenWord: Hashable, Sendable {
  package var word: Word
  package var reason: UnseenReason

  package init(_ word: Word, reason: UnseenReason) {
    self.word = word
    self.reason = reason
  }
}

/// A numeral that a reader of the page does not see.
package struct UnseenNumeral: Hashable, Sendable, Codable {
  package var numeral: Numeral
  package var reason: UnseenReason

  package init(_ numeral: Numeral, reason: UnseenReason) {
    self.numeral = numeral
    self.reason = reason
  }
}
