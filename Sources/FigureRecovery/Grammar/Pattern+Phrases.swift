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
      .field(let elements), .ignore(let elements), .ignoreFrom(let elements), .bare(let elements),
      .place(_, let elements):
      elements
    case .axis: []
    case .rows(let alternatives): alternatives.flatMap { $0 }
    case .pairs(let pairs): [pairs.label, .capture(pairs.capture)]
    case .table(let table):
      table.label + table.columns.flatMap { $0.head + [.capture($0.capture)] }
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
    case .repeated(let elements): for element in elements { element.collectPhrases(into: &phrases) }
    case .capture, .member, .hole, .pageNumber, .numeral: break
    }
  }
}

extension Pattern.Statement {
  /// What its values add up to, where it says so.
  var footing: Pattern.Footing? {
    switch kind {
    case .pairs(let pairs): pairs.footing
    case .table(let table): table.footing
    case .line, .row, .title, .prose, .field, .rows, .bare, .place, .axis, .ignore, .ignoreFrom:
      nil
    }
  }
}

extension Pattern.Statement {
  /// What of a place must stand under one of its block's headings.
  enum Standing {
    /// Nothing: a sentence says by itself what it is about.
    case anywhere
    /// The place as a whole.
    case asWhole
    /// The label, and every value over or under it.
    case byItem
  }

  /// How its places are bound to the headings of its block.
  var standing: Standing {
    switch kind {
    case .field, .bare, .pairs: .byItem
    case .line, .row, .rows, .table: .asWhole
    case .title, .prose, .place, .axis, .ignore, .ignoreFrom: .anywhere
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

extension Pattern.Statement {
  /// Whether the statement is a label and values that belong to it.
  var isLabelled: Bool {
    switch kind {
    case .field(let elements): !elements.isEmpty
    case .line(let elements): elements.count == 2
    case .row, .title, .prose, .rows, .bare, .place, .pairs, .table, .axis, .ignore, .ignoreFrom:
      false
    }
  }

  /// Whether the statement has a place for a label of some letters and a value of a kind.
  ///
  /// - Parameter isStarred: A star behind a value says that it is no plain value of a chart.
  func looksFor(_ letters: [UInt32], _ value: CaptureMatch, isStarred: Bool) -> Bool {
    switch kind {
    case .field(let elements), .line(let elements):
      guard let label = elements.first, label.names(letters) else { return false }
      return elements.dropFirst().contains { element in
        guard case .capture(let capture) = element, capture.terminal == value.capture.terminal
        else { return false }
        return capture.mark == .allowed || (capture.mark == .required) == isStarred
      }
    case .pairs(let pairs):
      guard !isStarred, pairs.capture.terminal == value.capture.terminal else { return false }
      return pairs.label.names(letters)
        || pairs.series.map { Pattern.Element.labels($0.labels).names(letters) } ?? false
    case .row, .title, .prose, .rows, .bare, .place, .table, .axis, .ignore, .ignoreFrom:
      return false
    }
  }
}

extension Pattern.Statement {
  /// Whether the statement has a place for a label of some letters.
  ///
  /// What stands over a table's columns names nothing beside them, and a sentence's names are in it.
  func names(_ letters: [UInt32]) -> Bool {
    switch kind {
    case .table(let table): table.label.contains { $0.names(letters) }
    case .prose: false
    case .line, .row, .title, .field, .rows, .bare, .place, .axis, .pairs, .ignore, .ignoreFrom:
      elements.contains { $0.names(letters) }
    }
  }
}

extension Pattern.Element {
  /// Whether an element is a phrase, or has a label, of just these letters.
  fileprivate func names(_ letters: [UInt32]) -> Bool {
    switch self {
    case .phrase(let phrase): phrase.letters == letters
    case .labels(let labels): labels.labels.contains { $0.phrase.letters == letters }
    case .capture, .member, .hole, .pageNumber, .numeral, .optional, .choice, .repeated: false
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
