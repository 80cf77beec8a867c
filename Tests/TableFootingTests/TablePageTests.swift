import Testing

/// Tables that pages and lines part.
@Suite struct TablePageTests {
  private static let names = ["North", "South", "East", "West", "Centre", "Coast"]
  private static let edges = [200.0, 280, 360]

  private func number(_ row: Int, _ column: Int) -> Int {
    (row &* 104_729 &+ column &* 15_485_863 &+ 4001) % 8999 + 1000
  }

  private func numbers(_ row: Int) -> [Int] { (0..<3).map { number(row, $0) } }

  private func totals(_ rows: Range<Int>) -> [Int] {
    (0..<3).map { column in rows.reduce(0) { $0 + number($1, column) } }
  }

  private func sums(_ rows: Range<Int>) -> [String] {
    (0..<3).map { column in
      "\(totals(rows)[column]) = "
        + rows.map { String(number($0, column)) }.joined(separator: " + ")
    }.sorted()
  }

  @Test func `a table ends with one row on the next page`() {
    var (first, second) = (DrawnPage(number: 1), DrawnPage(number: 2))
    for row in 0..<6 {
      first.addRow(Self.names[row], numbers(row), edges: Self.edges, top: 60 + 15 * Double(row))
    }
    second.addRow("Total", totals(0..<6), edges: Self.edges, top: 60)
    #expect([first, second].sums == sums(0..<6))
    // Under other columns it is no part of it.
    second = DrawnPage(number: 2)
    second.addRow("Total", totals(0..<6), edges: [500, 580, 660], left: 400, top: 60)
    #expect([first, second].sums.isEmpty)
  }

  @Test func `a long label is a line of its table`() {
    var page = DrawnPage()
    for row in 0..<6 {
      let top = 60 + 15 * Double(row) + (row > 2 ? 15 : 0)
      page.addRow(Self.names[row], numbers(row), edges: Self.edges, top: top)
    }
    page.add(
      "What came to the regions of the hills and of the sea in that year and after", left: 40,
      top: 105)
    page.addRow("Total", totals(0..<6), edges: Self.edges, top: 165)
    #expect(page.sums == sums(0..<6))
    // Two lines are a paragraph, and the tables over and under it are two.
    var parted = DrawnPage()
    for row in 0..<6 {
      let top = 60 + 15 * Double(row) + (row > 2 ? 30 : 0)
      parted.addRow(Self.names[row], numbers(row), edges: Self.edges, top: top)
    }
    for line in 0..<2 {
      parted.add(
        "What came to the regions of the hills and of the sea in that year and after", left: 40,
        top: 105 + 15 * Double(line))
    }
    parted.addRow("Total", totals(3..<6), edges: Self.edges, top: 180)
    #expect(parted.sums == sums(3..<6))
  }

  @Test func `a total stands close behind its words`() {
    var page = DrawnPage()
    page.add("Level 1", right: 280, top: 45)
    page.add("Level 2", right: 360, top: 45)
    for row in 0..<6 {
      let top = 60 + 15 * Double(row)
      page.addRow(Self.names[row], [number(row, 0), number(row, 1)], edges: [280, 360], top: top)
    }
    // As close as the words of a sentence, and with nothing in the column before.
    page.add("Total of all \(totals(0..<6)[1])", right: 360, top: 150)
    #expect(page.sums == [sums(0..<6).first { $0.hasPrefix("\(totals(0..<6)[1]) ") }])
  }

  /// Labels and amounts with single spaces between, as some writers leave them, so that no column is level.
  @Test(arguments: [" EUR", " zł"])
  func `lines that end in as many amounts are a table`(_ currency: String) {
    func line(_ label: String, _ numbers: [Int]) -> String {
      ([label] + numbers.map { "\($0 / 100),\(String($0 % 100 + 100).dropFirst())\(currency)" })
        .joined(separator: " ")
    }
    let labels = ["North and the hills", "South", "East of the river", "West", "Centre"]
    let lines =
      ["What came to the regions"] + labels.enumerated().map { line($1, numbers($0)) }
      + [line("Total", totals(0..<5))]
    let expected = (0..<3).map { column in
      ([totals(0..<5)[column]] + (0..<5).map { number($0, column) })
        .map { line("", [$0]).dropFirst() }
    }.map { "\($0[0]) = \($0.dropFirst().joined(separator: " + "))" }
    var page = DrawnPage()
    for (index, text) in lines.enumerated() {
      page.add(text, left: 40, top: 60 + 15 * Double(index))
    }
    #expect(page.sums == expected.sorted())
  }

  /// Two panels whose heads stand so close that they are one run in the first, beside a table with a number
  /// at the height of the heads: all rows of both add up to that number, and so do the table's.
  @Test(arguments: [0.0, 0.7, 2.1])
  func `a table goes on beside itself`(_ shift: Double) {
    let districts = (0..<12).map { 47 * number($0, 0) + $0 }
    let year = districts.reduce(0, +)
    let months = [year / 3, year / 5, year / 7, year - year / 3 - year / 5 - year / 7]
    var page = DrawnPage()
    page.addRow("2026", [year], edges: [140], top: 50)
    for (row, month) in months.enumerated() {
      page.addRow(
        "Month \("ABCD".dropFirst(row).prefix(1))", [month], edges: [140],
        top: 70 + 20 * Double(row))
    }
    page.add("District or unit", left: 200, top: 50)
    page.add("Cases found", right: 330, top: 50)
    page.add("District or unit", left: 350, top: 50 + shift)
    page.add("Cases found", right: 540, top: 50 + shift)
    for (row, number) in districts.enumerated() {
      let (panel, line) = (row / 6, row % 6)
      page.addRow(
        "Place \("ABCDEFGHIJKL".dropFirst(row).prefix(1))", [number],
        edges: [panel == 0 ? 330 : 540], left: panel == 0 ? 200 : 350,
        top: 66 + 15 * Double(line) + (panel == 0 ? 0 : shift))
    }
    #expect(
      page.sums
        == [
          "\(year) = " + districts.map(String.init).joined(separator: " + "),
          "\(year) = " + months.map(String.init).joined(separator: " + "),
        ].sorted())
  }

  @Test(arguments: [false, true])
  func `totals are set in the middle under counts with their shares`(isLine: Bool) {
    var page = DrawnPage()
    for row in 0..<5 {
      let top = 60 + 15 * Double(row)
      page.add(Self.names[row], left: 40, top: top)
      for (column, edge) in [200.0, 360].enumerated() {
        page.add(String(number(row, column)), right: edge, top: top)
        page.add("(\(number(row, column) % 89 + 10).5%)", right: edge + 45, top: top)
      }
    }
    page.add("Total", left: 40, top: 135)
    for (column, edge) in [200.0, 360].enumerated() {
      // On a line of its own, or with a share: the total of the shares is none of the counts'.
      page.add(String(totals(0..<5)[column]), right: edge + (isLine ? 25 : 0), top: 135)
    }
    #expect(
      page.sums
        == Array(
          sums(0..<5).filter { sum in
            totals(0..<5)[0..<2].contains { sum.hasPrefix("\($0) ") }
          }))
  }
}
