import Testing

/// Labels whose values are decided together.
struct FieldDecisionTests {
  typealias Show = DrawnPages.Show

  private func read(_ shows: [Show], by block: String) throws -> Harbour.Reading {
    try Harbour.read(DrawnPages([Show("Harbour", 30, 40, size: 16)] + shows), by: block)
  }

  private static let headline = """
      block total
        field span loads[unit, span]: count
    """

  /// Two labels with tall numbers over or under them, whose boxes overlap.
  @Test(arguments: [70.0, 94])
  func `a tall number over or under its label is not its neighbour's`(y: Double) throws {
    let page = [
      Show("This year", 30, y, size: 7), Show("Last year", 120, y, size: 7),
      Show("167 002", 30, 84, size: 18), Show("141 106", 120, 84, size: 18),
    ]
    #expect(
      try read(page, by: Self.headline)
        == .init(figures: ["loads all before 141106", "loads all year 167002"]))
  }

  @Test func `a label that stands in every card has no value of all`() throws {
    let cards = [("North quay", 30.0, "9571"), ("South quay", 150, "4699")].flatMap { card in
      [Show(card.0, card.1, 150), Show("Last year " + card.2, card.1, 162)]
    }
    let head = [
      Show("This year", 30, 80), Show("Last year", 150, 80), Show("167002", 30, 94),
      Show("54254", 150, 94),
    ]
    let reading = try read(cards + head, by: Self.headline)
    #expect(reading.figures == ["loads all before 54254", "loads all year 167002"])
    #expect(try read(cards, by: Self.headline).figures == [])
  }

  @Test func `lines that go on below their labels take no next label's value`() throws {
    let block = """
        block total
          line span loads[unit, span]: count
      """
    let page = [
      Show("4711", 30, 80), Show("This year", 30, 92), Show("815", 30, 106),
      Show("Last year", 30, 118),
    ]
    let figures = try read(page, by: block).figures
    #expect(Set(figures).isSubset(of: ["loads all before 815", "loads all year 4711"]))
  }

  @Test func `a value before the first line of a wrapped label is its own`() throws {
    let page = [
      Show("4711 This", 30, 80), Show("year", 30, 92), Show("815 Last", 30, 112),
      Show("year", 30, 124),
    ]
    #expect(
      try read(page, by: Self.headline)
        == .init(figures: ["loads all before 815", "loads all year 4711"]))
  }

  private static let asked = """
      block asked
        prose span loads[unit, span]: count "visitors were asked. That is" refused[unit, span]: count
      block level
        field span a[unit]: count
    """

  @Test func `a sentence that broke gives no field its number`() throws {
    let page = [
      Show("This year 518 visitors", 300, 60), Show("were asked. That is", 300, 73),
      Show("535 of them", 300, 86), Show("Last year 77", 30, 120),
    ]
    #expect(
      try read(page, by: Self.asked).figures
        == ["a all 77", "loads all year 518", "refused all year 535"])
    let reading = try read([page[0], page[2], page[3]], by: Self.asked)
    #expect(reading.figures == ["a all 77"])
  }

  @Test func `a sentence that broke is no headline`() throws {
    let block = """
        block total
          field span loads[unit, span]: count
        block asked
          prose span refused[unit, span]: count "visitors were asked. That is" a[unit]: count
      """
    let page = [
      Show("All quays", 30, 60), Show("This year", 30, 75), Show("167002", 120, 75),
      Show("This year 141106 visitors", 300, 100),
    ]
    #expect(try read(page, by: block).figures == ["loads all year 167002"])
  }

  @Test func `a broken row of a table lends its number to no field`() throws {
    let block = """
        block units
          pairs unit in children(all) loads[unit, span]: count  series span = year, before
        block total
          field "direct calls" a[unit]: count
          field "other calls" b[unit]: count
      """
    let page = [
      Show("North quay", 32, 77), Show("731289", 120, 77), Show("9091", 160, 77),
      Show("direct calls", 194, 80), Show("3371724", 377, 80),
      Show("South quay", 32, 87), Show("331230", 120, 87), Show("4195", 160, 87),
      Show("other calls", 194, 90), Show("452229", 377, 90),
    ]
    let reading = try read(page.filter { $0.string != "731289" }, by: block)
    #expect(!reading.figures.contains("a all 9091"))
    #expect(!reading.figures.contains("b all 4195"))
  }
}
