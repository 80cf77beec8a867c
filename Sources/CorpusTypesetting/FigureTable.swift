internal import DigestModel

/// A figure ready to be printed.
struct PrintedFigure: Hashable {
  var key: FigureKey
  var value: FigureValue
  var text: String

  /// The number as a length for drawing bars; zero where the value is no number.
  var magnitude: Double {
    guard case .number(let quantity) = value else { return 0 }
    return Double(quantity.coefficient)
  }
}

/// The same figure for the whole time and for the month; either may be absent.
struct SpanPair: Hashable {
  var cumulative: PrintedFigure?
  var monthly: PrintedFigure?

  var isEmpty: Bool { cumulative == nil && monthly == nil }
  /// Those present, cumulative first.
  var present: [PrintedFigure] { [cumulative, monthly].compactMap(\.self) }
}

/// The figures of a file by their keys.
struct FigureTable {
  private let figures: [FigureKey: PrintedFigure]
  /// In the order of the file.
  let keys: [FigureKey]

  init(_ file: FiguresFile) {
    keys = file.rows.map(\.key)
    figures = Dictionary(
      file.rows.map { ($0.key, PrintedFigure(key: $0.key, value: $0.value, text: $0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// `table["direct", ["unit": "all", "span": "monthly"]]`; `nil` where the file lacks the figure.
  subscript(_ indicator: String, _ members: KeyValuePairs<String, String>) -> PrintedFigure? {
    figures[FigureKey(indicator, members)]
  }

  /// The figure in both spans.
  func spans(_ indicator: String, unit: String, _ more: (String, String)? = nil) -> SpanPair {
    SpanPair(
      cumulative: span("cumulative", indicator, unit, more),
      monthly: span("monthly", indicator, unit, more))
  }

  private func span(
    _ span: String, _ indicator: String, _ unit: String, _ more: (String, String)?
  ) -> PrintedFigure? {
    if let more {
      self[indicator, ["unit": unit, "span": span, more.0: more.1]]
    } else {
      self[indicator, ["unit": unit, "span": span]]
    }
  }
}
