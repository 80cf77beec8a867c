import CorpusTypesetting
import Testing

/// Names and numbers at a chart or sentence that say that its values are about something else.
@Suite struct OtherNameTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let goods = """
      block goods
        heading "Goods moved"
        pairs goods moved[unit, span, goods]: count  series span = year, before

    """

  /// Goods with two values each under a line of words.
  @Test(arguments: seeds, [false, true])
  func `a chart under the name of one unit is none of all`(seed: UInt64, isOfOne: Bool) throws {
    var random = SplitMix64(seed: seed)
    let about = isOfOne ? Harbour.quays.randomElement(using: &random)!.0 : "each month"
    var shows = [
      Show("Harbour", 30, 40, size: 16), Show("Goods moved", 30, 80, size: 12),
      Show("What was moved at \(about) (both years):", 30, 100),
    ]
    var figures: [String] = []
    for (row, one) in Harbour.goods.enumerated() {
      let y = 116 + 16 * Double(row)
      shows.append(Show(one.0, 40, y))
      for (column, span) in Harbour.spans.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", 150 + 80 * Double(column), y))
        figures.append("moved all \(span.1) \(one.1) \(value)")
      }
    }
    let read = try Harbour.read(DrawnPages(shows), by: Self.goods)
    #expect(read.figures == (isOfOne ? [] : figures.sorted()))
  }

  /// A list of links left of a table whose labels stand a little higher than their numbers.
  @Test(arguments: seeds)
  func `a word far left of another row's name has none of its numbers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    for (column, span) in Harbour.spans.enumerated() {
      shows.append(Show(span.0, 330 + 90 * Double(column), 80))
    }
    let row = Int(random.next() % 3)
    for (index, quay) in Harbour.quays.enumerated() {
      let y = 110 + 30 * Double(index)
      shows.append(Show(quay.0, 160, y - 5))
      for column in 0..<2 {
        shows.append(Show("\(Harbour.value(&random))", 330 + 90 * Double(column), y))
      }
      if index == row { shows.append(Show("Loads", 30, y)) }
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            pairs "Loads" loads[unit, span]: count  series span = year, before

        """)
    #expect(read.figures == [])
  }

  private static let used = """
      block used
        heading "How full it is"
        field span used[unit, span]: percent

    """

  @Test(arguments: [
    ("98.5% in this year, 97.5% in last year.", ["before 97.5", "year 98.5"]),
    ("98.5% this year; 97.5% last year", ["before 97.5", "year 98.5"]),
    ("In this year 98.5%, in last year 97.5%", ["before 97.5", "year 98.5"]),
  ])
  func `a value behind a comma is not what the words before that name`(
    sentence: String, figures: [String]
  ) throws {
    let read = try Harbour.read(
      DrawnPages([
        Show("Harbour", 30, 40, size: 16), Show("How full it is", 30, 80, size: 12),
        Show(sentence, 30, 100),
      ]), by: Self.used)
    #expect(Set(read.figures).isSubset(of: figures.map { "used all \($0)" }))
    #expect(!read.figures.isEmpty)
  }

  private static let namesakes = """
      - {id: harbour, name: {en: [Old harbour, the old harbour]}, parent: all}
      - {id: basin, name: {en: [Old harbour, the old basin]}, parent: harbour}
      - {id: mole, name: {en: [Stone mole]}, parent: harbour}

    """

  /// - Parameter next: Who the sentence behind that of the harbour is about.
  @Test(arguments: ["Stone mole", "East quay"])
  func `a list of parts does not say whether the name of one is the whole's`(next: String) throws {
    let read = try Harbour.read(
      DrawnPages([
        Show("Harbour", 30, 40, size: 16),
        Show("- North quay: this year 1200, last year 1100", 30, 100),
        Show("- Old harbour: this year 5295, last year 4870", 30, 116),
        Show("- \(next): this year 107, last year 86", 30, 132),
      ]),
      by: """
          block loads
            prose (unit in (north, south, east, harbour) (span loads[unit, span]: count)+)+

        """, units: Self.namesakes)
    #expect(read.figures.contains("loads harbour year 5295") == (next == "East quay"))
  }

  /// Letters that only nearly are a name may end another one, unless they begin what is said.
  @Test(arguments: [
    ("In thes year 500 loads", ["loads all year 500"]),
    ("Later in this year 500 loads", ["loads all year 500"]),
    ("Later in thes year 500 loads", []),
  ])
  func `nearly a name behind other words is none`(line: String, figures: [String]) throws {
    let sentence = """
        block loads
          prose span loads[unit, span]: count "loads"

      """
    #expect(try Harbour.read("Harbour\n\n\(line)\n", by: sentence).figures == figures)
    let field = """
        block loads
          field span loads[unit, span]: count

      """
    let short = line.replacing(" loads", with: "")
    #expect(try Harbour.read("Harbour\n\n\(short)\n", by: field).figures == figures)
  }
}
