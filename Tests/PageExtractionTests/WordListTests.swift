import DigestModel
import PageExtraction
import Testing

/// Words that other extractions lose, split or reverse.
struct WordListTests {
  private func document(_ builder: PDFBuilder) throws -> SourceDocument {
    try DocumentReader.read(bytes: builder.bytes, path: "made.pdf")
  }

  /// The upright words, line by line.
  private func lines(_ builder: PDFBuilder) throws -> [[String]] {
    let words = try document(builder).pages.flatMap(\.words).filter { $0.rotation == 0 }
    return Dictionary(grouping: words, by: \.line).sorted { $0.key < $1.key }
      .map { $0.value.map(\.text) }
  }

  @Test(arguments: [
    PDFBuilder.Show("DRAFT", 100, 280, size: 60),
    .init("DRAFT", 60, 180, size: 90, matrix: ".9 .44 -.44 .9"),
    .init("COPY", 180, 150, size: 110, matrix: ".7 -.7 .7 .7"),
  ])
  func `what stands under a watermark is among the words`(watermark: PDFBuilder.Show) throws {
    let table = PDFBuilder.text(
      watermark, .init("North", 90, 300), .init("12,750", 180, 300), .init("9,410", 250, 300),
      .init("South", 90, 285), .init("3,160", 180, 285), .init("984", 250, 285),
      .init("7-Q-3141", 300, 320))
    let words = try document(PDFBuilder(table)).pages.flatMap(\.words).map(\.text)
    for number in ["12,750", "9,410", "3,160", "984", "7-Q-3141"] {
      #expect(words.contains(number), "\(number)")
    }
  }

