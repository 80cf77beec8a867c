package import DigestModel

/// Where a cell stands.
package enum CellPlace: Hashable, Sendable {
  /// On a page counted from 1, in points from its top left.
  case page(Int, Box)
  /// In a table of fields, row and column counted from 1 as in the file.
  case field(row: Int, column: Int)
}

/// A cell of a table as printed.
package struct TableCell: Hashable, Sendable {
  /// Without spaces at its ends; may be empty.
  package var text: String
  package var place: CellPlace
  /// How far the text is set in, in points; in fields a space counts as much as in a text.
  package var indent: Double
  package var isBold: Bool
  /// Why what it says is not sure, such as other text at the same place; lower case, no full stop.
  package var doubt: String?

  package init(
    text: String, place: CellPlace, indent: Double = 0, isBold: Bool = false, doubt: String? = nil
  ) {
    self.text = text
    self.place = place
    self.indent = indent
    self.isBold = isBold
    self.doubt = doubt
  }
}

/// A table: cells in rows and columns, heads and labels included.
package struct Table: Hashable, Sendable {
  /// What stands over it; empty where nothing does.
  package var title: String
  /// Its first page, counted from 1; `nil` for a table of fields.
  package var page: Int?
  /// On its first page.
  package var box: Box?
  /// All rows have as many cells; `nil` where nothing is printed.
  package var rows: [[TableCell?]]
  /// Whether a head that spans columns is in each of them; else it stands in the first.
  package var repeatsHeads = false

  package init(title: String, page: Int? = nil, box: Box? = nil, rows: [[TableCell?]]) {
    self.title = title
    self.page = page
    self.box = box
    let width = rows.map(\.count).max() ?? 0
    self.rows = rows.map { $0 + Array(repeating: nil, count: width - $0.count) }
  }

  package var columnCount: Int { rows.first?.count ?? 0 }
}
