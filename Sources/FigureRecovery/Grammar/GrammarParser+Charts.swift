import DigestModel

/// Charts and tables: labels, series, columns and what they add up to.
extension GrammarParser {
  mutating func pairs() throws(Failure) -> GrammarSyntax.Pairs {
    let label = try primary()
    switch label {
    case .dimension, .phrase, .member: break
    case .capture, .both, .hole, .pageNumber, .numeral, .optional, .choice, .repeated:
      throw fail("expected a dimension or a phrase that labels the values")
    }
    guard case .capture(let figure, let terminal, nil) = try primary() else {
      throw fail("expected a figure such as “cases[unit]: count”")
    }
    var pairs = GrammarSyntax.Pairs(
      label: label, value: figure, terminal: terminal, series: nil, legend: .none,
      footing: nil)
    while !beginsStatement {
      let word = try name("“series”, “legend” or “foots”")
      switch word.text {
      case "series":
        let dimension = try name("a dimension")
        try expect("=")
        var members: [GrammarSyntax.Name] = []
        repeat { members.append(try name("a member of “\(dimension.text)”")) } while take(",")
        pairs.series = (dimension, members)
      case "legend": pairs.legend = takeWord("reversed") ? .reversed : .inOrder
      case "foots":
        pairs.footing = try footing()
      default:
        throw fail(
          "expected “series”, “legend” or “foots”, found “\(word.text)”", at: word.position)
      }
    }
    return pairs
  }

  /// What stands behind `foots`.
  private mutating func footing() throws(Failure) -> (
    total: GrammarSyntax.Figure, rule: GrammarSyntax.Name
  ) {
    guard takeWord("to") else { throw fail("expected “to”, found \(token.kind)") }
    let total = try figure()
    guard takeWord("as") else { throw fail("expected “as”, found \(token.kind)") }
    return (total, try name("the name of a rule"))
  }

  mutating func table() throws(Failure) -> GrammarSyntax.Table {
    var table = GrammarSyntax.Table(labels: [], columns: [], footing: nil)
    repeat { table.labels.append(try elementsOfTable("what labels a row")) } while take("|")
    while !beginsStatement {
      let word = try name("“column” or “foots”")
      switch word.text {
      case "column":
        var head = try elementsOfTable("a head and a figure")
        let value = head.removeLast()
        guard value.isCapture else {
          throw fail(
            "a column ends with its figure, such as “cases[unit]: count”", at: word.position)
        }
        table.columns.append(
          GrammarSyntax.Table.Column(head: head, value: value, position: word.position))
      case "foots": table.footing = try footing()
      default:
        throw fail("expected “column” or “foots”, found “\(word.text)”", at: word.position)
      }
    }
    if table.columns.isEmpty { throw fail("a table has columns: write “column …” for each kind") }
    return table
  }

  /// The elements up to the next part of a table.
  private mutating func elementsOfTable(
    _ what: String
  ) throws(Failure) -> [GrammarSyntax.Element] {
    var elements: [GrammarSyntax.Element] = []
    while !beginsStatement, !isSign("|"), !beginsPartOfTable {
      let element = try primary()
      elements.append(take("?") ? .optional(element) : element)
    }
    if elements.isEmpty { throw fail("expected \(what), found \(token.kind)") }
    return elements
  }

  private var beginsPartOfTable: Bool {
    token.kind == .name("column") || token.kind == .name("foots")
  }
}
