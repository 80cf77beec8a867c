/// Something that is said in every language, by a name.
package protocol WordedTerm: Hashable, Sendable {
  /// The words in every language; gaps as `Wording.filled` fills them.
  var text: Wording { get }
}

extension Term: WordedTerm {}
