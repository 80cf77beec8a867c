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

  mutating func report(_ problem: GrammarProblem, at position: SourcePosition) {
    problems.report(problem.message, at: position)
  }

  // MARK: Sections

  /// Reports sections of one name, which a reader of the grammar could not tell apart.
  mutating func checkNames(of sections: [GrammarSyntax.Section]) {
    var names: Set<String> = []
    for section in sections where !names.insert(section.name.text).inserted {
      report(.repeatedSection(section.name.text), at: section.name.position)
    }
  }

  mutating func section(_ syntax: GrammarSyntax.Section) -> Pattern.Section {
    bound = Set(syntax.bindings.map(\.dimension.text))
    let sectionBound = bound
    var blocks: [Pattern.Block] = []
    for block in syntax.blocks {
      if blocks.contains(where: { $0.name == block.name.text }) {
        report(.repeatedBlock(block.name.text), at: block.name.position)
      }
      let statements = block.statements.compactMap { statement -> (any Statement)? in
        bound = sectionBound
        return statement.resolve(&self, statement.position)
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

  /// Resolves a sequence of which nothing is repeated; else that is reported.
  mutating func unrepeated(
    _ elements: [GrammarSyntax.Element], at position: SourcePosition
  ) -> [Pattern.Element] {
    refuseRepetition(in: [elements], at: position)
    return sequence(elements)
  }

  mutating func refuseRepetition(
    in alternatives: [[GrammarSyntax.Element]], at position: SourcePosition
  ) {
    if alternatives.contains(where: GrammarSyntax.repeats) {
      report(.repetitionOutsideProse, at: position)
    }
  }
}
