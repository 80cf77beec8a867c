import DigestModel

/// Reads a grammar's tokens into its syntax.
///
/// On an error the rest of the statement is passed over, so that one mistake gives one message.
struct GrammarParser {
  private let tokens: [GrammarToken]
  var index = 0
  private var problems: SourceErrorList
  /// How many parentheses are open, and how many elements the statement has by now.
  var (depth, size) = (0, 0)

  /// What is wrong with the file, in the order it was found.
  var errors: [SourceError] { problems.errors }

  struct Failure: Error {}

  init(_ file: SourceFile) {
    var lexer = GrammarLexer(file)
    tokens = lexer.tokens()
    problems = lexer.problems
  }

  /// The sections of the file; only to be used where `errors` stays empty.
  mutating func sections() -> [GrammarSyntax.Section] {
    var sections: [GrammarSyntax.Section] = []
    while token.kind != .end {
      if isKeyword("section") {
        if let section = recovering({ (parser) throws(Failure) in try parser.section() }) {
          sections.append(section)
        }
      } else {
        report(.expected("“section”", found: token.kind))
        skipStatement()
      }
    }
    if sections.isEmpty, errors.isEmpty { report(.noSection) }
    return sections
  }

  // MARK: Tokens

  var token: GrammarToken { tokens[index] }

  mutating func next() -> GrammarToken {
    defer { if index + 1 < tokens.count { index += 1 } }
    return tokens[index]
  }

  func isKeyword(_ word: String) -> Bool {
    token.startsLine && token.kind == .name(word)
  }

  func isSign(_ sign: Character) -> Bool { token.kind == .sign(sign) }

  private static let keywords = Set(
    ["section", "begins", "binds", "block", "heading"] + StatementKinds.keywords)

  /// Whether the token begins a statement of its own.
  var beginsStatement: Bool {
    if token.kind == .end { return true }
    if token.startsLine, case .name(let name) = token.kind {
      return Self.keywords.contains(name)
    }
    return false
  }

  mutating func report(_ problem: GrammarProblem) {
    problems.report(problem.message, at: token.position)
  }

  mutating func fail(_ problem: GrammarProblem) -> Failure {
    fail(problem, at: token.position)
  }

  mutating func fail(_ problem: GrammarProblem, at position: SourcePosition) -> Failure {
    problems.report(problem.message, at: position)
    return Failure()
  }

  mutating func unexpected(_ expected: String) -> Failure {
    fail(.expected(expected, found: token.kind))
  }

  mutating func skipStatement() {
    _ = next()
    while !beginsStatement { _ = next() }
  }

  mutating func recovering<Result>(
    _ parse: (inout GrammarParser) throws(Failure) -> Result
  ) -> Result? {
    do {
      return try parse(&self)
    } catch {
      if !beginsStatement { skipStatement() }
      return nil
    }
  }

  mutating func expect(_ sign: Character) throws(Failure) {
    guard isSign(sign) else { throw unexpected("“\(sign)”") }
    _ = next()
  }

  mutating func take(_ sign: Character) -> Bool {
    guard isSign(sign) else { return false }
    _ = next()
    return true
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard !beginsStatement, token.kind == .name(word) else { return false }
    _ = next()
    return true
  }

  mutating func name(_ what: String) throws(Failure) -> GrammarSyntax.Name {
    guard !beginsStatement, case .name(let text) = token.kind else {
      throw unexpected(what)
    }
    return GrammarSyntax.Name(text: text, position: next().position)
  }

  mutating func phrases() throws(Failure) -> [GrammarSyntax.Phrase] {
    var phrases: [GrammarSyntax.Phrase] = []
    repeat {
      guard case .phrase(let text) = token.kind else {
        throw fail(.expectedPhrase(found: token.kind))
      }
      phrases.append(GrammarSyntax.Phrase(text: text, position: next().position))
    } while take("|")
    try endStatement()
    return phrases
  }

  mutating func endStatement() throws(Failure) {
    guard beginsStatement else { throw fail(.misplaced(token.kind)) }
  }

  // MARK: Blocks

  mutating func block() throws(Failure) -> GrammarSyntax.Block {
    _ = next()
    var block = GrammarSyntax.Block(
      name: try name("the block's name"), opens: false, headings: [], statements: [])
    block.opens = takeWord("opens")
    try endStatement()
    while token.kind != .end, !isKeyword("section"), !isKeyword("block"), !isKeyword("begins"),
      !isKeyword("binds")
    {
      let position = token.position
      guard token.startsLine, case .name(let keyword) = token.kind,
        Self.keywords.contains(keyword)
      else {
        report(.expectedStatement(of: StatementKinds.keywords, found: token.kind))
        skipStatement()
        continue
      }
      if keyword == "heading" {
        block.headings +=
          recovering { (parser) throws(Failure) in
            _ = parser.next()
            return try parser.phrases()
          } ?? []
      } else if let kind = StatementKinds.kind(keyword),
        let statement = recovering({ (parser) throws(Failure) in try parser.statement(kind) })
      {
        block.statements.append(GrammarSyntax.Statement(resolve: statement, position: position))
      }
    }
    return block
  }

  private mutating func statement(
    _ kind: any Statement.Type
  ) throws(Failure) -> UnresolvedStatement {
    _ = next()
    (depth, size) = (0, 0)
    let statement = try kind.parsed(by: &self)
    if isSign("|") { throw fail(.barOutsideParentheses(keyword: kind.keyword)) }
    try endStatement()
    return statement
  }
}
