extension GrammarSyntax {
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
}
