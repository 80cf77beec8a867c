import CorpusTypesetting
import Testing

/// Tables whose first column says what several rows are, the second which of these each is.
@Suite struct SpanningLabelTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...30
  /// What several rows are, in the lines that it may be printed in.
  private static let kinds = [
    (["Loads by quay"], "loads"), (["Refused", "ships"], "refused"), (["Goods", "moved"], "moved"),
  ]

  /// Where a label stands that is for several rows.
  private enum Place: CaseIterable { case middle, first }

  /// A table of quays in columns: kinds before spans, before the rows.
  private static func table(
    _ kinds: [(lines: [String], id: String)], labels place: Place, _ random: inout SplitMix64
  ) -> (shows: [Show], figures: [String: [String]]) {
    var shows = [Show("Harbour", 30, 40, size: 16)]
    let columns = Harbour.quays.indices.map { 230 + 90 * Double($0) }
    for (quay, x) in zip(Harbour.quays, columns) { shows.append(Show(quay.0, x - 10, 90, size: 8)) }
    // As far from their heads as from each other.
    let pitch = 14 + Double(random.next() % 14)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var y = 90 + pitch
    var figures: [String: [String]] = [:]
    for kind in kinds {
      let middle = y + (place == .middle ? pitch * Double(spans.count - 1) / 2 : 0)
      for (line, words) in kind.lines.enumerated() {
        let offset = place == .middle ? Double(kind.lines.count - 1) / 2 : 0
        shows.append(Show(words, 40, middle + 9 * (Double(line) - offset), size: 8))
      }
      for span in spans {
        shows.append(Show(span.0, 130, y, size: 8))
        for (quay, x) in zip(Harbour.quays, columns) {
          let value = Harbour.value(&random)
          shows.append(Show("\(value)", in: (x - 20)...(x + 40), align: 1, y))
          figures[kind.id, default: []].append("\(kind.id) \(quay.1) \(span.1) \(value)")
        }
        y += pitch
      }
    }
    return (shows, figures)
  }

  private static let grammar =
    Harbour.loadsAndRefused.replacing("Loads of the quay", with: "Loads by quay")
    .replacing("Refused at the quay", with: "Refused ships")

  @Test(arguments: seeds, Place.allCases)
  private func `a label in the middle of its rows or beside the first is each one's`(
    seed: UInt64, place: Place
  ) throws {
    var random = SplitMix64(seed: seed)
    let kinds = Array(Self.kinds.prefix(2))
    let (shows, figures) = Self.table(
      random.next() % 2 == 0 ? kinds : kinds.reversed(), labels: place, &random)
    let reading = try Harbour.read(DrawnPages(shows), by: Self.grammar)
    #expect(reading.figures == figures.values.joined().sorted())
  }

  /// Another label's rows are none of those over or under them.
  @Test(arguments: seeds, Place.allCases)
  private func `rows of an unknown label stay unread`(seed: UInt64, place: Place) throws {
    var random = SplitMix64(seed: seed)
    let (shows, figures) = Self.table(
      Self.kinds.shuffled(using: &random), labels: place, &random)
    let reading = try Harbour.read(DrawnPages(shows), by: Self.grammar)
    #expect(reading.figures == (figures["loads"]! + figures["refused"]!).sorted())
  }
}
