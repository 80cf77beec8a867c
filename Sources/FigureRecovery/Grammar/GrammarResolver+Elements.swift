import DigestModel
import Publications

/// What stands in a statement, resolved: phrases, labels and figures.
extension GrammarResolver {
  /// Resolves a sequence; what a label binds holds for the figures before it too.
  mutating func sequence(_ elements: [GrammarSyntax.Element]) -> [Pattern.Element] {
    let outside = bound
    defer { bound = outside }
    for element in elements { bindDimensions(of: element) }
    reportTwofoldLabels(in: elements)
    return elements.map { self.element($0) }
  }

  /// Reports labels of one dimension behind each other: a figure of the sequence would have the first of them,
  /// wherever it stands. In a group that repeats each has its own figures.
  private mutating func reportTwofoldLabels(in elements: [GrammarSyntax.Element]) {
    var known: Set<String> = []
    for element in elements {
      for inner in element.sequences { reportTwofoldLabels(in: inner) }
      let names = element.labels
      if let twofold = names.first(where: { known.contains($0.text) }) {
        report(.labelledTwice(twofold.text), at: twofold.position)
      }
      known.formUnion(names.map(\.text))
    }
  }

  mutating func bindDimensions(of element: GrammarSyntax.Element) {
    switch element {
    case .dimension(let name, _), .member(let name, _): bound.insert(name.text)
    case .optional(let inner): bindDimensions(of: inner)
    case .choice(let choices):
      for choice in choices { for inner in choice { bindDimensions(of: inner) } }
    case .repeated(let elements): for inner in elements { bindDimensions(of: inner) }
    case .phrase, .capture, .both, .hole, .pageNumber, .numeral: break
    }
  }

  mutating func element(_ syntax: GrammarSyntax.Element) -> Pattern.Element {
    switch syntax {
    case .phrase(let phrase): return .phrase(self.phrase(phrase))
    case .hole: return .hole
    case .pageNumber: return .pageNumber
    case .numeral: return .numeral
    case .optional(let inner): return .optional(element(inner))
    case .choice(let choices):
      let resolved = choices.map { choice in choice.map { element($0) } }
      // Of phrases that begin alike the longest counts, in whatever order they are written.
      let phrases = resolved.map { $0.count == 1 ? $0[0].letters : nil }
      guard phrases.allSatisfy({ $0 != nil }) else { return .choice(resolved) }
      return .choice(
        resolved.indices.sorted { (phrases[$1]?.count ?? 0, $0) < (phrases[$0]?.count ?? 0, $1) }
          .map { resolved[$0] })
    case .repeated(let elements): return .repeated(elements.map { element($0) })
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
        report(.closedDimension(name.text), at: name.position)
      }
      return .member(dimension: name.text, terminal: Terminal(rawValue: terminal.text) ?? .ages)
    case .capture(let figure, let name, let isMarked):
      let template = self.template(figure)
      let isKnown = publication.indicator(template.indicator) != nil
      let kinds = Terminal.ofFigures.filter { !isKnown || $0.yields(template.measure) }
      guard let terminal = Terminal(rawValue: name.text) else {
        let indicator = isKnown ? template.indicator : nil
        report(.unknownKind(name.text, indicator: indicator, kinds: kinds), at: name.position)
        return .hole
      }
      if isKnown, !terminal.yields(template.measure) {
        report(
          .wrongKind(
            name.text, indicator: template.indicator, measure: template.measure, kinds: kinds),
          at: name.position)
      }
      let mark: Pattern.Mark =
        switch isMarked {
        case true: .required
        case false: .forbidden
        case nil: .allowed
        }
      return .capture(
        Pattern.Capture(
          template: template, terminal: terminal, mark: mark,
          range: publication.indicator(template.indicator)?.range))
    case .both(let first, let second):
      guard case .capture(var capture) = element(first), case .capture(let other) = element(second)
      else { return .hole }
      if !capture.terminal.isOfDays || !other.terminal.isOfDays,
        case .capture(_, let name, _) = second
      {
        report(.otherThanDaysTogether, at: name.position)
      }
      capture.also = [other]
      return .capture(capture)
    }
  }

  mutating func phrase(_ syntax: GrammarSyntax.Phrase) -> Pattern.Phrase {
    let phrase = pattern(syntax.text)
    if phrase.letters.isEmpty { report(.letterlessPhrase, at: syntax.position) }
    if phrase.letters.count > Self.longestPhrase {
      report(.phraseTooLong(most: Self.longestPhrase), at: syntax.position)
    }
    return phrase
  }

  /// The most letters and digits of a phrase, which are looked for one inside the other.
  private static let longestPhrase = 1000

  /// One letter in eight may differ, three at most; short phrases must be exact.
  func pattern(_ text: String) -> Pattern.Phrase {
    let letters = folding.fold(text)
    return Pattern.Phrase(text: text, letters: letters, tolerance: min(3, letters.count / 8))
  }

  mutating func template(_ syntax: GrammarSyntax.Figure) -> Pattern.Template {
    guard let indicator = publication.indicator(syntax.indicator.text) else {
      report(.unknownIndicator(syntax.indicator.text), at: syntax.indicator.position)
      return Pattern.Template(indicator: syntax.indicator.text, measure: .count, coordinates: [])
    }
    var written: [String: String?] = [:]
    for (name, member) in syntax.coordinates {
      let dimension = self.dimension(name)
      if written.updateValue(member?.text, forKey: name.text) != nil {
        report(.repeatedDimension(name.text), at: name.position)
      }
      if let member {
        checkMember(member, of: dimension)
      } else if !isBound(name.text) {
        report(.unboundDimension(name.text), at: name.position)
      }
      if dimension != nil, !indicator.dimensions.contains(name.text) {
        report(.foreignDimension(name.text, indicator: indicator.id), at: name.position)
      }
    }
    for id in indicator.dimensions where written[id] == nil {
      if publication.dimension(id)?.isOpen == true { continue }
      report(.missingDimension(id, indicator: indicator.id), at: syntax.indicator.position)
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
}

extension GrammarSyntax.Element {
  /// The sequences that stand in it.
  fileprivate var sequences: [[GrammarSyntax.Element]] {
    switch self {
    case .optional(let inner): inner.sequences
    case .choice(let choices): choices
    case .repeated(let elements): [elements]
    case .dimension, .member, .phrase, .capture, .both, .hole, .pageNumber, .numeral: []
    }
  }

  /// The dimensions that it labels outside groups that repeat.
  fileprivate var labels: [GrammarSyntax.Name] {
    switch self {
    case .dimension(let name, _), .member(let name, _): [name]
    case .optional(let inner): inner.labels
    case .choice(let choices): choices.joined().flatMap(\.labels)
    case .repeated, .phrase, .capture, .both, .hole, .pageNumber, .numeral: []
    }
  }
}

extension Pattern.Element {
  /// The letters of a phrase; `nil` for anything else.
  fileprivate var letters: [UInt32]? {
    if case .phrase(let phrase) = self { phrase.letters } else { nil }
  }
}
