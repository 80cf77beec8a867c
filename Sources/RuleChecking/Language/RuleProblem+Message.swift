extension RuleProblem {
  /// Lower case, no full stop, the offending text quoted.
  var message: String {
    switch self {
    case .unexpectedCharacter(let character):
      "unexpected character “\(character)”"
        + (Self.spellings[character].map { ": write “\($0)”" } ?? "")
    case .unendedText: "the quotation does not end"
    case .expected(let expected, let found): "expected \(expected), found \(found)"
    case .chainedComparison: "comparisons do not chain: join them with “and”"
    case .singleEqualsSign: "“=” compares nothing here: write “==”"
    case .tooDeep(let most): "more than \(most) operations are nested here: split the rule"
    case .unknownFunction(let name, let suggestion):
      "unknown function “\(name)”" + hint(suggestion)
    case .unknownIndicator(let name, let suggestion):
      "unknown indicator “\(name)”" + hint(suggestion)
    case .unknownDimension(let name, let suggestion):
      "unknown dimension “\(name)”" + hint(suggestion)
    case .unknownMember(let name, let dimension, let suggestion, let members):
      "dimension “\(dimension)” has no member “\(name)”"
        + (suggestion == nil ? Self.listing(members) : hint(suggestion))
    case .unknownName(let name, let suggestion):
      "unknown name “\(name)”"
        + (suggestion == nil && name.contains("-")
          ? ": to subtract, put spaces around “-”" : hint(suggestion))
    case .foreignDimension(let dimension, let indicator, let dimensions):
      "“\(indicator)” has no dimension “\(dimension)”"
        + (dimensions.isEmpty ? "" : ": its dimensions are \(dimensions.joined(separator: ", "))")
    case .missingDimension(let dimension, let indicator):
      "“\(indicator)” needs the dimension “\(dimension)”"
    case .repeatedDimension(let dimension): "dimension “\(dimension)” is given twice"
    case .unboundDimension(let dimension):
      "“\(dimension)” is not bound: give a member, bind it with “for”, or sum over it"
    case .variableOfOtherDimension(let name, let has, let needs):
      "“\(name)” stands for a member of “\(has)”, not of “\(needs)”"
    case .rangeOutsideAggregate(let dimension):
      "“\(dimension) in …” needs sum, min, max, mean, weighted_mean or count around it"
    case .rangeGivenTwice(let dimension):
      "“\(dimension)” ranges twice: write “\(dimension)” alone the second time"
    case .childless(let unit): "unit “\(unit)” has no children"
    case .wrongType(let found, let expected): "expected \(expected), found \(found.described)"
    case .incomparable(let left, let right):
      "cannot compare \(left.described) with \(right.described)"
    case .unorderedMembers: "members have no order: compare them with “==” or “!=”"
    case .differentBranches(let first, let second):
      "“then” gives \(first.described), “else” \(second.described)"
    case .missingElse(let type): "“if” needs “else” to give \(type.described)"
    case .argumentCount(let function, let expected, let found):
      "“\(function)” takes \(expected), found \(found)"
    case .needsFigure(let function): "“\(function)” takes a figure"
    case .needsUnits(let function): "“\(function)” goes through units: write “unit in …”"
    case .numberTooLong(let text): "“\(text)” has more than 18 digits"
    case .unknownKey(let key, let place, let suggestion):
      "unknown key “\(key)” in \(place)" + hint(suggestion)
    case .missingKey(let key, let place): "\(place) needs “\(key)”"
    case .emptyExpression: "the expression is empty"
    case .duplicateRule(let name, let line):
      "rule “\(name)” is already defined in line \(line)"
    case .reservedRule(let name): "“\(name)” is a built-in rule: choose another name"
    case .invalidName(let name):
      "“\(name)” is no name: use letters, digits, “-”, “_” and “.”"
    case .invalidChoice(let key, let found, let choices):
      "\(key) must be one of \(choices.joined(separator: ", ")), found “\(found)”"
    case .invalidTolerance(let text, let units):
      "a tolerance is a number and one of \(units.joined(separator: ", ")), found “\(text)”"
    case .foreignTolerance(let unit): "no figure of the rule is counted in “\(unit)”"
    case .unknownRule(let name, let suggestion): "no rule “\(name)”" + hint(suggestion)
    case .invalidDay(let text): "“\(text)” is no day or month: write 2026-03-31 or 2026-03"
    case .invalidKey(let text): "“\(text)” is no key of a figure"
    case .variableHidesMember(let name):
      "variable “\(name)” hides the member of that name: choose another name"
    case .variableHidesIndicator(let name):
      "variable “\(name)” hides the indicator of that name: choose another name"
    case .tooManyChoices(let most):
      "the rule has more than \(most) choices of indicators: split it"
    case .untypedVariable(let name):
      "“\(name)” is no dimension: name one, list indicators, or give a set such as children(all)"
    case .emptyList(let name): "“\(name)” lists nothing"
    case .repeatedMember(let name): "“\(name)” is listed twice"
    case .unusedVariable(let name):
      "the rule would be the same for each “\(name)”: neither expr nor when speaks of it"
    case .inProgram(let problem, let choices):
      choices.reduce(problem.message) { message, choice in
        // Most messages about a figure name its indicator.
        message.contains("“\(choice.indicator)”")
          ? message : message + ", where “\(choice.variable)” is “\(choice.indicator)”"
      }
    }
  }

  /// What other languages and publications write for what rules are made of.
  private static let spellings: [Character: String] = [
    "&": "and", "|": "or", "!": "not", "≤": "<=", "≥": ">=", "≠": "!=", "×": "*", "·": "*",
    "÷": "/", "−": "-", "–": "-",
  ]

  /// So many members are listed; of more all but the last of these.
  private static let mostListed = 8

  private static func listing(_ members: [String]) -> String {
    var listed = members.count > mostListed ? Array(members.prefix(mostListed - 1)) : members
    if listed.count < members.count { listed.append("\(members.count - listed.count) more") }
    guard let last = listed.popLast() else { return "" }
    let others = listed.joined(separator: ", ")
    return ": there are " + (others.isEmpty ? last : "\(others) and \(last)")
  }

  private func hint(_ suggestion: String?) -> String {
    suggestion.map { ": did you mean “\($0)”?" } ?? ""
  }
}
