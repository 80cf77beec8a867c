package import DigestModel
import PageExtraction
package import Reporting

/// Documents that were read and checked against each other, for a report of each.
///
/// What a report draws, the pages and the bytes, is read once more when it is written, and the document
/// checked then, so that of many documents no more is held at once than their figures.
package struct ReportRun: Sendable {
  /// A document that is to be reported of.
  private struct Item: Sendable {
    let item: SequenceCheck.Item
    /// The document as it was read, where it is the only one or cannot be read once more.
    let kept: ReadDocument?
  }

  /// What a report is made of, without the document's pages.
  private struct Subject: Sendable {
    let item: Item
    /// Among those of the sequence.
    let place: Int
    /// `nil` where it is checked when it is reported of: only a baseline needs all at once.
    let checked: CheckedDocument?
  }

  private let paths: [String]
  private let sequence: SequenceCheck
  private let subjects: [Result<Subject, DocumentError>]
  /// What there is to say of each publication with several documents.
  package let sequences: [IssueSequenceSummary]

  /// - Parameters:
  ///   - context: Other issues of a publication that the documents are compared with.
  ///   - known: Findings that are known.
  package init(
    _ run: DocumentRun, by check: DocumentCheck, known: Baseline?,
    besides context: ([SequenceCheck.Item]) throws -> [RecoveredDocument]
  ) async throws {
    paths = run.paths
    let isAlone = run.paths.count == 1
    let read = await run.outcomes { place, document throws(DocumentError) in
      Item(
        item: SequenceCheck.Item(recovered: document.recovered, method: document.method),
        kept: isAlone || run.paths[place] == "-" ? document : nil)
    }
    let items = DocumentResults(read).values
    sequence = SequenceCheck(
      items.map(\.item), besides: try context(items.map(\.item)), by: check)
    let judged: [Result<CheckedDocument, DocumentError>]? =
      if let known { await Self.judged(sequence, by: known) } else { nil }
    var place = 0
    subjects = read.map { result in
      result.flatMap { item in
        defer { place += 1 }
        guard let judged else {
          return .success(Subject(item: item, place: place, checked: nil))
        }
        return judged[place].map { Subject(item: item, place: place, checked: $0) }
      }
    }
    sequences = sequence.sequences
  }

  /// All documents with their findings, those that are known accepted.
  private static func judged(
    _ sequence: SequenceCheck, by known: Baseline
  ) async -> [Result<CheckedDocument, DocumentError>] {
    let outcomes = await sequence.outcomes()
    let checked = DocumentResults(outcomes).values
    let comparison = known.comparison(with: checked.map { ($0.recovered, $0.findings) })
    var accepted = checked.accepted(as: comparison.acceptances)[...]
    return outcomes.map { $0.map { _ in accepted.removeFirst() } }
  }

  /// Makes something of each document, or of what kept it from being checked, in their order.
  ///
  /// - Parameter body: Is given the document's place among the paths, too.
  package func outcomes<Value: Sendable>(
    onProgress: (@Sendable (Int) -> Void)? = nil,
    _ body: @Sendable @escaping (Int, CheckedIssue) async throws(DocumentError) -> Value
  ) async -> [Result<Value, DocumentError>] {
    await inTurn(subjects, onProgress: onProgress) { place, subject in
      await .of { () throws(DocumentError) in
        let subject = try subject.get()
        let checked =
          if let known = subject.checked { known } else {
            try sequence.outcome(of: subject.place).get()
          }
        return try await body(
          place,
          CheckedIssue(
            document: try document(of: subject.item, at: paths[place]), checked: checked,
            before: sequence.issueBefore(subject.place)))
      }
    }
  }

  /// The document with its pages and bytes, which may be read once more.
  private func document(of item: Item, at path: String) throws(DocumentError) -> ReadDocument {
    if let kept = item.kept { return kept }
    let recovered = item.item.recovered
    let bytes = try Pipeline.bytes(of: path)
    guard DocumentReader.sha256(of: bytes) == recovered.sha256 else {
      throw DocumentError(.unreadable(reason: Term.changedMeanwhile.text), path: recovered.path)
    }
    return ReadDocument(
      bytes: bytes, source: try Pipeline.pages(of: bytes, path: path), recovered: recovered,
      method: item.item.method)
  }
}
