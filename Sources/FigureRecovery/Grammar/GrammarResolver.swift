import DigestModel
import Publications

/// Resolves the names of a grammar in a vocabulary and folds its phrases.
struct GrammarResolver {
  let publication: Publication
  private let folding = Folding()
  private var problems: SourceErrorList
  /// Dimensions that the section or the statement binds, where a figure may leave a member out.
  private var bound: Set<String> = []

  init(file: SourceFile, publication: Publication) {
    problems = SourceErrorList(file)
    self.publication = publication
  }

  /// What names nothing or fits nothing, in the order it was found.
  var errors: [SourceError] { problems.errors }

  private mutating func report(_ message: String, at position: SourcePosition) {
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

  private mutating func binding(_ syntax: GrammarSyntax.Binding) -> Pattern.Binding {
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

  private mutating func evidence(_ syntax: GrammarSyntax.Evidence) -> Pattern.Evidence {
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

  private mutating func statement(_ syntax: GrammarSyntax.Statement) -> Pattern.Statement {
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
    case .pairs(let pairs):
      return Pattern.Statement(kind: self.pairs(pairs).map { .pairs($0) } ?? .ignore([]))
    }
  }

  /// The resolved pairs; `nil` where the value's kind is unknown, which is reported.
  private mutating func pairs(_ syntax: GrammarSyntax.Pairs) -> Pattern.Pairs? {
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
    if let total = syntax.footing?.total.indicator, let footing,
      publication.indicator(total.text) != nil,
      footing.total.measure != .count || capture.terminal != .count
    {
      report("only counts foot to a count", at: total.position)
    }
    return Pattern.Pairs(
      label: label, capture: capture, series: series, legend: legend, footing: footing)
  }

  // MARK: Elements

  /// Resolves a sequence; what a label binds holds for the figures before it too.
  private mutating func sequence(_ elements: [GrammarSyntax.Element]) -> [Pattern.Element] {
    let outside = bound
    defer { bound = outside }
    for element in elements { bindDimensions(of: element) }
    return elements.map { self.element($0) }
  }

  private mutating func bindDimensions(of element: GrammarSyntax.Element) {
    switch element {
    case .dimension(let name, _), .member(let name, _): bound.insert(name.text)
    case .optional(let inner): bindDimensions(of: inner)
    case .choice(let choices):
      for choice in choices { for inner in choice { bindDimensions(of: inner) } }
    case .phrase, .capture, .both, .hole, .pageNumber, .numeral: break
    }
  }

  private mutating func element(_ syntax: GrammarSyntax.Element) -> Pattern.Element {
    switch syntax {
    case .phrase(let phrase): return .phrase(self.phrase(phrase))
    case .hole: return .hole
    case .pageNumber: return .pageNumber
    case .numeral: return .numeral
    case .optional(let inner): return .optional(element(inner))
    case .choice(let choices):
      return .choice(choices.map { choice in choice.map { element($0) } })
    case .dimension(let name, let members):
      let dimension = self.dimension(name)
      return .labels(
        labels(of: dimension, among: members.map { ids(of: $0, in: dimension) }, at: name))
    case .member(let name, let terminal):
      // An indicator without dimensions is written the same way as an open dimension.
      if publication.dimension(name.text) == nil, publication.indicator(name.text) != nil {
        let figure = GrammarSyntax.Figure(indicator: name, coordinates: [])
        return element(.capture(figure, terminal: terminal, isMarked: nil))
      }
      if let dimension = dimension(name), !dimension.isOpen {
        report(
          "“\(name.text)” has members of its own; only an open dimension is read off numerals",
          at: name.position)
      }
      return .member(dimension: name.text, terminal: Terminal(rawValue: terminal.text) ?? .ages)
    case .capture(let figure, let name, let isMarked):
      let template = self.template(figure)
      guard let terminal = Terminal(rawValue: name.text) else {
        let isKnown = publication.indicator(template.indicator) != nil
        let fitting = Terminal.ofFigures.filter { !isKnown || $0.yields(template.measure) }
        report(
          "no kind of value “\(name.text)”: "
            + (isKnown ? "“\(template.indicator)” is read as " : "there are ")
            + fitting.map(\.rawValue).listed, at: name.position)
        return .hole
      }
      if publication.indicator(template.indicator) != nil, !terminal.yields(template.measure) {
        report(
          "“\(template.indicator)” is measured in \(template.measure.rawValue), which “\(name.text)” does not"
            + " give: write \(Terminal.ofFigures.filter { $0.yields(template.measure) }.map(\.rawValue).listed)",
          at: name.position)
      }
      let mark: Pattern.Mark =
        switch isMarked {
        case true: .required
        case false: .forbidden
        case nil: .allowed
        }
      return .capture(Pattern.Capture(template: template, terminal: terminal, mark: mark))
    case .both(let first, let second):
      guard case .capture(var capture) = element(first), case .capture(let other) = element(second)
      else { return .hole }
      if !capture.terminal.isOfDays || !other.terminal.isOfDays,
        case .capture(_, let name, _) = second
      {
        report(
          "“and” reads a first-day and a last-day off one numeral; other figures have one each",
          at: name.position)
      }
      capture.also = [other]
      return .capture(capture)
    }
  }

  private mutating func phrase(_ syntax: GrammarSyntax.Phrase) -> Pattern.Phrase {
    let phrase = pattern(syntax.text)
    if phrase.letters.isEmpty {
      report("a phrase needs a letter or digit", at: syntax.position)
    }
    if phrase.letters.count > Self.longestPhrase {
      report(
        "a phrase has at most \(Self.longestPhrase) letters and digits: its beginning will do",
        at: syntax.position)
    }
    return phrase
  }

  /// The most letters and digits of a phrase, which are looked for one inside the other.
  private static let longestPhrase = 1000

  /// One letter in eight may differ, three at most; short phrases must be exact.
  private func pattern(_ text: String) -> Pattern.Phrase {
    let letters = folding.fold(text)
    return Pattern.Phrase(text: text, letters: letters, tolerance: min(3, letters.count / 8))
  }

  private mutating func template(_ syntax: GrammarSyntax.Figure) -> Pattern.Template {
    guard let indicator = publication.indicator(syntax.indicator.text) else {
      report("no indicator “\(syntax.indicator.text)”", at: syntax.indicator.position)
      return Pattern.Template(indicator: syntax.indicator.text, measure: .count, coordinates: [])
    }
    var written: [String: String?] = [:]
    for (name, member) in syntax.coordinates {
      let dimension = self.dimension(name)
      if written.updateValue(member?.text, forKey: name.text) != nil {
        report("“\(name.text)” is given twice", at: name.position)
      }
      if let member {
        checkMember(member, of: dimension)
      } else if !isBound(name.text) {
        report(
          "nothing here says which “\(name.text)”: write \(name.text)=…, or \(name.text) where its label"
            + " stands", at: name.position)
      }
      if dimension != nil, !indicator.dimensions.contains(name.text) {
        report("“\(indicator.id)” has no dimension “\(name.text)”", at: name.position)
      }
    }
    for id in indicator.dimensions where written[id] == nil {
      if publication.dimension(id)?.isOpen == true { continue }
      report(
        "“\(indicator.id)” needs “\(id)”: write \(id)=… for a member, or \(id) alone where a label or"
          + " the section says which", at: syntax.indicator.position)
    }
    return Pattern.Template(
      indicator: indicator.id, measure: indicator.measure,
      coordinates: indicator.dimensions.compactMap { id in
        written[id].map { Pattern.Template.Coordinate(dimension: id, member: $0) }
      })
  }

  /// Whether the section or the statement says which member of a dimension is meant, or, where
  /// that is composed, which member of each of its parts.
  private func isBound(_ dimension: String) -> Bool {
    if bound.contains(dimension) { return true }
    let parts = publication.dimension(dimension)?.composition?.parts
    return parts.map { $0.allSatisfy(bound.contains) } ?? false
  }

  // MARK: Vocabulary

  private mutating func dimension(_ name: GrammarSyntax.Name) -> Publication.Dimension? {
    if let dimension = publication.dimension(name.text) { return dimension }
    report("no dimension “\(name.text)”", at: name.position)
    return nil
  }

  private mutating func checkMember(
    _ name: GrammarSyntax.Name, of dimension: Publication.Dimension?
  ) {
    guard let dimension, !dimension.isOpen else { return }
    if !dimension.members.contains(where: { $0.id == name.text }) {
      let members = dimension.members.map(\.id)
      report(
        "“\(dimension.id)” has no member “\(name.text)”"
          + (members.isEmpty ? "" : ": there are \(members.listed)"), at: name.position)
    }
  }

  private mutating func ids(
    of members: GrammarSyntax.Members, in dimension: Publication.Dimension?
  ) -> [String] {
    switch members {
    case .children(let parent):
      let children = publication.children(of: parent.text).map(\.id)
      if children.isEmpty { report("no unit has the parent “\(parent.text)”", at: parent.position) }
      return children
    case .list(let names):
      for name in names { checkMember(name, of: dimension) }
      return names.map(\.text)
    }
  }

  private mutating func labels(
    of dimension: Publication.Dimension?, among members: [String]?, at syntax: GrammarSyntax.Name
  ) -> Pattern.Labels {
    var labels: [Pattern.Label] = []
    for member in dimension?.members ?? [] where members?.contains(member.id) ?? true {
      for name in member.names.all(in: publication.language) {
        let phrase = pattern(name)
        guard !phrase.letters.isEmpty else { continue }
        if let other = labels.first(where: {
          $0.phrase.letters == phrase.letters && $0.member != member.id
        }) {
          report(
            "“\(name)” may be \(other.member) or \(member.id) here; say which with “in”",
            at: syntax.position)
        }
        labels.append(Pattern.Label(member: member.id, phrase: phrase))
      }
    }
    if labels.isEmpty, dimension != nil {
      report("no member of “\(syntax.text)” has a label", at: syntax.position)
    }
    // A stable sort by length; the declared order decides among equals.
    let sorted = labels.enumerated().sorted {
      ($1.element.phrase.letters.count, $0.offset) < ($0.element.phrase.letters.count, $1.offset)
    }
    return Pattern.Labels(dimension: syntax.text, labels: sorted.map(\.element))
  }
}

extension GrammarSyntax.Element {
  var isCapture: Bool {
    switch self {
    case .capture, .both: true
    default: false
    }
  }
}
