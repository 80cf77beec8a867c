package import CorpusTypesetting
package import DigestModel

/// A digest in a layout that was drawn at random, with all that is known of it.
package struct SampledDigest: Sendable {
  /// One printing of a figure.
  package struct Printing: Hashable, Sendable {
    package var key: FigureKey
    package var value: FigureValue
    /// As printed.
    package var text: String
    /// The page, from 1.
    package var page: Int
    /// Where it stands: points, origin top left, y down.
    package var box: Box
    /// The block that prints it, by its place among `blocks`.
    package var block: Int
  }

  /// A numeral that is no figure: a page number, an axis tick, a page of the contents.
  package struct Aside: Hashable, Sendable {
    package var kind: String
    package var text: String
    package var page: Int
    package var box: Box
  }

  /// Something that was drawn at random.
  package struct Choice: Hashable, Sendable {
    /// The block that it was drawn for, by its place among `blocks`; `nil` for the whole document.
    package var block: Int?
    package var aspect: String
    package var choice: String
  }

  package var pdf: [UInt8]
  package var pages: [PageDrawing]
  package var printings: [Printing]
  package var asides: [Aside]
  /// The blocks' names, `overview/units`, in printed order.
  package var blocks: [String]
  package var choices: [Choice]
  /// Figures that no statement of the grammar lets a page print.
  package var leftOut: [FigureKey]
}
