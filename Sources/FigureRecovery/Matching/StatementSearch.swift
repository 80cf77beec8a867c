/// How something of a grammar is looked for in a text.
enum StatementSearch: Hashable {
  /// All that the cells of a phrase hold, or some words of a longer line.
  case heading(Pattern.Phrase)
  /// A run of text within whatever surrounds it.
  case prose([Pattern.Element])
  /// Whole cells in reading order.
  case line([Pattern.Element])
  /// Whole cells on one baseline.
  case row([Pattern.Element])
  /// Whole cells at the head of a page.
  case title([Pattern.Element])
  /// Rows that fit one and the same alternative.
  case rows([[Pattern.Element]])
  /// A label with values near it.
  case field([Pattern.Element])
  /// Figures in a part of a page.
  case place(PageArea, [Pattern.Element])
  /// A phrase that begins notes.
  case notes([Pattern.Element])
}
