import DigestModel

/// A value and the label that it stands behind, under or over, before it is known what it is.
struct LabelledValue {
  /// Items.
  var label: [Int]
  /// The numeral's item.
  var item: Int
  /// Around both.
  var box: Box
  /// Its cells, as indices of the page's.
  var cells: [Int]
}

/// The labelled values of a page.
struct LabelledPage {
  let cells: PageCells
  let values: [LabelledValue]
  /// The cells of all values and their labels.
  let paired: Set<Int>

  /// - Parameter isOutside: Whether a cell stands in no column of the page, as a running title does.
  init(page: Int, of text: DocumentText, without isOutside: (Int) -> Bool) {
    cells = PageCells(onPage: page, of: text, without: isOutside)
    values = LabelledValueFinder(page: cells).values()
    paired = Set(values.flatMap(\.cells))
  }
}
