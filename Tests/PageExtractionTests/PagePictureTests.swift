import CCairo
import Foundation
import PageExtraction
import Testing

/// Pages as pictures.
struct PagePictureTests {
  /// A page of 600 × 400 points: red left, blue right, one grey in the middle.
  private static let page = PDFBuilder(
    "1 0 0 rg 0 0 300 400 re f 0 0 1 rg 300 0 300 400 re f 0.5 g 250 150 100 100 re f")

  @Test func `a page is drawn as large as a screen, in its own colours`() throws {
    let picture = try #require(
      PagePicture.pictures(of: Self.page.bytes, pages: [0]).first ?? nil)
    #expect(picture.width == 2000 && picture.height == 1333)
    let pixels = try Self.pixels(of: picture)
    #expect(pixels(100, 600) == [255, 0, 0])
    #expect(pixels(1900, 600) == [0, 0, 255])
    let middle = pixels(1000, 666)
    #expect(middle[0] == middle[1] && middle[1] == middle[2] && (127...128).contains(middle[0]))
  }

  @Test func `a page that is not there has no picture, and the others have`() {
    let pictures = PagePicture.pictures(of: Self.page.bytes, pages: [0, 1, 0])
    #expect(pictures.map { $0 != nil } == [true, false, true])
    #expect(PagePicture.pictures(of: Array("no PDF".utf8), pages: [0]).first ?? nil == nil)
  }

  /// The picture as libpng reads it: red, green and blue at a place.
  private static func pixels(of picture: PagePicture) throws -> (Int, Int) -> [UInt8] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "crossfoot-picture-\(UUID().uuidString).png")
    try Data(picture.png).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let surface = try #require(cairo_image_surface_create_from_png(file.path))
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let stride = Int(cairo_image_surface_get_stride(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    #expect(cairo_image_surface_get_width(surface) == Int32(picture.width))
    let start = try #require(cairo_image_surface_get_data(surface))
    let bytes = Array(UnsafeBufferPointer(start: start, count: stride * height))
    return { x, y in
      let place = y * stride + 4 * x
      return [bytes[place + 2], bytes[place + 1], bytes[place]]
    }
  }
}
