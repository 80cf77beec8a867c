import DigestModel

/// A check as lines of JSON, each with its `schema`: the documents, those that could not be read,
/// then every finding, and last what is known or waived and fails no more.
package struct CheckLines: CheckFormat {
  package static let name = "ndjson"

  private let language: String

  package init(_ presentation: CheckPresentation) { language = presentation.language }

  package func write(_ check: CheckReport, to output: inout some TextOutputStream) {
    func write(_ kind: String, _ members: [(key: String, value: JSONValue)]) {
      JSONValue.object([("schema", .string("crossfoot.check-\(kind)/1"))] + members)
        .writeLine(to: &output)
    }
    for document in check.documents {
      let recovered = document.recovered
      write(
        "document",
        recovered.origin + [
          ("figures", .number(recovered.figures.count)), ("summary", document.summary),
        ] + recovered.account(in: language) + document.gaps)
    }
    for document in check.unreadable { write("error", document.members(in: language)) }
    for document in check.documents {
      for finding in document.findings {
        write("result", document.recovered.origin + finding.members(in: language))
      }
    }
    for known in check.fixed { write("known", [("now", .string("passes"))] + known.members) }
    for known in check.undecided { write("known", [("now", .string("undecided"))] + known.members) }
    for waiver in check.idleWaivers { write("waiver", waiver.members) }
  }
}
