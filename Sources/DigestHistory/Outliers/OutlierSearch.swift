package import DigestModel
internal import Glibc
import Publications

/// Finds figures that break with their own history.
///
/// Of each count and decimal number the change from one issue to the next is taken as a logarithm, and
/// compared with the median of those before it, in units of their median absolute deviation. Where
/// years repeat a pattern, it has to break with the same time of other years, too. A value that broke is
/// left out of the history of those after it, unless these stay where it went. Over a gap in the issues
/// nothing is compared. What is wrong is not said: these are notes.
///
/// Source: Hampel, "The influence curve and its role in robust estimation", 1974,
/// doi:10.1080/01621459.1974.10482962.
package struct OutlierSearch {
  package struct Outlier: Hashable, Sendable {
    /// The issue's place among those that were given.
    package var issue: Int
    package var key: FigureKey
    package var value: FigureValue
    /// The values before it, the last one last.
    package var history: [FigureValue]
  }

  /// With fewer issues nothing is said.
  package static let fewestIssues = 12
  /// So many changes before one are what it is compared with.
  private static let window = 36
  /// So many deviations away from the median is a break.
  private static let threshold = 8.0
  /// A deviation counts as no less, so that what never changed may change a little.
  private static let leastDeviation = 0.01
  /// Smaller counts change by chance.
  private static let leastValue = 20.0
  /// So many years must tell the season.
  private static let fewestYears = 3
  /// So many values of the history are shown.
  private static let shown = 3
  /// Makes a median absolute deviation that of a normal distribution.
  private static let consistency = 1.4826

  /// - Parameters:
  ///   - issues: Of each period one, by period.
  ///   - adjoins: Whether no issue is lacking between two periods.
  ///   - skips: Figures of an issue that need no note.
  /// - Returns: By issue, in the order of its figures.
  package static func outliers(
    in issues: [IssueRecord], adjoins: (Period, Period) -> Bool = { _, _ in true },
    skipping skips: (Int, FigureKey) -> Bool = { _, _ in false }
  ) -> [Outlier] {
    guard issues.count >= fewestIssues else { return [] }
    var histories: [FigureKey: History] = [:]
    var outliers: [Outlier] = []
    for (place, issue) in issues.enumerated() {
      for statement in issue.statements where statement.key.isCountedOnce {
        guard let number = logarithm(of: statement.value, statement.measure) else { continue }
        var history = histories[statement.key] ?? History()
        let month = issue.document.period?.end.month ?? 0
        let isNext = history.isFollowed(by: issue.document.period, adjoins)
        if isNext, history.breaks(number, month: month) {
          if !history.stays(number, month: month), !skips(place, statement.key) {
            outliers.append(
              Outlier(
                issue: place, key: statement.key, value: statement.value,
                history: history.values.suffix(shown)))
          }
          history.leaveOut(number, month: month, issue.document.period, statement.value)
        } else {
          history.append(
            number, month: month, statement.value, isNext: isNext, issue.document.period)
        }
        histories[statement.key] = history
      }
    }
    return outliers
  }

  private static func logarithm(of value: FigureValue, _ measure: Measure) -> Double? {
    guard measure == .count || measure == .decimal, case .number(let quantity) = value else {
      return nil
    }
    let number = Double(quantity.coefficient) * pow(10, -Double(quantity.decimals))
    return number >= leastValue ? log(number) : nil
  }

  /// What a figure was up to now.
  private struct History {
    private(set) var values: [FigureValue] = []
    private var last: Double?
    private var changes: [(month: Int, change: Double)] = []
    private var period: Period?
    /// A value that broke just now.
    private var broken: Double?

    func isFollowed(by next: Period?, _ adjoins: (Period, Period) -> Bool) -> Bool {
      guard let period, let next else { return false }
      return adjoins(period, next)
    }

    mutating func append(
      _ number: Double, month: Int, _ value: FigureValue, isNext: Bool, _ period: Period?
    ) {
      if isNext, broken == nil, let last { changes.append((month, number - last)) }
      last = number
      broken = nil
      self.period = period
      values.append(value)
    }

    /// Goes on without a value that broke; from it where it is the second to be there.
    mutating func leaveOut(
      _ number: Double, month: Int, _ period: Period?, _ value: FigureValue
    ) {
      if stays(number, month: month) {
        append(number, month: month, value, isNext: false, period)
      } else {
        broken = number
        self.period = period
      }
    }

    /// Whether a value goes on from the one that broke just now.
    func stays(_ number: Double, month: Int) -> Bool {
      broken.map { !breaks(number, month: month, since: $0) } ?? false
    }

    func breaks(_ number: Double, month: Int) -> Bool {
      last.map { breaks(number, month: month, since: $0) } ?? false
    }

    private func breaks(_ number: Double, month: Int, since last: Double) -> Bool {
      guard changes.count >= fewestIssues - 1 else { return false }
      let change = number - last
      let recent = changes.suffix(window)
      guard isFar(change, from: recent.map(\.change)) else { return false }
      let season = recent.filter { $0.month == month }.map(\.change)
      return season.count < fewestYears || isFar(change, from: season)
    }

    private func isFar(_ change: Double, from others: [Double]) -> Bool {
      let center = median(others)
      let deviation = consistency * median(others.map { abs($0 - center) })
      return abs(change - center) > threshold * max(deviation, leastDeviation)
    }

    private func median(_ numbers: [Double]) -> Double {
      let sorted = numbers.sorted()
      let middle = sorted.count / 2
      return sorted.count.isMultiple(of: 2)
        ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
  }
}

extension FigureKey {
  /// Whether every issue says it anew: a figure about days of its own has a history of revisions only.
  fileprivate var isCountedOnce: Bool { ownPeriod == nil }
}
