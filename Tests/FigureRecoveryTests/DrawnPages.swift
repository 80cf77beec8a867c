import DigestModel
import FigureRecovery
import Glibc
import PageExtraction

/// Writes small PDFs in Helvetica, with every string at a place of its own.
struct DrawnPages {
  /// One string: its left edge and baseline from the upper left of a page, in points.
  struct Show {
    var string: String
    var x: Double
    var y: Double
    var size: Double
    /// Degrees clockwise.
    var angle: Double

    init(_ string: String, _ x: Double, _ y: Double, size: Double = 10, angle: Double = 0) {
      (self.string, self.x, self.y, self.size, self.angle) = (string, x, y, size, angle)
    }

    /// The text matrix but for its place.
    fileprivate var matrix: String {
      // A PDF has no numbers with exponents.
      func rounded(_ number: Double) -> Double { (number * 1e6).rounded() / 1e6 }
      let cosine = rounded(cos(angle * .pi / 180))
      let sine = rounded(sin(angle * .pi / 180))
      return angle == 0 ? "1 0 0 1" : "\(cosine) \(-sine) \(sine) \(cosine)"
    }

    /// A number between its column's left and right edge; 0 is left, 1 right.
    init(_ number: String, in column: ClosedRange<Double>, align: Double, _ y: Double) {
      let room = column.upperBound - column.lowerBound - Self.width(ofNumber: number, size: 10)
      self.init(number, column.lowerBound + align * room, y)
    }

    /// The width of digits and commas in Helvetica.
    static func width(ofNumber number: String, size: Double) -> Double {
      size * number.utf8.reduce(0) { $0 + ((0x30...0x39).contains($1) ? 0.556 : 0.278) }
    }
  }

  /// A filled rectangle, from the upper left of a page; the colour as red, green and blue, 0…1.
  struct Fill {
    var box: Box
    var color: String
    /// The corners of another shape, by their distances from the upper left of a page.
    private var corners: [(x: Double, y: Double)] = []

    /// A part of a disc; the angles are parts of a turn, clockwise from the right.
    init(
      sectorOf radius: Double, around center: (x: Double, y: Double), _ turn: ClosedRange<Double>,
      _ color: String
    ) {
      box = Box(
        left: center.x - radius, top: center.y - radius, right: center.x + radius,
        bottom: center.y + radius)
      self.color = color
      let steps = 90
      corners =
        [center]
        + (0...steps).map { step in
          let part = Double(step) / Double(steps)
          let angle =
            2 * .pi * (turn.lowerBound + part * (turn.upperBound - turn.lowerBound))
          return (center.x + radius * cos(angle), center.y + radius * sin(angle))
        }
    }

    init(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: String) {
      box = Box(left: x, top: y, right: x + width, bottom: y + height)
      self.color = color
    }

    fileprivate var operators: String {
      guard corners.isEmpty else {
        let lines = corners.enumerated().map { index, corner in
          "\(corner.x) \(DrawnPages.height - corner.y) \(index == 0 ? "m" : "l") "
        }
        return "\(color) rg \(lines.joined())f "
      }
      return
        "\(color) rg \(box.left) \(DrawnPages.height - box.bottom) \(box.width) \(box.height) re f "
    }
  }

  var pages: [[Show]]
  /// What is painted under the words of every page.
  var fills: [Fill] = []

  init(_ pages: [Show]...) { self.pages = pages }

  init(pages: [[Show]]) { self.pages = pages }

  /// In points, as A4.
  private static let size = (width: 595, height: 842)

  /// Of a page, in points.
  static var height: Double { Double(size.height) }

  var bytes: [UInt8] {
    let first = 4
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for (index, shows) in pages.enumerated() {
      let content =
        fills.map(\.operators).joined() + "0 g BT "
        + shows.map {
          "/F1 \($0.size) Tf \($0.matrix) \($0.x) \(Self.height - $0.y) Tm (\($0.string)) Tj"
        }.joined(separator: " ") + " ET"
      objects.append(
        """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 \(Self.size.width) \(Self.size.height)]\
        /Contents \(first + 2 * index + 1) 0 R/Resources<</Font<</F1 3 0 R>>>>>>
        """)
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    return PDFObjects.file(objects)
  }
}
