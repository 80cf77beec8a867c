import DigestModel

/// The table or chart that a title is looked for over.
struct TitleRoom {
  let page: Int
  /// Around its values, with the bars that they stand at.
  let box: Box
  /// That of a number, in points.
  let height: Double
  /// Where what stands over it begins at the latest.
  let right: Double
  /// What is left of it is another one's.
  var leftEdge = -Double.infinity
  /// The left edge of what stands in line with it before it; `nil` where nothing does.
  var twinEdge: Double?
  /// The item of its first number.
  let number: Int

  init(of grid: NumberGrid) {
    (page, box, leftEdge, twinEdge) = (grid.page, grid.box, grid.leftEdge, grid.twinEdge)
    height = grid.rows[0].box.height
    number = grid.rows[0].numbers[0]
    // What few rows have a number under is another table's.
    let rights = grid.rows.map(\.box.right).sorted()
    right = rights[rights.count / 2]
  }

  /// - Parameter numbers: Its items, one at least.
  init(page: Int, body: Box, numbers: [Int], in text: DocumentText) {
    self.page = page
    box = body
    right = body.right
    height = numbers.map { text.items[$0].box.height }.min() ?? 0
    number = numbers[0]
  }
}
