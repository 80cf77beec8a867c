import DigestModel

/// The printed pages of a document, some of which are cut into parts.
extension DocumentText {
  /// How many there are.
  var sheetCount: Int { sheetPages.count }

  /// The printed page, counted from 0, that an item stands on.
  func sheet(of item: Int) -> Int { sheets[page(of: item)] }

  /// The items of a printed page.
  func itemRange(ofSheet sheet: Int) -> Range<Int> {
    let pages = pageItems[sheetPages[sheet]]
    guard let first = pages.first, let last = pages.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// The parts of every printed page, in order.
  ///
  /// - Parameter sheets: For each part the page, counted from 0.
  static func pages(of sheets: [Int]) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    for (page, sheet) in sheets.enumerated() {
      if sheet < pages.count {
        pages[sheet] = pages[sheet].lowerBound..<(page + 1)
      } else {
        pages.append(page..<(page + 1))
      }
    }
    return pages
  }

  /// Whether an item stands before another one in the document: by page, line and left edge, whatever
  /// the parts that a page is cut into.
  func isPrinted(_ item: Int, before other: Int) -> Bool {
    let (own, others) = (lines[items[item].line], lines[items[other].line])
    guard sheets[own.page] == sheets[others.page], sheetPages[sheets[own.page]].count > 1
    else { return item < other }
    return (own.number, items[item].box.left, item)
      < (others.number, items[other].box.left, other)
  }
}
