import DigestModel

/// What can be wrong with a grammar.
enum GrammarProblem: Hashable, Sendable {
  // The text.
  case unexpectedCharacter(Unicode.Scalar)
  case unendedPhrase
  case expected(String, found: GrammarToken.Kind)
  case expectedPhrase(found: GrammarToken.Kind)
  case expectedStatement(of: [String], found: GrammarToken.Kind)
  case misplaced(GrammarToken.Kind)

  // Sections and blocks.
  case noSection
  case repeatedSection(String)
  case repeatedBlock(String)

  // What stands in a statement.
  case tooManyElements(most: Int)
  case tooDeep(Int)
  case misplacedQuestionMark
  case repeatedAlternatives
  case repetitionOutsideProse
  case barOutsideParentheses(keyword: String)
  case letterlessPhrase
  case phraseTooLong(most: Int)

  // Names.
  case unknownDimension(String)
  case unknownMember(String, dimension: String, members: [String])
  case unknownIndicator(String)
  case childless(String)
  case ambiguousLabel(String, members: [String])
  case unlabelledDimension(String)
  case closedDimension(String)

  // Figures.
  case foreignDimension(String, indicator: String)
  case missingDimension(String, indicator: String)
  case repeatedDimension(String)
  case unboundDimension(String)
  case labelledTwice(String)
  case unknownKind(String, indicator: String?, kinds: [Terminal])
  case wrongKind(String, indicator: String, measure: Measure, kinds: [Terminal])
  case otherThanDaysTogether
  case footsToOtherThanCount

  // Kinds of statements.
  case fieldWithoutFigure
  case fieldWithoutLabel
  case optionalLabelOfField
  case optionalFigureOfField
  case alternativesInField
  case wordsInField
  case pairsWithoutLabel
  case pairsWithoutFigure
  case invalidPlace
  case labelInPlace
  case tableWithoutColumn
  case columnWithoutFigure
  case columnWithoutHead
  case severalFiguresInColumn
  case gapInHead
}
