import DigestModel

/// The days that a heading prints beside what it says, and the months: it may say so of another period than the
/// report's.
struct HeadingDays {
  /// The items that are none of them.
  private(set) var others: [Int] = []
  /// The month that the last of them are in; `nil` where there are none.
  private var last: (year: Int?, month: Int)?

  /// - Parameter months: By folded letters the numbers of months.
  init(_ items: [Int], in text: DocumentText, months: [[UInt32]: Int]) {
    var named: Int?
    for item in items {
      if let month = months[text.letters(of: [item])] {
        named = month
        last = (nil, month)
        continue
      }
      guard let numeral = text.numeral(at: item) else {
        others.append(item)
        continue
      }
      switch numeral.form {
      case .date(let date): last = (date.year, date.month)
      case .days(let days): last = (days.end.year, days.end.month)
      case .number(let year, isPercent: false) where numeral.isPartOfDate:
        if let named { last = (year.coefficient, named) }
      default: others.append(item)
      }
    }
  }

  /// Whether there are none, or they end when the report does.
  func areOfReport(until end: CalendarDate?) -> Bool {
    guard let last else { return true }
    guard let end else { return false }
    return last.month == end.month && (last.year ?? end.year) == end.year
  }
}
