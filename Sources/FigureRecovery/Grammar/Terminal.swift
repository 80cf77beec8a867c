import DigestModel

/// A kind of printed value that a grammar can ask for.
enum Terminal: String, CaseIterable, Sendable {
  /// A whole number without a sign, and without a percent sign.
  case count
  /// A number with or without decimals, which may carry a sign, without a percent sign.
  case decimal
  /// A number with a percent sign, which may carry a sign.
  case percent
  /// A whole number that may carry a sign.
  case score
  /// A number that carries a sign, or stands for no change: 0, or a nil mark.
  case change
  /// A whole number of at most three digits.
  case years
  /// Two whole numbers with a dash between them: a group of ages.
  case ages
  /// The number of a year, 1900 to 2099.
  case year
  /// A whole number that tells a place in an order, such as that of a week; at most three digits.
  case ordinal
  /// A day.
  case date
  /// The first day of a month, quarter, week or other range of days that is printed as one.
  case firstDay = "first-day"
  /// The last day of such a range.
  case lastDay = "last-day"
  /// `mm:ss` or `hh:mm:ss`.
  case duration

  /// The kinds that the value of a figure may be of.
  static let ofFigures = allCases.filter { terminal in
    Measure.allCases.contains { terminal.yields($0) }
  }

  /// Whether it is read off a day or days, where a dash is no minus.
  var isOfCalendar: Bool { self == .date || isOfDays }

  /// Whether it is read off several days printed as one.
  var isOfDays: Bool { self == .firstDay || self == .lastDay }

  /// Whether what is printed names a member of an open dimension.
  var namesMember: Bool {
    switch self {
    case .ages, .year, .ordinal: true
    case .count, .decimal, .percent, .score, .change, .years, .date, .firstDay, .lastDay, .duration:
      false
    }
  }

  /// Whether a figure of this measure can be read so.
  func yields(_ measure: Measure) -> Bool {
    switch self {
    case .count: measure == .count
    case .decimal: measure == .decimal || measure == .years
    case .percent: measure == .percent
    case .score: measure == .score
    case .change: measure == .score || measure == .decimal || measure == .percent
    case .years, .ages: measure == .years
    case .year, .ordinal: false
    case .date, .firstDay, .lastDay: measure == .date
    case .duration: measure == .seconds
    }
  }
}