  @Test(arguments: [("0 1 -1 0", 270), ("0 -1 1 0", 90)])
  func `numbers under sideways heads are a row`(matrix: String, rotation: Int) throws {
    let heads = [("Number of loads", 95.0), ("Number of crews", 125), ("Number of gates", 155)]
    let content = PDFBuilder.text(
      .init("Alder", 20, 280, size: 8, font: "F2"), .init("963", 93, 280, size: 8, font: "F2"),
      .init("439", 123, 280, size: 8, font: "F2"), .init("55", 155, 280, size: 8, font: "F2"))
    let sideways = heads.map { text, x in
      PDFBuilder.text(
        .init(text, x, rotation == 270 ? 290 : 360, size: 8, font: "F2", matrix: matrix))
    }
    let builder = PDFBuilder(sideways.joined(separator: " ") + " " + content)
    #expect(try lines(builder) == [["Alder", "963", "439", "55"]])
    let rotated = try document(builder).pages.flatMap(\.words).filter { $0.rotation == rotation }
    #expect(
      rotated.map(\.text).sorted()
        == ["Number", "Number", "Number", "crews", "gates", "loads", "of", "of", "of"])
  }

  @Test(arguments: [1.0, 1.5, 2, 2.5, -1.8, -2.6])
  func `figures a little off their label's line are on its row`(shift: Double) throws {
    let rows = [("North quay", "12,750", "9,410"), ("East quay", "405", "1,007")]
    let shows = rows.enumerated().flatMap { index, row in
      let y = 300 - 16 * Double(index)
      return [
        PDFBuilder.Show(row.0, 40, y), .init(row.1, 200, y + shift), .init(row.2, 290, y),
      ]
    }
    #expect(
      try lines(
        PDFBuilder(PDFBuilder.text(shows[0], shows[1], shows[2], shows[3], shows[4], shows[5])))
        == [["North", "quay", "12,750", "9,410"], ["East", "quay", "405", "1,007"]])
  }

  @Test func `a value and its smaller change are on one line`() throws {
    #expect(
      try lines(
        PDFBuilder(
          PDFBuilder.text(
            .init("823 494", 300, 300, size: 18), .init("+159", 380, 302.5, size: 16),
            .init("Confirmed", 310, 280, size: 11)))) == [["823 494", "+159"], ["Confirmed"]])
  }

  @Test(arguments: [5.0, 6.5, 8])
  func `lines of dense print stay apart`(leading: Double) throws {
    let shows = (0..<3).map {
      PDFBuilder.Show("\($0 + 1)00", 40 + 60 * Double($0), 300 - leading * Double($0), size: 6)
    }
    #expect(
      try lines(PDFBuilder(PDFBuilder.text(shows[0], shows[1], shows[2])))
        == [["100"], ["200"], ["300"]])
  }

  /// A page in Hebrew letters, `A` to `D` standing for the first four.
  private func hebrew(_ shows: PDFBuilder.Show...) -> PDFBuilder {
    var builder = PDFBuilder("BT " + shows.map(\.operators).joined(separator: " ") + " ET")
    builder.mapping =
      [
        ("41", "05D0"), ("42", "05D1"), ("43", "05D2"), ("44", "05D3"), ("20", "0020"),
        ("27", "066C"), ("2C", "066B"),
      ]
      + "0123456789-".unicodeScalars.map {
        (String($0.value, radix: 16), "00" + String($0.value, radix: 16))
      }
    return builder
  }

  @Test func `right-to-left words are read from their right, their numbers from the left`() throws {
    let page = hebrew(
      .init("BA", 300, 300, font: "F3"), .init("36", 200, 300, font: "F3"),
      .init("98", 100, 300, font: "F3"), .init("DC BA", 300, 280, font: "F3"),
      .init("DC 405 BA", 300, 260, font: "F3"), .init("12-BA", 300, 240, font: "F3"),
      .init("3-12-BA", 300, 220, font: "F3"))
    let lines = try lines(page)
    #expect(
      lines == [
        ["98", "36", "\u{5D0}\u{5D1}"], ["\u{5D0}\u{5D1}", "\u{5D2}\u{5D3}"],
        ["\u{5D0}\u{5D1}", "405", "\u{5D2}\u{5D3}"], ["\u{5D0}\u{5D1}-12"],
        ["\u{5D0}\u{5D1}-3-12"],
      ])
  }

  @Test func `numbers side by side in right-to-left print keep their places`() throws {
    let page = hebrew(
      .init("405 127", 200, 300, font: "F3"), .init("BA", 245, 300, font: "F3"))
    #expect(try lines(page) == [["\u{5D0}\u{5D1}", "405 127"]])
  }

  @Test func `numbers keep their direction whatever parts their digits`() throws {
    let page = hebrew(
      .init("612'688", 200, 300, font: "F3"), .init("-1'052'688,5", 200, 280, font: "F3"),
      .init("405'127 BA", 200, 260, font: "F3"), .init("12'688-BA", 200, 240, font: "F3"))
    #expect(
      try lines(page) == [
        ["612\u{66C}688"], ["-1\u{66C}052\u{66C}688\u{66B}5"],
        ["\u{5D0}\u{5D1}", "405\u{66C}127"], ["\u{5D0}\u{5D1}-12\u{66C}688"],
      ])
  }

  @Test func `a character without text is said and never left out of its number`() throws {
    var builder = PDFBuilder(PDFBuilder.text(.init("99A769", 50, 300, font: "F3")))
    builder.mapping = [("39", "0039"), ("37", "0037"), ("36", "0036"), ("41", "0003")]
    let document = try document(builder)
    #expect(document.pages.flatMap(\.words).map(\.text) == ["99\u{FFFD}769"])
    #expect(
      document.diagnostics.map { "\($0.severity) \($0.page ?? 0) \($0.message)" } == [
        "warning 1 1 character has no text in the PDF and cannot be read"
      ])
  }

  @Test(arguments: [1.2, 2])
  func `letter-spaced words and numbers are one`(spacing: Double) throws {
    let content =
      "BT /F1 10 Tf \(spacing) Tc 1 0 0 1 50 300 Tm (Total) Tj 1 0 0 1 150 300 Tm (12750) Tj "
      + "1 0 0 1 250 300 Tm (405) Tj ET"
    #expect(try lines(PDFBuilder(content)) == [["Total", "12750", "405"]])
  }

  @Test(arguments: [5.0, 8])
  func `single digits side by side are as many numbers`(gap: Double) throws {
    let shows = (0..<4).map { PDFBuilder.Show("\($0)", 50 + (5.56 + gap) * Double($0), 300) }
    #expect(
      try lines(PDFBuilder(PDFBuilder.text(shows[0], shows[1], shows[2], shows[3])))
        == [["0", "1", "2", "3"]])
  }
}
