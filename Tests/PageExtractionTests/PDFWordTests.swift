import DigestModel
import PageExtraction
import Testing

struct PDFWordTests {
  private func words(_ builder: PDFBuilder) throws -> [Word] {
    try DocumentReader.read(bytes: builder.bytes, path: "made.pdf").pages.flatMap(\.words)
  }

  private func texts(_ strings: PDFBuilder.Show...) throws -> [String] {
    let content = "BT " + strings.map(\.operators).joined(separator: " ") + " ET"
    return try words(PDFBuilder(content)).map(\.text)
  }

  @Test func `a word has its place, size and weight`() throws {
    let content = PDFBuilder.text(
      .init("Cem", 50, 300), .init("48", 100, 280, size: 20, font: "F2"))
    let words = try words(PDFBuilder(content))
    #expect(words.map(\.text) == ["Cem", "48"])
    #expect(words.map(\.fontSize) == [10, 20])
    #expect(words.map(\.weight) == [400, 700])
    #expect(words.map(\.line) == [1, 2])
    let box = try #require(words.first).box
    #expect(abs(box.left - 50) < 0.01)
    #expect(abs(box.right - 71.11) < 0.01)
    #expect(box.top < 100 && box.top > 90 && box.bottom > 100 && box.bottom < 104)
  }

