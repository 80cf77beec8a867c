import DigestModel

/// Finds the tables of a page.
enum PageTables {
  /// The tables, in the order of their first lines; those of turned words last.
  static func tables(of page: Page, format: NumberFormat) -> [Table] {
    let upright = page.words.filter { $0.rotation == 0 }
    return tables(of: upright, page: page, format: format)
  }

  private static func tables(of words: [Word], page: Page, format: NumberFormat) -> [Table] {
    guard words.count >= 4 else { return [] }
    let lines = PageLines.lines(of: words, geometry: page.geometry, format: format)
    return TableBlocks.blocks(of: lines).compactMap { block in
      PageTable(block, page: page.number).table
    }
  }
}
