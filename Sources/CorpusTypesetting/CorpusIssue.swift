/// An issue of the digest that the corpus holds.
package struct CorpusIssue: Sendable {
  /// How an issue's figures are made up.
  package struct Invention: Sendable {
    package var charts: DigestGenerator.Charts
    package var seed: UInt64
  }

  /// `YYYY-MM`.
  package var month: String
  /// `nil` for a real issue.
  package var invention: Invention?

  package static let all = [
    CorpusIssue(month: "2020-02", invention: Invention(charts: .overview, seed: 202_002)),
    CorpusIssue(month: "2025-11", invention: Invention(charts: .everywhere, seed: 202_511)),
    CorpusIssue(month: "2026-03", invention: nil),
  ]
}
