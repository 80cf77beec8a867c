import CorpusTypesetting
import Testing

/// Tables with shares beside their counts, remarks behind headings, tiles and running heads, as printed reports
/// have them.
@Suite struct ReportTableTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...30
  private static func share(_ random: inout SplitMix64) -> String {
    "\(random.next() % 100).\(random.next() % 10)"
  }

  /// A count and its share for each series, the percent sign behind each share or in the head of its column.
  @Test(arguments: seeds)
  func `shares between counts are passed over`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isHeaded = random.next() % 2 == 0
    let isFirst = random.next() % 3 == 0
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    var figures: [String] = []
    for (column, span) in spans.enumerated() {
      let x = 200 + 150 * Double(column)
      let (count, share) = isFirst ? (x + 60, x) : (x, x + 60)
      shows.append(Show(span.0, x + 20, 98))
      if isHeaded {
        shows += [
          Show("number", in: (count - 40)...count, align: 1, 112),
          Show("%", in: (share - 40)...share, align: 1, 112),
        ]
      }
      for (row, quay) in Harbour.quays.enumerated() {
        let value = Harbour.value(&random)
        let y = 128 + 14 * Double(row)
        shows += [
          Show(String(value), in: (count - 60)...count, align: 1, y),
          Show(
            Self.share(&random) + (isHeaded ? "" : "%"), in: (share - 40)...share, align: 1, y),
        ]
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    for (row, quay) in Harbour.quays.enumerated() {
      shows.append(Show(quay.0, 40, 128 + 14 * Double(row)))
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  /// A share in a column under `%` is nobody's single percent.
  @Test func `a share in a column is no percent of a label over it`() throws {
    var shows = [Show("Harbour", 40, 40, size: 16), Show("This year", 200, 98)]
    shows += [Show("number", 200, 112), Show("%", in: 270...310, align: 1, 112)]
    for (row, quay) in ["Cranes", "Tugs", "Pilots"].enumerated() {
      let y = 128 + 14 * Double(row)
      shows += [
        Show(quay, 40, y), Show("\(410 + row)", 200, y),
        Show("3\(row).5", in: 270...310, align: 1, y),
      ]
    }
    let block = """
        block full
          field span full[unit, span]: percent

      """
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == [])
  }

  @Test(arguments: [
    "Loads by quay (tonnes)", "Table 3. Loads by quay (tonnes)", "IV. Loads by quay",
    "III – Loads by quay", "2.1 Loads by quay (all kinds)",
  ])
  func `a number before a heading and a remark behind it are no part of it`(heading: String) throws
  {
    var shows = [Show("Harbour", 40, 40, size: 16), Show(heading, 40, 80, size: 13)]
    var figures: [String] = []
    for (column, span) in Harbour.spans.enumerated() {
      let x = 220 + 120 * Double(column)
      shows.append(Show(span.0, x, 98))
      for (row, quay) in Harbour.quays.enumerated() {
        shows.append(Show("\(100 * column + row + 300)", x, 114 + 14 * Double(row)))
        figures.append("loads \(quay.1) \(span.1) \(100 * column + row + 300)")
      }
    }
    for (row, quay) in Harbour.quays.enumerated() {
      shows.append(Show(quay.0, 40, 114 + 14 * Double(row)))
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  /// A unit in parentheses behind a label, the same for all: it is no other label.
  @Test(arguments: seeds)
  func `a unit in parentheses is no part of a label`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let isAlike = random.next() % 2 == 0
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    var figures: [String] = []
    for (column, span) in Harbour.spans.enumerated() {
      let x = 260 + 120 * Double(column)
      shows.append(Show(span.0, x, 98))
      for (row, quay) in Harbour.quays.enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show(String(value), x, 114 + 28 * Double(row)))
        figures.append("loads \(quay.1) \(span.1) \(value)")
        if !isAlike { shows.append(Show(String(value / 3), x, 128 + 28 * Double(row))) }
      }
    }
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 114 + 28 * Double(row)
      shows.append(Show("\(quay.0) (tonnes)", 40, y))
      if !isAlike { shows.append(Show("\(quay.0) (trips)", 40, y + 14)) }
    }
    // Where remarks tell two things apart, the label alone tells neither.
    #expect(
      try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures
        == (isAlike ? figures.sorted() : []))
  }

  @Test(arguments: seeds)
  func `a share in parentheses stands with its count`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    var figures: [String] = []
    for (ring, span) in Harbour.spans.enumerated() {
      let x = 40 + 270 * Double(ring)
      shows.append(Show(span.0, in: (x + 60)...(x + 160), align: 0.5, 180))
      for (place, spot) in [(0.0, 130.0), (0.0, 220.0), (150.0, 176.0)].enumerated() {
        let quay = Harbour.quays[place]
        let value = Harbour.value(&random)
        let room = (x + spot.0)...(x + spot.0 + 80)
        shows += [
          Show(quay.0, in: room, align: 0.5, spot.1),
          Show("\(value) (\(Self.share(&random))%)", in: room, align: 0.5, spot.1 + 12),
        ]
        figures.append("loads \(quay.1) \(span.1) \(value)")
      }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  @Test(arguments: seeds)
  func `series may be listed over two lines`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var shows = [
      Show("Harbour", 40, 40, size: 16),
      Show("Loads by quay – \(spans[0].0.lowercased()) /", 40, 80, size: 13),
      Show("\(spans[1].0.lowercased())", 40, 95, size: 13),
      // Another column of text stands beside it.
      Show("Ships that were turned away waited", 300, 88), Show("for a day or two.", 300, 102),
    ]
    var figures: [String] = []
    for (row, quay) in Harbour.quays.enumerated() {
      let values = spans.map { ($0.1, Harbour.value(&random)) }
      let printed = values.map { String($0.1) }.joined(separator: " / ")
      shows.append(Show("\(quay.0): \(printed)", 40, 120 + 16 * Double(row)))
      figures += values.map { "loads \(quay.1) \($0.0) \($0.1)" }
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures.sorted())
  }

  /// Tiles of label over value, and the same label once more over a chart that the grammar has not.
  @Test(arguments: seeds)
  func `a label that stands apart from its list takes nothing near it`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 40, 40, size: 16)]
    var figures: [String] = []
    for (place, quay) in Harbour.quays.enumerated() {
      let value = Harbour.value(&random)
      let x = 40 + 110 * Double(place)
      shows += [
        Show(quay.0, in: x...(x + 90), align: 0.5, 90),
        Show(String(value), in: x...(x + 90), align: 0.5, 106),
      ]
      figures.append("a \(quay.1) \(value)")
    }
    let stray = Harbour.quays[Int(random.next() % 3)].0
    let y = 200 + Double(random.next() % 30)
    shows += [
      Show(String(Harbour.value(&random)), 42, y - 14), Show(stray, 40, y),
      Show("Cranes at work", 40, y + 40), Show("77", 150, y + 40),
    ]
    let block = """
        block counts
          field unit in (north, south, east) a[unit]: count

      """
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == figures.sorted())
  }

  /// The total under another chart's heading is that chart's.
  @Test func `a total under the heading of a chart is no other chart's`() throws {
    var shows = [Show("Harbour", 40, 40, size: 16), Show("Loads by quay", 40, 80, size: 13)]
    for (column, span) in Harbour.spans.enumerated() {
      let x = 220 + 120 * Double(column)
      shows += [Show(span.0, x, 98), Show("\(900 + column)", x, 156)]
      for row in Harbour.quays.indices {
        shows.append(Show("\(300 + 10 * column + row)", x, 114 + 14 * Double(row)))
      }
    }
    for (row, quay) in (Harbour.quays + [("All quays", "all")]).enumerated() {
      shows.append(Show(quay.0, 40, 114 + 14 * Double(row)))
    }
    let total = """
        block totals
          pairs "All quays" moved[unit, span, goods=coal]: count  series span = year, before

      """
    let reading = try Harbour.read(DrawnPages(shows), by: total + Harbour.loads)
    #expect(reading.figures.count == 8)
    #expect(reading.figures.allSatisfy { $0.hasPrefix("loads") })
    #expect(reading.figures.contains("loads all year 900"))
  }

  @Test func `a value with a label of its own is not the next card's`() throws {
    let shows = [
      Show("Harbour", 40, 40, size: 16), Show("This year", 60, 90), Show("97.5%", 300, 90),
      Show("Last year", 295, 102),
    ]
    let block = """
        block full
          line span full[unit, span]: percent

      """
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == [])
  }

  /// A second table with the same labels and heads under a title that the grammar has not.
  @Test(arguments: seeds)
  func `a table of something else is left unread and told`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var figures: [String] = []
    var others: [String] = []
    let pages = [true, false].map { isOwn in
      var shows = [Show("Harbour", 40, 40, size: 16)]
      if !isOwn { shows.append(Show("Ships that were turned away", 40, 80)) }
      for (column, span) in Harbour.spans.enumerated() {
        shows.append(Show(span.0, 220 + 120 * Double(column), 98))
      }
      for (row, quay) in Harbour.quays.enumerated() {
        let y = 114 + 14 * Double(row)
        shows.append(Show(quay.0, 40, y))
        for (column, span) in Harbour.spans.enumerated() {
          let value = Harbour.value(&random)
          shows.append(Show(String(value), 220 + 120 * Double(column), y))
          if isOwn { figures.append("loads \(quay.1) \(span.1) \(value)") }
          if !isOwn { others.append(String(value)) }
        }
      }
      return shows
    }
    let block = """
        block loads
          pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before

      """
    let reading = try Harbour.read(DrawnPages(pages[0], pages[1]), by: block)
    #expect(reading.figures == figures.sorted())
    #expect(reading.unread == others)
    #expect(reading.messages.count == 1)
    #expect(reading.messages.allSatisfy { $0.contains("is about something else") })
  }
}
