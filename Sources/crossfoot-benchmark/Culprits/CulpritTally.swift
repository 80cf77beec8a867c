import CorpusTypesetting
import DigestModel

/// How often wrong figures were found and named.
struct CulpritTally {
  private struct Counts {
    var digests = 0
    var detected = 0
    /// The wrong figure was not read, and the report says that something was not.
    var unread = 0
    var first = 0
    var amongThree = 0
    /// The chance that the right one comes first of those that the same slip explains as well.
    var byLot = 0.0
    var determined = 0
    var determinedFirst = 0
    var candidates = 0

    mutating func add(_ other: Counts) {
      digests += other.digests
      detected += other.detected
      unread += other.unread
      first += other.first
      amongThree += other.amongThree
      byLot += other.byLot
      determined += other.determined
      determinedFirst += other.determinedFirst
      candidates += other.candidates
    }
  }

  private var byMechanism: [String: Counts] = [:]
  private var skipped = 0
  private var unread = 0
  /// What came out otherwise than it should.
  private var remarks: [String] = []
  private var pairs = 0
  private var pairsFound = 0

  mutating func skip(_ mechanisms: [ErrorMechanism]) { skipped += 1 }

  /// - Parameters:
  ///   - wrong: For each error the figures that are wrong.
  ///   - read: What was read of the digest.
  ///   - left: The figures that are still in the digest.
  mutating func count(
    _ mechanisms: [ErrorMechanism], wrong: [Set<FigureKey>], findings: [Finding],
    read: RecoveredDocument, of left: Set<FigureKey>, layout: Layout
  ) {
    let unread = left.subtracting(read.figures.map(\.key))
    self.unread += unread.count
    let failing = findings.filter { $0.status == .fail && $0.severity >= .warning }
    let ranked = Self.ranked(failing)
    let suspects = ranked.map(\.keys)
    if mechanisms.count > 1 {
      pairs += 1
      let named = suspects.prefix(4)
      if wrong.allSatisfy({ error in named.contains { !error.isDisjoint(with: $0) } }) {
        pairsFound += 1
      }
      return
    }
    var counts = Counts()
    counts.digests = 1
    let isReported =
      !read.ledger.unread.isEmpty || read.diagnostics.contains { $0.severity == .warning }
    if failing.isEmpty, !unread.isDisjoint(with: wrong[0]), isReported {
      counts.unread = 1
      byMechanism[mechanisms[0].rawValue, default: Counts()].add(counts)
      return
    }
    // A unit that may not exist yet cannot be said to be left out, only missed.
    let isMissed =
      mechanisms[0] == .rowOmitted
      && findings.contains {
        $0.status == .indeterminate && !wrong[0].isDisjoint(with: $0.missing)
      }
    counts.detected = failing.isEmpty && !isMissed ? 0 : 1
    let keys = wrong[0].map(\.description).sorted().joined(separator: ", ")
    if failing.isEmpty {
      let verb = isMissed ? "only missed" : "not noticed"
      remarks.append("\(verb): \(mechanisms[0]) in \(keys), \(layout)")
    }
    // Of a slip that was carried on, its total alone is no answer.
    func isRight(_ suspect: [FigureKey]) -> Bool {
      mechanisms[0] == .carriedSlip
        ? wrong[0] == Set(suspect) : !suspect.isEmpty && wrong[0].isSuperset(of: suspect)
    }
    let isFirst = suspects.first.map(isRight) ?? false
    counts.first = isFirst ? 1 : 0
    if let right = ranked.first(where: { isRight($0.keys) }) {
      counts.byLot = 1 / Double(ranked.count { $0.mechanism == right.mechanism })
    }
    counts.amongThree = suspects.prefix(3).contains(where: isRight) ? 1 : 0
    if failing.contains(where: { $0.certainty == .determined }) {
      counts.determined = 1
      counts.determinedFirst = isFirst ? 1 : 0
      if !isFirst {
        let named = suspects.first?.map(\.description).joined(separator: ", ") ?? "nobody"
        remarks.append("determined and not first: \(mechanisms[0]) in \(keys), \(layout): \(named)")
      }
    }
    counts.candidates = failing.first?.suspects.count ?? 0
    byMechanism[mechanisms[0].rawValue, default: Counts()].add(counts)
  }

  /// The suspects of a document: the likeliest of each contradiction, then the second likeliest, and
  /// so on.
  private static func ranked(_ failing: [Finding]) -> [Finding.Suspect] {
    var lists: [[Finding.Suspect]] = []
    // What only one change explains comes first.
    for finding in failing.filter({ $0.certainty == .determined })
      + failing.filter({ $0.certainty != .determined })
    where !lists.contains(finding.suspects) { lists.append(finding.suspects) }
    var ranked: [Finding.Suspect] = []
    for rank in 0..<(lists.map(\.count).max() ?? 0) {
      for list in lists
      where rank < list.count && !ranked.contains(where: { $0.keys == list[rank].keys }) {
        ranked.append(list[rank])
      }
    }
    return ranked
  }

  func print(title: String) {
    var table = Table(
      title, "digests", "unread", "detected", "first", "by lot", "first 3", "determined",
      "of these first",
      "suspects")
    var all = Counts()
    for mechanism in ErrorMechanism.allCases {
      guard let counts = byMechanism[mechanism.rawValue] else { continue }
      append(counts, mechanism.rawValue, to: &table)
      all.add(counts)
    }
    append(all, "all", to: &table)
    table.print()
    for remark in remarks { Swift.print(remark) }
    Swift.print(
      "\(skipped) skipped for want of a figure that is wholly covered; \(unread) figures not read")
  }

  func printPairs(title: String) {
    Swift.print(
      "\(title): both among the first four suspects in \(pairsFound) of \(pairs),"
        + " \(percent(Double(pairsFound) / Double(max(1, pairs))))")
  }

  private func append(_ counts: Counts, _ name: String, to table: inout Table) {
    func part(_ count: Int, _ whole: Int) -> String {
      whole == 0 ? "–" : percent(Double(count) / Double(whole))
    }
    let read = counts.digests - counts.unread
    table.append(
      name, String(counts.digests), String(counts.unread), part(counts.detected, read),
      part(counts.first, read), percent(counts.byLot / Double(max(1, read))),
      part(counts.amongThree, read), part(counts.determined, read),
      part(counts.determinedFirst, counts.determined),
      decimal(Double(counts.candidates) / Double(max(1, read))))
  }
}
