import CorpusTypesetting
import Testing

/// Tables in which some columns share a head and others have one alone, in the middle of both lines.
@Suite struct NamedHeadTests {
  private typealias Show = DrawnPages.Show

  private static let seeds: ClosedRange<UInt64> = 1...150

  /// Columns under one head: what it is printed as, and what figures of them are.
  private struct Group {
    var head: String
    var kind: String
    /// Whether its columns are of one span each, under heads of their own.
    var isShared: Bool
  }

  private static func group(_ kind: (String, String), _ random: inout SplitMix64) -> Group {
    let isShared = random.next() % 2 == 0
    return Group(
      head: isShared ? kind.0 : "\(kind.0), this year", kind: kind.1, isShared: isShared)
  }

  private static func half(_ words: String, size: Double) -> Double {
    0.25 * size * Double(words.count)
  }

  /// A table of groups in random order, with the figures that it prints; a head in two lines where it is long.
  ///
  /// - Parameter rise: How much farther over the rows the heads stand, in points.
  private static func drawn(
    _ groups: [Group], _ random: inout SplitMix64, raised rise: Double = 0
  ) -> (shows: [Show], figures: [String], ofHeads: [String: [String]]) {
    var shows: [Show] = []
    var figures: [String] = []
    var ofHeads: [String: [String]] = [:]
    let step = 13 + Double(random.next() % 6)
    let isInOneLine = random.next() % 2 == 0
    // Under heads much wider than they are numbers stand in the middle or at the right.
    let align = Double(random.next() % (isInOneLine ? 2 : 3) + (isInOneLine ? 1 : 0)) / 2
    // Alone they stand on the line of the others' own.
    let raise = groups.contains(where: \.isShared) ? step / 2 : 0
    var left = 130.0
    let (upper, top) = (98 - rise, 130.0)
    for (row, quay) in Harbour.quays.enumerated() {
      shows.append(Show(quay.0, 34, top + 16 * Double(row), size: 8))
    }
    for group in groups {
      let spans = group.isShared ? Harbour.spans : [Harbour.spans[0]]
      let width = (group.isShared ? 56 : isInOneLine ? 108 : 78) + Double(random.next() % 6)
      let middle = left + width * Double(spans.count) / 2
      func centered(_ words: String, _ middle: Double, _ y: Double) {
        shows.append(Show(words, middle - half(words, size: 8), y, size: 8))
      }
      if group.isShared {
        centered(group.head, middle, upper)
      } else if isInOneLine {
        centered(group.head.replacing(",", with: ""), middle, upper + step - raise)
      } else {
        let lines = group.head.split(separator: ", ")
        centered(lines[0] + ",", middle, upper + step - raise - 5)
        centered(String(lines[1]), middle, upper + step - raise + 4)
      }
      for (index, span) in spans.enumerated() {
        let begin = left + width * Double(index)
        if group.isShared { centered(span.0, begin + width / 2, upper + step) }
        for (row, quay) in Harbour.quays.enumerated() {
          let value = Harbour.value(&random)
          shows.append(
            Show("\(value)", in: begin...(begin + width - 10), align: align, top + 16 * Double(row))
          )
          let figure = "\(group.kind) \(quay.1) \(span.1) \(value)"
          figures.append(figure)
          ofHeads[group.head, default: []].append(figure)
        }
      }
      left += width * Double(spans.count)
    }
    return (shows, figures, ofHeads)
  }

  private static func groups(_ random: inout SplitMix64) -> [Group] {
    let kinds = [("Calls", "calls"), ("Ships towed", "tows"), ("Refused ships", "refused")]
    var groups = kinds.map { group($0, &random) }
    groups.shuffle(using: &random)
    return groups
  }

  @Test(arguments: seeds)
  func `columns are read under the head that they share, and beside such as have their own`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let plan = Self.drawn(Self.groups(&random), &random)
    let shows = [Show("Harbour", 34, 40, size: 16)] + plan.shows
    #expect(
      try Harbour.read(DrawnPages(shows), by: Harbour.allKinds).figures == plan.figures.sorted())
  }

  /// The columns beside such a head are read, and none of those under it.
  @Test(arguments: seeds) func `columns under a head that is not known stay unread`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    var groups = Self.groups(&random)
    let index = Int(random.next() % 3)
    groups[index].head = groups[index].isShared ? "Planned ships" : "Planned ships, this year"
    // Farther over the rows heads are none, and no labels of the first numbers under them.
    let plan = Self.drawn(groups, &random, raised: random.next() % 2 == 0 ? 8 : 0)
    let shows = [Show("Harbour", 34, 40, size: 16)] + plan.shows
    let figures = try Harbour.read(DrawnPages(shows), by: Harbour.allKinds).figures
    let known = plan.ofHeads.filter { $0.key != groups[index].head }.flatMap(\.value)
    #expect(Set(figures).isSubset(of: known))
  }

  /// It stands far over the rows, beside the head that those columns share.
  @Test(arguments: seeds) func `what stands over other columns is no title`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let far = 89 + Double(random.next() % 5)
    var shows = [Show("Harbour", 34, 40, size: 16)]
    func centered(_ words: String, _ middle: Double, _ y: Double) {
      shows.append(Show(words, middle - Self.half(words, size: 8), y, size: 8))
    }
    centered("Planned ships", 186, far)
    centered("Calls this year", 300, far + Double(random.next() % 8))
    centered("Ships towed last year", 400, far + Double(random.next() % 8))
    centered("This year", 158, 116)
    centered("Last year", 214, 116)
    var ofOthers: [String] = []
    for (row, quay) in Harbour.quays.enumerated() {
      let y = 130 + 16 * Double(row)
      shows.append(Show(quay.0, 34, y, size: 8))
      for (column, middle) in [158.0, 214, 300, 400].enumerated() {
        let value = Harbour.value(&random)
        shows.append(Show("\(value)", in: (middle - 22)...(middle + 22), align: 1, y))
        if column < 2 { ofOthers.append(" \(value)") }
      }
    }
    let figures = try Harbour.read(DrawnPages(shows), by: Harbour.allKinds).figures
    #expect(!figures.contains { figure in ofOthers.contains { figure.hasSuffix($0) } })
  }
}
