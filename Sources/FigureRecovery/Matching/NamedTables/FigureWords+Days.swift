import DigestModel
import Publications

/// Days and months beside names, as in `This year (1 January 2026 – 31 March 2026)` or `in March`.
extension FigureWords {
  /// What some words over numbers say beside the days of the report's own period; none where there are days of
  /// another one.
  func headNamings(of items: [Int], in text: DocumentText) -> [Naming] {
    let days = HeadingDays(items, in: text, months: [:])
    return days.areOfReport(until: lastDay) ? namings(of: days.others, in: text) : []
  }
}

extension Grammar {
  /// The folded letters of a name with the month of a day in place of `{month}`, however that is spelled; none where
  /// no day is known.
  func letters(ofDated name: String, in day: CalendarDate?) -> [[UInt32]] {
    guard let day else { return [] }
    let around = name.split(separator: Publication.Names.month, omittingEmptySubsequences: false)
      .map { folding.fold(String($0)) }
    return dates.words.months.numbers.filter { $0.value == day.month }.keys.map { month in
      Array(around.joined(separator: month))
    }
  }
}
