import Testing

/// Tables of quays by kinds of goods, drawn and in text: rows, heads and titles say what is what.
struct CrossTableTests {
  private static let statement = """
      block total
        rows unit loads[unit, span=year]: count
      block goods
        heading "By kind of goods"
        table unit in children(all) | "Total"
              column goods span moved[unit, span, goods]: count
              foots to loads[unit, span] as goods-foot
      block quality
        table unit in children(all)
              column "Refused" span refused[unit, span]: count
              column ("Wait" | "Mean wait") span wait[unit, span]: duration

    section quay repeats
      binds unit in children(all) by label
      block head opens
        title unit in children(all)
      block quality
        field "Wait" wait[unit, span=year]: duration
    """

  private func read(_ shows: [DrawnPages.Show]) throws -> Harbour.Reading {
    try Harbour.read(DrawnPages([DrawnPages.Show("Harbour", 40, 30)] + shows), by: Self.statement)
  }

  private func read(_ text: String) throws -> Harbour.Reading {
    try Harbour.read("Harbour\n\n" + text, by: Self.statement)
  }

  /// Right edges of the columns, in points.
  private static let edges = [260.0, 360, 460]

  private func row(_ label: String, _ numbers: [String?], y: Double) -> [DrawnPages.Show] {
    [DrawnPages.Show(label, 40, y)]
      + zip(numbers, Self.edges).compactMap { number, edge in
        number.map { DrawnPages.Show($0, in: (edge - 80)...edge, align: 1, y) }
      }
  }

  private func heads(_ words: [String], y: Double) -> [DrawnPages.Show] {
    zip(words, Self.edges).filter { !$0.0.isEmpty }.map { word, edge in
      DrawnPages.Show(word, edge - 5.2 * Double(word.utf8.count), y)
    }
  }

  private static let moved = [
    "moved north year coal 120", "moved north year grain 30", "moved north year ore 4",
    "moved south year coal 7", "moved south year grain 800", "moved south year ore 19",
  ]

  @Test func `heads name the goods, the title the span`() throws {
    let read = try read(
      [DrawnPages.Show("By kind of goods", 40, 60, size: 14), DrawnPages.Show("This year", 40, 90)]
        + heads(["Coal", "Grain", "Ore"], y: 110)
        + row("North quay", ["120", "30", "4"], y: 130)
        + row("South quay", ["7", "800", "19"], y: 145))
    #expect(read.figures == Self.moved)
    #expect(read.unread == [])
    #expect(read.messages == [])
  }

  @Test func `a head of several lines is read as one`() throws {
    let read = try read(
      [DrawnPages.Show("By kind of goods", 40, 60, size: 14)]
        + heads(["Coal", "", "Ore"], y: 90) + heads(["This", "Grain", "This"], y: 101)
        + heads(["year", "This year", "year"], y: 112)
        + row("North quay", ["120", "30", "4"], y: 130)
        + row("South quay", ["7", "800", "19"], y: 145))
    #expect(read.figures == Self.moved)
  }

  @Test func `blank cells stay blank`() throws {
    let read = try read(
      [DrawnPages.Show("By kind of goods", 40, 60, size: 14), DrawnPages.Show("This year", 40, 90)]
        + heads(["Coal", "Grain", "Ore"], y: 110)
        + row("North quay", ["120", "30", "4"], y: 130)
        + row("South quay", ["7", nil, "19"], y: 145)
        + row("East quay", ["5", "6", "7"], y: 160))
    #expect(
      read.figures == [
        "moved east year coal 5", "moved east year grain 6", "moved east year ore 7",
        "moved north year coal 120", "moved north year grain 30", "moved north year ore 4",
        "moved south year coal 7", "moved south year ore 19",
      ])
  }

  @Test func `a column whose head says more is another thing's`() throws {
    let read = try read(
      [DrawnPages.Show("By kind of goods", 40, 60, size: 14), DrawnPages.Show("This year", 40, 90)]
        + heads(["Coal", "", ""], y: 105) + heads(["lost", "Grain", "Ore"], y: 116)
        + row("North quay", ["120", "30", "4"], y: 130)
        + row("South quay", ["7", "800", "19"], y: 145))
    #expect(read.figures == Self.moved.filter { !$0.contains("coal") })
    #expect(read.unread == ["120", "7"])
  }

  @Test func `a row that is not known leaves the table unread`() throws {
    let read = try read(
      [DrawnPages.Show("By kind of goods", 40, 60, size: 14), DrawnPages.Show("This year", 40, 90)]
        + heads(["Coal", "Grain", "Ore"], y: 110)
        + row("North quay", ["120", "30", "4"], y: 130)
        + row("South quay", ["7", "800", "19"], y: 145)
        + row("Upper pier", ["3", "2", "1"], y: 160))
    #expect(read.figures == [])
    #expect(
      read.messages == [
        "a table of block “goods” stays unread: it has rows that the statement does not know"
      ])
  }

  @Test func `without a span nothing is read unless the sums tell it`() throws {
    let table =
      [DrawnPages.Show("By kind of goods", 40, 160, size: 14)]
      + heads(["Coal", "Grain", "Ore"], y: 190)
      + row("North quay", ["12 000", "3 000", "456"], y: 210)
      + row("South quay", ["700", "80 000", "19"], y: 225)
    #expect(try read(table).figures == [])
    let known = row("North quay", ["15 456"], y: 60) + row("South quay", ["80 719"], y: 75)
    let read = try read(known + table)
    #expect(read.figures.count == 8)
    #expect(read.figures.contains("moved south year grain 80000"))
    let denied = row("North quay", ["15 457"], y: 60) + row("South quay", ["80 718"], y: 75)
    #expect(try self.read(denied + table).figures.count == 2)
  }

  @Test func `no page takes a row of a table for its own`() throws {
    let table =
      heads(["Refused", "Refused", "Wait"], y: 100)
      + heads(["this year", "last year", "this year"], y: 111)
      + row("North quay", ["5", "6", "02:10"], y: 130)
      + row("South quay", ["7", "8", "03:20"], y: 145)
    let pages = DrawnPages(
      [DrawnPages.Show("Harbour", 40, 30)],
      [
        DrawnPages.Show("South quay", 40, 30), DrawnPages.Show("Wait", 40, 60),
        DrawnPages.Show("01:00", 90, 60),
      ],
      table)
    let read = try Harbour.read(pages, by: Self.statement)
    #expect(
      read.figures == [
        "refused north before 6", "refused north year 5", "refused south before 8",
        "refused south year 7", "wait north year 130", "wait south year 200",
      ])
  }

  @Test func `a text is read as a page is`() throws {
    let read = try read(
      """
      By kind of goods
      This year
                     Coal    Grain    Ore
      North quay      120       30      4
      South quay        7      800     19
      Total           127      830     23
      """)
    #expect(
      read.figures
        == ["moved all year coal 127", "moved all year grain 830", "moved all year ore 23"]
        + Self.moved)
  }
}
