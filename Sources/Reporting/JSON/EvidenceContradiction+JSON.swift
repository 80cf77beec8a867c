import DigestModel

extension EvidenceContradiction {
  /// An entry of a document's `contradictions` in the schema `crossfoot.figures/1`.
  var json: JSONValue {
    .object([
      ("dimension", .string(taken.dimension)),
      ("member", .string(taken.member)),
      ("supporting", supporting.json),
      ("denying", denying.json),
      ("expected", .string(orNull: expected?.description)),
      ("figures", .strings(keys.map(\.description))),
    ])
  }
}

extension EvidenceContradiction.Piece {
  fileprivate var json: JSONValue {
    .object([
      ("evidence", .string(kind.rawValue)),
      ("members", .strings(members)),
      ("page", .number(page)),
      ("line", .number(line)),
      ("box", box.json),
      ("text", .string(text)),
    ])
  }
}
