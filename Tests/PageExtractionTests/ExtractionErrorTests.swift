import DigestModel
import Glibc
import PageExtraction
import Testing

struct ExtractionErrorTests {
  private static let whole = PDFBuilder(
    PDFBuilder.text(.init("Total 4 343 583", 50, 300)), PDFBuilder.text(.init("12", 50, 300)))

  private func message(_ bytes: [UInt8]) -> String? {
    do {
      _ = try DocumentReader.read(bytes: bytes, path: "some.pdf")
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ([], "some.pdf: is empty"),
    (Array(" \r\n\u{A0}\n\u{C}".utf8), "some.pdf: is empty"),
    (Array("---\n| - | :-: |\n---|---\n".utf8.prefix(4)), "some.pdf: is empty"),
    (
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A],
      "some.pdf: is a PNG image, expected a PDF or a text in UTF-8"
    ),
    (
      Array("PK\u{3}\u{4}".utf8),
      "some.pdf: is a ZIP archive or an Office document, expected a PDF or a text in UTF-8"
    ),
    (
      Array("<!DOCTYPE HTML><p>Not found".utf8),
      "some.pdf: is an HTML page, expected a PDF or a text in UTF-8"
    ),
    (
      Array("a\u{0}b".utf8), "some.pdf: is binary data, expected a PDF or a text in UTF-8"
    ),
    (
      [0x53, 0xFE, 0x61],
      "some.pdf: is binary data or a text in another encoding, expected a PDF or a text in UTF-8"
    ),
    (Array("%PDF-1.4\n%garbage\n".utf8), "some.pdf: is a damaged PDF: its end is missing"),
    (
      Array("%PDF-1.4\ngarbage\nstartxref\n0\n%%EOF".utf8),
      "some.pdf: is a damaged PDF: poppler cannot open it"
    ),
  ])
  func `a file that is no digest says what it is`(bytes: [UInt8], expected: String) {
    #expect(message(bytes) == expected)
  }

  @Test func `a password is asked for`() {
    var builder = Self.whole
    #expect(message(builder.bytes) == nil)
    builder.isEncrypted = true
    #expect(message(builder.bytes) == "some.pdf: is encrypted and opens with a password only")
  }

  @Test func `pages without a word seem to be scanned`() {
    #expect(
      message(PDFBuilder("", "").bytes)
        == "some.pdf: has no text on its 2 pages; it seems to be scanned")
    #expect(
      message(PDFBuilder("0 0 m").bytes)
        == "some.pdf: has no text on its page; it seems to be scanned")
  }

  @Test(arguments: [10, 30, 50, 70, 90, 97])
  func `a file cut short is damaged`(percent: Int) {
    let bytes = Self.whole.bytes
    #expect(
      message(Array(bytes.prefix(bytes.count * percent / 100)))
        == "some.pdf: is a damaged PDF: its end is missing")
  }

  @Test(.enabled(if: !DailyIssues.dates.isEmpty), arguments: [25, 50, 75, 99])
  func `a real file cut short is damaged`(percent: Int) throws {
    let path = DailyIssues.path(DailyIssues.dates[0])
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    #expect(
      message(Array(bytes.prefix(bytes.count * percent / 100)))
        == "some.pdf: is a damaged PDF: its end is missing")
  }

  @Test(arguments: [
    (
      "BT /F1 10 Tf 1 0 0 1 50 300 Tm (715) Tj ET /GS7 gs",
      "“Syntax error: ExtGState 'GS7' is unknown”"
    ),
    (
      "BT /F1 10 Tf 1 0 0 1 50 300 Tm (715) Tj ] ET",
      "“Syntax error: Unknown operator ']'”"
    ),
    (
      "BT /F1 10 Tf 1 0 0 1 50 300 Tm (715) Tj ET BT /F1 10 Tf (063) Tx ET",
      "“Syntax error: Unknown operator 'Tx'”"
    ),
  ])
  func `a slip is read over with a warning`(content: String, expected: String) throws {
    let document = try DocumentReader.read(bytes: PDFBuilder(content).bytes, path: "some.pdf")
    #expect(document.pages.flatMap(\.words).map(\.text) == ["715"])
    #expect(
      document.diagnostics.map { "\($0.page ?? 0) \($0.severity): \($0.message)" }
        == [
          "1 warning: the PDF breaks its format, and what it means is guessed: poppler reports "
            + expected
        ])
  }

  @Test(arguments: [
    ("/nowhere/some.pdf", "/nowhere/some.pdf: no such file", true),
    ("/", "/: is a directory, expected a file", false),
    (
      "/dev/null", "/dev/null: is a device, expected a file; standard input is named -", false
    ),
    ("/dev/null/x", "/dev/null/x: no such file", true),
  ])
  func `a path that gives no bytes says why`(path: String, expected: String, isMissing: Bool) {
    let error = #expect(throws: ExtractionError.self) { try DocumentReader.read(path: path) }
    #expect(error?.description == expected)
    #expect(error?.isMissingFile == isMissing)
  }

  @Test func `a message is one line`() {
    #expect(
      ExtractionError.damaged(path: "a\nb", reason: Wording(same: "c\u{1B}[1m")).description
        == #"a\u{0A}b: is a damaged PDF: c\u{1B}[1m"#)
    #expect(ExtractionError.empty(path: "-").description == "standard input: is empty")
  }

  @Test func `the checksum is that of the bytes`() throws {
    let document = try DocumentReader.read(bytes: Array("abc".utf8), path: "abc.txt")
    #expect(document.path == "abc.txt")
    #expect(
      document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
