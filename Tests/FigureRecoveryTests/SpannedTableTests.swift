import CorpusTypesetting
import Testing

/// Tables of which a line between the rows says what all rows under it are of, at seeded places.
struct SpannedTableTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let blocks = """
      block goods
        heading "By kind of goods"
        table unit in children(all) | "All in all"
              column goods span moved[unit, span, goods]: count
      block quality
        heading "Quality"
        table unit in children(all)
              column "Refused" span refused[unit, span]: count
              column "Wait" span wait[unit, span]: duration

    """

  enum Place: CaseIterable { case left, middle, overLast }

  /// Where a spanner stands, and what is under it.
  private struct Sample {
    var shows = [Show("Harbour", 30, 40, size: 16), Show("By kind of goods", 30, 70, size: 12)]
    var figures: [String] = []
    var y = 0.0

    init(_ random: inout SplitMix64, _ place: Place, names: [(String, String)]) {
      func some(_ range: ClosedRange<UInt64>) -> Double {
        Double(range.lowerBound + random.next() % (range.upperBound - range.lowerBound + 1))
      }
      let edges = [200 + some(0...30), 290 + some(0...30), 380 + some(0...30)]
      let pitch = some(13...20)
      y = 92
      shows.append(Show("Quay", 30, y))
      for (one, edge) in zip(Harbour.goods, edges) {
        shows.append(Show(one.0, in: (edge - 70)...edge, align: 1, y))
      }
      for name in names {
        y += pitch
        switch place {
        case .left: shows.append(Show(name.0, 30, y))
        case .middle: shows.append(Show(name.0, in: 30...edges[2], align: 0.5, y))
        case .overLast: shows.append(Show(name.0, in: (edges[2] - 70)...edges[2], align: 1, y))
        }
        for quay in Harbour.quays {
          y += pitch
          shows.append(Show(quay.0, 30, y))
          for (one, edge) in zip(Harbour.goods, edges) {
            let value = Harbour.value(&random)
            shows.append(Show("\(value)", in: (edge - 70)...edge, align: 1, y))
            figures.append("moved \(quay.1) \(name.1) \(one.1) \(value)")
          }
        }
      }
    }
  }

  @Test("a line over rows names the span of all of them", arguments: seeds, Place.allCases)
  func spanners(seed: UInt64, place: Place) throws {
    var random = SplitMix64(seed: seed)
    let names = seed % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    let sample = Sample(&random, place, names: names)
    let read = try Harbour.read(DrawnPages(sample.shows), by: Self.blocks)
    #expect(read.messages == [])
    #expect(read.figures == sample.figures.sorted())
  }

  @Test("another title parts the rows from the heads", arguments: seeds, Place.allCases)
  func titles(seed: UInt64, place: Place) throws {
    var random = SplitMix64(seed: seed)
    let sample = Sample(&random, place, names: [Harbour.spans[0], ("By berth", "")])
    let read = try Harbour.read(DrawnPages(sample.shows), by: Self.blocks)
    #expect(read.figures == sample.figures.filter { $0.contains(" year ") }.sorted())
  }

  @Test("a title with a number parts two tables of different rows", arguments: seeds)
  func numberedTitles(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    var figures: [String] = []
    var y = 70.0
    let tables = [
      (1, Harbour.spans[0], Array(Harbour.quays[..<2])),
      (2, Harbour.spans[1], [Harbour.quays[2], ("All in all", "all")]),
    ]
    for (number, span, quays) in tables {
      shows.append(Show("Table \(number). By kind of goods (\(span.0))", 30, y))
      y += 18
      for (index, one) in Harbour.goods.enumerated() {
        shows.append(
          Show(one.0, in: (160 + 80 * Double(index))...(220 + 80 * Double(index)), align: 1, y))
      }
      for quay in quays {
        y += 16
        shows.append(Show(quay.0, 30, y))
        for (index, one) in Harbour.goods.enumerated() {
          let value = Harbour.value(&random)
          let column = (160 + 80 * Double(index))...(220 + 80 * Double(index))
          shows.append(Show("\(value)", in: column, align: 1, y))
          figures.append("moved \(quay.1) \(span.1) \(one.1) \(value)")
        }
      }
      y += 30
    }
    let read = try Harbour.read(DrawnPages(shows), by: Self.blocks)
    #expect(read.figures == figures.sorted())
  }

  @Test("the head of a column is no label of the value under it", arguments: seeds)
  func columnHeads(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    for (index, span) in Harbour.spans.enumerated() {
      shows.append(
        Show(span.0, in: (160 + 90 * Double(index))...(220 + 90 * Double(index)), align: 1, 80))
    }
    for (row, berth) in ["First berth", "Second berth", "Third berth"].enumerated() {
      let y = 80 + (14 + Double(seed % 6)) * Double(row + 1)
      shows.append(Show(berth, 30, y))
      for index in Harbour.spans.indices {
        let column = (160 + 90 * Double(index))...(220 + 90 * Double(index))
        shows.append(Show("\(Harbour.value(&random))", in: column, align: 1, y))
      }
    }
    let blocks = "  block headline\n    field span loads[unit, span]: count\n"
    #expect(try Harbour.read(DrawnPages(shows), by: blocks).figures == [])
  }

  @Test func `in a text too`() throws {
    let read = try Harbour.read(
      """
      Harbour

      Quality
      Quay              Refused      Wait
                     This year
      North quay            120     03:20
      South quay             17     10:00
                     Last year
      North quay             98     02:10
      South quay             21     09:30
      """, by: Self.blocks)
    #expect(
      read.figures == [
        "refused north before 98", "refused north year 120", "refused south before 21",
        "refused south year 17", "wait north before 130", "wait north year 200",
        "wait south before 570", "wait south year 600",
      ])
  }
}
