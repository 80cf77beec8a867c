/// What is wrong with the form of a statement, and what to write instead.
extension GrammarSyntax {
  /// What keeps some elements from being a field; `nil` where nothing does.
  static func problem(ofField elements: [Element]) -> String? {
    guard let label = elements.first, elements.count > 1 else {
      return "a field is a label and the figures beside it: write both"
    }
    if label.isCapture {
      return "a field begins with its label: figures without one are read by “bare” or “line”"
    }
    if case .optional = label {
      return "a field's label cannot be optional: figures without one are read by “bare”"
    }
    for element in elements.dropFirst() {
      switch element {
      case .capture, .both: continue
      case .optional:
        return "a field's figures cannot be optional: write two fields, one with the figure and one"
          + " without it, or a “line” or “prose”, which take “?”"
      case .choice, .repeated:
        return "a field's figures have no alternatives: write a field for each"
      case .phrase, .dimension, .member, .hole, .pageNumber, .numeral:
        return "a field has one label and then figures only: write its words as one phrase, or a"
          + " “line” or “prose”"
      }
    }
    return nil
  }

  /// What keeps some elements from being the figures of a place; `nil` where nothing does.
  static func problem(ofPlace elements: [Element]) -> String? {
    func isFigures(_ element: Element) -> Bool {
      switch element {
      case .capture, .both: true
      case .optional(let inner): isFigures(inner)
      case .choice(let choices): choices.allSatisfy { $0.allSatisfy(isFigures) }
      case .phrase, .dimension, .member, .hole, .pageNumber, .numeral, .repeated: false
      }
    }
    return elements.allSatisfy(isFigures)
      ? nil : "a place has figures only: what is read by a label needs no place"
  }

  /// What keeps an element from being a part of a column's head; `nil` where nothing does.
  static func problem(ofHead element: Element) -> String? {
    switch element {
    case .phrase, .dimension, .member: return nil
    case .optional(let inner): return problem(ofHead: inner)
    case .choice(let choices):
      for choice in choices {
        for inner in choice { if let problem = problem(ofHead: inner) { return problem } }
      }
      return nil
    case .repeated: return repetitionProblem
    case .capture, .both:
      return "a column has one figure: write “column …” for each"
    case .hole, .pageNumber, .numeral:
      return "a head consists of phrases and dimensions: nothing in it is passed over"
    }
  }

  static let repetitionProblem =
    "only in “prose” something is repeated: write “rows” for a table, or “pairs” for a chart"

  static func repeatsOutsideProse(_ kind: Statement.Kind) -> Bool {
    switch kind {
    case .line(let elements), .row(let elements), .title(let elements), .bare(let elements),
      .place(_, let elements), .ignore(let elements):
      repeats(elements)
    case .rows(let alternatives): alternatives.contains(where: repeats)
    case .prose, .field, .pairs, .table, .axis, .ignoreFrom: false
    }
  }

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
