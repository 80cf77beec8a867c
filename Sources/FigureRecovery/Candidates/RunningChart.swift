import DigestModel

/// Finds a chart's values on a page without columns, by the order of lines alone.
struct RunningChart {
  /// A label with the numerals in its row, and the series of each number in order.
  struct Row {
    var label: Int
    var numerals: [Int]
    /// Indices into the series' labels; `nil` for the declared order.
    var series: [Int]?
  }

  /// A series with the numerals of its line, one for each of some labels in order.
  struct Line {
    /// Index into the series' labels; `nil` where the declared order says which it is.
    var series: Int?
    var labels: [Int]
    var numerals: [Int]
  }

  private let lines: [Int: RunningLine]
  private let labels: [LabelPlace]
  private let text: DocumentText
  /// How many series the chart has, one where it has none.
  private let width: Int

  /// - Parameters:
  ///   - free: The numerals that are not taken by anything else.
  ///   - values: Those of them that may hold values of the chart.
  init(
    labels: [LabelPlace], series: [LabelPlace], width: Int, on page: Int, of text: DocumentText,
    free: Set<Int>, values: Set<Int>
  ) {
    self.labels = labels
    self.text = text
    self.width = width
    var pieceOf: [Int: RunningLine.Piece] = [:]
    for (index, place) in series.enumerated() {
      for item in place.items { pieceOf[item] = .series(index) }
    }
    for (index, place) in labels.enumerated() {
      for item in place.items { pieceOf[item] = .label(index) }
    }
    var lines: [Int: RunningLine] = [:]
    let items = text.itemRange(ofPage: page)
    if let first = items.first, let last = items.last {
      for line in text.items[first].line...text.items[last].line {
        var pieces: [RunningLine.Piece] = []
        for item in text.lines[line].items {
          let piece: RunningLine.Piece
          if let known = pieceOf[item] {
            piece = known
          } else if text.isPassable(item) {
            continue
          } else if case .numeral(let numeral) = text.items[item].kind {
            piece =
              values.contains(numeral)
              ? .numeral(numeral) : free.contains(numeral) ? .other : .taken
          } else {
            piece = .other
          }
          if piece == .other || pieces.last != piece { pieces.append(piece) }
        }
        lines[line] = RunningLine(pieces: pieces)
      }
    }
    self.lines = lines
  }

  private func lastLine(of label: Int) -> Int {
    labels[label].items.map { text.items[$0].line }.max() ?? labels[label].line
  }

  // MARK: Rows

  /// The numerals behind each label on its last line.
  var rows: [Row] {
    labels.indices.compactMap { label in
      row(label, lines[lastLine(of: label)]?.numerals(behind: label) ?? [])
    }
  }

  /// A row under the heads of its columns or the label of its group, or else in the declared order;
  /// `nil` where that cannot be.
  private func row(_ label: Int, _ numerals: [Int]) -> Row? {
    guard !numerals.isEmpty else { return nil }
    guard width > 1 else { return Row(label: label, numerals: numerals, series: nil) }
    switch heads(over: labels[label].line) {
    case .labels(let series): return Row(label: label, numerals: numerals, series: series)
    // One number may be several that have run together.
    case .none:
      return numerals.count == 1 ? nil : Row(label: label, numerals: numerals, series: nil)
    case .others: return nil
    }
  }

  private enum Heads {
    case labels([Int])
    case none
    /// Labels of a series, but neither one nor all.
    case others
  }

  /// The most rows of a table between a row and the heads over them.
  private static let mostRows = 40

  /// The series' labels that stand alone on the line over the rows that a line belongs to.
  private func heads(over line: Int) -> Heads {
    for above in stride(from: line - 1, to: line - Self.mostRows, by: -1) {
      guard let running = lines[above] else { return .none }
      if let series = running.onlySeries {
        return series.count == 1 || series.count == width ? .labels(series) : .others
      }
      guard running.isRow || running.onlyLabel != nil else { return .none }
    }
    return .none
  }

  /// The labels between two values, one before and one behind.
  var betweenValues: [Row] {
    labels.indices.compactMap { label in
      let before = lines[labels[label].line]?.numerals(before: label) ?? []
      let behind = lines[lastLine(of: label)]?.numerals(behind: label) ?? []
      guard before.count == 1, behind.count == 1 else { return nil }
      return Row(label: label, numerals: before + behind, series: nil)
    }
  }

  // MARK: Turns

