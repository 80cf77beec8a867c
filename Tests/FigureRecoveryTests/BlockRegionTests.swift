import CorpusTypesetting
import Testing

/// What stands under which heading, and beside which label, on pages drawn with seeded places and numbers.
struct BlockRegionTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12

  /// A number to print, none with a digit group.
  private static func number(_ random: inout SplitMix64) -> Int { 100 + Int(random.next() % 900) }

  /// What is read of four values: the loads of both years, and what was refused.
  private static func reading(_ values: [Int]) -> Harbour.Reading {
    .init(figures: [
      "loads all before \(values[1])", "loads all year \(values[0])",
      "refused all before \(values[3])", "refused all year \(values[2])",
    ])
  }

  @Test("a heading has numbers under it, however far beside it they begin", arguments: seeds)
  func farBeside(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<4).map { _ in Self.number(&random) }
    let top = 150 + Double(random.next() % 100)
    let below = top + 60 + Double(random.next() % 24)
    // Between its numbers and the heading there is white from top to bottom.
    let pages = DrawnPages([
      Show("Harbour", 30, 40, size: 16),
      Show("Loads of the quay", 100, top, size: 12),
      Show("This year \(values[0])", 50, top + 20), Show("Last year \(values[1])", 50, top + 34),
      Show("Refused at the quay", 440, below, size: 12),
      Show("\(values[2]) This year", 320, below + 20),
      Show("\(values[3]) Last year", 320, below + 36),
    ])
    #expect(try Harbour.read(pages, by: Harbour.loadsAndRefused) == Self.reading(values))
  }

  @Test(
    "what stands left of a heading on its line goes on with what is over both", arguments: seeds)
  func beside(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<4).map { _ in Self.number(&random) }
    let top = 150 + Double(random.next() % 60)
    // On the line of a label or of a value of the column beside it.
    let heading = top + [40, 55][Int(random.next() % 2)]
    let pages = DrawnPages([
      Show("Harbour", 30, 40, size: 16),
      Show("Loads of all the quays in the harbour, as they were told", 30, 80, size: 18),
      Show("This year", 60, top), Show(String(values[0]), 65, top + 15),
      Show("Last year", 60, top + 40), Show(String(values[1]), 65, top + 55),
      Show("Ships that come late are sent to", 320, top),
      Show("other harbours or wait at sea.", 320, top + 12),
      Show("Refused at the quay", 320, heading, size: 12),
      Show("This year \(values[2])", 320, heading + 25),
      Show("Last year \(values[3])", 320, heading + 45),
    ])
    let grammar = """
        block loads
          heading "Loads of all the quays in the harbour, as they were told"
          field span loads[unit, span]: count
        block refused
          heading "Refused at the quay"
          field span refused[unit, span]: count
      """
    #expect(try Harbour.read(pages, by: grammar) == Self.reading(values))
  }

  @Test("a chart without a heading takes no value from under another's", arguments: seeds)
  func areas(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let values = (0..<5).map { _ in Self.number(&random) }
    let row = Int(random.next() % 3)
    let grammar = """
        block totals
          pairs "All quays" refused[unit, span]: count  series span = year, before
        block loads
          heading "Loads by quay"
          pairs unit in (north, south, east) a[unit]: count
      """
    // The total of one year stands on the line of a quay, whose value is no other year's total.
    let pages = DrawnPages(
      [
        Show("Harbour", 30, 40, size: 16), Show("Refused in all", 30, 100),
        Show("Loads by quay", 320, 100, size: 12),
        Show("All quays", 30, 130 + 20 * Double(row)),
        Show(String(values[0]), 150, 130 + 20 * Double(row)),
      ]
        + Harbour.quays.enumerated().flatMap { index, quay in
          let y = 130 + 20 * Double(index)
          return [Show(String(values[index + 1]), 320, y), Show(quay.0, 380, y)]
        })
    let read = try Harbour.read(pages, by: grammar).figures
    #expect(
      read == zip(Harbour.quays, values[1...]).map { "a \($0.1) \($1)" }.sorted(), "\(read)")
  }

  @Test("a label whose value is told in two ways under two headings has neither")
  func twoWays() throws {
    let grammar = """
        block cases
          field "Cases" cases[unit]: count
        block loads
          heading "Loads of the quay"
          field span loads[unit, span]: count
        block refused
          heading "Refused at the quay"
          field span refused[unit, span]: count
      """
    func pages(_ second: Int) -> DrawnPages {
      DrawnPages([
        Show("Harbour", 30, 40, size: 16), Show("Loads of the quay", 30, 80, size: 12),
        Show("Cases 417", 30, 110), Show("Refused at the quay", 30, 300, size: 12),
        Show("Cases \(second)", 30, 330),
      ])
    }
    #expect(try Harbour.read(pages(417), by: grammar).figures == ["cases all 417"])
    #expect(try Harbour.read(pages(903), by: grammar).figures.isEmpty)
  }

  @Test("a sentence of a text that goes on below takes no value of the column beside it")
  func runningText() throws {
    let grammar = """
        block cases
          prose "the cases that were counted" cases[unit]: count
      """
    func text(_ gap: String, _ between: String, _ next: String) -> String {
      """
      Harbour                                                  Others

      The quays are open every                                 they have
      day and night, as before.                                a quay
                                                               less
      Ships come all year, and the cases that were counted\(gap)518
      \(between)\(next) are more than ever.                             by now
      \u{0C}
      Harbour, what is left
      """
    }
    let wide = String(repeating: " ", count: 12)
    let other = String(repeating: " ", count: 57) + "than you\n"
    #expect(try Harbour.read(text(" ", "", "They"), by: grammar).figures == ["cases all 518"])
    #expect(try Harbour.read(text(wide, "", "640"), by: grammar).figures == ["cases all 640"])
    #expect(try Harbour.read(text(wide, other, "640"), by: grammar).figures.isEmpty)
  }
}
