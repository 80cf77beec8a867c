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
    tables = tables.filter(\.hasNumbers)
    noteTables()
  }
}
