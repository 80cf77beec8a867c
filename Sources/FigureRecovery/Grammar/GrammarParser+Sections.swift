import DigestModel

/// Sections, and what binds them.
extension GrammarParser {
  mutating func section() throws(Failure) -> GrammarSyntax.Section {
    _ = next()
    var section = GrammarSyntax.Section(
      name: try name("the section's name"), repeats: false, begins: [], bindings: [], blocks: [])
    section.repeats = takeWord("repeats")
    try endStatement()
    while token.kind != .end, !isKeyword("section") {
      if isKeyword("begins") {
        section.begins +=
          recovering { (parser) throws(Failure) in
            _ = parser.next()
            return try parser.phrases()
          } ?? []
      } else if isKeyword("binds") {
        if let binding = recovering({ (parser) throws(Failure) in try parser.binding() }) {
          section.bindings.append(binding)
        }
      } else if isKeyword("block") {
        if let block = recovering({ (parser) throws(Failure) in try parser.block() }) {
          section.blocks.append(block)
        }
      } else {
        report(.expected("“begins”, “binds” or “block”", found: token.kind))
        skipStatement()
      }
    }
    return section
  }

  private mutating func binding() throws(Failure) -> GrammarSyntax.Binding {
    _ = next()
    let dimension = try name("a dimension")
    if take("=") {
      let member = try name("a member of “\(dimension.text)”")
      try endStatement()
      return GrammarSyntax.Binding(dimension: dimension, source: .member(member))
    }
    let members = takeWord("in") ? try self.members() : nil
    guard takeWord("by") else { throw unexpected("“=” or “by”") }
    var evidence: [[GrammarSyntax.Evidence]] = []
    repeat {
      var group: [GrammarSyntax.Evidence] = []
      repeat { group.append(try self.evidence()) } while take(",")
      evidence.append(group)
    } while takeWord("else")
    try endStatement()
    return GrammarSyntax.Binding(
      dimension: dimension, members: members, source: .evidence(evidence))
  }

  private mutating func evidence() throws(Failure) -> GrammarSyntax.Evidence {
    let kinds = "“label”, “opened”, “repeats” or “fits”"
    let kind = try name(kinds)
    switch kind.text {
    case "label": return GrammarSyntax.Evidence(kind: .label, position: kind.position)
    case "opened":
      return GrammarSyntax.Evidence(kind: .opened(try figure()), position: kind.position)
    case "repeats":
      return GrammarSyntax.Evidence(kind: .repeats(try figure()), position: kind.position)
    case "fits":
      let share = try figure()
      try expect("=")
      let part = try figure()
      guard takeWord("of") else { throw unexpected("“of”") }
      return GrammarSyntax.Evidence(
        kind: .fits(share: share, part: part, whole: try figure()), position: kind.position)
    default: throw fail(.expected(kinds, found: .name(kind.text)), at: kind.position)
    }
  }
}
