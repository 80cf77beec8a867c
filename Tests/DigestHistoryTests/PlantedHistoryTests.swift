import CorpusTypesetting
import DigestHistory
import DigestModel
import Testing

/// Seven years of digests with six faults among them.
struct PlantedHistoryTests {
  /// A failing rule with the figures that it is put down to: `2022-11 baku-3 cumulative of 2022-11`.
  private static func blame(_ finding: ArchivedFinding, in month: String) -> [String] {
    finding.suspects.map { suspect in
      let place = suspect.isOfIssueBefore ? "before" : "own"
      return "\(month) \(finding.rule) \(place) \(suspect.mechanism ?? "-") "
        + suspect.keys.joined(separator: " ")
    }
  }

  @Test func `every fault is found and put down to the right issue, and nothing else is`() throws {
    let invented = try InventedArchive()
    let history = try PlantedHistory(seed: 1)
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

      var failing: [String: Set<String>] = [:]
      for document in try archive.documents() {
        let month = document.period?.written ?? ""
        for finding in try archive.findings(of: document) where finding.status == .fail {
          #expect(!finding.suspects.isEmpty, "\(month) \(finding.rule)")
          // The first suspect is what the finding is put down to.
          failing["\(month) v\(document.vintage)", default: []].formUnion(
            Self.blame(finding, in: month).prefix(1).map { $0.split(separator: " ").dropFirst(2) }
              .map { $0.joined(separator: " ") })
        }
      }
      let wrong = "direct[unit=baku-3,span=cumulative]"
      let corrected = "direct[unit=baku-4,span=cumulative]"
      let first = "direct[unit=baku-1,span=cumulative]"
      let second = "direct[unit=baku-5,span=cumulative]"
      #expect(
        failing == [
          "2021-09 v1": [
            "before restated direct[unit=all,span=cumulative]",
            "before restated direct[unit=baku-2,span=cumulative]",
            "before restated service[unit=all,span=cumulative,direction=social-protection]",
            "before restated response[unit=all,span=cumulative,outcome=answered]",
          ],
          "2022-11 v1": ["own digits-transposed \(wrong)"],
          "2022-12 v1": ["before digits-transposed \(wrong)"],
          "2024-02 v1": ["own digits-transposed \(corrected)"],
          "2025-03 v1": ["own figures-swapped \(first) \(second)"],
          "2025-04 v1": ["before - \(first)", "before - \(second)"],
        ])
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
