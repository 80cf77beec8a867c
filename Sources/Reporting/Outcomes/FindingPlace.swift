import DigestModel

/// Where a finding is shown: at the first of its figures that is printed.
struct FindingPlace {
  /// Counted from 1.
  var page = 1
  /// Counted from 1.
  var line = 1
  /// `nil` where the place is the document's beginning.
  var box: Box?
}

extension FindingPlace {
  init(_ occurrence: Figure.Occurrence) {
    // A file written elsewhere may count otherwise; what is read by others starts from 1.
    self.init(
      page: max(1, occurrence.page), line: max(1, occurrence.line), box: occurrence.box)
  }

  /// - Parameter figures: The document's figures by key.
  init(_ finding: Finding, among figures: [FigureKey: Figure]) {
    let first = finding.figures.lazy.compactMap { figures[$0] }.first
    self = first.map { FindingPlace($0.occurrences[0]) } ?? FindingPlace()
  }
}

extension RecoveredDocument {
  /// The figures by key.
  var figuresByKey: [FigureKey: Figure] {
    Dictionary(figures.map { ($0.key, $0) }) { first, _ in first }
  }
}
