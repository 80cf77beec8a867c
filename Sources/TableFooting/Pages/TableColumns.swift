import DigestModel

/// The columns of a table, as its numbers stand one under the other.
struct TableColumns {
  /// From left to right, in points.
  private(set) var spans: [ClosedRange<Double>] = []

  /// Finds the columns of some rows.
  ///
  /// The rows with most numbers show the columns; those of the others widen them, or show further ones.
  ///
  /// - Complexity: O(*n* log *n*) in the numbers.
  init(of rows: [RunLine]) {
    let numeric = rows.map {
      $0.runs.filter { $0.isNumeric && !$0.isMark }.map {
        $0.box.left...max($0.box.left, $0.box.right)
      }
    }
    for spans in numeric.enumerated().sorted(by: {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }).map(\.element) {
      for (index, span) in spans.enumerated() {
        add(span, withinRow: spans, at: index)
      }
    }
  }

  /// Widens the column that a number stands in, or begins one.
  private mutating func add(
    _ span: ClosedRange<Double>, withinRow row: [ClosedRange<Double>], at index: Int
  ) {
    guard let place = place(of: span) else {
      let index = spans.firstIndex { $0.lowerBound > span.lowerBound } ?? spans.count
      spans.insert(span, at: index)
      return
    }
    // A column reaches up to its neighbours, and no number of its own row stands in it beside this one.
    let lower = max(
      min(spans[place].lowerBound, span.lowerBound),
      place > 0 ? spans[place - 1].upperBound : -.infinity)
    let upper = min(
      max(spans[place].upperBound, span.upperBound),
      place + 1 < spans.count ? spans[place + 1].lowerBound : .infinity)
    if lower <= upper { spans[place] = lower...upper }
  }

  /// The column that shares most of a span; `nil` where none shares any.
  func place(of span: ClosedRange<Double>) -> Int? {
    var best: (place: Int, overlap: Double)?
    var place = firstReaching(span.lowerBound)
    while place < spans.count, spans[place].lowerBound <= span.upperBound {
      let overlap =
        min(spans[place].upperBound, span.upperBound)
        - max(spans[place].lowerBound, span.lowerBound)
      if overlap >= 0, overlap > (best?.overlap ?? -1) { best = (place, overlap) }
      place += 1
    }
    return best?.place
  }

  /// The columns that a span reaches over by most of their width, or that it stands within.
  func places(under span: ClosedRange<Double>) -> [Int] {
    var places: [Int] = []
    var place = firstReaching(span.lowerBound)
    while place < spans.count, spans[place].lowerBound <= span.upperBound {
      places.append(place)
      place += 1
    }
    return places
  }

  private func firstReaching(_ edge: Double) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound < edge { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
