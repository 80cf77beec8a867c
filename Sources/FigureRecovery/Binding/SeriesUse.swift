import DigestModel

/// How a document as a whole prints the names of its charts' series.
struct SeriesUse {
  /// Those of which different pages of a drawn document name different ones alone: where all name the same, it may be
  /// a word of the document's title.
  private(set) var pageWise: Set<Pattern.Pairs.Series> = []
  /// - Complexity: O(*n*) in the document's words.
  init(of grammar: Grammar, in text: DocumentText) {
    let charts = grammar.sections.flatMap(\.blocks).flatMap(\.statements).compactMap(\.chart)
    let isDrawn = text.pages.contains { $0.geometry == .drawn }
    let finder = LabelFinder(text)
    for series in Set(charts.compactMap(\.series)) {
      let places = finder.places(of: .labels(series.labels), in: text.items.indices)
      let pages = Dictionary(grouping: places) { text.lines[$0.line].page }.values
      let alone = pages.map { Set($0.map(\.member)) }.filter { $0.count == 1 }
      if isDrawn, Set(alone).count > 1 { pageWise.insert(series) }
    }
  }
}
