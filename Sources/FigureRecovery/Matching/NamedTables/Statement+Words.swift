import DigestModel

// What a grammar says of its figures beside their values.

extension Statement {
  /// The phrases of the statement, wherever they stand in it.
  var phrases: [Pattern.Phrase] { elements.flatMap(\.phrases) }

  /// The captures of the statement, wherever they stand in it.
  var captures: [Pattern.Capture] { elements.flatMap(\.captures) }

  /// The indicators of its figures but those that tell the period.
  var indicators: [String] {
    captures.filter { $0.template.measure != .date }.map(\.template.indicator)
  }

  /// The phrases that a statement begins with, and what its figures are, where all are of one kind: with the
  /// members of that which all are about.
  var namedFigures: (phrases: [Pattern.Phrase], naming: Naming)? {
    let templates = captures.map(\.template)
    guard search != nil, chart == nil, let indicator = templates.first?.indicator,
      templates.allSatisfy({ $0.indicator == indicator }),
      let first = elements.first, !first.phrases.isEmpty, first.allLabels.isEmpty
    else { return nil }
    let said = templates.map { template in
      Set(template.coordinates.filter { $0.member != nil })
    }
    var naming = Naming(indicators: [indicator])
    for own in said.dropFirst().reduce(said[0], { $0.intersection($1) }) {
      naming.members[own.dimension] = own.member.map { [$0] }
    }
    return (first.phrases, naming)
  }

  /// Phrases that may be left out, and what stands around the name of a title: they say nothing.
  var fillers: [Pattern.Phrase] {
    elements.flatMap { element -> [Pattern.Phrase] in
      if case .optional(let inner) = element, inner.captures.isEmpty, inner.allLabels.isEmpty {
        return inner.phrases
      }
      return []
    }
  }
}

extension Pattern.Element {
  var captures: [Pattern.Capture] {
    switch self {
    case .capture(let capture): [capture]
    case .optional(let inner): inner.captures
    case .choice(let choices): choices.joined().flatMap(\.captures)
    case .repeated(let elements): elements.flatMap(\.captures)
    case .phrase, .labels, .member, .hole, .pageNumber, .numeral: []
    }
  }

  var phrases: [Pattern.Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .optional(let inner): inner.phrases
    case .choice(let choices): choices.joined().flatMap(\.phrases)
    case .repeated, .capture, .labels, .member, .hole, .pageNumber, .numeral: []
    }
  }
}
