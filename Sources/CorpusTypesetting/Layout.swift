/// A manner of setting a digest, as one producer would.
package enum Layout: String, CaseIterable, Sendable {
  /// Cumulative left, name in the middle, monthly right; charts with values above the bars and a
  /// reversed legend beneath.
  case butterfly
  /// Big numbers above or below small labels, upper-case headings.
  case cards
  /// Bordered tables, the name first, parts side by side.
  case dense
  /// Digit groups as strings of their own, bold drawn twice, all in scrambled order; legends beside
  /// the charts.
  case fragments

  var style: any PageStyle {
    switch self {
    case .butterfly: ButterflyStyle()
    case .cards: CardsStyle()
    case .dense: DenseStyle()
    case .fragments: FragmentsStyle()
    }
  }
}

/// Draws the parts of a page in one layout.
protocol PageStyle {
  /// The fonts it uses, regular; their bold is loaded too.
  var faces: [FontFace] { get }
  /// What stands between groups of thousands; `nil` for the space of the figures file.
  var thousands: String? { get }
  /// Whether the units' names are printed as the headings of their pages.
  var namesUnits: Bool { get }
  /// The room between two blocks, in points.
  var gap: Double { get }

  /// Draws what stands above the columns, and says where those are.
  func head(_ page: PageContent, number: Int, on sheet: inout Sheet) -> [Sheet.Column]
  /// The column that a block, by its place on the page, is put in; `nil` for one that the page's head shows.
  func column(of block: Block, at index: Int, on page: PageContent) -> Int?
  /// Draws a block from the column's top down.
  ///
  /// - Returns: Where the block ends.
  func draw(_ block: Block, in column: Sheet.Column, on sheet: inout Sheet) -> Double
  /// Changes the way a whole page is drawn, when it is otherwise done.
  func finish(_ drawing: PageDrawing, number: Int) -> PageDrawing
}

extension PageStyle {
  func finish(_ drawing: PageDrawing, number: Int) -> PageDrawing { drawing }
}