  /// Labels and their values that take turns line by line, all labels before their values or all
  /// behind.
  var turns: [Row] {
    var rows: [Row] = []
    var turn: [(label: Int?, numerals: [Int])] = []
    func close(before next: RunningLine? = nil) {
      defer { turn = [] }
      guard turn.count.isMultiple(of: 2) else { return }
      let pairs = stride(from: 0, to: turn.count, by: 2).map { first in
        turn[first].label == nil
          ? (label: turn[first + 1].label, numerals: turn[first].numerals)
          : (label: turn[first].label, numerals: turn[first + 1].numerals)
      }
      // One label between two values may be either's, unless it is a row among others.
      if pairs.count == 1 {
        guard let label = turn[0].label else { return }
        let before = lines[labels[label].line - 1]
        guard isRow(before) || isRow(next) else { return }
      }
      rows += pairs.compactMap { pair in pair.label.flatMap { row($0, pair.numerals) } }
    }
    for line in lines.keys.sorted() {
      guard let running = lines[line] else { continue }
      if running.isNumeric {
        if let last = turn.last, last.label == nil { close() }
        turn.append((nil, running.onlyNumerals ?? []))
      } else if let label = running.onlyLabel {
        if turn.last?.label == label { continue }
        if let last = turn.last, last.label != nil { close() }
        turn.append((label, []))
      } else {
        close(before: running)
      }
    }
    close()
    return rows
  }

  /// Whether a line is a row of the chart.
  private func isRow(_ line: RunningLine?) -> Bool {
    guard let line, line.isRow else { return false }
    return line.pieces.contains { if case .label = $0 { true } else { false } }
  }

  /// Labels and single values that take turns on one line, under or behind the label of their series.
  var lineTurns: [Row] {
    lines.keys.sorted().flatMap { line -> [Row] in
      guard let turns = lines[line]?.turns else { return [] }
      var series: [Int]?
      if width > 1 {
        series = turns.series.map { [$0] } ?? lines[line - 1]?.onlySeries
        guard series?.count == 1 else { return [] }
      }
      return turns.pairs.map { Row(label: $0.label, numerals: [$0.numeral], series: series) }
    }
  }

  // MARK: Lines

  /// The lines right under all labels that begin with a series' label and hold numerals.
  var linesUnderHeads: [Line] {
    var found: [Line] = []
    for line in lines.keys.sorted() {
      guard let heads = lines[line]?.onlyLabels, heads.count > 1 else { continue }
      var next = line + 1
      while let running = lines[next], case .series(let series) = running.pieces.first {
        let numerals = running.pieces.dropFirst().compactMap { piece in
          if case .numeral(let numeral) = piece { numeral } else { nil }
        }
        guard numerals.count == running.pieces.count - 1, !numerals.isEmpty else { break }
        found.append(Line(series: series, labels: heads, numerals: numerals))
        next += 1
      }
    }
    return found
  }

  /// The lines of numerals next to lines that hold labels and nothing else, before them or behind.
  ///
  /// None where there are such lines on both sides, or at several places.
  ///
  /// - Parameter isBehind: Whether they can only stand behind.
  func linesAtLegend(onlyBehind isBehind: Bool) -> [Line] {
    var blocks: [(lines: ClosedRange<Int>, labels: [Int])] = []
    for line in lines.keys.sorted() {
      guard let own = lines[line]?.onlyLabels else { continue }
      if let last = blocks.last, last.lines.upperBound + 1 == line {
        blocks[blocks.count - 1] = (
          last.lines.lowerBound...line, last.labels + own.filter { !last.labels.contains($0) }
        )
      } else {
        blocks.append((line...line, own))
      }
    }
    let found = blocks.filter { $0.labels.count > 1 }.map { block -> [Line] in
      let behind = numeralLines(from: block.lines.upperBound, by: 1)
      let before = isBehind ? [] : numeralLines(from: block.lines.lowerBound, by: -1).reversed()
      guard behind.isEmpty || before.isEmpty else { return [] }
      return (behind + before).map { Line(series: nil, labels: block.labels, numerals: $0) }
    }.filter { !$0.isEmpty }
    return found.count == 1 ? found[0] : []
  }

  private func numeralLines(from line: Int, by step: Int) -> [[Int]] {
    var found: [[Int]] = []
    var next = line + step
    while let numerals = lines[next]?.onlyNumerals {
      found.append(numerals)
      next += step
    }
    return found
  }
}
