import DigestModel

/// A line of a page without columns, as a chart sees it.
///
/// Where a text keeps one space between whatever a page sets apart, nothing but the order of lines,
/// and of what is on them, says which value is which label's.
struct RunningLine {
  enum Piece: Equatable {
    /// Part of a label, by its index.
    case label(Int)
    /// A series' label, by its index.
    case series(Int)
    /// A numeral that nothing has taken.
    case numeral(Int)
    /// A numeral that is another value's.
    case taken
    case other
  }

  let pieces: [Piece]

  /// The numerals that are all there is on the line; `nil` where there is anything else.
  var onlyNumerals: [Int]? {
    let numerals = numerals(in: pieces[...])
    return numerals.count == pieces.count && !numerals.isEmpty ? numerals : nil
  }

  /// Whether the line holds numerals alone, whoever's they are.
  var isNumeric: Bool {
    !pieces.isEmpty
      && pieces.allSatisfy { piece in
        switch piece {
        case .numeral, .taken: true
        case .label, .series, .other: false
        }
      }
  }

  /// The one label that is all there is on the line.
  var onlyLabel: Int? {
    guard pieces.count == 1, case .label(let label) = pieces[0] else { return nil }
    return label
  }

  /// The series' labels that are all there is on the line.
  var onlySeries: [Int]? {
    let series = pieces.compactMap { piece in
      if case .series(let series) = piece { series } else { nil }
    }
    return series.count == pieces.count && !series.isEmpty ? series : nil
  }

  /// The labels that are all there is on the line.
  var onlyLabels: [Int]? {
    let labels = pieces.compactMap { piece in
      if case .label(let label) = piece { label } else { nil }
    }
    return labels.count == pieces.count && !labels.isEmpty ? labels : nil
  }

  /// The numerals behind a label, where nothing follows them.
  func numerals(behind label: Int) -> [Int] {
    guard let place = pieces.lastIndex(of: .label(label)) else { return [] }
    let rest = pieces[(place + 1)...]
    let numerals = numerals(in: rest)
    return numerals.count == rest.count ? numerals : []
  }

  /// The numerals before a label, where nothing comes before them.
  func numerals(before label: Int) -> [Int] {
    guard let place = pieces.firstIndex(of: .label(label)) else { return [] }
    let rest = pieces[..<place]
    let numerals = numerals(in: rest)
    return numerals.count == rest.count ? numerals : []
  }

  /// Whether the line ends with numerals, as the rows of a table do.
  var isRow: Bool {
    switch pieces.last {
    case .numeral, .taken: true
    case .label, .series, .other, nil: false
    }
  }

  /// Labels in turns with one numeral each, all labels before their numerals or all behind, and what
  /// series' label the line begins with.
  var turns: (series: Int?, pairs: [(label: Int, numeral: Int)])? {
    var pieces = pieces[...]
    var first: Int?
    if case .series(let series) = pieces.first {
      first = series
      pieces = pieces.dropFirst()
    }
    guard pieces.count > 2, pieces.count.isMultiple(of: 2) else { return nil }
    var pairs: [(label: Int, numeral: Int)] = []
    for place in stride(from: pieces.startIndex, to: pieces.endIndex, by: 2) {
      switch (pieces[place], pieces[place + 1]) {
      case (.label(let label), .numeral(let numeral)), (.numeral(let numeral), .label(let label)):
        pairs.append((label, numeral))
      default: return nil
      }
    }
    return (first, pairs)
  }

  private func numerals(in pieces: ArraySlice<Piece>) -> [Int] {
    pieces.compactMap { piece in
      if case .numeral(let numeral) = piece { numeral } else { nil }
    }
  }
}
