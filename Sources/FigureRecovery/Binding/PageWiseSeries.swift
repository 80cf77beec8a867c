import DigestModel

extension Grammar {
  /// The series of charts of which different pages of a drawn document name different ones alone, as where each page
  /// is of one. Where all name the same, it may be a word of the document's title.
  ///
  /// - Complexity: O(*n*) in the document's words for each series of the grammar.
  func pageWiseSeries(in text: DocumentText) -> Set<Pattern.Pairs.Series> {
    guard text.pages.count > 1, text.pages.contains(where: { $0.geometry == .drawn }) else {
      return []
    }
    let charts = sections.flatMap(\.blocks).flatMap(\.statements).compactMap(\.chart)
    let finder = LabelFinder(text)
    return Set(charts.compactMap(\.series)).filter { series in
      let places = finder.places(of: .labels(series.labels), in: text.items.indices)
      let pages = Dictionary(grouping: places) { text.lines[$0.line].page }.values
      let named = pages.map { Set($0.map(\.member)) }
      return Set(named.filter { $0.count == 1 }).count > 1
    }
  }
}
