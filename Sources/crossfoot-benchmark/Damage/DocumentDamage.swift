/// What may happen to a document on its way to a reader.
package enum DocumentDamage: Hashable, Sendable {
  /// A line is lost; both counted from 1, in a text the line through the whole file.
  case line(page: Int, line: Int)
  /// Words side by side are lost, as a heading is that stands beside others; by their places among
  /// the page's words.
  case cell(page: Int, words: Range<Int>)
  /// A page is lost; counted from 1.
  case page(Int)
  /// A page stands elsewhere; both counted from 1.
  case move(page: Int, to: Int)
  /// A font has lost its map from glyphs to characters; by the place of the map in the file, from 0.
  case font(Int)

  /// Damages that are counted together.
  package enum Kind: String, CaseIterable, Sendable {
    case line, cell, page, move, font

    var title: String {
      switch self {
      case .line: "a line is lost"
      case .cell: "a cell is lost"
      case .page: "a page is lost"
      case .move: "a page is moved"
      case .font: "a font has no ToUnicode"
      }
    }
  }
}
