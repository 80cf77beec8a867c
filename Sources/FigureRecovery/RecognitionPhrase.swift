/// A phrase that tells a publication's issues, as it is looked for.
package struct RecognitionPhrase: Hashable, Sendable {
  private let letters: [UInt32]

  package init(_ text: String) { letters = Folding().fold(text) }

  /// Letters and digits; a phrase without any is found in every document.
  package var length: Int { letters.count }

  /// Whether a document that contains the phrase contains the other one too, as far as the two
  /// phrases tell.
  package func contains(_ other: RecognitionPhrase) -> Bool {
    guard other.length <= length else { return false }
    return (0...(length - other.length)).contains {
      letters[$0...].starts(with: other.letters)
    }
  }
}
