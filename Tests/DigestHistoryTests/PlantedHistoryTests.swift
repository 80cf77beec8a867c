import CorpusTypesetting
import DigestHistory
import DigestModel
import Testing

/// Seven years of digests with six faults among them.
struct PlantedHistoryTests {
  /// A document of the history: its month and how-manieth of it it is.
  private struct Edition: Hashable {
    var month: String
    var vintage = 1

    init(_ month: String, vintage: Int = 1) {
      self.month = month
      self.vintage = vintage
    }
  }

  /// What the findings of a suspect blame: `before restated direct[unit=all]`.
  private static func blame(_ suspect: ArchivedFinding.Suspect) -> String {
    let place = suspect.isOfIssueBefore ? "before" : "own"
    return ([place, suspect.mechanism ?? "-"] + suspect.keys.sorted())
      .joined(separator: " ")
  }

  /// What has to be blamed in which document, by the plan and what it has changed in the figures.
  private static func expected(_ history: PlantedHistory, seed: UInt64) throws -> [Edition: Set<
    String
  >] {
    let plan = history.plan
    func direct(_ unit: String) -> String { "direct[unit=\(unit),span=cumulative]" }
    func after(_ month: String) throws -> String {
      let months = history.issues.map(\.month)
      return try #require(months.first { $0 > month })
    }
    let sound = try PlantedHistory(seed: seed, plan: nil).issues
    let before = try #require(sound.first { $0.month == plan.revised }).figures.rows
    let restated = try #require(history.issues.first { $0.month == plan.revised }).figures.rows
    func besidesSpan(_ key: FigureKey) -> [String] {
      [key.indicator] + key.coordinates.filter { $0.dimension != "span" }.map(\.member)
    }
    let monthly = Set(
      restated.filter { $0.key["span"] == "monthly" }.map { besidesSpan($0.key) })
    let indicators: Set = ["direct", "service", "response"]
    // What is printed for the month, too, has to go on from the issue before.
    let changed = zip(before, restated).filter { old, new in
      old.value != new.value && indicators.contains(new.key.indicator)
        && monthly.contains(besidesSpan(new.key))
    }
    let swapped = plan.swappedUnits
    return try [
      Edition(plan.revised): Set(changed.map { "before restated \($0.1.key)" }),
      Edition(plan.broken): ["own digits-transposed \(direct(plan.brokenUnit))"],
      Edition(after(plan.broken)): ["before digits-transposed \(direct(plan.brokenUnit))"],
      Edition(plan.vintage): ["own digits-transposed \(direct(plan.correctedUnit))"],
      Edition(plan.swapped): [
        "own figures-swapped "
          + [swapped.0, swapped.1].map(direct).sorted().joined(separator: " ")
      ],
      Edition(after(plan.swapped)): [
        "before - \(direct(swapped.0))", "before - \(direct(swapped.1))",
      ],
    ]
  }

  @Test(arguments: [nil, 20_261_127, 4_711, 998_244_353] as [UInt64?])
  func `every fault is found and put down to the right issue, and nothing else is`(
    seed: UInt64?
  ) throws {
    let invented = try InventedArchive()
    let plan = seed.map { PlantedHistory.Plan(seed: $0) } ?? PlantedHistory.Plan()
    let history = try PlantedHistory(seed: seed ?? 1, plan: plan)
    #expect(history.issues.count == 84)
    try InventedArchive.with { path in
      let archive = try Archive(at: path, creates: true)
      var additions: [Archive.Addition] = []
      for document in try invented.documents(of: history) {
        additions.append(try invented.add(document, to: archive))
      }
      #expect(additions.count { $0 == .added } == 82)
      #expect(additions.count { $0 == .unchanged } == 1)
      #expect(additions.count { $0 == .vintage(2) } == 1)

      var failing: [Edition: Set<String>] = [:]
      for document in try archive.documents() {
        let edition = Edition(document.period?.written ?? "", vintage: document.vintage)
        for finding in try archive.findings(of: document) where finding.status == .fail {
          #expect(!finding.suspects.isEmpty, "\(edition) \(finding.rule)")
          // The first suspect is what the finding is put down to.
          failing[edition, default: []].formUnion(finding.suspects.prefix(1).map(Self.blame))
        }
      }
      // A rule that only one of two figures in each other's place has to do with blames that one.
      for unit in [plan.swappedUnits.0, plan.swappedUnits.1] {
        failing[Edition(plan.swapped)]?.remove("own - direct[unit=\(unit),span=cumulative]")
      }
      let expected = try Self.expected(history, seed: seed ?? 1)
      #expect(failing == expected)
      #expect(try archive.verify().faults == [])
    }
  }

