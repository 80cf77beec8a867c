package import DigestModel
package import Publications
package import RuleChecking

/// The issues of one publication, one after the other.
///
/// Of documents of the same period the last one counts, as the one that restates the others; a document
/// with the bytes of another is that other once more. Documents without a period have no place in it.
package struct IssueChain: Sendable {
  package let documents: [RecoveredDocument]
  /// How many documents of its period each is the how-manieth of; 1 where it has no period.
  package private(set) var vintages: [Int]
  /// Of each document the first one with the same bytes, where that is another one.
  package private(set) var originals: [Int?]
  /// The documents that count, by period.
  private var issues: [Int] = []
  private let sequence: Publication.IssueSequence

  /// - Parameter documents: All of the publication; of those of one period the later restates the
  ///   earlier.
  package init(_ documents: [RecoveredDocument], of publication: Publication) {
    self.documents = documents
    sequence = publication.sequence
    vintages = Array(repeating: 1, count: documents.count)
    originals = Array(repeating: nil, count: documents.count)
    var firsts: [String: Int] = [:]
    var latest: [Period: Int] = [:]
    for (place, document) in documents.enumerated() {
      if let first = firsts[document.sha256] {
        originals[place] = first
        vintages[place] = vintages[first]
        continue
      }
      firsts[document.sha256] = place
      guard let period = document.period else { continue }
      if let before = latest[period] { vintages[place] = vintages[before] + 1 }
      latest[period] = place
    }
    issues = latest.values.sorted { Self.precedes(documents[$0], documents[$1]) }
  }

  private static func precedes(_ first: RecoveredDocument, _ second: RecoveredDocument) -> Bool {
    guard let first = first.period, let second = second.period else { return false }
    return (first.end, first.start) < (second.end, second.start)
  }

  /// The issues before a document that rules look back on, the nearest first.
  package func before(_ place: Int, reach: IssueReach) -> [RecoveredDocument] {
    guard let period = documents[place].period else { return [] }
    let end = issues.partitioningIndex { isAtOrAfter($0, period.end) }
    let nearest = issues[max(0, end - reach.issues)..<end].reversed()
    var before = nearest.map { documents[$0] }
    if reach.includesYearBefore, let last = period.end.moved(years: -1),
      !before.contains(where: { $0.period?.end == last })
    {
      // Without it the nearest older one, which tells that there should be one.
      let place = issues.partitioningIndex { isAtOrAfter($0, last) }
      let isThere = place < end && documents[issues[place]].period?.end == last
      if isThere || place > 0 {
        let issue = documents[issues[isThere ? place : place - 1]]
        if !before.contains(where: { $0.sha256 == issue.sha256 }) { before.append(issue) }
      }
    }
    return before
  }

  /// The issue that comes after a document, near or far.
  package func after(_ place: Int) -> RecoveredDocument? {
    guard let period = documents[place].period else { return nil }
    let next = issues.partitioningIndex { issue in
      documents[issue].period.map { $0.end > period.end } ?? false
    }
    return next < issues.count ? documents[issues[next]] : nil
  }

  private func isAtOrAfter(_ issue: Int, _ day: CalendarDate) -> Bool {
    documents[issue].period.map { $0.end >= day } ?? false
  }

  /// The periods that lack an issue, between the first and the last; none where nothing tells.
  package var gaps: [Period] {
    zip(issues, issues.dropFirst()).flatMap { first, second in
      guard let earlier = documents[first].period, let later = documents[second].period else {
        return [Period]()
      }
      return sequence.periods(between: earlier, and: later)
    }
  }
}
