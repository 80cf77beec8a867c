import DigestModel

/// Reads an expression by recursive descent.
///
///     expression  = "if" expression "then" expression [ "else" expression ] | alternative
///     alternative = conjunction { "or" conjunction }
///     conjunction = negation { "and" negation }
///     negation    = "not" negation | comparison
///     comparison  = sum [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" ) sum ]
///     sum         = product { ( "+" | "-" ) product }
///     product     = sign { ( "*" | "/" ) sign }
///     sign        = "-" sign | primary
///     primary     = number | date | "true" | "false" | "(" expression ")" | "{" members "}"
///                 | name | name "(" expression { "," expression } ")" | name "[" coordinates "]"
///     coordinate  = dimension | dimension "=" member | dimension "in" sum
struct ExpressionParser {
  /// How many operations may be nested; enough for any rule, and far from exhausting the stack.
  private static let deepest = 200

  private let tokens: [Token]
  private var place = 0
  private var depth = 0

  /// Reads a whole expression.
  static func parse(_ text: PlacedText) throws(PlacedProblem) -> Expression {
    var lexer = Lexer(text)
    var parser = ExpressionParser(tokens: try lexer.tokens())
    if parser.next.kind == .end {
      throw PlacedProblem(.emptyExpression, at: parser.next.position)
    }
    let expression = try parser.expression()
    guard parser.next.kind == .end else { throw parser.unexpected("an operator or the end") }
    return expression
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private var next: Token { tokens[place] }

  private mutating func advance() -> Token {
    defer { if place < tokens.count - 1 { place += 1 } }
    return tokens[place]
  }

  private mutating func accept(_ kind: Token.Kind) -> Bool {
    guard next.kind == kind else { return false }
    _ = advance()
    return true
  }

  private mutating func expect(_ symbol: Token.Symbol, or: String = "") throws(PlacedProblem) {
    if !accept(.symbol(symbol)) { throw unexpected("“\(symbol.rawValue)”" + or) }
  }

  private func unexpected(_ expected: String) -> PlacedProblem {
    if next.kind == .symbol(.assign) { return PlacedProblem(.singleEqualsSign, at: next.position) }
    return PlacedProblem(.expected(expected, found: next.described), at: next.position)
  }

  private mutating func descend() throws(PlacedProblem) {
    depth += 1
    if depth > Self.deepest { throw PlacedProblem(.tooDeep(Self.deepest), at: next.position) }
  }

  private mutating func expression() throws(PlacedProblem) -> Expression {
    let outerDepth = depth
    defer { depth = outerDepth }
    try descend()
    let position = next.position
    guard accept(.keyword(.if)) else { return try alternative() }
    let condition = try expression()
    guard accept(.keyword(.then)) else { throw unexpected("“then”") }
    let consequence = try expression()
    let otherwise = accept(.keyword(.else)) ? try expression() : nil
    return Expression(
      kind: .conditional(condition, then: consequence, else: otherwise), position: position)
  }

  private mutating func alternative() throws(PlacedProblem) -> Expression {
    let outerDepth = depth
    defer { depth = outerDepth }
    var left = try conjunction()
    while next.kind == .keyword(.or) {
      let position = advance().position
      try descend()
      left = Expression(kind: .or(left, try conjunction()), position: position)
    }
    return left
  }

  private mutating func conjunction() throws(PlacedProblem) -> Expression {
    let outerDepth = depth
    defer { depth = outerDepth }
    var left = try negation()
    while next.kind == .keyword(.and) {
      let position = advance().position
      try descend()
      left = Expression(kind: .and(left, try negation()), position: position)
    }
    return left
  }

  private mutating func negation() throws(PlacedProblem) -> Expression {
    let position = next.position
    guard accept(.keyword(.not)) else { return try comparison() }
    let outerDepth = depth
    defer { depth = outerDepth }
    try descend()
    return Expression(kind: .not(try negation()), position: position)
  }

  private mutating func comparison() throws(PlacedProblem) -> Expression {
    let left = try sum()
    guard isComparing(next) else { return left }
    let token = advance()
    let right = try sum()
    if isComparing(next) { throw PlacedProblem(.chainedComparison, at: next.position) }
    let kind: Expression.Kind =
      if case .symbol(let symbol) = token.kind,
        let comparing = ComparisonOperator(rawValue: symbol.rawValue)
      { .comparison(comparing, left, right) } else { .membership(left, right) }
    return Expression(kind: kind, position: token.position)
  }

  private func isComparing(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(let symbol): ComparisonOperator(rawValue: symbol.rawValue) != nil
    case .keyword(.in): true
    default: false
    }
  }

