package import TableFooting

/// What adds up in some documents, each list in the order the documents were given.
package struct FootingReport: Sendable {
  package var documents: [FootedDocument]
  package var unreadable: [UnreadableDocument]

  package init(documents: [FootedDocument], unreadable: [UnreadableDocument] = []) {
    self.documents = documents
    self.unreadable = unreadable
  }
}

/// A way to write down what adds up.
package protocol FootingFormat: Sendable {
  func write(_ report: FootingReport, to output: inout some TextOutputStream)
}

extension FootedDocument {
  /// The equations with their tables, counted from 0, in the order of the document.
  var results: [(table: Int, equation: FootedEquation)] {
    tables.enumerated().flatMap { index, table in table.equations.map { (index, $0) } }
  }

  func count(_ status: FootedEquation.Status) -> Int {
    tables.reduce(0) { $0 + $1.equations.count { $0.status == status } }
  }
}
