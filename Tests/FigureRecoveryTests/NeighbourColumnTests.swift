import CorpusTypesetting
import Testing

/// Labels and values beside a column of something else, drawn at seeded places.
struct NeighbourColumnTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let moved = """
      block goods
        field goods moved[unit, span=year, goods]: count

    """

  @Test(
    "values in large type over or under their labels are theirs beside running text",
    arguments: seeds, [false, true])
  func largeValues(seed: UInt64, isUnder: Bool) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    let pitch = 96 + Double(random.next() % 12)
    let top = 80 + Double(random.next() % 30)
    for (index, one) in Harbour.goods.enumerated() {
      let value = Harbour.value(&random)
      let y = top + pitch * Double(index)
      shows.append(Show(one.0, 280, isUnder ? y : y + 46, size: 8))
      shows.append(Show("\(value)", 280, isUnder ? y + 60 : y, size: 26))
      figures.append("moved all year \(one.1) \(value)")
    }
    // Lines of small type end between the values and their labels.
    for line in 0..<30 {
      shows.append(
        Show("vessels wait for berths and tides", 30, 70 + 11.5 * Double(line), size: 8))
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Self.moved).figures == figures.sorted())
  }

  @Test("a total beside a row of its parts in another column is not its part", arguments: seeds)
  func valuesOnOneSide(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let year = Harbour.value(&random)
    let before = Harbour.value(&random)
    let y = 120 + Double(random.next() % 60)
    // The same number stands before the label, at the end of another column's line.
    let shows = [
      Show("Harbour", 30, 40, size: 16), Show("vessels and barges", 30, y),
      Show("\(year)", 150, y), Show("This year", 330, y - 16), Show("Last year", 410, y - 16),
      Show("Quays", 240, y), Show("\(year)", 330, y), Show("\(before)", 410, y),
    ]
    let blocks = """
        block quays
          pairs "Quays" loads[unit, span]: count  series span = year, before

      """
    #expect(
      try Harbour.read(DrawnPages(shows), by: blocks).figures
        == ["loads all before \(before)", "loads all year \(year)"].sorted())
  }

  @Test(
    "behind a dash in a cell of its own stands another column's value", arguments: seeds,
    [true, false])
  func dashes(seed: UInt64, hasDash: Bool) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    let column = 180 + Double(random.next() % 60)
    for (row, span) in Harbour.spans.enumerated() {
      let (percent, y) = (50 + random.next() % 40, 120 + 20 * Double(row))
      shows.append(Show(span.0, 60, y))
      if hasDash { shows.append(Show("-", column, y)) }
      shows.append(Show("\(percent)%", column + 110, y))
      figures.append("full all \(span.1) \(percent)")
    }
    let blocks = """
        block full
          line span full[unit, span]: percent

      """
    #expect(
      try Harbour.read(DrawnPages(shows), by: blocks).figures == (hasDash ? [] : figures.sorted()))
  }
}
