import DigestModel

/// What stands in a statement: phrases, labels, figures and their choices.
extension GrammarParser {
  mutating func alternatives() throws(Failure) -> [[GrammarSyntax.Element]] {
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives
  }

  mutating func sequence() throws(Failure) -> [GrammarSyntax.Element] {
    var elements: [GrammarSyntax.Element] = []
    while !beginsStatement, !isSign("|"), !isSign(")") {
      let element = try primary()
      if isSign("+") {
        guard case .choice(let choices) = element, choices.count == 1 else {
          throw fail(.repeatedAlternatives)
        }
        _ = next()
        elements.append(.repeated(choices[0]))
      } else {
        elements.append(take("?") ? .optional(element) : element)
      }
    }
    if elements.isEmpty { throw unexpected(Self.element) }
    return elements
  }

  private static let element = "a phrase, a figure or a dimension"

  /// The deepest that parentheses are nested, and the most elements that a statement has: enough for
  /// any page, and far from exhausting the stack.
  private static let limits = (depth: 32, elements: 400)

  mutating func primary() throws(Failure) -> GrammarSyntax.Element {
    size += 1
    if size > Self.limits.elements { throw fail(.tooManyElements(most: Self.limits.elements)) }
    switch token.kind {
    case .phrase(let text):
      return .phrase(GrammarSyntax.Phrase(text: text, position: next().position))
    case .hole: return .hole(next().position)
    case .sign("("):
      depth += 1
      defer { depth -= 1 }
      if depth > Self.limits.depth { throw fail(.tooDeep(Self.limits.depth)) }
      _ = next()
      let choices = try alternatives()
      try expect(")")
      return .choice(choices)
    case .name:
      let start = index
      let name = try name("a dimension or a figure")
      if name.text == "page-number" { return .pageNumber }
      if name.text == "numeral" { return .numeral }
      if isSign("[") || isSign(":") {
        index = start
        let figure = try figure()
        try expect(":")
        let terminal = try self.name("what kind of value, such as “count”")
        if figure.coordinates.isEmpty, Terminal(rawValue: terminal.text)?.namesMember == true {
          return .member(figure.indicator, terminal: terminal)
        }
        let isMarked: Bool? = takeWord("mark") ? true : takeWord("unmarked") ? false : nil
        let capture = GrammarSyntax.Element.capture(
          figure, terminal: terminal, isMarked: isMarked)
        guard takeWord("and") else { return capture }
        let other = try self.figure()
        try expect(":")
        let kind = try self.name("what kind of value, such as “last-day”")
        return .both(capture, .capture(other, terminal: kind, isMarked: nil))
      }
      return .dimension(name, in: takeWord("in") ? try members() : nil)
    case .sign("?"): throw fail(.misplacedQuestionMark)
    default: throw unexpected(Self.element)
    }
  }

  mutating func members() throws(Failure) -> GrammarSyntax.Members {
    if takeWord("children") {
      try expect("(")
      let parent = try name("a unit")
      try expect(")")
      return .children(parent)
    }
    try expect("(")
    var list: [GrammarSyntax.Name] = []
    repeat { list.append(try name("a member")) } while take(",")
    try expect(")")
    return .list(list)
  }

  /// `(left, top, right, bottom)` of a page, in percents.
  mutating func area() throws(Failure) -> PageArea {
    try expect("(")
    var percents: [Int] = []
    repeat {
      guard !beginsStatement, case .name(let text) = token.kind, let percent = Int(text) else {
        throw unexpected("a whole number of percents")
      }
      percents.append(percent)
      _ = next()
    } while take(",")
    guard let area = PageArea(percents) else { throw fail(.invalidPlace) }
    try expect(")")
    return area
  }

  mutating func figure() throws(Failure) -> GrammarSyntax.Figure {
    var figure = GrammarSyntax.Figure(indicator: try name("an indicator"), coordinates: [])
    guard take("[") else { return figure }
    repeat {
      let dimension = try name("a dimension")
      let member = take("=") ? try name("a member of “\(dimension.text)”") : nil
      figure.coordinates.append((dimension, member))
    } while take(",")
    try expect("]")
    return figure
  }
}
