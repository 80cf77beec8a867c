import CPoppler

/// A page as poppler draws it, as a PNG file.
package struct PagePicture: Sendable {
  /// Pixels of the longer side: as wide as a screen, and with twice the pixels of a page shown in
  /// half of it.
  static let longestSide = 2000.0
  /// The most pixels to a point; a page of stamp size gains nothing from more.
  private static let mostScale = 4.0

  package let png: [UInt8]
  /// Pixels.
  package let width: Int
  /// Pixels.
  package let height: Int

  /// Draws some pages of a PDF.
  ///
  /// - Parameter indices: Pages, counted from 0.
  /// - Returns: A picture for each index, in their order; `nil` where poppler cannot draw the page.
  package static func pictures(of bytes: [UInt8], pages indices: [Int]) -> [PagePicture?] {
    var pictures: [PagePicture?] = []
    _ = PopplerMessages.collected {
      guard let document = try? PopplerDocumentHandle(bytes: bytes) else {
        pictures = indices.map { _ in nil }
        return
      }
      for index in indices {
        guard (0..<document.pageCount).contains(index), let page = document.page(at: index) else {
          pictures.append(nil)
          continue
        }
        pictures.append(PagePicture(of: page))
      }
    }
    return pictures
  }

  private init?(of page: borrowing PopplerPageHandle) {
    let size = page.size
    let longest = max(size.width, size.height)
    guard longest > 0, longest.isFinite else { return nil }
    let scale = min(Self.longestSide / longest, Self.mostScale)
    let width = max(1, Int((size.width * scale).rounded()))
    let height = max(1, Int((size.height * scale).rounded()))
    guard let canvas = PixelCanvas(width: width, height: height) else { return nil }
    var isWhole = false
    func draw(_ page: borrowing PopplerPageHandle) {
      isWhole = canvas.draw { context in
        cairo_scale(context, scale, scale)
        page.draw(on: context)
      }
    }
    draw(page)
    guard isWhole,
      let file = PNGFile(ColorPalette(canvas.pixels), width: width, height: height)
    else { return nil }
    (png, self.width, self.height) = (file.bytes, width, height)
  }
}
