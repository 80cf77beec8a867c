import DigestModel
import Publications

/// The issues before a document, as its rules look back on them.
struct IssueHistory {
  /// One of them.
  struct Issue {
    let index: FigureIndex
    /// Whether each unit exists in its period; `nil` where nobody knows.
    let existence: [Bool?]
    /// The place of its first figure among those of all.
    let offset: Int
    fileprivate let document: RecoveredDocument
  }

  /// What is there to look back on.
  enum Search {
    case issue(Issue)
    /// There are issues as old, but not that one.
    case gap(IssueGap)
    /// There is none as old.
    case unknown
  }

  /// The nearest first.
  private let issues: [Issue]
  /// The publication's, with the members of open dimensions that the issues print.
  let symbols: Symbols
  private let document: RecoveredDocument

  /// - Parameter before: The nearest first.
  init(of document: RecoveredDocument, _ before: [RecoveredDocument], symbols: Symbols) {
    self.document = document
    var issues: [Issue] = []
    var symbols = symbols
    var offset = 0
    for earlier in before {
      let index = FigureIndex(earlier, symbols: symbols)
      symbols = index.symbols
      issues.append(
        Issue(
          index: index,
          existence: symbols.units.map { $0.exists(in: ReportDays(of: earlier, symbols)) },
          offset: offset, document: earlier))
      offset += index.figures.count
    }
    self.issues = issues
    self.symbols = symbols
  }

  /// Those of all issues, the nearest issue's first.
  var figures: [Figure] { issues.flatMap(\.index.figures) }

  var nearest: Issue? { issues.first }

  /// The period of each issue behind the nearest, by the place of its first figure among those of all.
  var periods: [(offset: Int, period: Period?)] {
    issues.dropFirst().map { ($0.offset, $0.document.period) }
  }

  func find(_ reach: ValueNode.Reach) -> Search {
    guard let nearest else { return .unknown }
    switch reach {
    case .any: return .issue(nearest)
    case .adjoining(1):
      return IssueGap(nearest.document, document, in: symbols.sequence).map { .gap($0) }
        ?? .issue(nearest)
    case .adjoining(let count): return adjoining(count)
    case .yearBefore: return yearBefore
    }
  }

  /// The issue so many before: with each between at hand, or told by how often issues appear.
  private func adjoining(_ count: Int) -> Search {
    guard let now = document.period else { return .unknown }
    for issue in issues {
      guard let period = issue.document.period,
        let steps = symbols.sequence.steps(from: period, to: now)
      else { return unbroken(count) }
      if steps == count { return .issue(issue) }
      if steps > count { return .gap(.none(count, before: now)) }
    }
    return .unknown
  }

  private func unbroken(_ count: Int) -> Search {
    var later = document
    for (place, issue) in issues.enumerated() {
      if let gap = IssueGap(issue.document, later, in: symbols.sequence) { return .gap(gap) }
      if place + 1 == count { return .issue(issue) }
      later = issue.document
    }
    return .unknown
  }

  private var yearBefore: Search {
    guard let now = document.period, let last = now.end.moved(years: -1) else { return .unknown }
    for issue in issues {
      guard let end = issue.document.period?.end, end <= last else { continue }
      return end == last ? .issue(issue) : .gap(.noYearBefore(now))
    }
    return .unknown
  }
}