  @Test func `the series has the gap, what follows over it, and what was restated`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2020-05", to: "2021-12", seed: 1)
    try InventedArchive.with { path in
      let archive = try Archive(at: path, creates: true)
      for document in try invented.documents(of: history) {
        try invented.add(document, to: archive)
      }
      let selection = try invented.selection("direct[unit=baku-2, span]")
      var table = try invented.table(archive, SeriesOptions(selections: [selection]))
      func statuses(_ month: String) -> [SeriesTable.Status] {
        table.rows.filter { $0.period?.written == month }.map(\.status)
      }
      #expect(table.rows.count == 40)
      #expect(statuses("2020-08") == [.missing, .missing])
      #expect(table.revisions.map(\.isImplied) == [true])
      #expect(table.revisions.map(\.difference) == [Rational(137)])
      #expect(table.revisions.map(\.about.written) == ["2021-08"])
      // A restated value is no failed one.
      #expect(statuses("2021-08") == [.printed, .printed])

      table = try invented.table(
        archive, SeriesOptions(selections: [selection], derives: true))
      #expect(statuses("2020-08") == [.derived, .derived])
      let issues = try PlantedHistory(from: "2020-05", to: "2021-12", seed: 1, plan: nil).issues
      let truth = try #require(issues.first { $0.month == "2020-08" }).figures.rows
      for row in table.rows where row.period?.written == "2020-08" {
        #expect(row.value == truth.first { $0.key == row.key }?.value)
      }
    }
  }

  @Test func `a series tells what was known on a day`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2023-11", to: "2024-04", seed: 1)
    try InventedArchive.with { path in
      let archive = try Archive(at: path, creates: true)
      for document in try invented.documents(of: history) {
        try invented.add(document, to: archive)
      }
      let selection = try invented.selection("direct[unit=baku-4, span=cumulative]")
      func february(_ day: String) throws -> (SeriesTable.Status?, Int) {
        let table = try invented.table(
          archive, SeriesOptions(selections: [selection], asOf: CalendarDate(day)))
        return (
          table.rows.first { $0.period?.written == "2024-02" }?.status, table.rows.count
        )
      }
      #expect(try february("2024-02-28") == (nil, 3))
      #expect(try february("2024-02-29") == (.failed, 4))
      #expect(try february("2026-11-25") == (.failed, 6))
      #expect(try february("2026-11-26") == (.revised, 6))
    }
  }

  @Test func `the order of adding makes no difference`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2024-09", to: "2025-06", seed: 3)
    let documents = try invented.documents(of: history)
    func findings(_ documents: [RecoveredDocument]) throws -> [[ArchivedFinding]] {
      try InventedArchive.with { path in
        let archive = try Archive(at: path, creates: true)
        for document in documents { try invented.add(document, to: archive) }
        return try archive.documents().map { try archive.findings(of: $0) }
      }
    }
    let inOrder = try findings(documents)
    #expect(inOrder.contains { $0.contains { $0.status == .fail } })
    #expect(try findings(documents.reversed()) == inOrder)
    var generator = SplitMix64(seed: 7)
    var shuffled = documents
    for place in shuffled.indices {
      shuffled.swapAt(place, generator.pick(0...place))
    }
    #expect(try findings(shuffled) == inOrder)
  }

  @Test func `a document that is taken out leaves its neighbours as if it had never been`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2025-01", to: "2025-06", seed: 3)
    let documents = try invented.documents(of: history)
    try InventedArchive.with { path in
      let archive = try Archive(at: path, creates: true)
      for document in documents { try invented.add(document, to: archive) }
      let swapped = try #require(
        try archive.documents().first { $0.period?.written == "2025-03" })
      try archive.remove(swapped, checker: invented.checker)
      let left = try archive.documents().flatMap { try archive.findings(of: $0) }
      #expect(left.filter { $0.status == .fail } == [])
      #expect(left.contains { $0.rule == "direct-appeals-continue" && $0.status == .indeterminate })
      #expect(try archive.documents().count == 5)
      #expect(try archive.verify().faults == [])
    }
  }

  @Test func `a figure that breaks with its history is noted, and a new level once`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(from: "2021-01", to: "2024-12", seed: 5, plan: nil)
    var documents = try invented.documents(of: history)
    let key = FigureKey("direct", ["unit": "baku-1", "span": "monthly"])
    func note(_ change: (Int) -> Int, from first: Int, to last: Int) throws -> [Int] {
      documents = try invented.documents(of: history)
      for place in first...last {
        for figure in documents[place].figures.indices
        where documents[place].figures[figure].key == key {
          guard case .number(let quantity) = documents[place].figures[figure].value else {
            continue
          }
          documents[place].figures[figure].occurrences[0].value = .number(
            Quantity(change(quantity.coefficient)))
        }
      }
      let records = documents.map {
        IssueRecord($0, vintage: 1, findings: [], knownSince: nil)
      }
      return OutlierSearch.outliers(in: records).map(\.issue)
    }
    #expect(try note({ $0 }, from: 0, to: 0) == [])
    #expect(try note({ $0 * 100 }, from: 30, to: 30) == [30])
    #expect(try note({ $0 * 100 }, from: 30, to: 47) == [30])
    #expect(try note({ $0 * 100 }, from: 5, to: 5) == [])
  }
}