  private mutating func sum() throws(PlacedProblem) -> Expression {
    let outerDepth = depth
    defer { depth = outerDepth }
    var left = try product()
    while let (sign, position) = acceptOperator(.plus, .minus) {
      try descend()
      left = Expression(kind: .arithmetic(sign, left, try product()), position: position)
    }
    return left
  }

  private mutating func product() throws(PlacedProblem) -> Expression {
    let outerDepth = depth
    defer { depth = outerDepth }
    var left = try sign()
    while let (sign, position) = acceptOperator(.times, .over) {
      try descend()
      left = Expression(kind: .arithmetic(sign, left, try self.sign()), position: position)
    }
    return left
  }

  private mutating func acceptOperator(
    _ choices: ArithmeticOperator...
  ) -> (ArithmeticOperator, SourcePosition)? {
    guard case .symbol(let symbol) = next.kind,
      let sign = ArithmeticOperator(rawValue: symbol.rawValue), choices.contains(sign)
    else { return nil }
    return (sign, advance().position)
  }

  private mutating func sign() throws(PlacedProblem) -> Expression {
    let position = next.position
    guard accept(.symbol(.minus)) else { return try primary() }
    let outerDepth = depth
    defer { depth = outerDepth }
    try descend()
    return Expression(kind: .negative(try sign()), position: position)
  }

  private mutating func primary() throws(PlacedProblem) -> Expression {
    let token = next
    let position = token.position
    switch token.kind {
    case .number(let text):
      _ = advance()
      guard let quantity = Quantity(text) else {
        throw PlacedProblem(.numberTooLong(text), at: position)
      }
      return Expression(kind: .number(quantity), position: position)
    case .keyword(.true), .keyword(.false):
      _ = advance()
      return Expression(kind: .truth(token.kind == .keyword(.true)), position: position)
    case .symbol(.open):
      _ = advance()
      let inner = try expression()
      try expect(.close)
      return inner
    case .symbol(.openBrace):
      _ = advance()
      return Expression(kind: .members(try members()), position: position)
    case .word(let name):
      _ = advance()
      if accept(.symbol(.open)) {
        return Expression(kind: .call(name, try arguments()), position: position)
      }
      if accept(.symbol(.openBracket)) {
        let pattern = Expression.Pattern(indicator: name, coordinates: try coordinates())
        return Expression(kind: .figure(pattern), position: position)
      }
      if let date = CalendarDate(name) {
        return Expression(kind: .date(date), position: position)
      }
      return Expression(kind: .name(name), position: position)
    default: throw unexpected("a value")
    }
  }

  private mutating func arguments() throws(PlacedProblem) -> [Expression] {
    if accept(.symbol(.close)) { return [] }
    var arguments = [try expression()]
    while accept(.symbol(.comma)) { arguments.append(try expression()) }
    try expect(.close, or: " or “,”")
    return arguments
  }

  private mutating func members() throws(PlacedProblem) -> [Expression.Member] {
    var members = [try member()]
    while accept(.symbol(.comma)) { members.append(try member()) }
    try expect(.closeBrace, or: " or “,”")
    return members
  }

  private mutating func coordinates() throws(PlacedProblem) -> [Expression.Coordinate] {
    if accept(.symbol(.closeBracket)) { return [] }
    var coordinates = [try coordinate()]
    while accept(.symbol(.comma)) { coordinates.append(try coordinate()) }
    try expect(.closeBracket, or: ", “,”, “=” or “in”")
    return coordinates
  }

  private mutating func coordinate() throws(PlacedProblem) -> Expression.Coordinate {
    guard case .word(let dimension) = next.kind else { throw unexpected("a dimension") }
    let position = advance().position
    let kind: Expression.Coordinate.Kind =
      if accept(.symbol(.assign)) {
        .member(try member())
      } else if accept(.keyword(.in)) {
        .range(try sum())
      } else { .bare }
    return Expression.Coordinate(dimension: dimension, position: position, kind: kind)
  }

  private mutating func member() throws(PlacedProblem) -> Expression.Member {
    let token = next
    switch token.kind {
    case .word(let name), .number(let name):
      _ = advance()
      return Expression.Member(name: name, position: token.position, isQuoted: false)
    case .quoted(let name):
      _ = advance()
      return Expression.Member(name: name, position: token.position, isQuoted: true)
    default: throw unexpected("a member")
    }
  }
}
