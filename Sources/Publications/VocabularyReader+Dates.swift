import DigestModel
import Yams

/// Reads how dates are printed.
extension VocabularyReader {
  mutating func dateFormat(_ node: Node, in language: String) -> Publication.DateFormat {
    var format = Publication.DateFormat(order: .dmy, century: 2000)
    format.languages = [language]
    for (key, keyNode, value) in yaml.pairs(node, "dates") {
      switch key {
      case "order": choice(value, key).map { format.order = $0 }
      case "century":
        let centuries = Publication.DateFormat.centuries
        if let century = yaml.text(value, key).flatMap({ Int($0) }), century % 100 == 0,
          centuries.contains(century)
        {
          format.century = century
        } else {
          report(.invalidCentury(centuries), at: value)
        }
      case "languages":
        format.languages = yaml.texts(value, key)
        for code in format.languages where LanguageLibrary.names(in: code) == nil {
          report(.unknownLanguage(code), at: value)
        }
      case "months": numbered(value, key, into: &format.names.months)
      case "weekdays": numbered(value, key, into: &format.names.weekdays)
      case "quarters": numbered(value, key, into: &format.names.quarters)
      case "quarter": format.names.quarter = yaml.texts(value, key)
      case "week": format.names.week = yaml.texts(value, key)
      case "between": format.names.between = yaml.texts(value, key)
      case "ordinal": format.names.ordinal = yaml.texts(value, key)
      default: report(.unknownKey(key, where: "dates"), at: keyNode)
      }
    }
    return format
  }

  /// Names by number, as `{1: [Jan., January], 2: Feb.}`.
  private mutating func numbered(_ node: Node, _ what: String, into names: inout [[String]]) {
    for (key, keyNode, value) in yaml.pairs(node, what) {
      guard let number = Int(key), (1...names.count).contains(number) else {
        report(.invalidNumber(of: what, most: names.count), at: keyNode)
        continue
      }
      names[number - 1] = yaml.texts(value, what)
    }
  }

  /// The days that a date of some precision stands for: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  func days(of text: String) -> Period? {
    if let day = CalendarDate(text) { return Period(start: day, end: day) }
    func number(_ digits: Substring, _ count: Int) -> Int? {
      digits.utf8.count == count && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(digits) : nil
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], 4) else { return nil }
    let months: ClosedRange<Int>
    switch parts.count {
    case 1: months = 1...12
    case 2:
      guard let month = number(parts[1], 2) else { return nil }
      months = month...month
    default: return nil
    }
    guard let start = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let end = CalendarDate(
        year: year, month: months.upperBound,
        day: CalendarDate.days(inMonth: months.upperBound, of: year))
    else { return nil }
    return Period(start: start, end: end)
  }
}
