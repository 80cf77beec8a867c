import DigestModel

/// A sentence as what it says beside each of its numbers.
struct Sentence {
  /// A piece of a sentence.
  enum Piece: Equatable {
    /// A word by what it may be in names.
    case word([SentenceLexicon.Match])
    case number
    /// The days of a period that ends when the report does, or the day that it begins on.
    case ownDays
    /// Other days, and what nothing is known of.
    case foreign
    case separator(Separator)
  }

  /// What parts a sentence, the weaker first.
  enum Separator: Int, Comparable {
    /// A word between two clauses, or two parts of one.
    case joint
    case dash
    case comma
    case semicolon

    static func < (left: Separator, right: Separator) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var pieces: [Piece] = []
  /// The item of each piece.
  private(set) var items: [Int] = []
  /// The parentheses that each piece is in, counted from 1; 0 for none.
  private(set) var parentheses: [Int] = []
  /// The words that numbers behind them are a part of.
  private(set) var wholes: Set<Int> = []
  /// The pieces that are numbers.
  private(set) var numbers: [Int] = []

  private let text: DocumentText
  private let lexicon: SentenceLexicon
  /// The last day of the report.
  private let end: CalendarDate?
  /// The numbers of months by their folded names.
  private let months: [[UInt32]: Int]
  private var current = 0

  init(
    _ items: [Int], in text: DocumentText, by lexicon: SentenceLexicon, until end: CalendarDate?,
    months: [[UInt32]: Int]
  ) {
    (self.text, self.lexicon, self.end, self.months) = (text, lexicon, end, months)
    var opened = 0
    for (place, item) in items.enumerated() {
      if text.isSign(item, "(") { (opened, current) = (opened + 1, opened + 1) }
      if text.isSign(item, ")") { current = 0 }
      switch text.items[item].kind {
      case .word: append(word: item, at: place, of: items)
      case .sign(let sign):
        if let separator = separator(sign) {
          append(.separator(separator), item)
        } else if !Self.punctuation.contains(sign) {
          append(.foreign, item)
        }
      case .numeral: append(numeral: item, at: place, of: items)
      }
    }
  }

  /// What four digits beside a month or a word for years may be.
  private static let years = 1900..<2100
  /// Signs that say nothing of a number.
  private static let punctuation = Set(
    ".!()[]\"'“”„«»’‘‹›-‐‑/%*•·…¹²³†‡".unicodeScalars.map(\.value))
  /// The letters of what counts the entries of a list in parentheses: `(iii)`.
  private static let counters = Set("ivx".unicodeScalars.map(\.value))

  private func separator(_ sign: UInt32) -> Separator? {
    switch Unicode.Scalar(sign) {
    case ";": .semicolon
    case ",": .comma
    case ":", "–", "—": .dash
    default: nil
    }
  }

  private mutating func append(word item: Int, at place: Int, of items: [Int]) {
    let letters = text.letters(of: [item])
    let meanings = lexicon.vocabulary.matches(of: letters)
    if lexicon.may(meanings, say: .joining) {
      append(.separator(.joint), item)
    } else if letters.count == 1 || letters.allSatisfy(Self.counters.contains), place > 0,
      place + 1 < items.count,
      text.isSign(items[place - 1], "("), text.isSign(items[place + 1], ")")
    {
      append(.separator(.comma), item)
    } else if month(item) != nil, place > 0,
      text.numeral(at: items[place - 1])?.isPartOfDate ?? false
    {
      return
    } else {
      if lexicon.isPartitive(letters, meanings) { wholes.insert(pieces.count) }
      append(.word(meanings), item)
    }
  }

  /// The month that a word names.
  private func month(_ item: Int?) -> Int? { item.flatMap { months[text.letters(of: [$0])] } }

  private mutating func append(numeral item: Int, at place: Int, of items: [Int]) {
    guard let numeral = text.numeral(at: item) else { return }
    let next = items[(place + 1)...].first { text.items[$0].kind == .word }
    let last = items[..<place].last { text.items[$0].kind == .word }
    switch numeral.form {
    case .superscript, .nothing: return
    case .date(let day) where lexicon.openings.contains(day): append(.ownDays, item)
    case .date(let day): append(day == end && followsDay ? .ownDays : .foreign, item)
    case .days, .noDate:
      let days = HeadingDays([item], in: text, months: [:])
      append(days.areOfReport(until: end) ? .ownDays : .foreign, item)
    case .number, .duration, .range, .atLeast, .unreadable:
      if numeral.isOrdinal {
        append(.word(lexicon.vocabulary.matches(of: text.letters(of: [item]))), item)
      } else if let year = year(item),
        isOfYear(last, next) || numeral.text.utf8.count == 4 || numeral.isPartOfDate
      {
        append(year == end?.year ? .ownDays : .foreign, item)
      } else if numeral.isPartOfDate {
        let isOwn = end != nil && month(next) == end?.month && followsDay
        append(isOwn ? .ownDays : .foreign, item)
      } else {
        numbers.append(pieces.count)
        append(.number, item)
      }
    }
  }

  /// The year that an item may be, whatever is written on to it.
  private func year(_ item: Int) -> Int? {
    let digits = text.letters(of: [item]).prefix { (0x30...0x39).contains($0) }
    guard digits.count == 4 else { return nil }
    let year = digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
    return Self.years.contains(year) ? year : nil
  }

  /// Whether the word before a number, or the one behind it, says that it is one of a year.
  private func isOfYear(_ last: Int?, _ next: Int?) -> Bool {
    month(last) != nil
      || next.map {
        lexicon.may(lexicon.vocabulary.matches(of: text.letters(of: [$0])), say: .year)
      } ?? false
  }

  /// Whether a day was said since the last number: the two are the first and the last one of a period.
  private var followsDay: Bool { lastDays != nil }

  private var lastDays: Int? {
    let own = pieces.indices.suffix(from: numbers.last.map { $0 + 1 } ?? 0)
    return own.last { pieces[$0] == .foreign || pieces[$0] == .ownDays }
  }

  private mutating func append(_ piece: Piece, _ item: Int) {
    // A period is told by its last day.
    if piece == .ownDays, let first = lastDays { pieces[first] = .ownDays }
    pieces.append(piece)
    items.append(item)
    parentheses.append(current)
  }
}