  @Test func `glued cells stay apart`() throws {
    #expect(
      try texts(
        .init("Gampaha", 50, 300), .init("19631", 110, 300), .init("21.34%", 140, 300)
      ) == ["Gampaha", "19631", "21.34%"])
  }

  @Test func `cells that nearly touch stay apart by their look`() throws {
    #expect(
      try texts(
        .init("19631", 110, 300), .init("21.34%", 137.9, 300, font: "F2", color: "1 0 0")
      ) == ["19631", "21.34%"])
  }

  @Test func `digit groups drawn apart and in disorder are one number`() throws {
    let content = PDFBuilder.text(
      .init("674", 91, 300), .init("3", 60, 300), .init("563", 68, 300), .init("063", 70, 250),
      .init("715", 51, 250))
    let words = try words(PDFBuilder(content))
    #expect(words.map(\.text) == ["3 563", "674", "715 063"])
    #expect(words.map(\.isJoined) == [true, false, true])
  }

  @Test func `a number's last group may carry decimals, percent and a star`() throws {
    #expect(
      try texts(.init("1", 50, 300), .init("234", 58, 300), .init("567,25%*", 77, 300))
        == ["1 234 567,25%*"])
  }

  @Test(arguments: ["827a", "827ab"])
  func `a number's last group may carry the mark of a note`(group: String) throws {
    #expect(try texts(.init("594", 50, 300), .init(group, 69, 300)) == ["594 \(group)"])
  }

  @Test(arguments: [(2.5, ["715 063"]), (3.2, ["715 063"]), (3.5, ["715", "063"])])
  func `a third of an em parts two cells`(gap: Double, expected: [String]) throws {
    #expect(
      try texts(.init("715", 50, 300), .init("063", 50 + 16.68 + gap, 300)) == expected)
  }

  @Test(arguments: [("063", "F1", 8.0), ("063", "F2", 8), ("0633", "F1", 10), ("06", "F1", 10)])
  func `what differs in size or length joins no number`(
    group: String, font: String, size: Double
  ) throws {
    #expect(
      try texts(.init("715", 50, 300), .init(group, 69, 300, size: size, font: font))
        == ["715", group])
  }

  @Test func `groups parted by a drawn space are one number, read plainly`() throws {
    let words = try words(
      PDFBuilder(
        PDFBuilder.text(.init("one of the total", 50, 320), .init("715 063 services", 50, 300))))
    #expect(words.map(\.text) == ["one", "of", "the", "total", "715 063", "services"])
    #expect(words.map(\.isJoined) == [false, false, false, false, false, false])
  }

  @Test(arguments: [(0.3, 0.0), (0.4, 0.2), (0.0, 0.0), (-0.5, -0.3), (1.4, 0), (1.2, -1.5)])
  func `text drawn twice is read once`(dx: Double, dy: Double) throws {
    #expect(
      try texts(
        .init("Total 4 343 583", 50, 300, size: 12),
        .init("Total 4 343 583", 50 + dx, 300 + dy, size: 12), .init("11", 50, 200),
        .init("11", 50 + dx, 200 + dy)
      ) == ["Total", "4 343 583", "11"])
  }

  @Test func `text drawn twice but split otherwise is read once`() throws {
    #expect(
      try texts(
        .init("Total", 50, 300), .init("123", 80, 300), .init("T", 50.2, 300),
        .init("otal", 56.3, 300), .init("1", 80.2, 300), .init("23", 85.76, 300)
      ) == ["Total", "123"])
  }

  @Test func `equal neighbours are not taken for doubled text`() throws {
    #expect(
      try texts(.init("illicit 1111", 50, 300), .init("1", 150, 300), .init("1", 155.1, 300))
        == ["illicit", "1111", "11"])
  }

  @Test func `a number ends at the wider of two gaps`() throws {
    #expect(
      try texts(.init("1", 50, 300), .init("166", 57.2, 300), .init("571", 77, 300))
        == ["1 166", "571"])
    #expect(
      try texts(.init("1", 50, 300), .init("166", 58.6, 300), .init("571", 77, 300))
        == ["1", "166 571"])
  }

  @Test func `columns with rows of their own are not drawn into one line`() throws {
    var operators: [String] = []
    for row in 0..<12 {
      for column in 0..<8 {
        let x = 50 + 60 * Double(column)
        let y = 380 - 13 * Double(row) - 1.3 * Double(column)
        operators.append(PDFBuilder.Show("\(row)\(column)", x, y).operators)
      }
    }
    let words = try words(PDFBuilder("BT " + operators.joined(separator: " ") + " ET"))
    #expect(words.count == 96)
    for (_, line) in Dictionary(grouping: words, by: \.line) {
      let tops = line.map(\.box.top)
      #expect((tops.max() ?? 0) - (tops.min() ?? 0) <= 5)
    }
  }

  @Test func `a raised small mark is a word of its own`() throws {
    let words = try words(
      PDFBuilder(
        PDFBuilder.text(
          .init("VEM", 50, 300, size: 12), .init("3", 76.2, 304, size: 7),
          .init("next", 84, 300, size: 12), .init("48", 50, 250, size: 12),
          .init("1", 66, 255, size: 6))))
    #expect(words.map(\.text) == ["VEM", "3", "next", "48", "1"])
    #expect(words.map(\.isSuperscript) == [false, true, false, false, true])
    #expect(words.map(\.line) == [1, 1, 1, 2, 2])
  }

  @Test func `rotated text is kept apart with its direction`() throws {
    let words = try words(
      PDFBuilder(
        PDFBuilder.text(
          .init("Upright 12", 50, 300), .init("Axis label", 60, 250, matrix: "0 1 -1 0"),
          .init("5", 90, 300, matrix: "0 1 -1 0"), .init("Down 55", 400, 300, matrix: "0 -1 1 0"),
          .init("Over 180", 300, 200, matrix: "-1 0 0 -1"))))
    #expect(
      words.map { "\($0.text)@\($0.rotation)" } == [
        "Upright@0", "12@0", "Down@90", "55@90", "Over@180", "180@180", "Axis@270", "label@270",
        "5@270",
      ])
    #expect(words.map(\.line) == [1, 1, 2, 2, 3, 3, 4, 4, 5])
  }

  /// Sideways numbers in a font whose characters are given upside down.
  @Test(arguments: [("0 1 -1 0", 270), ("0 -1 1 0", 90)])
  func `sideways numbers of mirrored fonts keep their order`(matrix: String, rotation: Int) throws {
    let words = try words(
      PDFBuilder(
        PDFBuilder.text(
          .init("12754", 60, 200, font: "F4", matrix: matrix),
          .init("39", 90, 200, font: "F4", matrix: matrix),
          .init("8602", 200, 300, font: "F4"))))
    #expect(
      words.map { "\($0.text)@\($0.rotation)" }.sorted()
        == ["12754@\(rotation)", "39@\(rotation)", "8602@0"])
  }

  @Test func `upright digits alone on their page stay upright`() throws {
    let words = try words(
      PDFBuilder(PDFBuilder.text(.init("8", 50, 300), .init("%", 150, 200))))
    #expect(words.map(\.rotation) == [0, 0])
  }

  @Test func `characters and rectangles agree beyond the basic plane`() throws {
    var builder = PDFBuilder(
      PDFBuilder.text(
        .init("xAyBzCw", 50, 300, font: "F3"), .init("end 12", 50, 250), .init("pEq", 50, 200)))
    builder.mapping = [("41", "D83DDE00"), ("42", "00660069"), ("43", "00AD")]
    #expect(try words(builder).map(\.text) == ["x😀yfiz-w", "end", "12", "pEq"])
  }

  @Test func `right-to-left runs do not shift what follows`() throws {
    var builder = PDFBuilder(
      PDFBuilder.text(
        .init("EFE 12", 50, 300, font: "F3"), .init("after", 50, 250, font: "F2", color: "1 0 0")))
    builder.mapping = [("45", "05D0"), ("46", "05D1")]
    let words = try words(builder)
    #expect(words.map(\.text) == ["12", "אבא", "after"])
    #expect(words.map(\.weight) == [400, 400, 700])
  }

  @Test func `overlapping strings are not shuffled together`() throws {
    #expect(try texts(.init("123", 50, 300), .init("456", 50, 300)).sorted() == ["123", "456"])
  }

  @Test func `pages are numbered and sized`() throws {
    let builder = PDFBuilder(
      PDFBuilder.text(.init("one", 50, 300)), "", PDFBuilder.text(.init("three", 50, 300)))
    let pages = try DocumentReader.read(bytes: builder.bytes, path: "made.pdf").pages
    #expect(pages.map(\.number) == [1, 2, 3])
    #expect(pages.map { $0.words.map(\.text) } == [["one"], [], ["three"]])
    #expect(pages.allSatisfy { $0.width == 600 && $0.height == 400 && $0.geometry == .drawn })
  }
}
