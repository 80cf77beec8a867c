import DigestModel
import Publications

extension GrammarSyntax {
  /// What the values of a chart or table add up to, and the rule that says so.
  struct Footing {
    var total: Figure
    var rule: Name
  }
}

extension GrammarParser {
  /// What stands behind `foots`.
  mutating func footing() throws(Failure) -> GrammarSyntax.Footing {
    guard takeWord("to") else { throw unexpected("“to”") }
    let total = try figure()
    guard takeWord("as") else { throw unexpected("“as”") }
    return GrammarSyntax.Footing(total: total, rule: try name("the name of a rule"))
  }
}

extension GrammarResolver {
  mutating func footing(_ syntax: GrammarSyntax.Footing) -> Pattern.Footing {
    Pattern.Footing(
      total: template(syntax.total), rule: syntax.rule.text, position: syntax.rule.position)
  }

  /// Reports what cannot add up.
  mutating func check(
    _ footing: Pattern.Footing, of captures: [Pattern.Capture], at total: GrammarSyntax.Name?
  ) {
    guard let total, publication.indicator(total.text) != nil else { return }
    if footing.total.measure != .count || captures.contains(where: { $0.terminal != .count }) {
      report(.footsToOtherThanCount, at: total.position)
    }
  }
}
