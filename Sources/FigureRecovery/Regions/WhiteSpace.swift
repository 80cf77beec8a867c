/// The white between what a page prints.
enum WhiteSpace {
  /// The least width of a gutter between columns, in heights of a line.
  static let gutter = 1.0

  /// The gaps between some intervals, in order.
  static func gaps(between intervals: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
    var gaps: [ClosedRange<Double>] = []
    var end: Double?
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let end, interval.lowerBound > end { gaps.append(end...interval.lowerBound) }
      end = max(end ?? interval.upperBound, interval.upperBound)
    }
    return gaps
  }
}
