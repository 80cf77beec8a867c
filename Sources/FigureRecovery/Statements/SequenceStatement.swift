/// A statement that is one sequence of elements, none of them repeated.
protocol SequenceStatement: Statement {
  init(elements: [Pattern.Element])
}

extension SequenceStatement {
  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    try sequence(parsedBy: &parser)
  }

  static func sequence(
    parsedBy parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, position in
      Self(elements: resolver.unrepeated(elements, at: position))
    }
  }
}
