import DigestModel

/// Rows under columns that their heads tell apart.
struct TableStatement: Statement {
  static let keyword = "table"

  var pattern: Pattern.Table

  var elements: [Pattern.Element] {
    pattern.label + pattern.columns.flatMap { $0.head + [.capture($0.capture)] }
  }
  /// It is found by its heads and rows together.
  var search: StatementSearch? { nil }
  var outline: GrammarOutline.Statement {
    .table(
      GrammarOutline.Table(
        label: pattern.label.outlines,
        columns: pattern.columns.map { ($0.head.outlines, .init($0.capture)) },
        total: footing.map { .init($0.total) }))
  }

  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .whole }
  var standing: Standing { .asWhole }
  var isLandmark: Bool { true }
  var footing: Pattern.Footing? { pattern.footing }
  var table: Pattern.Table? { pattern }

  /// What stands over its columns names nothing beside them.
  func names(_ letters: [UInt32]) -> Bool { pattern.label.contains { $0.names(letters) } }
}

extension TableStatement {
  /// As it was written.
  private struct Syntax {
    struct Column {
      /// What the head over a column, or the title over the table, says.
      var head: [GrammarSyntax.Element]
      var value: GrammarSyntax.Element
      var position: SourcePosition
    }

    /// What labels a row: any one of these.
    var labels: [[GrammarSyntax.Element]] = []
    var columns: [Column] = []
    var footing: GrammarSyntax.Footing?
  }

  // MARK: Parsing

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    var syntax = Syntax()
    repeat {
      syntax.labels.append(try part("what labels a row", by: &parser))
    } while parser.take("|")
    let parts = "“column” or “foots”"
    while !parser.beginsStatement {
      let word = try parser.name(parts)
      switch word.text {
      case "column":
        var head = try part("a head and a figure", by: &parser)
        let value = head.removeLast()
        guard value.isCapture else {
          throw parser.fail(.columnWithoutFigure, at: word.position)
        }
        syntax.columns.append(Syntax.Column(head: head, value: value, position: word.position))
      case "foots": syntax.footing = try parser.footing()
      default: throw parser.fail(.expected(parts, found: .name(word.text)), at: word.position)
      }
    }
    if syntax.columns.isEmpty { throw parser.fail(.tableWithoutColumn) }
    let written = syntax
    return { resolver, _ in TableStatement(pattern: resolved(written, by: &resolver)) }
  }

  /// The elements up to the next part of a table.
  private static func part(
    _ what: String, by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> [GrammarSyntax.Element] {
    func beginsPart(_ kind: GrammarToken.Kind) -> Bool {
      kind == .name("column") || kind == .name("foots")
    }
    var elements: [GrammarSyntax.Element] = []
    while !parser.beginsStatement, !parser.isSign("|"), !beginsPart(parser.token.kind) {
      let element = try parser.primary()
      elements.append(parser.take("?") ? .optional(element) : element)
    }
    if elements.isEmpty { throw parser.unexpected(what) }
    return elements
  }

  // MARK: Resolving

  private static func resolved(
    _ syntax: Syntax, by resolver: inout GrammarResolver
  ) -> Pattern.Table {
    // A total may name what heads say, but is not said by them.
    let outside = resolver.bound
    defer { resolver.bound = outside }
    for label in syntax.labels { for element in label { resolver.bindDimensions(of: element) } }
    let labels = syntax.labels.map { resolver.sequence($0) }
    let columns = syntax.columns.compactMap { column($0, by: &resolver) }
    for column in syntax.columns {
      for element in column.head { resolver.bindDimensions(of: element) }
    }
    let footing = syntax.footing.map { resolver.footing($0) }
    if let footing {
      resolver.check(footing, of: columns.map(\.capture), at: syntax.footing?.total.indicator)
    }
    return Pattern.Table(
      label: labels.count == 1 ? labels[0] : [.choice(labels)], columns: columns, footing: footing)
  }

  private static func column(
    _ syntax: Syntax.Column, by resolver: inout GrammarResolver
  ) -> Pattern.Table.Column? {
    for element in syntax.head {
      if let problem = problem(ofHead: element) {
        resolver.report(problem, at: syntax.position)
        return nil
      }
    }
    if syntax.head.isEmpty { resolver.report(.columnWithoutHead, at: syntax.position) }
    let elements = resolver.sequence(syntax.head + [syntax.value])
    guard case .capture(let capture) = elements.last else { return nil }
    return Pattern.Table.Column(head: elements.dropLast(), capture: capture)
  }

  /// What keeps an element from being a part of a column's head; `nil` where nothing does.
  private static func problem(ofHead element: GrammarSyntax.Element) -> GrammarProblem? {
    switch element {
    case .phrase, .dimension, .member: return nil
    case .optional(let inner): return problem(ofHead: inner)
    case .choice(let choices):
      for choice in choices {
        for inner in choice { if let problem = problem(ofHead: inner) { return problem } }
      }
      return nil
    case .repeated: return .repetitionOutsideProse
    case .capture, .both: return .severalFiguresInColumn
    case .hole, .pageNumber, .numeral: return .gapInHead
    }
  }
}
