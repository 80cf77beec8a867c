/// Figures in a part of a page whose labels are pictures.
struct PlaceStatement: Statement {
  static let keyword = "place"

  var area: PageArea
  var elements: [Pattern.Element]

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let area = try parser.area()
    let elements = try parser.sequence()
    return { resolver, position in
      let resolved = resolver.unrepeated(elements, at: position)
      if !elements.allSatisfy(isFigures) { resolver.report(.labelInPlace, at: position) }
      return PlaceStatement(area: area, elements: resolved)
    }
  }

  private static func isFigures(_ element: GrammarSyntax.Element) -> Bool {
    switch element {
    case .capture, .both: true
    case .optional(let inner): isFigures(inner)
    case .choice(let choices): choices.allSatisfy { $0.allSatisfy(isFigures) }
    case .phrase, .dimension, .member, .hole, .pageNumber, .numeral, .repeated: false
    }
  }

  var search: StatementSearch? { .place(area, elements) }
  var outline: GrammarOutline.Statement { .place(elements.outlines) }
}
