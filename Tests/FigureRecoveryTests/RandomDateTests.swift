import CorpusTypesetting
import DigestModel
import FigureRecovery
import Publications
import Testing

/// Days printed at random are read as they are, or not at all.
struct RandomDateTests {
  private static let languages = [
    "az", "bg", "ca", "cs", "de", "el", "en", "es", "fi", "fr", "hu", "it", "ka", "lt", "nl", "pl",
    "pt",
    "ru", "tr", "uk", "vi", "zh",
  ]

  /// How a day is printed, and what is wrong with it.
  private struct Printing {
    var text: String
    var isDay: Bool
  }

  private static func printing(
    of date: CalendarDate, in names: CalendarNames, _ random: inout SplitMix64
  ) -> Printing {
    var (day, year) = (String(date.day), String(date.year))
    var isDay = true
    // A count of two groups is printed like a day and a year of three digits.
    var isGrouped = false
    switch Int.random(in: 0..<10, using: &random) {
    case 0: (year, isDay, isGrouped) = (String(date.year / 10), false, true)
    case 1: (year, isDay) = (year + "1", false)
    case 2: (day, isDay) = (String(date.day + 31), false)
    case 3: (year, isDay) = ("", false)
    default: break
    }
    let all = names.months[date.month - 1]
    var month = all[Int.random(in: all.indices, using: &random)]
    if Bool.random(using: &random) { month = month.uppercased() }
    let short = isDay ? String(year.suffix(2)) : year
    let word = names.between.first.map { " \($0) " } ?? " "
    let ordinal = names.ordinal.first ?? "."
    var weekday = date.weekday
    if isDay, Int.random(in: 0..<6, using: &random) == 0 { weekday = weekday % 7 + 1 }
    let named = names.weekdays[weekday - 1][0] + ", "
    let isRight = weekday == date.weekday
    return switch Int.random(in: 0..<12, using: &random) {
    case 0: Printing(text: "\(day) \(month) \(year)", isDay: isDay)
    case 1: Printing(text: "\(day). \(month) \(year)", isDay: isDay)
    case 2: Printing(text: "\(month) \(day), \(year)", isDay: isDay)
    case 3: Printing(text: "\(year) \(month) \(day)", isDay: isDay)
    case 4: Printing(text: "\(day)-\(month)-\(year)", isDay: isDay)
    case 5: Printing(text: "\(named)\(day) \(month) \(year)", isDay: isDay && isRight)
    case 6: Printing(text: "\(day)\(word)\(month)\(word)\(year)", isDay: isDay)
    case 7: Printing(text: "\(day) \(month) \(short)", isDay: isDay)
    case 8: Printing(text: "\(day)\(ordinal) \(month) \(year)", isDay: isDay)
    case 9: Printing(text: "\(month) \(day)\(isGrouped ? "," : "") \(year)", isDay: isDay)
    case 10: Printing(text: "\(day)/\(month)/\(year)", isDay: isDay)
    default: Printing(text: "\(named)\(month) \(day), \(year)", isDay: isDay && isRight)
    }
  }

  /// A line with the day and the count 5 183, which `xx` and `qq` set apart.
  private static func line(_ text: String, _ random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: "xx \(text)\n\n5 183 qq"
    case 1: "Vv ww xx \(text) qq 5 183 vv ww."
    case 2: "5 183    xx \(text)    qq"
    default: "xx \(text)    5 183    qq"
    }
  }

  @Test(arguments: languages)
  func `a day is read as printed or not at all, and nothing of it is a count`(
    language: String
  ) throws {
    let names = try #require(LanguageLibrary.names(in: language))
    let reading = try DateReading(
      language: language,
      statements: "    prose \"xx\" day: date\n    prose cases: count\n    prose rate: decimal")
    var random = SplitMix64(seed: UInt64(language.utf8.reduce(0) { $0 * 31 + Int($1) }))
    var (printed, read) = (0, 0)
    for _ in 0..<120 {
      let date = try #require(
        CalendarDate(ordinal: Int.random(in: 731_000...745_000, using: &random)))
      let printing = Self.printing(of: date, in: names, &random)
      let line = Self.line(printing.text, &random)
      let recovered = try reading.recover(line)
      for figure in recovered.figures {
        switch figure.value {
        case .date(let found):
          #expect(found == date && printing.isDay, "\(line)")
          read += 1
        case .number(let number): #expect(number == Quantity(5183), "\(line)")
        default: Issue.record("\(line)")
        }
      }
      if printing.isDay { printed += 1 }
    }
    #expect(read * 100 >= printed * 90, "\(read) of \(printed) are read")
  }
}
