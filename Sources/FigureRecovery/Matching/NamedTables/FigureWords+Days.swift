import DigestModel
import Publications

/// Days and months beside names, as in `This year (1 January 2026 – 31 March 2026)` or `in March`.
extension FigureWords {
  /// What some words over numbers say beside the days of the report's own period; none where there are days of
  /// another one.
  func headNamings(of items: [Int], in text: DocumentText) -> [Naming] {
    let days = HeadingDays(items, in: text, months: [:])
    guard days.areOfReport(until: lastDay) else { return [] }
    let whole = namings(of: days.others, in: text)
    return whole.isEmpty && text.beginsWithLetter(days.others)
      ? namings(of: Array(days.others.dropFirst(2)), in: text) : whole
  }
}

extension NamedTableReader {
  /// What a head says that is nothing but the report's month, with or without its year: what the names with that month
  /// in them do.
  func monthNamings(of items: [Int]) -> [Naming] {
    let areDays = items.contains { item in
      switch text.numeral(at: item)?.form {
      case .date, .days: true
      default: false
      }
    }
    guard !areDays, items.contains(where: { months[text.letters(of: [$0])] != nil }) else {
      return []
    }
    let days = HeadingDays(items, in: text, months: months)
    return days.others.isEmpty && days.areOfReport(until: words.lastDay) ? words.ofMonth : []
  }
}

extension Grammar {
  /// The folded letters of some names; of those with `{month}` with the month of the document's last day there,
  /// however that is spelled.
  func letters(of names: Publication.Names, until lastDay: CalendarDate?) -> [[UInt32]] {
    texts(of: names, until: lastDay).map(folding.fold)
  }

  /// Some names; those with `{month}` with the folded month of the document's last day there.
  func texts(of names: Publication.Names, until lastDay: CalendarDate?) -> [String] {
    let plain = names.byLanguage.flatMap(\.names)
    guard let lastDay else { return plain }
    let months = dates.words.months.numbers.filter { $0.value == lastDay.month }.keys
      .map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }.sorted()
    return plain
      + names.byLanguage.flatMap(\.dated).flatMap { name in
        months.map { month in
          name.split(separator: Publication.Names.month, omittingEmptySubsequences: false)
            .joined(separator: month)
        }
      }
  }
}

extension DocumentText {
  /// Whether a letter counts what some words say, as in `A. This year`: it stands before them with a sign behind it.
  fileprivate func beginsWithLetter(_ items: [Int]) -> Bool {
    guard items.count > 2, case .word = self.items[items[0]].kind, items[1] == items[0] + 1 else {
      return false
    }
    return letters(of: [items[0]]).count == 1 && isPassable(items[1])
  }
}
