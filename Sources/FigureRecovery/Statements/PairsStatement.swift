/// The labels and values of a chart, paired all at once.
struct PairsStatement: Statement {
  static let keyword = "pairs"

  var pairs: Pattern.Pairs

  var elements: [Pattern.Element] { [pairs.label, .capture(pairs.capture)] }
  /// Labels beside their values are looked for when it is known which of them are free; what running
  /// text says of a label in each series, as `North: year 2 750, month 410`, is a sentence of its own.
  var search: StatementSearch? {
    pairs.series.map { series in
      .prose([pairs.label, .repeated([.labels(series.labels), .capture(pairs.capture)])])
    }
  }
  var outline: GrammarOutline.Statement {
    .pairs(
      GrammarOutline.Pairs(
        label: .init(pairs.label), figure: .init(pairs.capture),
        series: pairs.series.map { ($0.dimension, $0.members) }, legend: pairs.legend.outline,
        total: footing.map { .init($0.total) }))
  }

  func turn(of match: StatementMatch, in text: DocumentText) -> ReadingTurn { .list }
  var standing: Standing { .asWhole }
  var footing: Pattern.Footing? { pairs.footing }
  var chart: Pattern.Pairs? { pairs }

  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool {
    guard !isStarred, pairs.capture.terminal == value.capture.terminal else { return false }
    return pairs.label.names(letters)
      || pairs.series.map { Pattern.Element.labels($0.labels).names(letters) } ?? false
  }
}

extension PairsStatement {
  /// As it was written.
  private struct Syntax {
    var label: GrammarSyntax.Element
    var value: GrammarSyntax.Figure
    var terminal: GrammarSyntax.Name
    /// The dimension that tells the chart's series apart, and its members in printed order.
    var series: (dimension: GrammarSyntax.Name, members: [GrammarSyntax.Name])?
    var legend = Pattern.Pairs.Legend.none
    var footing: GrammarSyntax.Footing?
  }

  static func parsed(
    by parser: inout GrammarParser
  ) throws(GrammarParser.Failure) -> UnresolvedStatement {
    let label = try parser.primary()
    switch label {
    case .dimension, .phrase, .member: break
    case .choice(let choices) where choices.allSatisfy(\.isPhrase): break
    case .capture, .both, .hole, .pageNumber, .numeral, .optional, .choice, .repeated:
      throw parser.fail(.pairsWithoutLabel)
    }
    guard case .capture(let figure, let terminal, nil) = try parser.primary() else {
      throw parser.fail(.pairsWithoutFigure)
    }
    var syntax = Syntax(label: label, value: figure, terminal: terminal)
    let parts = "“series”, “legend” or “foots”"
    while !parser.beginsStatement {
      let word = try parser.name(parts)
      switch word.text {
      case "series":
        let dimension = try parser.name("a dimension")
        try parser.expect("=")
        var members: [GrammarSyntax.Name] = []
        repeat {
          members.append(try parser.name("a member of “\(dimension.text)”"))
        } while parser.take(",")
        syntax.series = (dimension, members)
      case "legend": syntax.legend = parser.takeWord("reversed") ? .reversed : .inOrder
      case "foots": syntax.footing = try parser.footing()
      default: throw parser.fail(.expected(parts, found: .name(word.text)), at: word.position)
      }
    }
    let written = syntax
    return { resolver, _ in resolved(written, by: &resolver).map(PairsStatement.init) }
  }

  /// The chart; `nil` where the value's kind is unknown, which is reported.
  private static func resolved(
    _ syntax: Syntax, by resolver: inout GrammarResolver
  ) -> Pattern.Pairs? {
    var series: Pattern.Pairs.Series?
    if let written = syntax.series {
      let dimension = resolver.dimension(written.dimension)
      for member in written.members { resolver.checkMember(member, of: dimension) }
      resolver.bound.insert(written.dimension.text)
      let members = written.members.map(\.text)
      series = Pattern.Pairs.Series(
        dimension: written.dimension.text, members: members,
        labels: resolver.labels(of: dimension, among: members, at: written.dimension))
    }
    // A total may name what tells the series apart, but not what it sums over.
    let footing = syntax.footing.map { resolver.footing($0) }
    resolver.bindDimensions(of: syntax.label)
    let label = resolver.element(syntax.label)
    let figure = resolver.element(
      .capture(syntax.value, terminal: syntax.terminal, isMarked: nil))
    guard case .capture(let capture) = figure else { return nil }
    if let footing {
      resolver.check(footing, of: [capture], at: syntax.footing?.total.indicator)
    }
    return Pattern.Pairs(
      label: label, capture: capture, series: series, legend: syntax.legend, footing: footing)
  }
}

extension [GrammarSyntax.Element] {
  fileprivate var isPhrase: Bool {
    if count == 1, case .phrase = self[0] { true } else { false }
  }
}

extension Pattern.Pairs.Legend {
  fileprivate var outline: GrammarOutline.Pairs.Legend {
    switch self {
    case .none: .none
    case .inOrder: .inOrder
    case .reversed: .reversed
    }
  }
}
