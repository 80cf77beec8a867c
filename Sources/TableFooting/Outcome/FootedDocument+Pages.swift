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
    for page in document.pages {
      guard page.words.count <= Self.mostWords else {
        diagnostics.append(
          Diagnostic(
            severity: .warning, message: "has too many words to look for tables among",
            page: page.number))
        continue
      }
      for table in PageTables.tables(of: page, format: format) {
        tables.append(FootedTable(table, format: format, words: words))
      }
    }
    tables = tables.filter(\.hasNumbers)
    noteTables()
  }
}

extension String {
  /// Whether there is nothing in it but what numbers are printed with.
  fileprivate var isNumberLike: Bool {
    var hasDigit = false
    for scalar in unicodeScalars {
      if scalar.decimalDigit != nil {
        hasDigit = true
      } else if scalar.numberMark == nil, !"-−–()%+$€£".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return hasDigit
  }
}
