import DigestModel

extension PageTurn {
  /// The table with its places as they are on the page.
  func turnedBack(_ table: Table) -> Table {
    guard rotation != 0 else { return table }
    var turned = table
    turned.box = table.box.map { turnedBack($0) }
    for row in turned.rows.indices {
      for column in turned.rows[row].indices {
        if case .page(let page, let box)? = turned.rows[row][column]?.place {
          turned.rows[row][column]?.place = .page(page, turnedBack(box))
        }
      }
    }
    return turned
  }
}
