package import DigestModel

extension Grammar {
  /// Why the numerals of a page that are printed in some way were read as they were.
  ///
  /// - Parameters:
  ///   - printed: The numeral as `figures` and `text` show it, whatever the spaces within.
  ///   - page: Counted from 1.
  /// - Returns: One explanation for each such numeral, in page order; empty where there is none.
  package func explain(
    _ printed: String, onPage page: Int, of document: SourceDocument
  ) -> [NumeralExplanation] {
    let wanted = printed.filter { !$0.isWhitespace }
    return explain(page: page, of: document) { $0.filter { !$0.isWhitespace } == wanted }
      .flatMap(\.numerals)
  }

  /// How a page was read.
  ///
  /// - Parameter page: Counted from 1.
  package func explain(page: Int, of document: SourceDocument) -> PageExplanation {
    let parts = explain(page: page, of: document) { _ in true }
    return PageExplanation(
      regions: parts.flatMap(\.regions), numerals: parts.flatMap(\.numerals))
  }

  /// One explanation for each part of a page that is read by itself.
  private func explain(
    page number: Int, of document: SourceDocument, where isAsked: (String) -> Bool
  ) -> [PageExplanation] {
    let grammar = reading(numbersOf: document.pages).grammar
    let turns = document.turns
    let text = DocumentScanner.scanParted(document.upright(by: turns).pages, for: grammar)
    let pages = text.pages.indices.filter { text.pages[$0].number == number }
    return pages.compactMap { page in
      let numerals = text.numerals.indices.filter { index in
        text.page(of: text.numerals[index].item) == page && isAsked(text.numerals[index].text)
      }
      guard !numerals.isEmpty else { return nil }
      var recovery = Recovery(grammar: grammar, text: text)
      recovery.trace = ReadingTrace(of: numerals, onPage: page)
      recovery.runWhole()
      let explanation = PageExplanation(
        regions: recovery.trace?.regions ?? [], numerals: numerals.map(recovery.explanation))
      return turns[number].map(explanation.turnedBack(by:)) ?? explanation
    }
  }
}

extension Recovery {
  /// What became of a numeral, with what was tried.
  fileprivate func explanation(of index: Int) -> NumeralExplanation {
    let read = printed.filter { $0.item == text.numerals[index].item }
    let decision =
      switch claims.claims[index] {
      case .figure:
        read.map { printed in
          let special = printed.readings.filter { $0 != .plain }.map(\.description)
          return printed.key.description
            + (special.isEmpty ? "" : " (\(special.joined(separator: "; ")))")
        }.joined(separator: ", ")
      case .mark: "a mark: no figure"
      case .unread:
        "unread: \(text.unreadRecord(index).reason ?? reason(of: index).description)"
      }
    return NumeralExplanation(
      numeral: text.numeralRecord(index), candidates: trace?.candidates[index] ?? [],
      decision: decision)
  }
}
