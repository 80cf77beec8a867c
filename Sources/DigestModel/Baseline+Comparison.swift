extension Baseline {
  /// How what was found in some documents compares with what is known.
  package struct Comparison: Hashable, Sendable {
    /// For each document and each of its findings how the baseline knows it; `nil` where it does not.
    package fileprivate(set) var acceptances: [[Finding.Acceptance?]] = []
    /// What was known of a document that was read, and passes now.
    package fileprivate(set) var fixed: [Settled] = []
    /// What was known of a document that was read, and is not decided any more.
    package fileprivate(set) var undecided: [Settled] = []
  }

  /// A known finding that fails no more.
  package struct Settled: Hashable, Sendable {
    /// The path of the document that was read.
    package var path: String
    package var publication: String
    package var entry: Entry

    package init(path: String, publication: String, entry: Entry) {
      self.path = path
      self.publication = publication
      self.entry = entry
    }
  }

  /// Compares documents with those of the baseline.
  ///
  /// Each is compared with one document at most, and none of these serves twice: with the one of the
  /// same bytes, else of the same path and period, else of the same period, wherever it lies. Documents
  /// without a period are told by their bytes or path. Of a document that was not read nothing is said.
  package func comparison(with documents: [Checked]) -> Comparison {
    var comparison = Comparison()
    for (checked, known) in zip(documents, counterparts(of: documents.map(\.recovered))) {
      var rest = known?.entries ?? []
      let values = checked.recovered.printedValues
      var acceptances: [Finding.Acceptance?] = []
      for finding in checked.findings {
        let current = Entry(of: finding, values: values)
        guard finding.hasFailed, let place = rest.place(of: current) else {
          acceptances.append(nil)
          continue
        }
        let changes = current.changes(since: rest.remove(at: place))
        acceptances.append(changes.isEmpty ? .known : .changed(changes))
      }
      comparison.acceptances.append(acceptances)
      let passing = checked.findings.filter { $0.status == .pass || $0.status == .used }
        .map { Entry(of: $0, values: values) }
      for entry in rest {
        let settled = Settled(
          path: checked.recovered.path, publication: checked.recovered.publication, entry: entry)
        if passing.place(of: entry) != nil {
          comparison.fixed.append(settled)
        } else {
          comparison.undecided.append(settled)
        }
      }
    }
    return comparison
  }

  /// The document of the baseline that each of some documents is; `nil` for a new one.
  private func counterparts(of documents: [RecoveredDocument]) -> [Document?] {
    let likenesses: [(RecoveredDocument, Document) -> Bool] = [
      { $0.sha256 == $1.sha256 && $0.path == $1.path },
      { $0.sha256 == $1.sha256 },
      { $0.path == $1.path && $0.period == $1.period },
      { $0.period != nil && $0.period == $1.period },
    ]
    var counterparts: [Document?] = Array(repeating: nil, count: documents.count)
    var rest = self.documents
    for isAlike in likenesses {
      for (place, document) in documents.enumerated() where counterparts[place] == nil {
        let match = rest.firstIndex {
          $0.publication == document.publication && isAlike(document, $0)
        }
        if let match { counterparts[place] = rest.remove(at: match) }
      }
    }
    return counterparts
  }
}

extension [Baseline.Entry] {
  /// Where the entry of a rule and instance is: the one with the same figures, else one that shares
  /// some.
  fileprivate func place(of entry: Baseline.Entry) -> Int? {
    let same = indices.filter { self[$0].rule == entry.rule && self[$0].instance == entry.instance }
    return same.first { self[$0].figures == entry.figures }
      ?? same.first { !Set(self[$0].figures).isDisjoint(with: entry.figures) }
  }
}

extension Baseline.Entry {
  /// What is not as it was, by key; of both sides only where no figure tells why they changed.
  fileprivate func changes(since known: Baseline.Entry) -> [Finding.Acceptance.Change] {
    let changes =
      Self.changes(figures, values, since: known.figures, known.values)
      .map { Finding.Acceptance.Change.figure($0, earlier: $1, now: $2) }
      + Self.changes(
        earlier.keys.sorted(), earlier, since: known.earlier.keys.sorted(), known.earlier
      )
      .map { Finding.Acceptance.Change.earlierFigure($0, earlier: $1, now: $2) }
    if !changes.isEmpty || known.left == left && known.right == right { return changes }
    return [.message(earlier: known.message)]
  }

  /// The keys that are new or gone, or whose values differ.
  private static func changes(
    _ keys: [String], _ values: [String: String], since knownKeys: [String],
    _ knownValues: [String: String]
  ) -> [(key: String, earlier: String?, now: String?)] {
    let (current, known) = (Set(keys), Set(knownKeys))
    return current.union(known).sorted().filter {
      values[$0] != knownValues[$0] || current.contains($0) != known.contains($0)
    }.map { ($0, knownValues[$0], values[$0]) }
  }
}
