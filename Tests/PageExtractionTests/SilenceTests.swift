import Glibc
import PageExtraction
import Testing

struct SilenceTests {
  @Test func `poppler and GLib say nothing aloud`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      setenv("G_MESSAGES_DEBUG", "all", 1)
      let broken = PDFBuilder("BT /F9 10 Tf (715) Tj (063) Tx ET").bytes
      let whole = PDFBuilder(PDFBuilder.text(.init("12", 50, 300))).bytes
      for bytes in [
        broken, Array(broken.prefix(9) + broken.dropFirst(900)), Array(broken.prefix(400) + broken),
      ] {
        #expect(throws: ExtractionError.self) {
          try DocumentReader.read(bytes: bytes, path: "broken.pdf")
        }
      }
      _ = try DocumentReader.read(bytes: whole, path: "whole.pdf")
    }
    #expect(String(decoding: result.standardOutputContent, as: UTF8.self).isEmpty)
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self).isEmpty)
  }
}
