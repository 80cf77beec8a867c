/// What is wrong with the form of a statement, and what to write instead.
extension GrammarSyntax {
  static let repetitionProblem =
    "only in “prose” something is repeated: write “rows” for a table, or “pairs” for a chart"

  /// Whether something in a sequence is repeated.
  static func repeats(_ elements: [Element]) -> Bool {
    elements.contains { element in
      switch element {
      case .repeated: true
      case .optional(let inner): repeats([inner])
      case .choice(let choices): choices.contains(where: repeats)
      case .phrase, .dimension, .capture, .both, .member, .hole, .pageNumber, .numeral: false
      }
    }
  }

  /// What to write for a bar that stands outside parentheses in a statement.
  static func problem(ofBarIn keyword: String) -> String {
    "“|” parts phrases of “heading” and “begins”, and rows; in “\(keyword)” put what it parts in"
      + " parentheses, as in (\"A\" | \"B\")"
  }
}

extension Sequence<String> {
  /// Names in quotation marks, the first few of many.
  var listed: String {
    let names = Array(self)
    let shown = names.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > 8 ? shown + " and \(names.count - 8) more" : shown
  }
}
