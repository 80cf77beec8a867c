import DigestModel

/// What is wrong with a publication's files, in the schema `crossfoot.publication-check/1`.
package struct PublicationCheckJSON {
  package init() {}

  package func write(_ check: PublicationCheck, to output: inout some TextOutputStream) {
    JSONValue.object([
      ("schema", .string("crossfoot.publication-check/1")),
      ("publication", .string(check.publication)),
      ("errors", .number(check.errors)), ("warnings", .number(check.warnings)),
      ("messages", .array(check.messages.map(\.json))),
    ]).write(to: &output)
  }
}

extension SourceError {
  fileprivate var json: JSONValue {
    .object([
      ("severity", .string(severity.rawValue)), ("path", .string(path)),
      ("line", .number(position.line)), ("column", .number(position.column)),
      ("message", .string(message)),
    ])
  }
}
