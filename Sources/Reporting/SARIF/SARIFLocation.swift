import DigestModel

/// A place in a document: a relative URI, and a line that is never less than 1.
struct SARIFLocation {
  private let path: RelativePath
  /// The document's place among the artifacts; `nil` for one that is none of them.
  private let index: Int?

  init(_ path: RelativePath, index: Int? = nil) {
    self.path = path
    self.index = index
  }

  /// An `artifactLocation`.
  var json: JSONValue {
    .object(
      [("uri", .string(path.uri))] + (index.map { [("index", .number($0))] } ?? []))
  }

  /// A `location`, with the members given.
  func json(
    at place: FindingPlace, id: Int? = nil, message: String? = nil,
    properties: [(key: String, value: JSONValue)] = []
  ) -> JSONValue {
    let region = JSONValue.object([("startLine", .number(place.line))])
    return .object(
      (id.map { [("id", .number($0))] } ?? []) + [
        (
          "physicalLocation",
          .object([("artifactLocation", json), ("region", region)])
        )
      ] + (message.map { [("message", .text($0))] } ?? []) + [
        ("properties", .object(place.members + properties))
      ])
  }
}

extension FindingPlace {
  /// Its page, and its box where it has one, in points to a tenth.
  var members: [(key: String, value: JSONValue)] {
    [("page", .number(page))] + (box.map { [("box", $0.json)] } ?? [])
  }
}

extension JSONValue {
  /// A `message`: control characters by their numbers, and nothing in it a link.
  ///
  /// Source: SARIF 2.1.0, section 3.11.6: `[text](target)` is a link in a plain text, too.
  static func text(_ text: String) -> JSONValue {
    var shown = ""
    for character in text.showingControls(keeping: "\n") {
      if character == "(", shown.last == "]" { shown.append(" ") }
      shown.append(character)
    }
    return .object([("text", .string(shown))])
  }
}
