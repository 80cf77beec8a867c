import DigestModel

/// Splits a grammar's source into tokens.
struct GrammarLexer {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1
  private var startsLine = true
  private(set) var problems: SourceErrorList

  init(_ file: SourceFile) {
    problems = SourceErrorList(file)
    scalars = Array(file.text.unicodeScalars)
  }

  /// All tokens, ending with `.end`; `problems` tells what was no token.
  mutating func tokens() -> [GrammarToken] {
    var tokens: [GrammarToken] = []
    while true {
      skipBlanks()
      let position = SourcePosition(line: line, column: column)
      let first = startsLine
      startsLine = false
      guard index < scalars.count else {
        tokens.append(GrammarToken(kind: .end, position: position, startsLine: true))
        return tokens
      }
      if let kind = token(at: position) {
        tokens.append(GrammarToken(kind: kind, position: position, startsLine: first))
      }
    }
  }

  private mutating func report(_ problem: GrammarProblem, at position: SourcePosition) {
    problems.report(problem.message, at: position)
  }

  private mutating func advance() {
    if scalars[index] == "\n" {
      line += 1
      column = 1
      startsLine = true
    } else {
      column += 1
    }
    index += 1
  }

  private mutating func skipBlanks() {
    while index < scalars.count {
      switch scalars[index] {
      case " ", "\t", "\r", "\n": advance()
      case "#":
        while index < scalars.count, scalars[index] != "\n" { advance() }
      default: return
      }
    }
  }

  private mutating func token(at position: SourcePosition) -> GrammarToken.Kind? {
    let scalar = scalars[index]
    switch scalar {
    case "\"": return phrase(from: position)
    case "[", "]", "(", ")", "=", ",", ":", "|", "?", "+":
      advance()
      return .sign(Character(scalar))
    case "." where scalars[index...].starts(with: ["." as Unicode.Scalar, ".", "."]):
      for _ in 0..<3 { advance() }
      return .hole
    case _ where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar): return name()
    default:
      advance()
      report(.unexpectedCharacter(scalar), at: position)
      return nil
    }
  }

  private mutating func name() -> GrammarToken.Kind {
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
      // A point or hyphen belongs to the name only where the name goes on behind it.
      let joins =
        (scalar == "." || scalar == "-") && index + 1 < scalars.count
        && (scalars[index + 1].properties.isAlphabetic || ("0"..."9").contains(scalars[index + 1]))
      guard isLetter || joins else { break }
      text.append(scalar)
      advance()
    }
    return .name(String(text))
  }

  private mutating func phrase(from position: SourcePosition) -> GrammarToken.Kind? {
    advance()
    var text = String.UnicodeScalarView()
    while index < scalars.count, scalars[index] != "\n" {
      let scalar = scalars[index]
      if scalar == "\"" {
        advance()
        return .phrase(String(text))
      }
      if scalar == "\\", index + 1 < scalars.count, scalars[index + 1] != "\n" { advance() }
      text.append(scalars[index])
      advance()
    }
    report(.unendedPhrase, at: position)
    return nil
  }
}
