import DigestModel

extension GrammarProblem {
  /// Lower case, no full stop, the offending text quoted.
  var message: String {
    switch self {
    case .unexpectedCharacter(let character): "“\(character)” begins nothing the grammar knows"
    case .unendedPhrase: "the phrase has no closing quote"
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .expectedPhrase(let found):
      "expected a phrase in quotes, found \(found)"
        + (found == .sign("(")
          ? ": phrases stand here without parentheses, as in \"A\" | \"B\"" : "")
    case .expectedStatement(let keywords, let found):
      "expected a statement (\(keywords.listed)), found \(found)"
    case .misplaced(let found): "\(found) does not belong here"
    case .noSection: "the grammar has no section"
    case .repeatedSection(let name): "there is another section “\(name)” above"
    case .repeatedBlock(let name): "block “\(name)” stands twice in the section"
    case .tooManyElements(let most):
      "more than \(most) elements in one statement: write several statements"
    case .tooDeep(let most): "parentheses are nested too deep here: \(most) levels at most"
    case .misplacedQuestionMark: "“?” stands once, behind the element that may be left out"
    case .repeatedAlternatives:
      "“+” stands behind parentheses without “|”: it repeats what is in them"
    case .repetitionOutsideProse:
      "only in “prose” something is repeated: write “rows” for a table, or “pairs” for a chart"
    case .barOutsideParentheses(let keyword):
      "“|” parts phrases of “heading” and “begins”, and rows; in “\(keyword)” put what it parts in"
        + " parentheses, as in (\"A\" | \"B\")"
    case .letterlessPhrase: "a phrase needs a letter or digit"
    case .phraseTooLong(let most):
      "a phrase has at most \(most) letters and digits: its beginning will do"
    case .unknownDimension(let name): "no dimension “\(name)”"
    case .unknownMember(let name, let dimension, let members):
      "“\(dimension)” has no member “\(name)”"
        + (members.isEmpty ? "" : ": there are \(members.listed)")
    case .unknownIndicator(let name): "no indicator “\(name)”"
    case .childless(let unit): "no unit has the parent “\(unit)”"
    case .ambiguousLabel(let label, let members):
      "“\(label)” may be \(members.joined(separator: " or ")) here; say which with “in”"
    case .unlabelledDimension(let name): "no member of “\(name)” has a label"
    case .closedDimension(let name):
      "“\(name)” has members of its own; only an open dimension is read off numerals"
    case .foreignDimension(let dimension, let indicator):
      "“\(indicator)” has no dimension “\(dimension)”"
    case .missingDimension(let dimension, let indicator):
      "“\(indicator)” needs “\(dimension)”: write \(dimension)=… for a member, or \(dimension)"
        + " alone where a label or the section says which"
    case .repeatedDimension(let name): "“\(name)” is given twice"
    case .labelledTwice(let name):
      "“\(name)” is labelled twice: all figures would have the first label; put each label and its figures into"
        + " a group with “+”, or write the members"
    case .unboundDimension(let name):
      "nothing here says which “\(name)”: write \(name)=…, or \(name) where its label stands"
    case .unknownKind(let name, let indicator, let kinds):
      "no kind of value “\(name)”: "
        + (indicator.map { "“\($0)” is read as " } ?? "there are ") + Self.listing(kinds)
    case .wrongKind(let name, let indicator, let measure, let kinds):
      "“\(indicator)” is measured in \(measure.rawValue), which “\(name)” does not give:"
        + " write \(Self.listing(kinds))"
    case .otherThanDaysTogether:
      "“and” reads a first-day and a last-day off one numeral; other figures have one each"
    case .footsToOtherThanCount: "only counts foot to a count"
    case .fieldWithoutFigure: "a field is a label and the figures beside it: write both"
    case .fieldWithoutLabel:
      "a field begins with its label: figures without one are read by “bare” or “line”"
    case .optionalLabelOfField:
      "a field's label cannot be optional: figures without one are read by “bare”"
    case .optionalFigureOfField:
      "a field's figures cannot be optional: write two fields, one with the figure and one"
        + " without it, or a “line” or “prose”, which take “?”"
    case .alternativesInField: "a field's figures have no alternatives: write a field for each"
    case .wordsInField:
      "a field has one label and then figures only: write its words as one phrase, or a"
        + " “line” or “prose”"
    case .pairsWithoutLabel: "expected a dimension or a phrase that labels the values"
    case .pairsWithoutFigure: "expected a figure such as “cases[unit]: count”"
    case .invalidPlace:
      "a place is (left, top, right, bottom), in percents of the page's width and height from its"
        + " top left"
    case .labelInPlace: "a place has figures only: what is read by a label needs no place"
    case .tableWithoutColumn: "a table has columns: write “column …” for each kind"
    case .columnWithoutFigure:
      "a column ends with its figure, such as “cases[unit]: count”"
    case .columnWithoutHead: "a column is told by its head: write what stands over it"
    case .severalFiguresInColumn: "a column has one figure: write “column …” for each"
    case .gapInHead:
      "a head consists of phrases and dimensions: nothing in it is passed over"
    }
  }

  private static func listing(_ kinds: [Terminal]) -> String { kinds.map(\.rawValue).listed }
}

extension [String] {
  /// Names in quotation marks, the first few of many.
  fileprivate var listed: String {
    let shown = prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    return count > 8 ? shown + " and \(count - 8) more" : shown
  }
}
