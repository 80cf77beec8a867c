import DigestModel

extension VocabularyProblem {
  /// Lower case, no full stop, the offending text quoted.
  var message: String {
    switch self {
    case .unknownKey(let key, let place):
      "unknown key “\(key)”" + (place.map { " in \($0)" } ?? "")
    case .invalidChoice(let key, let found, let choices):
      "\(key) must be one of \(choices.joined(separator: ", ")), found “\(found)”"
    case .declaredTwice(let id, let kind): "\(kind) “\(id)” is declared twice"
    case .missingID(let place): "\(place) needs an id"
    case .invalidID(let id):
      id.isEmpty
        ? "an id must not be empty"
        : "id “\(id)” has one of [ ] , =, which figures are written with"
    case .missingPeriodEnd:
      "period has no end, the figure that gives an issue's last day: no issue has a period"
    case .missingRecognition: "a publication needs phrases under recognised-by"
    case .missingIndicators: "a publication needs indicators"
    case .missingMeasure(let indicator): "indicator “\(indicator)” needs a measure"
    case .invalidRange(let indicator):
      "range of “\(indicator)” must be two whole numbers, the least and the greatest value, such as [-100, 100]"
    case .namesWithoutLanguage(let place):
      "\(place) must give names by language, such as {en: …}"
    case .unknownDimension(let id): "no dimension “\(id)”"
    case .invalidDimension(let id):
      "dimension “\(id)” must be “units”, “open”, parts such as “{year}-{month:2}” or members"
    case .unknownPart(let part, let dimension):
      "no dimension “\(part)” to be a part of “\(dimension)”"
    case .composedPart(let part, let dimension):
      "“\(part)” cannot be a part of “\(dimension)”: it is composed itself"
    case .invalidOpening: "opened must be YYYY, YYYY-MM or YYYY-MM-DD"
    case .invalidClosing: "closed must be YYYY-MM-DD"
    case .closedBeforeOpened: "the unit closes before it opens"
    case .unknownParent(let unit): "no unit “\(unit)” to be a parent"
    case .circularParents(let units):
      "units cannot be their own parents: "
        + units.map { "“\($0)”" }.joined(separator: " under ")
    case .invalidKey(let day): "\(day) must be a figure's key"
    case .unknownIndicator(let id): "there is no indicator “\(id)”"
    case .givesNoDay(let indicator, let measure):
      "“\(indicator)” is measured in \(measure.rawValue), and gives no day"
    case .foreignDimension(let dimension, let indicator):
      "“\(indicator)” has no dimension “\(dimension)”"
    case .missingDimension(let dimension, let indicator): "“\(indicator)” needs “\(dimension)”"
    case .unknownMember(let member, let dimension): "“\(dimension)” has no member “\(member)”"
    case .invalidCentury(let centuries):
      "century must be a whole hundred from \(centuries.lowerBound) to"
        + " \(centuries.upperBound), such as 2000"
    case .unknownLanguage(let code):
      "the words of dates in “\(code)” are not known; list them under months, weekdays,"
        + " quarters, quarter, week, between and ordinal"
    case .invalidNumber(let names, let most): "\(names) have numbers from 1 to \(most)"
    case .missingDecimalMark: "decimal must be at least one character"
    case .invalidSeparator(let key):
      "\(key) must be \(key == "thousands" ? "“space”, “none” or " : "")one character"
    case .letterAsSeparator(let mark, let key):
      "“\(mark)” cannot \(Self.purpose(of: key)): it is a letter or a digit"
    case .signAsSeparator(let mark, let key):
      "“\(mark)” cannot \(Self.purpose(of: key)): it has a meaning beside numbers"
    case .separatorOfGroupsAndDecimals(let mark): "“\(mark)” cannot part groups and decimals both"
    case .invalidNilMark(let key): "\(key) must be marks without digits, such as “-”"
    case .nilMarkOfZeroAndMissing(let mark): "“\(mark)” cannot mean zero and a missing value both"
    case .invalidSuffix: "a suffix is one word with what it stands for, such as mln: 1000000"
    case .invalidFootnoteMark(let text):
      "“\(text)” is no mark of a footnote, such as “¹”, “word¹ –”, “*”, “1/”, “a)” or “[1]”"
    case .wordlessAdmission: "admit must be words"
    }
  }

  private static func purpose(of key: String) -> String {
    key == "thousands" ? "part thousands" : "be the decimal mark"
  }
}
