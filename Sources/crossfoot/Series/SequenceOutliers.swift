import CrossfootKit
import DigestHistory
import DigestModel
import Publications
import Reporting

extension [IssueSequenceSummary] {
  /// Adds the figures that break with their own history, of publications with enough issues.
  ///
  /// A figure that a failing rule suspects needs no note.
  ///
  /// - Parameters:
  ///   - documents: All that were checked.
  ///   - sequences: How the issues of each publication follow each other.
  mutating func addOutliers(
    of documents: [CheckedDocument], sequences: [String: Publication.IssueSequence]
  ) {
    for place in indices {
      let sequence = sequences[self[place].publication]
      var latest: [Period: CheckedDocument] = [:]
      for document in documents where document.recovered.publication == self[place].publication {
        if let period = document.recovered.period { latest[period] = document }
      }
      let issues = latest.sorted { ($0.key.end, $0.key.start) < ($1.key.end, $1.key.start) }
        .map(\.value)
      let records = issues.map { document in
        IssueRecord(
          document.recovered, vintage: 1, findings: document.findings, knownSince: nil)
      }
      self[place].outliers = OutlierSearch.outliers(
        in: records, adjoins: { sequence?.adjoins($0, $1) ?? true }
      ) { issue, key in
        records[issue].doubted.contains(key) || records[issue].doubtedByComparison.contains(key)
      }.map { outlier in
        IssueSequenceSummary.Outlier(
          path: issues[outlier.issue].recovered.path, key: outlier.key,
          text: outlier.value.description, history: outlier.history.map(\.description))
      }
    }
  }
}
