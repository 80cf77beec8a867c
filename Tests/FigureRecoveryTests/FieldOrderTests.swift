import Testing

/// Labels with several values, and values that belong to another label.
struct FieldOrderTests {
  typealias Show = DrawnPages.Show

  private static let recovered = """
      block b
        field "Recovered so far" cases[unit]: count  change[unit]: score
    """
  private static let both = ["cases all 16887", "change all 2"]

  @Test(arguments: [
    // Under the label, the change a little higher than the value; over it; and one over the other.
    [
      Show("Recovered so far", 62, 150, size: 11), Show("16 887", 40, 185, size: 18),
      Show("+2", 126, 183, size: 18),
    ],
    [
      Show("Recovered so far", 62, 210, size: 11), Show("16 887", 40, 185, size: 18),
      Show("+2", 126, 183, size: 18),
    ],
    [
      Show("Recovered so far", 40, 150, size: 11), Show("16 887", 40, 163, size: 11),
      Show("+2", 40, 176, size: 11),
    ],
  ])
  func `values go by printed order`(shows: [Show]) throws {
    let page = DrawnPages([Show("Harbour", 30, 40, size: 16)] + shows)
    #expect(try Harbour.read(page, by: Self.recovered) == .init(figures: Self.both))
  }

  private static let two = [
    Show("Harbour", 30, 40, size: 16), Show("16 887", 40, 200, size: 18),
    Show("+2", 126, 200, size: 16),
  ]
  private static let field = """
      block b
        field "Deaths" deaths[unit]: count  change[unit]: score
    """
  private static let prose = """
      block b
        prose deaths[unit]: count  change[unit]: score  "Deaths"
    """

  @Test(arguments: [field, prose])
  func `a label may stand under the middle of two values`(block: String) throws {
    let page = DrawnPages(Self.two + [Show("Deaths", 84, 224)])
    #expect(
      try Harbour.read(page, by: block) == .init(figures: ["change all 2", "deaths all 16887"]))
  }

  @Test func `a label may stand over the middle of two values`() throws {
    let page = DrawnPages(Self.two + [Show("Deaths", 84, 174)])
    #expect(
      try Harbour.read(page, by: Self.field)
        == .init(figures: ["change all 2", "deaths all 16887"]))
  }

  @Test(arguments: [
    // Beside the values; under three of them; far from its second value.
    [Show("Deaths", 200, 260)],
    [Show("Deaths", 84, 224), Show("7", 100, 200, size: 16)],
    [Show("Deaths", 84, 224), Show("8", 400, 200, size: 16)],
  ])
  func `a label elsewhere has neither value`(shows: [Show]) throws {
    let values = shows.count == 1 ? Self.two : Array(Self.two.dropLast()) + [Self.two[2]]
    let page = DrawnPages(
      shows.last?.string == "8" ? Array(values.dropLast()) + shows : values + shows)
    #expect(try Harbour.read(page, by: Self.field).figures == [])
  }

  private static let boxes = DrawnPages([
    Show("Harbour", 30, 40, size: 16), Show("466", 46.7, 712, size: 16),
    Show("Wards", 51, 734, size: 8), Show("-", 107.5, 712, size: 15),
    Show("113", 156, 712, size: 16), Show("Intensive care", 158, 734, size: 8),
    Show("-6", 211, 712, size: 15),
  ])

  @Test func `a sentence does not run from a value into the next box`() throws {
    let block = """
        block b
          prose cases[unit]: count  (change[unit]: score)?  unit in (north, south)
      """
    #expect(
      try Harbour.read(Self.boxes, by: block)
        == .init(
          figures: ["cases north 466", "cases south 113", "change north 0", "change south -6"]))
  }

  private static let bare = """
      block b
        heading "By region"
        bare cases[unit=north]: count
        bare deaths[unit=north]: count
    """

  @Test(arguments: [
    ("25 269", "+1 526"), ("2.5", ""), ("12-13", ""),
  ])
  func `what does not fit under a heading is not passed by`(first: String, second: String) throws {
    let page = DrawnPages([
      Show("Harbour", 30, 40, size: 16), Show("By region", 300, 140, size: 11),
      Show(first, 300, 200, size: 11), Show(second, 342, 200, size: 11),
      Show("128", 300, 225, size: 11),
    ])
    #expect(try Harbour.read(page, by: Self.bare).figures == [])
  }

  @Test(arguments: ["Deaths -12   159", "Deaths 1.5   159"])
  func `a field takes no value beyond one that does not fit`(line: String) throws {
    let block = "  block b\n    field \"Deaths\" deaths[unit]: count"
    #expect(try Harbour.read("Harbour\n\(line)", by: block).figures == [])
  }
}
