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
  /// The folded letters of some names; of those with `{month}` with the month of the document's last day there,
  /// however that is spelled.
  func letters(of names: Publication.Names, until lastDay: CalendarDate?) -> [[UInt32]] {
    let plain = names.byLanguage.flatMap(\.names).map(folding.fold)
    guard let lastDay else { return plain }
    return plain
      + names.byLanguage.flatMap(\.dated).flatMap { letters(ofDated: $0, in: lastDay) }
  }

  private func letters(ofDated name: String, in day: CalendarDate) -> [[UInt32]] {
    let around = name.split(separator: Publication.Names.month, omittingEmptySubsequences: false)
      .map { folding.fold(String($0)) }
    return dates.words.months.numbers.filter { $0.value == day.month }.keys.map { month in
      Array(around.joined(separator: month))
    }
  }
}
