import PageExtraction
import Testing

/// Small files that would take much memory or time, or places that no page has.
struct HostilePDFTests {
  private func message(_ builder: PDFBuilder) -> String? {
    do throws(ExtractionError) {
      _ = try DocumentReader.read(bytes: builder.bytes, path: "some.pdf")
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `text without end at one place is refused`() {
    let show = String(repeating: "(1) Tj 0 0 Td\n", count: 330_000)
    #expect(
      message(PDFBuilder("BT /F1 9 Tf " + show + "ET"))
        == "is a damaged PDF: page 1 takes more memory than any print can be worth")
  }

  @Test(arguments: ["/F9 9 Tf\n", "/GS9 gs\n", "]\n"])
  func `slips without end are refused`(slip: String) {
    let text = PDFBuilder.text(.init("715 063", 50, 300))
    #expect(message(PDFBuilder(text + String(repeating: slip, count: 5_000))) == nil)
    #expect(
      message(PDFBuilder(text + String(repeating: slip, count: 30_000)))
        == "is a damaged PDF: it breaks its format more than 10000 times")
  }

  @Test(arguments: ["144001", "1" + String(repeating: "0", count: 25)])
  func `a page of impossible size is refused`(width: String) {
    var builder = PDFBuilder(PDFBuilder.text(.init("715 063", 50, 300)))
    builder.mediaBox = "0 0 \(width) 400"
    #expect(message(builder) == "is a damaged PDF: page 1 has a side of more than 144000 points")
  }

  @Test(arguments: ["1000000000", "99999999999999999999", "-99999999999999999999", "0.0000001"])
  func `no place or size of text traps`(number: String) {
    for content in [
      "BT /F1 10 Tf 1 0 0 1 \(number) 300 Tm (715) Tj 1 0 0 1 50 300 Tm (063) Tj ET",
      "BT /F1 \(number) Tf 1 0 0 1 50 300 Tm (715 063) Tj /F1 10 Tf (12) Tj ET",
      "BT /F1 10 Tf \(number) 0 0 \(number) 50 300 Tm (715 063) Tj /F1 10 Tf (12) Tj ET",
      "BT /F1 10 Tf 50 300 Td \(number) Tc (715 063) Tj \(number) Tw (1 2) Tj \(number) Tz (3) Tj ET",
    ] {
      _ = message(PDFBuilder(content + " " + PDFBuilder.text(.init("Total", 50, 200))))
    }
  }
}
