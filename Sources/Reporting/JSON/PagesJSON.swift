package import DigestModel

/// The pages and their words in the schema `crossfoot.text/1`.
package struct PagesJSON: PagesFormat {
  package func write(_ document: SourceDocument, to output: inout some TextOutputStream) {
    let root = JSONValue.object([
      ("schema", .string("crossfoot.text/1")),
      ("path", .string(document.path)),
      ("sha256", .string(document.sha256)),
      ("pages", .array(document.pages.map(\.json))),
    ])
    root.write(to: &output)
  }
}

extension PagesFormat where Self == PagesJSON {
  /// The schema `crossfoot.text/1`.
  package static var json: PagesJSON { PagesJSON() }
}

extension Page {
  fileprivate var json: JSONValue {
    .object([
      ("number", .number(number)),
      ("width", .number(tenths(width))),
      ("height", .number(tenths(height))),
      ("geometry", .string(geometry.rawValue)),
      ("words", .array(words.map { .object($0.members) })),
      ("unseen", .array(unseen.map(\.json))),
    ])
  }
}

extension UnseenWord {
  fileprivate var json: JSONValue {
    .object(word.members + [("reason", .string(reason.description))])
  }
}

extension Word {
  fileprivate var members: [(key: String, value: JSONValue)] {
    [
      ("line", .number(line)),
      ("box", box.json),
      ("text", .string(text)),
      ("size", .number(tenths(fontSize))),
      ("weight", .number(weight)),
      ("rotation", .number(rotation)),
      ("superscript", .bool(isSuperscript)),
      ("joined", .bool(isJoined)),
    ]
  }
}
