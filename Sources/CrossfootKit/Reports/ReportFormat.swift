package import Reporting

/// A way to write the reports of documents that people open.
package protocol ReportFormat: Sendable {
  /// What an index says of a document.
  associatedtype Entry: Sendable

  /// What the names of its files end in: `.html`.
  var suffix: String { get }

  /// The file of one document.
  func report(of issue: CheckedIssue)
    async throws(DocumentError) -> (file: [UInt8], entry: (_ name: String) -> Entry)

  /// What the index says of a document that could not be read.
  func entry(of document: UnreadableDocument) -> Entry

  /// The file that leads to the others, in the order of the documents; `nil` where there is none.
  ///
  /// - Parameter sequences: What there is to say of the issues taken together.
  func index(of entries: [Entry], sequences: [IssueSequenceSummary]) -> [UInt8]?
}
