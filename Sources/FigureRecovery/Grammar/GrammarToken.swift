import DigestModel

/// A token of a grammar's source.
struct GrammarToken: Hashable {
  enum Kind: Hashable {
    /// A name: letters, digits, `.`, `-` and `_`, beginning with a letter.
    case name(String)
    /// A quoted phrase, without its quotes.
    case phrase(String)
    /// One of `[ ] ( ) = , : | ?`.
    case sign(Character)
    /// `...`, a hole.
    case hole
    case end
  }

  var kind: Kind
  var position: SourcePosition
  /// The first token of its line.
  var startsLine: Bool
}

extension GrammarToken.Kind: CustomStringConvertible {
  var description: String {
    switch self {
    case .name(let name): "“\(name)”"
    case .phrase(let phrase): "the phrase “\(phrase)”"
    case .sign(let sign): "“\(sign)”"
    case .hole: "“...”"
    case .end: "the end of the file"
    }
  }
}
