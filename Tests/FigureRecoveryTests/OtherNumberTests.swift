import Testing

/// Numbers that what stands beside them makes others of: they stay unread.
struct OtherNumberTests {
  @Test(arguments: [
    // Arrows and triangles, before and behind.
    "\u{2198} 12", "\u{1F53B}12", "12 \u{25BC}", "12\u{25B2}", "12 \u{2192} 13", "\u{27A1}12",
    // Dashes that only look like a sign.
    "\u{207B}12", "\u{2D7}12", "\u{2500}12", "\u{AC}12", "\u{2043}12",
    // Powers and products, sums that are not worked out.
    "10\u{B3}", "10\u{207B}", "4 x 5", "12*13", "12=13", "1.5\u{B1}0.2", "12 \u{B1} 3",
    // Fractions apart from their whole number.
    "12 1/2", "3 1\u{2044}3", "7 \u{BD}", "7 \u{5343}",
    // Signs in a row between digits.
    "12...15", "1,,204", "5/-6", "7&8", "7@8",
    "-2:41", "5%p", "5%%", "5%\u{BD}", "5%-6%",
  ])
  func `a number that is another one with its neighbours is unread`(printed: String) throws {
    for kind in ["count", "score", "change"] {
      let measure = kind == "count" ? "cases" : "change"
      let reading = try Harbour.read(
        "Harbour\n\nOf all \(printed) there",
        by: "block b\n prose \"of all\" \(measure)[unit]: \(kind)")
      #expect(reading.figures == [], "\(kind)")
      #expect(!reading.unread.isEmpty)
    }
  }

  @Test(arguments: [
    // A level before its change; marks, units and bullets that change nothing.
    ("12 \u{25B2} 3.4%", "cases all 12"), ("12\u{B9}", "cases all 12"),
    ("\u{2022} 12", "cases all 12"),
    ("$12", "cases all 12"), ("12; 13", "cases all 12"), ("12 (+3)", "cases all 12"),
    ("= 12", "cases all 12"), ("\u{25BA} 12", "cases all 12"),
  ])
  func `a number with other neighbours is itself`(printed: String, figure: String) throws {
    let reading = try Harbour.read(
      "Harbour\n\nOf all \(printed) there", by: "block b\n prose \"of all\" cases[unit]: count")
    #expect(reading.figures == [figure])
  }

  @Test(arguments: ["thousand", "million"])
  func `a number at the end of a line is not read without the word that multiplies it`(
    word: String
  ) throws {
    let block = "block b\n prose \"cost\" cases[unit]: count"
    let text = "Harbour\n\nIn this year the whole cost 45\n"
    #expect(try Harbour.read(text + "\(word) in all.", by: block).figures == [])
    #expect(try Harbour.read(text + "pounds in all.", by: block).figures == ["cases all 45"])
  }

  @Test func `a rank before a label is not its value where its siblings have theirs behind`() throws
  {
    typealias Show = DrawnPages.Show
    let rows = [("1", "North quay", "5"), ("2", "South quay", "8"), ("3", "East quay", "1")]
    let page = DrawnPages(
      [Show("Harbour", 30, 40, size: 16)]
        + rows.enumerated().flatMap { index, row in
          let y = 100 + 20 * Double(index)
          // The last name is short: its rank is nearer than its value.
          return [
            Show(row.0, index == 2 ? 88 : 62, y), Show(row.1, 100, y),
            Show(row.2, index == 2 ? 230 : 170, y),
          ]
        })
    let reading = try Harbour.read(
      page, by: "block b\n field unit in (north, south, east) cases[unit]: count")
    #expect(!reading.figures.contains("cases east 3"))
    #expect(reading.figures.contains("cases north 5"))
  }
}
