import CorpusTypesetting
import Testing

/// Series that are printed as one, “This year / Last year”, and so are their values, at seeded places.
struct ValueTupleTests {
  typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...12

  /// How the parts are put together.
  enum Form: CaseIterable {
    case slash, parentheses

    func joined(_ parts: [String]) -> String {
      switch self {
      case .slash: "\(parts[0]) / \(parts[1])"
      case .parentheses: "\(parts[0]) \u{5C}(\(parts[1])\u{5C})"
      }
    }
  }

  private static let heading = [Show("Harbour", 30, 40, size: 16), Show("Loads by quay", 30, 70)]

  /// The list of the series in either order, and the values of the quays in that order.
  private static func lines(
    _ seed: UInt64, _ form: Form
  ) -> (list: String, values: [String], figures: [String]) {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    var figures: [String] = []
    let values = Harbour.quays.map { quay in
      let values = spans.map { span in
        let value = Harbour.value(&random)
        figures.append("loads \(quay.1) \(span.1) \(value)")
        return String(value)
      }
      return form.joined(values)
    }
    return (form.joined(spans.map(\.0)), values, figures.sorted())
  }

  @Test("values as one over their labels are in the order of the list", arguments: seeds)
  func overLabels(seed: UInt64) throws {
    let (list, values, figures) = Self.lines(seed, .slash)
    var shows = Self.heading + [Show(list, 30, 90, size: 8)]
    for (index, (quay, value)) in zip(Harbour.quays, values).enumerated() {
      let x = 40 + 170 * Double(index)
      shows += [Show(value, x, 120, size: 14), Show(quay.0, x, 134)]
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures)
  }

  @Test(
    "values as one behind their labels are in the order of the list", arguments: seeds,
    Form.allCases)
  func behindLabels(seed: UInt64, form: Form) throws {
    let (list, values, figures) = Self.lines(seed, form)
    var shows = Self.heading + [Show(list, 30, 90)]
    for (index, (quay, value)) in zip(Harbour.quays, values).enumerated() {
      let y = 110 + 16 * Double(index)
      shows += [Show(quay.0, 30, y), Show(value, 200, y)]
    }
    #expect(try Harbour.read(DrawnPages(shows), by: Harbour.loads).figures == figures)
  }

  @Test("names as one are no labels of single values", arguments: seeds, Form.allCases)
  func fields(seed: UInt64, form: Form) throws {
    var random = SplitMix64(seed: seed)
    let spans = random.next() % 2 == 0 ? Harbour.spans : Harbour.spans.reversed()
    let values = spans.map { _ in Harbour.value(&random) }
    let block = """
        block headline
          heading "Loads in all"
          field span loads[unit, span]: count
      """
    let shows = [
      Show("Harbour", 30, 40, size: 16), Show("Loads in all", 30, 70),
      Show(form.joined(spans.map(\.0)), 30, 90, size: 8),
      Show(form.joined(values.map(String.init)), 30, 112, size: 16),
    ]
    let figures = zip(spans, values).map { "loads all \($0.1) \($1)" }.sorted()
    #expect(try Harbour.read(DrawnPages(shows), by: block).figures == figures)
    // One value alone may be either's.
    let single = Array(shows.dropLast()) + [Show(String(values[0]), 30, 112, size: 16)]
    #expect(try Harbour.read(DrawnPages(single), by: block).figures.isEmpty)
  }
}
