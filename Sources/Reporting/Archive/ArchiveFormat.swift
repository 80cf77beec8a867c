package import DigestModel

/// A document of an archive with what was found in it.
package struct ArchivedIssue: Hashable, Sendable {
  package var document: ArchivedDocument
  /// Without the rules that pass; `nil` where they are not asked for.
  package var findings: [ArchivedFinding]?

  package init(document: ArchivedDocument, findings: [ArchivedFinding]? = nil) {
    self.document = document
    self.findings = findings
  }
}

/// A way to write down what is in an archive.
package protocol ArchiveFormat {
  func write(_ issues: [ArchivedIssue], to output: inout some TextOutputStream)
}

/// Writes documents of an archive: `report(archived: issues, as: .json, to: &text)`.
package func report(
  archived issues: [ArchivedIssue], as format: some ArchiveFormat,
  to output: inout some TextOutputStream
) {
  format.write(issues, to: &output)
}
