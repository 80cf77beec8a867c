import DigestModel

/// The white between what a page prints.
enum WhiteSpace {
  /// The least width of a gutter between columns, and of a band between what stands one over the other on a drawn
  /// page, in heights of a line: the lines of a column stand nearer.
  static let gutter = 1.0
  /// The least height of white that parts a page of text from edge to edge, in points: that between the lines
  /// of a column is less.
  static let parting = 2.0 * Page.textCellHeight

  /// The gaps between some intervals, in order.
  ///
  /// - Parameter touching: Whether there is a gap without width between intervals that only touch.
  static func gaps(
    between intervals: [ClosedRange<Double>], touching: Bool = false
  ) -> [ClosedRange<Double>] {
    var gaps: [ClosedRange<Double>] = []
    var end: Double?
    for interval in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let end, interval.lowerBound > end || touching && interval.lowerBound == end {
        gaps.append(end...interval.lowerBound)
      }
      end = max(end ?? interval.upperBound, interval.upperBound)
    }
    return gaps
  }
}

extension ClosedRange<Double> {
  var length: Double { upperBound - lowerBound }
}
