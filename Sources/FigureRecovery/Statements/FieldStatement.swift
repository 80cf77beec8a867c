/// A label and a value beside, above or below it.
struct FieldStatement: Statement {
  static let keyword = "field"

  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let elements = try parser.sequence()
    return { resolver, position in
      if let problem = problem(of: elements) { resolver.report(problem, at: position) }
      return FieldStatement(elements: resolver.sequence(elements))
    }
  }

  /// What keeps some elements from being a field; `nil` where nothing does.
  private static func problem(of elements: [GrammarSyntax.Element]) -> String? {
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

  var search: StatementSearch? { .field(elements) }
  var outline: GrammarOutline.Statement { .field(elements.outlines) }

  var standing: Standing { .byItem }
  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .field }
  var isLabelled: Bool { !elements.isEmpty }

  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool {
    elements.looksFor(letters, value, isStarred: isStarred)
  }
}
