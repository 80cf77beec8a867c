import Testing

/// The numbers of a row are told by the columns they stand in.
struct TableRowTests {
  typealias Show = DrawnPages.Show

  private static let four = """
      block table
        rows unit  a[unit]: count  b[unit]: count  c[unit]: count  d[unit]: count
    """
  private static let optional = """
      block table
        rows unit  a[unit]: count  (b[unit]: count)?  (c[unit]: count)?  d[unit]: count
    """
  private static let shorter = """
      block table
        rows unit  a[unit]: count  d[unit]: count
           | unit  a[unit]: count  b[unit]: count  c[unit]: count  d[unit]: count
    """
  private static let longer = """
      block table
        rows unit  a[unit]: count  b[unit]: count  c[unit]: count  d[unit]: count
           | unit  a[unit]: count  b[unit]: count  d[unit]: count
    """

  private static let blank = """
    Harbour
                 A      B      C      D
    Nord        10     20     30     60
    Sud          4             5      9
    TOTALE      14     20     35     69
    """
  private static let whole = blank.replacing("4             5", with: "4      0      5")

  private static let nord = ["a north 10", "b north 20", "c north 30", "d north 60"]
  private static let all = ["a all 14", "b all 20", "c all 35", "d all 69"]

  @Test(arguments: [four, optional])
  func `a blank cell stays blank`(block: String) throws {
    #expect(
      try Harbour.read(Self.blank, by: block)
        == .init(
          figures: (Self.nord + Self.all + ["a south 4", "c south 5", "d south 9"]).sorted())
    )
  }

  @Test(arguments: [
    // The first and the last column, and all but one.
    ("Sud                 0      5      9", ["b south 0", "c south 5", "d south 9"]),
    ("Sud          4      0      5", ["a south 4", "b south 0", "c south 5"]),
    ("Sud                               9", ["d south 9"]),
    ("Sud", []),
  ])
  func `every cell may be blank`(row: String, figures: [String]) throws {
    let text = Self.blank.replacing("Sud          4             5      9", with: row)
    #expect(
      try Harbour.read(text, by: Self.four)
        == .init(figures: (Self.nord + Self.all + figures).sorted()))
  }

  @Test func `a shorter order is not the head of a longer row`() throws {
    #expect(
      try Harbour.read(Self.whole, by: Self.shorter)
        == .init(
          figures: (Self.nord + Self.all + ["a south 4", "b south 0", "c south 5", "d south 9"])
            .sorted()))
  }

  @Test func `one short row does not shift the others`() throws {
    #expect(
      try Harbour.read(Self.blank, by: Self.longer)
        == .init(figures: (Self.nord + Self.all).sorted(), unread: ["4", "5", "9"]))
  }

  @Test(arguments: [
    // A number too many; one between two columns; one that is no count; a count in a sentence.
    ("Sud          4      0      5      9     7", ["4", "0", "5", "9", "7"]),
    ("Sud          4   7               9", ["4", "7", "9"]),
    ("Sud          4      0    5.5      9", ["4", "0", "5.5", "9"]),
    ("Sud         10 boats", ["10"]),
  ])
  func `a row that does not fit its columns stays unread`(row: String, unread: [String]) throws {
    let text = Self.blank.replacing("Sud          4             5      9", with: row)
    #expect(
      try Harbour.read(text, by: Self.four)
        == .init(figures: (Self.nord + Self.all).sorted(), unread: unread))
  }

  @Test func `without columns only rows that fit wholly are read`() throws {
    let text = "Harbour\nNord 10 20 30 60\nSud 4 5 9\nTOTALE 14 20 35 69"
    #expect(
      try Harbour.read(text, by: Self.four)
        == .init(figures: (Self.nord + Self.all).sorted(), unread: ["4", "5", "9"]))
  }

  @Test func `heads say where columns are that no row fills wholly`() throws {
    let text = """
      Harbour
                   A      B      C      D
      Nord        10            30     60
      Sud          4             5      9
      """
    let figures = ["a north 10", "a south 4", "c north 30", "c south 5", "d north 60", "d south 9"]
    #expect(try Harbour.read(text, by: Self.four) == .init(figures: figures))
    let headless = text.split(separator: "\n").filter { !$0.contains("A") }
    #expect(
      try Harbour.read(headless.joined(separator: "\n"), by: Self.four)
        == .init(figures: [], unread: ["10", "30", "60", "4", "5", "9"]))
  }

  // MARK: Labels

  private static let loads = """
      block loads
        heading "Loads handled"
        rows unit  loads[unit, span=year]: count  loads[unit, span=before]: count
    """

  private static let handled = [
    "loads all before 11401", "loads all year 16315", "loads east before 1007",
    "loads east year 405", "loads north before 9410", "loads north year 12750",
    "loads south before 984", "loads south year 3160",
  ]

  @Test func `leaders part a label from its values`() throws {
    let text = """
      Harbour ledger
      Loads handled
                       This year  Last year
      North quay ............      12,750       9,410
      South quay ............       3,160         984
      East quay ............         405       1,007
      All quays ............      16,315      11,401
      """
    #expect(try Harbour.read(text, by: Self.loads) == .init(figures: Self.handled))
    let tight = text.replacing("............     ", with: "............ ")
    #expect(try Harbour.read(tight, by: Self.loads) == .init(figures: Self.handled))
  }

  private static let rows = [
    ("North", "quay", "12,750", "9,410"), ("South", "quay", "3,160", "984"),
    ("East", "quay", "405", "1,007"), ("All", "quays", "16,315", "11,401"),
  ]

  /// Labels over two lines, their values so far under the first.
  @Test(arguments: [0, 5.5, 11.0])
  func `a label over two lines is one`(offset: Double) throws {
    var shows = [Show("Harbour ledger", 40, 40, size: 14), Show("Loads handled", 40, 64, size: 12)]
    for (index, row) in Self.rows.enumerated() {
      let y = 102 + 30 * Double(index)
      shows += [
        Show(row.0, 40, y), Show(row.1, 40, y + 11),
        Show(row.2, in: 180...230, align: 1, y + offset),
        Show(row.3, in: 270...320, align: 1, y + offset),
      ]
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.loads) == .init(figures: Self.handled))
  }

  @Test(arguments: [0, 1, 2])
  func `a label over two lines of a text is one`(line: Int) throws {
    var text = "Harbour ledger\nLoads handled\n"
    for row in Self.rows {
      var lines = line == 1 ? [row.0, "", row.1] : [row.0, row.1]
      let index = min(line, lines.count - 1)
      lines[index] += String(repeating: " ", count: 20 - lines[index].count)
      lines[index] += String(repeating: " ", count: 8 - row.2.count) + row.2
      lines[index] += String(repeating: " ", count: 10 - row.3.count) + row.3
      text += lines.joined(separator: "\n") + "\n"
    }
    #expect(try Harbour.read(text, by: Self.loads) == .init(figures: Self.handled))
  }

  @Test func `a table goes on over pages`() throws {
    let text = """
      Harbour ledger
      Loads handled
                   This year  Last year
      North quay      12,750      9,410
      South quay       3,160        984
      \u{C}
      East quay          405      1,007
      All quays                  11,401
      """
    #expect(
      try Harbour.read(text, by: Self.loads)
        == .init(figures: Self.handled.filter { $0 != "loads all year 16315" }))
  }

  @Test func `values of two rows are not one label's`() throws {
    // A number on each line of a label may be another row's.
    let text = "Harbour\nLoads handled\nNorth     12   13\nquay      14   15\nEast quay  1    2"
    #expect(
      try Harbour.read(text, by: Self.loads)
        == .init(
          figures: ["loads east before 2", "loads east year 1"], unread: ["12", "13", "14", "15"]))
  }
}
