import DigestModel

/// A value and the label that it stands behind, under or over, before it is known what it is.
struct LabelledValue {
  /// Items.
  var label: [Int]
  /// The numeral's item.
  var item: Int
  /// Around both.
  var box: Box
  /// That of the label.
  var type: PrintedType
  /// Its cells, as indices of the page's.
  var cells: [Int]
}
