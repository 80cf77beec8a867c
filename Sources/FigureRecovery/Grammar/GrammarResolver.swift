import DigestModel
import Publications

/// Resolves the names of a grammar in a vocabulary and folds its phrases.
struct GrammarResolver {
  let publication: Publication
  let folding = Folding()
  private var problems: SourceErrorList
  /// Dimensions that the section or the statement binds, where a figure may leave a member out.
  var bound: Set<String> = []

  init(file: SourceFile, publication: Publication) {
    problems = SourceErrorList(file)
    self.publication = publication
  }

  /// What names nothing or fits nothing, in the order it was found.
  var errors: [SourceError] { problems.errors }

  mutating func report(_ message: String, at position: SourcePosition) {
    problems.report(message, at: position)
  }

  // MARK: Sections

  /// Reports sections of one name, which a reader of the grammar could not tell apart.
  mutating func checkNames(of sections: [GrammarSyntax.Section]) {
    var names: Set<String> = []
    for section in sections where !names.insert(section.name.text).inserted {
      report("there is another section “\(section.name.text)” above", at: section.name.position)
    }
  }

  mutating func section(_ syntax: GrammarSyntax.Section) -> Pattern.Section {
    bound = Set(syntax.bindings.map(\.dimension.text))
    let sectionBound = bound
    var blocks: [Pattern.Block] = []
    for block in syntax.blocks {
      if blocks.contains(where: { $0.name == block.name.text }) {
        report("block “\(block.name.text)” stands twice in the section", at: block.name.position)
      }
      let statements = block.statements.map { statement -> Pattern.Statement in
        bound = sectionBound
        return self.statement(statement)
      }
      blocks.append(
        Pattern.Block(
          name: block.name.text, opens: block.opens, headings: block.headings.map { phrase($0) },
          statements: statements))
    }
    bound = sectionBound
    let bindings = syntax.bindings.map { binding($0) }
    return Pattern.Section(
      name: syntax.name.text, repeats: syntax.repeats, begins: syntax.begins.map { phrase($0) },
      bindings: bindings, blocks: blocks)
  }

  mutating func binding(_ syntax: GrammarSyntax.Binding) -> Pattern.Binding {
    let dimension = self.dimension(syntax.dimension)
    switch syntax.source {
    case .member(let name):
      checkMember(name, of: dimension)
      return Pattern.Binding(
        dimension: syntax.dimension.text, members: [name.text], source: .member(name.text))
    case .evidence(let evidence):
      return Pattern.Binding(
        dimension: syntax.dimension.text,
        members: syntax.members.map { ids(of: $0, in: dimension) }
          ?? dimension?.members.map(\.id) ?? [],
        source: .evidence(evidence.map { group in group.map { self.evidence($0) } }))
    }
  }

  mutating func evidence(_ syntax: GrammarSyntax.Evidence) -> Pattern.Evidence {
    // A figure that gives evidence may name dimensions that its own statement binds.
    let outside = bound
    defer { bound = outside }
    bound = Set(publication.dimensions.map(\.id))
    switch syntax.kind {
    case .label: return Pattern.Evidence(kind: .label)
    case .opened(let figure): return Pattern.Evidence(kind: .opened(template(figure)))
    case .repeats(let figure): return Pattern.Evidence(kind: .repeats(template(figure)))
    case .fits(let share, let part, let whole):
      return Pattern.Evidence(
        kind: .fits(share: template(share), part: template(part), whole: template(whole)))
    }
  }

  // MARK: Statements

  mutating func statement(_ syntax: GrammarSyntax.Statement) -> Pattern.Statement {
    if GrammarSyntax.repeatsOutsideProse(syntax.kind) {
      report(GrammarSyntax.repetitionProblem, at: syntax.position)
    }
    switch syntax.kind {
    case .title(let elements): return Pattern.Statement(kind: .title(sequence(elements)))
    case .line(let elements): return Pattern.Statement(kind: .line(sequence(elements)))
    case .row(let elements): return Pattern.Statement(kind: .row(sequence(elements)))
    case .prose(let elements): return Pattern.Statement(kind: .prose(sequence(elements)))
    case .ignore(let elements): return Pattern.Statement(kind: .ignore(sequence(elements)))
    case .field(let elements):
      if let problem = GrammarSyntax.problem(ofField: elements) {
        report(problem, at: syntax.position)
      }
      return Pattern.Statement(kind: .field(sequence(elements)))
    case .bare(let elements): return Pattern.Statement(kind: .bare(sequence(elements)))
    case .place(let area, let elements):
      if let problem = GrammarSyntax.problem(ofPlace: elements) {
        report(problem, at: syntax.position)
      }
      return Pattern.Statement(kind: .place(area, sequence(elements)))
    case .ignoreFrom(let phrases):
      return Pattern.Statement(kind: .ignoreFrom([.choice(phrases.map { [.phrase(phrase($0))] })]))
    case .axis: return Pattern.Statement(kind: .axis)
    case .rows(let alternatives):
      return Pattern.Statement(kind: .rows(alternatives.map { sequence($0) }))
    case .table(let table): return Pattern.Statement(kind: .table(self.table(table)))
    case .pairs(let pairs):
      return Pattern.Statement(kind: self.pairs(pairs).map { .pairs($0) } ?? .ignore([]))
    }
  }

  /// The resolved pairs; `nil` where the value's kind is unknown, which is reported.
  mutating func pairs(_ syntax: GrammarSyntax.Pairs) -> Pattern.Pairs? {
    var series: Pattern.Pairs.Series?
    if let written = syntax.series {
      let dimension = self.dimension(written.dimension)
      for member in written.members { checkMember(member, of: dimension) }
      bound.insert(written.dimension.text)
      let members = written.members.map(\.text)
      series = Pattern.Pairs.Series(
        dimension: written.dimension.text, members: members,
        labels: labels(of: dimension, among: members, at: written.dimension))
    }
    // A total may name what tells the series apart, but not what it sums over.
    let footing = syntax.footing.map { total, rule in
      Pattern.Footing(total: template(total), rule: rule.text, position: rule.position)
    }
    bindDimensions(of: syntax.label)
    let label = element(syntax.label)
    let figure = element(.capture(syntax.value, terminal: syntax.terminal, isMarked: nil))
    guard case .capture(let capture) = figure else { return nil }
    let legend: Pattern.Pairs.Legend =
      switch syntax.legend {
      case .none: .none
      case .inOrder: .inOrder
      case .reversed: .reversed
      }
    if let footing { check(footing, of: [capture], at: syntax.footing?.total.indicator) }
    return Pattern.Pairs(
      label: label, capture: capture, series: series, legend: legend, footing: footing)
  }
}
