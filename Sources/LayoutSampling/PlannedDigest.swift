internal import DigestModel
internal import FigureRecovery

/// What a digest prints, before it is arranged: its sections in printed order.
struct PlannedDigest {
  var sections: [PlannedSection]
  var leftOut: [FigureKey]
}

struct PlannedSection {
  var name: String
  /// Phrases and labels that stand at its head; the first one is its title.
  var titles: [[Piece]]
  /// The title tells the section only at the head of a page.
  var needsHead: Bool
  var blocks: [PlannedBlock]
  /// Whether the grammar names the ticks of its charts.
  var hasAxis: Bool
}

struct PlannedBlock {
  var name: String
  var opens: Bool
  var heading: String?
  var contents: [PlannedContent]
  /// What the figures of each content are, where no heading says so.
  var captions: [String?]
}

enum PlannedContent {
  case grid(PlannedGrid)
  case fields([PlannedField])
  /// Texts that are cells by themselves.
  case lines([[Piece]])
  case sentences([[Piece]])
  case table(PlannedTable)
  /// What is no figure, in small print.
  case note([Piece])
}

/// The labels and values of a chart.
struct PlannedGrid {
  struct Row {
    var label: [Piece]
    /// One for each series; `nil` where there is none.
    var values: [Piece?]
    /// The value's size against others, for bars.
    var sizes: [Double]
    var isTotal = false
  }

  var rows: [Row]
  /// The labels of the series; one without a text where there is only one.
  var series: [String]
  var legend: GrammarOutline.Pairs.Legend
  /// The values of each series add up to a figure that is printed elsewhere.
  var isFooted: Bool
  /// The labels are numerals, as age groups are.
  var hasNumeralLabels: Bool
  /// The values are counts, whose axis has round numbers.
  var hasCounts: Bool

  var hasSeries: Bool { series.count > 1 }
  var isComplete: Bool { rows.allSatisfy { $0.values.allSatisfy { $0 != nil } } }
}

struct PlannedField {
  var label: [Piece]
  var values: [Piece]
}

/// Rows of cells with a head for every column.
struct PlannedTable {
  var heads: [String]
  var rows: [[[Piece]]]
  /// Columns of figures, whose cells are set flush right.
  var isNumeric: [Bool]
}
