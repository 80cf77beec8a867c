internal import DigestModel
import Foundation

extension SampledDigest {
  private struct Truth: Encodable {
    struct Printing: Encodable {
      var key: String
      /// As the figure's value is written, so that no printed number becomes a binary one.
      var value: String
      var text: String
      var page: Int
      var box: [Double]
      var block: String
    }

    struct Aside: Encodable {
      var kind: String
      var text: String
      var page: Int
      var box: [Double]
    }

    var figures: [Printing]
    var asides: [Aside]
    var leftOut: [String]
  }

  private struct Drawn: Encodable {
    var block: String?
    var number: Int?
    var aspect: String
    var choice: String
  }

  /// Every printing of a figure, every numeral that is none, and the figures that are not printed.
  package var truthJSON: String {
    Self.json(
      Truth(
        figures: printings.map { printing in
          .init(
            key: printing.key.description, value: printing.value.description,
            text: printing.text, page: printing.page, box: Self.corners(of: printing.box),
            block: blocks[printing.block])
        },
        asides: asides.map { aside in
          .init(
            kind: aside.kind, text: aside.text, page: aside.page, box: Self.corners(of: aside.box))
        },
        leftOut: leftOut.map(\.description)))
  }

  /// What was drawn for the document and for each of its blocks.
  package var choicesJSON: String {
    Self.json(
      choices.map { choice in
        Drawn(
          block: choice.block.map { blocks[$0] }, number: choice.block, aspect: choice.aspect,
          choice: choice.choice)
      })
  }

  /// Left, top, right and bottom, to a tenth of a point.
  private static func corners(of box: Box) -> [Double] {
    [box.left, box.top, box.right, box.bottom].map { ($0 * 10).rounded() / 10 }
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing of it can fail to be encoded: no number is infinite.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
