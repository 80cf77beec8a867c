import DigestModel

/// What can be wrong with a vocabulary.
enum VocabularyProblem: Hashable, Sendable {
  // The file.
  case unknownKey(String, where: String?)
  case invalidChoice(key: String, found: String, choices: [String])
  case declaredTwice(String, kind: String)
  case missingID(of: String)
  case invalidID(String)
  case missingPeriodEnd
  case missingRecognition
  case missingIndicators
  case missingMeasure(indicator: String)
  case invalidRange(indicator: String)
  case namesWithoutLanguage(String)

  // Dimensions.
  case unknownDimension(String)
  case invalidDimension(String)
  case unknownPart(String, of: String)
  case composedPart(String, of: String)

  // Units.
  case invalidOpening
  case invalidClosing
  case closedBeforeOpened
  case unknownParent(String)
  case circularParents([String])

  // The report period.
  case invalidKey(of: String)
  case unknownIndicator(String)
  case givesNoDay(indicator: String, measure: Measure)
  case foreignDimension(String, indicator: String)
  case missingDimension(String, indicator: String)
  case unknownMember(String, dimension: String)

  // Dates.
  case invalidCentury(ClosedRange<Int>)
  case unknownLanguage(String)
  case invalidNumber(of: String, most: Int)

  // Numbers.
  case missingDecimalMark
  case invalidSeparator(key: String)
  case letterAsSeparator(Character, key: String)
  case signAsSeparator(Character, key: String)
  case separatorOfGroupsAndDecimals(Character)
  case invalidNilMark(key: String)
  case nilMarkOfZeroAndMissing(String)
  case invalidSuffix

  // Footnotes.
  case invalidFootnoteMark(String)
  case wordlessAdmission
}
