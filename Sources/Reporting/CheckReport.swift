package import DigestModel

/// What was found out about a document that could be read.
package struct CheckedDocument: Hashable, Sendable {
  package var recovered: RecoveredDocument
  /// The publication's title in the report's language.
  package var title: String
  /// In the order of the rules.
  package var findings: [Finding]

  package init(recovered: RecoveredDocument, title: String, findings: [Finding]) {
    self.recovered = recovered
    self.title = title
    self.findings = findings
  }
}

/// A document that could not be read or recognised.
package struct UnreadableDocument: Hashable, Sendable {
  /// The path as the caller gave it.
  package var path: String
  /// Lower case, no full stop.
  package var message: String

  package init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}

/// The outcome of checking some documents, each list in the order the documents were given.
package struct CheckReport: Hashable, Sendable {
  package var documents: [CheckedDocument]
  package var unreadable: [UnreadableDocument]

  package init(documents: [CheckedDocument], unreadable: [UnreadableDocument] = []) {
    self.documents = documents
    self.unreadable = unreadable
  }

  var findings: [Finding] { documents.flatMap(\.findings) }
}

extension [Finding] {
  func count(_ status: Finding.Status) -> Int { count { $0.status == status } }
}

/// A way to write a check's outcome down.
package protocol CheckFormat {
  func write(_ check: CheckReport, to output: inout some TextOutputStream)
}

/// Writes a check's outcome: `report(check, as: .json, to: &text)`.
package func report(
  _ check: CheckReport, as format: some CheckFormat, to output: inout some TextOutputStream
) {
  format.write(check, to: &output)
}
