import Glibc
import PageExtraction
import Testing

@Suite(.serialized) struct StandardErrorTests {
  @Test func `poppler and GLib say nothing on standard error`() throws {
    setenv("G_MESSAGES_DEBUG", "all", 1)
    defer { unsetenv("G_MESSAGES_DEBUG") }
    let broken = PDFBuilder("BT /F9 10 Tf (715) Tj (063) Tx ET").bytes
    let output = try standardError {
      for bytes in [broken, Array(broken.dropFirst(900)), Array(broken.prefix(400) + broken)] {
        _ = try? DocumentReader.read(bytes: bytes, path: "broken.pdf")
      }
      let whole = PDFBuilder(PDFBuilder.text(.init("12", 50, 300))).bytes
      _ = try? DocumentReader.read(bytes: whole, path: "whole.pdf")
    }
    #expect(!output.lowercased().contains("poppler"))
    #expect(!output.contains("yntax"))
  }

  /// What is written to standard error meanwhile; other tests may write there too.
  private func standardError(during body: () -> Void) throws -> String {
    let stream = try #require(tmpfile())
    defer { fclose(stream) }
    let file = fileno(stream)
    let original = dup(2)
    try #require(original >= 0)
    dup2(file, 2)
    body()
    dup2(original, 2)
    close(original)
    lseek(file, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let length = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, length)), as: UTF8.self)
  }
}
