extension TypeChecker {
  /// The functions that are more than a `ValueFunction`.
  enum Form: String, CaseIterable {
    case sum, min, max, mean, count, exists, listed, within, exact, previous, earlier, opened
    case sameMonthLastYear = "same_month_last_year"
    case lastDay = "last_day"
    case children, leaves, members
    case weightedMean = "weighted_mean"
    case wholeMonth = "whole_month"
    case notesInOrder = "notes_in_order"

    /// The fewest and most arguments it takes.
    var arity: ClosedRange<Int> {
      switch self {
      case .sum, .min, .max, .mean, .count: 1...Int.max
      case .exists, .listed, .exact, .earlier, .sameMonthLastYear, .opened, .lastDay, .children,
        .leaves, .members:
        1...1
      case .previous: 1...2
      case .weightedMean, .wholeMonth: 2...2
      case .notesInOrder: 0...0
      case .within: 2...3
      }
    }

    /// Whether dimensions of the figures in its arguments range over members.
    var isRanging: Bool { aggregate != nil || [.count, .weightedMean, .listed].contains(self) }

    /// What it makes one number of many by; `nil` where it does not, or not by one of these.
    var aggregate: ValueNode.Aggregate? {
      switch self {
      case .sum: .sum
      case .min: .min
      case .max: .max
      case .mean: .mean
      default: nil
      }
    }

    /// Whether it takes a figure from an issue before.
    var looksBack: Bool { [.previous, .earlier, .sameMonthLastYear].contains(self) }
  }
}
