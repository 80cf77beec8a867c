import DigestModel

/// What can be wrong with a file of rules.
enum RuleProblem: Error, Hashable, Sendable {
  // The text.
  case unexpectedCharacter(Character)
  case unendedText
  case expected(String, found: String)
  case chainedComparison
  case singleEqualsSign
  case tooDeep(Int)

  // Names.
  case unknownFunction(String, suggestion: String?)
  case unknownIndicator(String, suggestion: String?)
  case unknownDimension(String, suggestion: String?)
  case unknownMember(String, dimension: String, suggestion: String?, members: [String])
  case unknownName(String, suggestion: String?)

  // Figures.
  case foreignDimension(String, indicator: String, dimensions: [String])
  case missingDimension(String, indicator: String)
  case repeatedDimension(String)
  case unboundDimension(String)
  case variableOfOtherDimension(String, has: String, needs: String)
  case rangeOutsideAggregate(String)
  case rangeGivenTwice(String)
  case childless(String)

  // Types.
  case wrongType(found: ValueType, expected: String)
  case incomparable(ValueType, ValueType)
  case unorderedMembers
  case differentBranches(ValueType, ValueType)
  case missingElse(ValueType)
  case argumentCount(function: String, expected: String, found: Int)
  case needsFigure(function: String)
  case needsUnits(function: String)
  case numberTooLong(String)

  // The file.
  case unknownKey(String, where: String, suggestion: String?)
  case missingKey(String, where: String)
  case emptyExpression
  case duplicateRule(String, firstLine: Int)
  case reservedRule(String)
  case invalidName(String)
  case invalidChoice(key: String, found: String, choices: [String])
  case invalidTolerance(String, units: [String])
  case foreignTolerance(String)
  case unknownRule(String, suggestion: String?)
  case invalidDay(String)
  case invalidKey(String)
  case variableHidesMember(String)
  case variableHidesIndicator(String)
  case tooManyChoices(most: Int)
  case untypedVariable(String)
  case emptyList(String)
  case repeatedMember(String)
  case unusedVariable(String)

  /// A problem of a rule that is repeated for indicators, which it does not have with all of them.
  indirect case inProgram(RuleProblem, [Choice])

  /// An indicator that a variable under `for` stands for.
  struct Choice: Hashable, Sendable {
    let variable: String
    let indicator: String
  }
}

/// A problem at a place of the file.
struct PlacedProblem: Error, Hashable, Sendable {
  let position: SourcePosition
  let problem: RuleProblem

  init(_ problem: RuleProblem, at position: SourcePosition) {
    self.position = position
    self.problem = problem
  }
}
