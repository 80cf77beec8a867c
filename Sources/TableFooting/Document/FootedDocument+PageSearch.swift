package import DigestModel

extension FootedDocument {
  /// Whether a page may take part in any sum: it has lines that make a table, or a number long enough to
  /// be the sum of one elsewhere.
  ///
  /// - Complexity: O(*n* log *n*) in the words.
  package static func hasSums(_ page: Page) -> Bool {
    guard page.words.contains(where: { $0.text.hasDigit }) else { return false }
    if page.words.contains(where: { $0.text.isNumberLike && $0.text.mayBeCarried }) { return true }
    return PageTables(format: NumberFormat()).hasTable(page)
  }
}

extension String {
  /// Whether it is a number of four digits or more, and no year.
  fileprivate var mayBeCarried: Bool {
    unicodeScalars.count { $0.decimalDigit != nil } >= 4
      && DigitShape(self).map { !$0.looksLikeYear } ?? true
  }
}
