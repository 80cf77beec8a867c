import TableFooting

extension Table {
  /// A table of texts by row and column, as fields of a file; what is empty is not printed.
  init(of grid: [[String]]) {
    self.init(
      title: "",
      rows: grid.enumerated().map { row, texts in
        texts.enumerated().map { column, text in
          text.isEmpty
            ? nil : TableCell(text: text, place: .field(row: row + 1, column: column + 1))
        }
      })
  }
}
