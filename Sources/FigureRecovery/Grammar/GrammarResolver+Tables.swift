import DigestModel
import Publications

/// Tables, resolved: rows, heads and the figures under them.
extension GrammarResolver {
  mutating func table(_ syntax: GrammarSyntax.Table) -> Pattern.Table {
    // A total may name what heads say, but is not said by them.
    let outside = bound
    defer { bound = outside }
    for label in syntax.labels { for element in label { bindDimensions(of: element) } }
    let labels = syntax.labels.map { sequence($0) }
    let columns = syntax.columns.compactMap { column($0) }
    for column in syntax.columns { for element in column.head { bindDimensions(of: element) } }
    let footing = syntax.footing.map { total, rule in
      Pattern.Footing(total: template(total), rule: rule.text, position: rule.position)
    }
    if let footing {
      check(footing, of: columns.map(\.capture), at: syntax.footing?.total.indicator)
    }
    return Pattern.Table(
      label: labels.count == 1 ? labels[0] : [.choice(labels)], columns: columns, footing: footing)
  }

  private mutating func column(
    _ syntax: GrammarSyntax.Table.Column
  ) -> Pattern.Table.Column? {
    for element in syntax.head {
      if let problem = GrammarSyntax.problem(ofHead: element) {
        report(problem, at: syntax.position)
        return nil
      }
    }
    if syntax.head.isEmpty {
      report("a column is told by its head: write what stands over it", at: syntax.position)
    }
    let elements = sequence(syntax.head + [syntax.value])
    guard case .capture(let capture) = elements.last else { return nil }
    return Pattern.Table.Column(head: elements.dropLast(), capture: capture)
  }

  /// Reports what cannot add up.
  mutating func check(
    _ footing: Pattern.Footing, of captures: [Pattern.Capture], at total: GrammarSyntax.Name?
  ) {
    guard let total, publication.indicator(total.text) != nil else { return }
    if footing.total.measure != .count || captures.contains(where: { $0.terminal != .count }) {
      report("only counts foot to a count", at: total.position)
    }
  }
}
