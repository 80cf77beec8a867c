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
  private static func problem(of elements: [GrammarSyntax.Element]) -> GrammarProblem? {
    guard let label = elements.first, elements.count > 1 else {
      return .fieldWithoutFigure
    }
    if label.isCapture { return .fieldWithoutLabel }
    if case .optional = label { return .optionalLabelOfField }
    for element in elements.dropFirst() {
      switch element {
      case .capture, .both: continue
      case .optional: return .optionalFigureOfField
      case .choice, .repeated: return .alternativesInField
      case .phrase, .dimension, .member, .hole, .pageNumber, .numeral: return .wordsInField
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
