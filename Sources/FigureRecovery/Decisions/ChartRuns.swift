import DigestModel

/// The values of a chart some of which have run together.
struct ChartRuns {
  /// Where a value belongs.
  struct Cell {
    var label: LabelPlace
    var series: LabelPlace.Series
  }

  struct Run {
    var numbers: NumberRun
    /// What each of its numbers is, in order.
    var cells: [Cell]
  }

  var runs: [Run]
  /// Where those values of the chart belong that are read by now.
  var read: [Cell]
  /// How the labels came to their values.
  var readings: [Reading]
}
