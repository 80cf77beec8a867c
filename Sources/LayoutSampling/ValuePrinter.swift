internal import DigestModel
internal import Publications

/// Prints values in one of the manners that a publication's number and date formats allow.
struct ValuePrinter {
  enum DayForm: String { case points, strokes, dashes, words }

  let publication: Publication
  let thousands: String
  /// Whole numbers with fewer digits are printed without groups.
  let leastGrouped: Int
  let decimal: String
  let percentGap: String
  let dayForm: DayForm
  let hasShortYears: Bool
  let rangeDash: String
  let minus: String
  /// Durations of an hour or more with hours of their own.
  let hasHours: Bool
  private let names: CalendarNames

  private static let spaces = [" ", " ", "\u{A0}", "\u{202F}", "\u{2009}"]

  /// - Parameter mayPrint: Whether the fonts have all characters of a text.
  init(_ publication: Publication, _ dice: inout Dice, mayPrint: (String) -> Bool) {
    self.publication = publication
    let numbers = publication.numbers
    var marks = numbers.thousands.map(String.init)
    if marks.isEmpty { marks = [""] }
    var thousands = dice.pick(marks)
    if thousands == " " {
      let space = dice.pick(Self.spaces)
      thousands = mayPrint(space) ? space : " "
    }
    self.thousands = thousands
    dice.note("thousands", thousands.unicodeScalars.map { String($0.value, radix: 16) }.joined())
    leastGrouped = dice.chance(80) ? 4 : 5
    decimal = String(dice.pick(numbers.decimal))
    let gap = dice.pick(["", "", " ", "\u{A0}"])
    percentGap = mayPrint(gap) ? gap : ""
    dice.note("percent sign", percentGap.isEmpty ? "glued" : "apart")
    names = publication.dates.allNames
    let hasNames = names.months.allSatisfy { !$0.isEmpty }
    dayForm = dice.choose(
      "days", [.points, .points, .strokes, .dashes] + (hasNames ? [DayForm.words] : []))
    hasShortYears = publication.dates.order != .ymd && dice.chance(40)
    rangeDash = dice.chance(60) ? "-" : "–"
    minus = mayPrint("−") && dice.chance(40) ? "−" : "-"
    hasHours = dice.chance(50)
  }

  /// A value as the grammar's kind wants it; `nil` where it cannot be printed so.
  func text(of value: FigureValue, kind: String) -> String? {
    switch (value, kind) {
    case (.number(let quantity), "count"):
      return quantity.decimals == 0 && quantity.coefficient >= 0 ? number(quantity) : nil
    case (.number(let quantity), "decimal"), (.number(let quantity), "score"),
      (.number(let quantity), "years"):
      return number(quantity)
    case (.number(let quantity), "percent"): return number(quantity) + percentGap + "%"
    case (.number(let quantity), "change"):
      return (quantity.coefficient > 0 ? "+" : "") + number(quantity)
    case (.date(let date), "date"): return day(date)
    case (.date(let date), "first-day"), (.date(let date), "last-day"): return month(of: date)
    case (.range(let low, let high), "ages"): return "\(low)\(rangeDash)\(high)"
    case (.duration(let seconds), "duration"): return duration(seconds)
    case (.notAvailable, _): return publication.numbers.missing.first
    default: return nil
    }
  }

  /// A member of an open dimension, as `60-69` or `7`.
  func text(ofMember member: String, kind: String) -> String {
    switch kind {
    case "ages": member.split(separator: "-").joined(separator: rangeDash)
    case "ordinal": String(Int(member) ?? 0)
    default: member
    }
  }

  private func number(_ quantity: Quantity) -> String {
    let digits = String(quantity.coefficient.magnitude)
    let padded =
      String(repeating: "0", count: max(0, quantity.decimals + 1 - digits.utf8.count)) + digits
    let whole = String(padded.dropLast(max(0, quantity.decimals)))
    let rest = padded.suffix(max(0, quantity.decimals))
    return (quantity.coefficient < 0 ? minus : "") + grouped(whole)
      + (rest.isEmpty ? "" : decimal + rest)
  }

  func grouped(_ digits: String) -> String {
    guard digits.utf8.count >= leastGrouped, !thousands.isEmpty else { return digits }
    var groups: [Substring] = []
    var rest = digits[...]
    // The last group has three digits; in lakh grouping those before it have two.
    let further = publication.numbers.grouping == .lakh ? 2 : 3
    var length = 3
    while rest.count > length {
      groups.insert(rest.suffix(length), at: 0)
      rest = rest.dropLast(length)
      length = further
    }
    groups.insert(rest, at: 0)
    return groups.joined(separator: thousands)
  }

  private func day(_ date: CalendarDate) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let isShort =
      hasShortYears && date.year / 100 * 100 == publication.dates.century && dayForm != .words
    let year = isShort ? padded(date.year % 100) : String(date.year)
    let sign =
      switch dayForm {
      case .points, .words: "."
      case .strokes: "/"
      case .dashes: "-"
      }
    if dayForm == .words, let name = names.months[date.month - 1].first {
      return "\(date.day) \(name) \(date.year)"
    }
    return switch publication.dates.order {
    case .dmy: [padded(date.day), padded(date.month), year].joined(separator: sign)
    case .mdy: [padded(date.month), padded(date.day), year].joined(separator: sign)
    case .ymd: [year, padded(date.month), padded(date.day)].joined(separator: sign)
    }
  }

  private func month(of date: CalendarDate) -> String? {
    names.months[date.month - 1].first.map { "\($0) \(date.year)" }
  }

  private func duration(_ seconds: Int) -> String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (minutes, rest) = (seconds / 60, seconds % 60)
    if minutes >= 60, hasHours {
      return "\(padded(minutes / 60)):\(padded(minutes % 60)):\(padded(rest))"
    }
    return "\(padded(minutes)):\(padded(rest))"
  }
}
