/// What the parts of a date are called, as printed.
package struct CalendarNames: Hashable, Sendable {
  /// From January on.
  package var months: [[String]] = Array(repeating: [], count: 12)
  /// From Monday on.
  package var weekdays: [[String]] = Array(repeating: [], count: 7)
  /// What each quarter of a year is called, its number included.
  package var quarters: [[String]] = Array(repeating: [], count: 4)
  /// Words that stand beside the number of a quarter.
  package var quarter: [String] = []
  /// Words that stand beside the number of a week.
  package var week: [String] = []
  /// Words that may stand between the parts of a date.
  package var between: [String] = []
  /// What may hang on the number of a day.
  package var ordinal: [String] = []

  package init() {}

  /// Adds further names behind those that there are.
  package mutating func add(_ other: CalendarNames) {
    for index in months.indices { months[index] += other.months[index] }
    for index in weekdays.indices { weekdays[index] += other.weekdays[index] }
    for index in quarters.indices { quarters[index] += other.quarters[index] }
    quarter += other.quarter
    week += other.week
    between += other.between
    ordinal += other.ordinal
  }
}

extension CalendarNames {
  /// Reads a language's file: lines of a key, a colon and names with commas between.
  ///
  /// A line that is none of these says nothing; that there is none the tests see to.
  init(file: String) {
    for line in file.split(separator: "\n") where line.first != "#" {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].split(separator: " ")
      let names = line[line.index(after: colon)...].split(separator: ",")
        .map { name in String(name.drop(while: { $0 == " " })) }
      let place = key.count == 2 ? (Int(key[1]) ?? 0) - 1 : -1
      switch key.first {
      case "month" where months.indices.contains(place): months[place] += names
      case "weekday" where weekdays.indices.contains(place): weekdays[place] += names
      case "quarter" where quarters.indices.contains(place): quarters[place] += names
      case "quarter": quarter += names
      case "week": week += names
      case "between": between += names
      case "ordinal": ordinal += names
      default: continue
      }
    }
  }
}
