import DigestModel

extension [Pattern.Section] {
  /// Every phrase and label of the sections that has a digit.
  var numberedPhrases: [Pattern.Phrase] {
    var phrases: Set<Pattern.Phrase> = []
    for section in self {
      phrases.formUnion(section.begins)
      for block in section.blocks {
        phrases.formUnion(block.headings)
        for statement in block.statements {
          for element in statement.elements { element.collectPhrases(into: &phrases) }
        }
      }
    }
    return
      phrases.filter { $0.letters.contains { (0x30...0x39).contains($0) } }
      .sorted { $0.text < $1.text }
  }
}

extension Pattern.Statement {
  /// All elements of the statement, those of every alternative.
  var elements: [Pattern.Element] {
    switch kind {
    case .line(let elements), .row(let elements), .title(let elements), .prose(let elements),
      .field(let elements), .ignore(let elements), .bare(let elements):
      elements
    case .axis: []
    case .rows(let alternatives): alternatives.flatMap { $0 }
    case .pairs(let pairs): [pairs.label, .capture(pairs.capture)]
    }
  }
}

extension Pattern.Element {
  func collectPhrases(into phrases: inout Set<Pattern.Phrase>) {
    switch self {
    case .phrase(let phrase): phrases.insert(phrase)
    case .labels(let labels): phrases.formUnion(labels.labels.map(\.phrase))
    case .optional(let element): element.collectPhrases(into: &phrases)
    case .choice(let choices):
      for choice in choices { for element in choice { element.collectPhrases(into: &phrases) } }
    case .capture, .member, .hole, .pageNumber, .numeral: break
    }
  }
}

extension Pattern.Statement {
  /// Whether the statement counts only under one of its block's headings.
  var standsUnderHeading: Bool {
    switch kind {
    case .field, .bare: true
    case .line, .row, .title, .prose, .rows, .pairs, .axis, .ignore: false
    }
  }
}

extension Pattern.Element {
  /// The indicators that an element's captures give.
  var indicators: [String] {
    switch self {
    case .capture(let capture): [capture.template.indicator]
    case .optional(let element): element.indicators
    case .choice(let choices): choices.flatMap { $0.flatMap(\.indicators) }
    case .phrase, .labels, .member, .hole, .pageNumber, .numeral: []
    }
  }
}
