import DigestModel

/// A smallest piece of an expression.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A name, a date or anything else that is written like one: `total.component`, `baku-1`,
    /// `60-69`, `2026-03-01`.
    case word(String)
    /// Digits with or without decimals.
    case number(String)
    /// A member in quotation marks, for those that are not written like names.
    case quoted(String)
    case keyword(Keyword)
    case symbol(Symbol)
    case end
  }

  enum Keyword: String, Hashable, Sendable, CaseIterable {
    case `if`, then, `else`, and, or, not, `in`, `true`, `false`
  }

  enum Symbol: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case equal = "=="
    case unequal = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case assign = "="
    case comma = ","
    case open = "("
    case close = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
  }

  let kind: Kind
  let position: SourcePosition

  /// How a message names the token.
  var described: String {
    switch kind {
    case .word(let text), .number(let text), .quoted(let text): "“\(text)”"
    case .keyword(let keyword): "“\(keyword.rawValue)”"
    case .symbol(let symbol): "“\(symbol.rawValue)”"
    case .end: "the end of the expression"
    }
  }
}
