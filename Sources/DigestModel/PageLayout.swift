/// What a page falls into before any figure is looked for; all boxes in points.
package struct PageLayout: Hashable, Sendable {
  /// In page order; those of rotated words last.
  package var lines: [Box]
  /// Runs of words without a wide gap, in the order of their lines, each line left to right.
  package var cells: [Box]
  /// Cells that reading may go down through, in the order of their first cells.
  package var blocks: [Box]
  /// In page order; none where it is not known how numbers are printed.
  package var numerals: [Numeral]

  package init(lines: [Box], cells: [Box], blocks: [Box] = [], numerals: [Numeral] = []) {
    self.lines = lines
    self.cells = cells
    self.blocks = blocks
    self.numerals = numerals
  }
}
