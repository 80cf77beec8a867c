import DigestModel

/// An expression that gives a number or a date, with its members chosen and its figures looked up.
///
/// Figures stand by their places in the document, so that the same program can be evaluated with
/// other values than the printed ones.
indirect enum GroundValue: Sendable {
  case constant(Estimate)
  /// A printed figure, by its place among the document's.
  case figure(Int, ValueNode.Precision)
  /// A figure of the earlier issue, by its place among that one's.
  case earlier(Int)
  /// A figure that is not printed, and what it may be.
  case missing(FigureCode, Estimate)
  /// Something other than a figure that is not known.
  case lacking(Doubt)
  case negative(GroundValue)
  case arithmetic(ArithmeticOperator, GroundValue, GroundValue)
  case function(ValueFunction, [GroundValue])
  /// Of at least one term.
  case aggregate(ValueNode.Aggregate, [GroundValue])
  /// Of at least one term.
  case weightedMean([(value: GroundValue, weight: GroundValue)])
  /// How many of some figures are printed: their places.
  case figureCount([Int])
  case conditionCount([GroundCondition])
  case conditional(GroundCondition, GroundValue, GroundValue)

  /// Whether messages may speak of the value as a sum of parts.
  var isSum: Bool {
    if case .aggregate(.sum, _) = self { true } else { false }
  }
}

/// An expression that holds or does not, with its members chosen and its figures looked up.
indirect enum GroundCondition: Sendable {
  case constant(Bool)
  /// Nothing can be said of it, whatever the figures' values are.
  case undecided(Doubt)
  case comparison(
    ComparisonOperator, GroundValue, GroundValue, areDates: Bool, tolerance: Tolerance?)
  /// Whether a figure is printed, and where.
  case existence(FigureCode, place: Int?)
  case listing(Listing)
  case within(GroundValue, low: GroundValue, high: GroundValue, areDates: Bool)
  /// The second is a figure that is a range, by its place.
  case withinRange(GroundValue, place: Int)
  /// The same with a range that is not printed.
  case withinMissingRange(GroundValue, FigureCode)
  case wholeMonth(start: GroundValue, end: GroundValue)
  case notes(FootnoteReview)
  case not(GroundCondition)
  case and(GroundCondition, GroundCondition)
  case or(GroundCondition, GroundCondition)
  case conditional(GroundCondition, GroundCondition, GroundCondition?)

  /// The figures of units that exist, printed and not.
  struct Listing: Sendable {
    var present: [Int]
    var absent: [FigureCode]
    /// Those that are not printed of units that may exist, where no day of the report is known.
    var doubtful: [FigureCode]
    /// The same by name, and the numerals that stand unread where the absent ones would be.
    var units: UnlistedUnits

    /// `nil` where none is printed, where one that is absent may stand there unread, or where nobody knows whether
    /// more are to be printed.
    var isComplete: Bool? {
      if present.isEmpty { return nil }
      if absent.isEmpty { return doubtful.isEmpty ? true : nil }
      return units.unreadThere.isEmpty ? false : nil
    }
  }

  /// What the condition comes to whatever the figures' values are; `nil` where these decide.
  var fixedTruth: Bool? {
    switch self {
    case .constant(let truth): truth
    case .existence(_, let place): place != nil
    case .listing(let listing): listing.isComplete
    case .notes(let review): review.isInOrder
    case .not(let operand): operand.fixedTruth.map { !$0 }
    case .and(let left, let right): conjunction(left.fixedTruth, right.fixedTruth)
    case .or(let left, let right): disjunction(left.fixedTruth, right.fixedTruth)
    case .undecided, .comparison, .within, .withinRange, .withinMissingRange, .wholeMonth,
      .conditional:
      nil
    }
  }
}
