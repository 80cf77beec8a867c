package import DigestModel

extension FootedDocument {
  /// Whether a page has lines that make a table.
  ///
  /// - Complexity: O(*n* log *n*) in the words.
  package static func hasTable(_ page: Page) -> Bool {
    page.words.contains { $0.text.hasDigit } && PageTables(format: NumberFormat()).hasTable(page)
  }

  /// The pages that numbers of equations stand on.
  package var pagesOfEquations: Set<Int> {
    var pages: Set<Int> = []
    for table in tables {
      for equation in table.equations {
        for place in [equation.total] + equation.parts.map(\.place) {
          if case .page(let page, _)? = table.reading.cell(at: place)?.place { pages.insert(page) }
        }
      }
    }
    return pages
  }
}
