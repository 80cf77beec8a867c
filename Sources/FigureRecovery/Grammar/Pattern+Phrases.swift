import DigestModel

extension [Pattern.Section] {
  /// Every phrase and label of the sections that has a digit.
  var numberedPhrases: [Pattern.Phrase] {
    phrases.filter { $0.letters.contains { (0x30...0x39).contains($0) } }
      .sorted { $0.text < $1.text }
  }

  /// All phrases and labels of the sections.
  var phrases: Set<Pattern.Phrase> {
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
    return phrases
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
    case .repeated(let elements): for element in elements { element.collectPhrases(into: &phrases) }
    case .capture, .member, .hole, .pageNumber, .numeral: break
    }
  }
}

extension Pattern.Element {
  /// The indicators that an element's captures give.
  var indicators: [String] {
    switch self {
    case .capture(let capture):
      [capture.template.indicator] + capture.also.map(\.template.indicator)
    case .optional(let element): element.indicators
    case .choice(let choices): choices.flatMap { $0.flatMap(\.indicators) }
    case .repeated(let elements): elements.flatMap(\.indicators)
    case .phrase, .labels, .member, .hole, .pageNumber, .numeral: []
    }
  }
}

extension [Pattern.Element] {
  /// Whether the first of them has a label of some letters, and the others a value of a kind.
  ///
  /// - Parameter isStarred: A star behind a value says that it is no plain value of a chart.
  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool {
    guard let label = first, label.names(letters) else { return false }
    return dropFirst().contains { element in
      guard case .capture(let capture) = element, capture.terminal == value.capture.terminal
      else { return false }
      return capture.mark == .allowed || (capture.mark == .required) == isStarred
    }
  }
}

extension Pattern.Element {
  /// Whether an element is a phrase, or has a label, of just these letters.
  func names(_ letters: [UInt32]) -> Bool {
    switch self {
    case .phrase(let phrase): phrase.letters == letters
    case .labels(let labels): labels.labels.contains { $0.phrase.letters == letters }
    case .choice(let choices): choices.contains { $0.count == 1 && $0[0].names(letters) }
    case .capture, .member, .hole, .pageNumber, .numeral, .optional, .repeated: false
    }
  }
}

extension [Pattern.Section] {
  /// Whether a month, quarter or week is read anywhere.
  var readSpans: Bool {
    contains { section in
      section.blocks.contains { block in
        block.statements.contains { $0.elements.contains(where: \.readsSpans) }
      }
    }
  }
}

extension Pattern.Element {
  fileprivate var readsSpans: Bool {
    switch self {
    case .capture(let capture): capture.terminal.isOfDays
    case .optional(let element): element.readsSpans
    case .choice(let choices): choices.contains { $0.contains(where: \.readsSpans) }
    case .repeated(let elements): elements.contains(where: \.readsSpans)
    case .phrase, .labels, .member, .hole, .pageNumber, .numeral: false
    }
  }
}
