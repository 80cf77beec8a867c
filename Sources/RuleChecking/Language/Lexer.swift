import DigestModel

/// Cuts an expression into tokens.
///
/// A name begins with a letter or digit and goes on with letters, digits and `_`; `.` and `-` are
/// part of it where a letter or digit stands directly on both sides, so that `total.component` and
/// `baku-1` are names and `a - b` is a difference. Digits alone, with or without decimals, are a
/// number. White space, line breaks included, only separates.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let text: PlacedText
  private var place = 0

  init(_ text: PlacedText) {
    self.text = text
    scalars = text.scalars
  }

  /// All tokens, the last of them the end.
  mutating func tokens() throws(PlacedProblem) -> [Token] {
    var tokens: [Token] = []
    while true {
      while place < scalars.count, isBlank(scalars[place]) { place += 1 }
      let position = text.position(at: place)
      guard place < scalars.count else {
        tokens.append(Token(kind: .end, position: position))
        return tokens
      }
      tokens.append(Token(kind: try kind(at: position), position: position))
    }
  }

  private mutating func kind(at position: SourcePosition) throws(PlacedProblem) -> Token.Kind {
    let scalar = scalars[place]
    if isNamePart(scalar) { return name() }
    if scalar == "\"" || scalar == "'" { return try quoted(by: scalar, from: position) }
    for length in [2, 1] where place + length <= scalars.count {
      var candidate = String.UnicodeScalarView()
      candidate.append(contentsOf: scalars[place..<place + length])
      if let symbol = Token.Symbol(rawValue: String(candidate)) {
        place += length
        return .symbol(symbol)
      }
    }
    throw PlacedProblem(.unexpectedCharacter(Character(scalar)), at: position)
  }

  private mutating func name() -> Token.Kind {
    let start = place
    while place < scalars.count {
      if isNamePart(scalars[place]) {
        place += 1
      } else if scalars[place] == "." || scalars[place] == "-", place + 1 < scalars.count,
        isNamePart(scalars[place + 1]), scalars[place + 1] != "_"
      {
        place += 2
      } else {
        break
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<place])
    let word = String(view)
    if let keyword = Token.Keyword(rawValue: word) { return .keyword(keyword) }
    let dots = scalars[start..<place].count { $0 == "." }
    let isNumber = scalars[start..<place].allSatisfy { $0 == "." || ("0"..."9").contains($0) }
    return isNumber && dots <= 1 ? .number(word) : .word(word)
  }

  private mutating func quoted(
    by mark: Unicode.Scalar, from position: SourcePosition
  ) throws(PlacedProblem) -> Token.Kind {
    guard let end = scalars[(place + 1)...].firstIndex(of: mark) else {
      throw PlacedProblem(.unendedText, at: position)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place + 1..<end])
    place = end + 1
    return .quoted(String(view))
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
  }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    case "\0"..."\u{7F}": false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
