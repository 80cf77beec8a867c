/// A run of characters that a page shows without a gap, with its place and look.
///
/// A number whose digit groups are set apart by thin gaps is one word; words of neighbouring table
/// cells are never one, however close they stand.
package struct Word: Hashable, Sendable {
  /// The characters as printed; never empty. Groups of a joined number are separated by one space.
  package var text: String
  /// Where the word stands, in points from the page's top left.
  ///
  /// In text input a character cell is `Page.textCellWidth` × `Page.textCellHeight` points.
  package var box: Box
  /// Font size in points.
  package var fontSize: Double
  /// Font weight: 400 regular, 700 bold. Markdown's strong emphasis counts as 700.
  package var weight: Int
  /// The direction the text runs in, in degrees clockwise from 0 to 359: 0 upright, 90 and 270 downwards
  /// and upwards, between them at a slant.
  package var rotation: Int
  /// Raised against its neighbours, as a footnote mark is.
  package var isSuperscript: Bool
  /// Put together from several strings drawn apart, as digit groups of one number may be.
  package var isJoined: Bool
  /// Other text that a reader sees at the same place, so that neither is read for sure.
  package var overprint: String?
  /// The line it stands on, from 1: in text input the line of the file, in a PDF the line of the
  /// page counted from its top.
  package var line: Int
  /// Of a line whose cells have borders, as in a Markdown table, the cell it stands in, from 0.
  package var cell: Int?

  package init(
    text: String, box: Box, fontSize: Double = 10, weight: Int = 400,
    rotation: Int = 0, isSuperscript: Bool = false, isJoined: Bool = false,
    overprint: String? = nil,
    line: Int = 1, cell: Int? = nil
  ) {
    self.text = text
    self.box = box
    self.fontSize = fontSize
    self.weight = weight
    self.rotation = rotation
    self.isSuperscript = isSuperscript
    self.isJoined = isJoined
    self.overprint = overprint
    self.line = line
    self.cell = cell
  }
}
