import CorpusTypesetting
import Testing

/// Tables as the forms of statistical offices have them: a code for every row, a column of what it is measured in, and
/// lines over groups of rows.
@Suite struct OfficialFormTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...24
  private static let grammar = Harbour.namedValues(goods: "Goods moved")

  private struct Row {
    var label: String
    var kind: String
    var measure: String
  }

  private static let rows = [
    Row(label: "Calls, total", kind: "calls", measure: "ship"),
    Row(label: "Ships towed", kind: "tows", measure: "ship"),
    Row(label: "Berths in use", kind: "used", measure: "%"),
    Row(label: "Tugs at hand", kind: "", measure: "ship"),
  ]
  private static let goods = Harbour.goods.map {
    Row(label: $0.0, kind: "moved \($0.1)", measure: "tonne")
  }

  /// The form of a quay.
  ///
  /// - Parameter group: What stands over its goods.
  private static func form(
    _ quay: (name: String, id: String), _ title: String, group: String, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String], ofGoods: [String]) {
    var shows = [Show(title, 30, 50, size: 18)]
    var (figures, ofGoods): ([String], [String]) = ([], [])
    let columns = [330 + Double(random.next() % 30), 440 + Double(random.next() % 30)]
    for (x, text) in [(170.0, "Code"), (230, "Measure")] { shows.append(Show(text, x, 90)) }
    for (column, span) in Harbour.spans.enumerated() {
      shows.append(Show(span.0, columns[column], 90))
    }
    let pitch = 18 + Double(random.next() % 6)
    var y = 90 + pitch
    let (lacking, isNarrow) = (Int(random.next() % 2), random.next() % 2 == 0)
    for (index, row) in (rows + goods).enumerated() {
      if index == rows.count {
        shows.append(Show(group, 40, y))
        y += pitch
      }
      shows.append(Show(row.label, 40, y))
      // Where columns are narrow a code and a word run into one cell.
      if isNarrow, row.measure != "%" {
        shows.append(Show("0\(index + 1) \(row.measure)", 205, y))
      } else {
        shows += [Show("0\(index + 1)", 175, y), Show(row.measure, 230, y)]
      }
      for (column, span) in Harbour.spans.enumerated() {
        // Ships towed are known of one span alone.
        if row.kind == "tows", column == lacking {
          shows.append(Show("x", columns[column] + 10, y))
          continue
        }
        let value =
          row.measure == "%" ? "\(30 + random.next() % 60).5" : "\(Harbour.value(&random))"
        shows.append(Show(value, columns[column], y))
        // A code that is not known for one may be the number of percents.
        if isNarrow, row.measure == "%" { continue }
        let parts = row.kind.split(separator: " ")
        if let kind = parts.first {
          let key = [String(kind), quay.id, span.1] + parts.dropFirst().map(String.init)
          let figure = (key + [value]).joined(separator: " ")
          if parts.count > 1 { ofGoods.append(figure) } else { figures.append(figure) }
        }
      }
      y += pitch
    }
    return (shows, figures, ofGoods)
  }

  /// - Parameter group: What stands over the goods, and whether that is the publication's own words.
  @Test(
    arguments: seeds,
    [("Goods moved", true), ("Of which goods moved", true), ("Goods planned", false)])
  func `rows are read by their labels whatever they are measured in`(
    seed: UInt64, group: (text: String, isOwn: Bool)
  ) throws {
    var random = SplitMix64(seed: seed)
    var pages = [Harbour.firstPage]
    var figures = ["cases all 60"]
    for (number, quay) in zip(["II", "III", "IV"], Harbour.quays) {
      let title = [
        "\(number) section. \(quay.0)", "Part \(number): \(quay.0)", "\(number). \(quay.0)",
      ]
      .randomElement(using: &random)!
      let form = Self.form(quay, title, group: group.text, &random)
      pages.append(form.shows)
      figures += form.figures + (group.isOwn ? form.ofGoods : [])
    }
    let reading = try Harbour.read(DrawnPages(pages: pages).bytes, "page.pdf", by: Self.grammar)
    #expect(reading.figures == figures.sorted())
  }

  /// Ranks with a point behind them beside what is ranked, in two columns.
  @Test(arguments: seeds)
  func `ranks are no values of what they rank`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var shows = [Show("Harbour", 30, 40, size: 16)]
    for (x, span) in zip([90.0, 330.0], Harbour.spans) { shows.append(Show(span.0, x, 90)) }
    let names = Harbour.quays.map(\.0) + ["West quay", "Fish quay"]
    for row in 0..<names.count {
      let y = 110 + (16 + Double(random.next() % 2)) * Double(row)
      shows += [
        Show("\(row + 1).", 60, y), Show(names[row], 90, y),
        Show("0\(3 + row):\(10 + random.next() % 49)", 200, y),
        Show("0\(3 + row):\(10 + random.next() % 49)", 270, y),
        Show(names[names.count - 1 - row], 330, y), Show("\(row + 1).", 430, y),
      ]
    }
    let read = try Harbour.read(
      DrawnPages(shows),
      by: """
          block loads
            pairs unit in (north, south, east) loads[unit, span]: count  series span = year, before

        """)
    #expect(read.figures == [])
  }
}
