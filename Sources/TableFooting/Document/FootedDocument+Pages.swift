package import DigestModel

extension FootedDocument {
  /// The most words of a page that tables are looked for among.
  private static let mostWords = 60_000

  /// Foots the tables of a document's pages.
  package init(_ document: SourceDocument, words: FootingWords = .all) {
    self.init(
      path: document.path, sha256: document.sha256, tables: [], diagnostics: document.diagnostics)
    let format = NumberFormat(
      of: document.pages.lazy.flatMap { $0.words }.lazy
        .filter { !$0.isSuperscript && $0.text.isNumberLike }.map(\.text))
    var found = PageTables(format: format)
    for page in document.pages {
      guard page.words.count <= Self.mostWords else {
        diagnostics.append(
          Diagnostic(
            severity: .warning, wording: FootingTerm.tooManyWords.text,
            page: page.number))
        continue
      }
      found.add(page)
    }
    let all = found.finished()
    let budget = FootedTable.budget(for: all.count)
    tables = all.map { FootedTable($0, fallback: format, words: words, budget: budget) }
    tables = tables.filter { $0.says(words) }
    carrySums(loose: looseNumbers(of: document, format: format))
    findRepeats()
    finishTables()
  }

  /// The most numbers outside of tables that sums are looked for among.
  private static let mostLoose = 5000

  /// The whole numbers from a thousand on that stand outside of tables, in the order of the document.
  private func looseNumbers(
    of document: SourceDocument, format: NumberFormat
  ) -> [(cell: TableCell, value: Quantity)] {
    struct Spot: Hashable {
      var page: Int
      var left: Double
      var top: Double
    }
    var known: Set<Spot> = []
    for table in tables {
      for case .page(let page, let box)? in table.reading.table.rows.lazy.joined().map({ $0?.place }
      ) {
        known.insert(Spot(page: page, left: box.left, top: box.top))
      }
    }
    var found: [(cell: TableCell, value: Quantity)] = []
    for page in document.pages {
      for word in page.words where word.text.isNumberLike && word.overprint == nil {
        guard found.count < Self.mostLoose,
          !known.contains(Spot(page: page.number, left: word.box.left, top: word.box.top)),
          case .number(let value, false) = CellContent(word.text, format: format),
          value.decimals == 0, value.coefficient >= 1000,
          !(DigitShape(word.text)?.looksLikeYear ?? true)
        else { continue }
        found.append((TableCell(text: word.text, place: .page(page.number, word.box)), value))
      }
    }
    return found
  }
}
