package import DigestModel

/// What the documents of one publication are, taken together.
package struct IssueSequenceSummary: Hashable, Sendable {
  /// Different documents of one period, the one that counts last.
  package struct Vintages: Hashable, Sendable {
    package var period: Period
    package var paths: [String]

    package init(period: Period, paths: [String]) {
      self.period = period
      self.paths = paths
    }
  }

  /// A document with the bytes of another.
  package struct Duplicate: Hashable, Sendable {
    package var path: String
    package var original: String

    package init(path: String, of original: String) {
      self.path = path
      self.original = original
    }
  }

  package var publication: String
  package var documents: Int
  /// The periods without an issue between the first and the last.
  package var gaps: [Period]
  package var vintages: [Vintages]
  package var duplicates: [Duplicate]

  package init(
    publication: String, documents: Int, gaps: [Period], vintages: [Vintages],
    duplicates: [Duplicate]
  ) {
    self.publication = publication
    self.documents = documents
    self.gaps = gaps
    self.vintages = vintages
    self.duplicates = duplicates
  }
}
