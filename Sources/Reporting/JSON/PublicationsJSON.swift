/// A list of publications in the schema `crossfoot.publications/1`.
package struct PublicationsJSON: PublicationsFormat {
  package func write(
    _ publications: [PublicationSummary], to output: inout some TextOutputStream
  ) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.publications/1")),
      ("publications", .array(publications.map(\.json))),
    ])
    root.write(to: &output)
  }
}

extension PublicationsFormat where Self == PublicationsJSON {
  /// The schema `crossfoot.publications/1`.
  package static var json: PublicationsJSON { PublicationsJSON() }
}

extension PublicationSummary {
  fileprivate var json: JSONValue {
    .object([
      ("id", .string(id)),
      ("title", .string(title)),
      ("language", .string(language)),
      ("recognisedBy", .strings(recognizedBy)),
    ])
  }
}
