/// What can be said of a condition on numbers that are known only as far as they are printed.
enum Certitude: Hashable, Comparable, Sendable {
  /// No numbers that would be printed so satisfy it.
  case surelyNot
  /// Some do and others do not.
  case possibly
  /// All do.
  case surely

  var opposite: Certitude {
    switch self {
    case .surelyNot: .surely
    case .possibly: .possibly
    case .surely: .surelyNot
    }
  }
}

/// Whether a condition holds, in two kinds of doubt: a printed number may be anything that would be
/// printed so, and a missing one anything at all.
///
/// What the printed digits leave open is a `Certitude`; what missing figures leave open is a range of
/// these, from the least to the most that the condition may come to. “And” is the lesser of two, “or”
/// the greater, “not” the opposite: Kleene's logic on three values, carried along in ranges as numbers
/// are in intervals.
struct Truth: Hashable, Sendable {
  let least: Certitude
  let most: Certitude

  /// Missing figures may make it anything.
  static let unknown = Truth(least: .surelyNot, most: .surely)
  /// The printed digits leave it open, and nothing is missing.
  static let possible = Truth(least: .possibly, most: .possibly)

  init(least: Certitude, most: Certitude) {
    self.least = least
    self.most = most
  }

  init(_ truth: Bool) {
    least = truth ? .surely : .surelyNot
    most = least
  }

  /// Of an assertion: it holds as soon as it is possible, and fails if it is surely not so; `nil` where
  /// missing figures decide.
  var holds: Bool? {
    if least >= .possibly { return true }
    return most == .surelyNot ? false : nil
  }

  /// Of the condition of an “if” or a `when`: what depends on it is asked for only if it surely holds,
  /// and passed over only if it surely does not; `nil` where either is possible.
  var isSure: Bool? {
    if least == .surely { return true }
    return most == .surelyNot ? false : nil
  }

  /// Whether the condition, or its opposite, may hold.
  func allows(_ wanted: Bool) -> Bool { wanted ? most >= .possibly : least <= .possibly }
}

// MARK: - Logic

extension Truth {
  var negated: Truth { Truth(least: most.opposite, most: least.opposite) }

  func and(_ other: Truth) -> Truth {
    Truth(least: min(least, other.least), most: min(most, other.most))
  }

  func or(_ other: Truth) -> Truth {
    Truth(least: max(least, other.least), most: max(most, other.most))
  }

  /// Everything that either may be.
  func either(_ other: Truth) -> Truth {
    Truth(least: min(least, other.least), most: max(most, other.most))
  }
}
