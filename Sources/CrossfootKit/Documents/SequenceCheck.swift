package import DigestModel
package import Reporting
import RuleChecking

/// Checks documents that may be issues of the same publications: each against those before it.
package struct SequenceCheck: Sendable {
  /// A document that was read, with the method of its publication.
  package struct Item: Sendable {
    package let recovered: RecoveredDocument
    package let method: Pipeline.Method

    package init(recovered: RecoveredDocument, method: Pipeline.Method) {
      self.recovered = recovered
      self.method = method
    }
  }

  package let check: DocumentCheck
  private let items: [Item]
  /// By publication.
  private var chains: [String: IssueChain] = [:]
  /// Each item's place in its chain.
  private var places: [Int] = []

  /// - Parameter context: Other issues that the items are compared with, and that are not checked.
  package init(
    _ items: [Item], besides context: [RecoveredDocument] = [], by check: DocumentCheck
  ) {
    self.items = items
    self.check = check
    var documents = Dictionary(grouping: context, by: \.publication)
    for item in items {
      places.append(documents[item.recovered.publication, default: []].count)
      documents[item.recovered.publication, default: []].append(item.recovered)
    }
    for item in items where chains[item.recovered.publication] == nil {
      chains[item.recovered.publication] = IssueChain(
        documents[item.recovered.publication] ?? [], of: item.method.publication)
    }
  }

  /// What became of each document, in their order; checked by as many tasks as there are processors.
  package func outcomes() async -> [Result<CheckedDocument, DocumentError>] {
    await withTaskGroup(of: [(Int, Result<CheckedDocument, DocumentError>)].self) { group in
      let tasks = min(DocumentRun.mostAtOnce, items.count)
      for first in 0..<tasks {
        group.addTask {
          stride(from: first, to: items.count, by: tasks).map { ($0, outcome(of: $0)) }
        }
      }
      var outcomes: [(Int, Result<CheckedDocument, DocumentError>)] = []
      for await share in group { outcomes += share }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// What becomes of one document.
  func outcome(of place: Int) -> Result<CheckedDocument, DocumentError> {
    let item = items[place]
    let chain = chains[item.recovered.publication]
    let before = issuesBefore(place)
    do throws(DocumentError) {
      return .success(
        try check.checked(
          item.recovered, by: item.method, after: before, decidedBy: chain?.after(places[place])))
    } catch {
      return .failure(error)
    }
  }

  /// The issues before an item that its rules look back on, the nearest first.
  private func issuesBefore(_ place: Int) -> [RecoveredDocument] {
    let item = items[place]
    return chains[item.recovered.publication]?
      .before(places[place], reach: item.method.rules.reach) ?? []
  }

  /// The issue before an item that it is compared with: the nearest, or else the one that was given.
  package func issueBefore(_ place: Int) -> RecoveredDocument? {
    issuesBefore(place).first ?? (try? check.comparison(of: items[place].recovered).earlier)
  }

  /// How many documents of its period an item is the how-manieth of.
  package func vintage(of place: Int) -> Int {
    chains[items[place].recovered.publication]?.vintages[places[place]] ?? 1
  }

  /// Whether an item has the bytes of one before it.
  package func isDuplicate(_ place: Int) -> Bool {
    chains[items[place].recovered.publication]?.originals[places[place]] != nil
  }

  /// What there is to say of each publication with several documents, in the order of the documents.
  package var sequences: [IssueSequenceSummary] {
    var told: Set<String> = []
    return items.compactMap { item in
      let id = item.recovered.publication
      guard told.insert(id).inserted, let chain = chains[id], chain.documents.count > 1 else {
        return nil
      }
      return IssueSequenceSummary(chain, publication: id)
    }
  }
}

extension IssueSequenceSummary {
  init(_ chain: IssueChain, publication: String) {
    let places = chain.documents.indices
    var vintages: [Period: [String]] = [:]
    for place in places where chain.originals[place] == nil {
      guard let period = chain.documents[place].period else { continue }
      vintages[period, default: []].append(chain.documents[place].path)
    }
    self.init(
      publication: publication, documents: chain.documents.count, gaps: chain.gaps,
      vintages: vintages.filter { $0.value.count > 1 }
        .sorted { ($0.key.end, $0.key.start) < ($1.key.end, $1.key.start) }
        .map { Vintages(period: $0.key, paths: $0.value) },
      duplicates: places.compactMap { place in
        chain.originals[place].map { original in
          Duplicate(path: chain.documents[place].path, of: chain.documents[original].path)
        }
      })
  }
}
