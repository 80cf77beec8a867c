/// What a grammar says a page may print, for those who set such pages and do not read them.
///
/// It repeats a grammar's sections, blocks and statements as they were resolved, without anything
/// that only matching needs: a typesetter that knows how labels are folded or numerals compared would
/// set pages that suit the matcher.
package struct GrammarOutline: Sendable {
  package struct Section: Sendable {
    package var name: String
    /// One for each thing it may be about.
    package var repeats: Bool
    /// A reader is told by any one of them that the section begins.
    package var begins: [String]
    package var bindings: [Binding]
    package var blocks: [Block]
  }

  /// What tells a section's member of a dimension.
  package struct Binding: Sendable {
    package var dimension: String
    package var members: [String]
    /// The member is known beforehand, and nothing has to be printed for it.
    package var isFixed: Bool
    /// Figures whose value, the member's first day, tells the member as its label does.
    package var openingDays: [Figure]
    /// Percentages that are the shares of parts in wholes.
    package var shares: [(share: Figure, part: Figure, whole: Figure)]
  }

  package struct Block: Sendable {
    package var name: String
    /// It stands at the head of its section.
    package var opens: Bool
    package var headings: [String]
    package var statements: [Statement]
  }

  package enum Statement: Sendable {
    case line([Element])
    case row([Element])
    case title([Element])
    case prose([Element])
    /// A sentence in which something may be printed several times.
    case list([Element])
    case field([Element])
    case rows([[Element]])
    case bare([Element])
    case place([Element])
    case pairs(Pairs)
    case table(Table)
    case axis
    case ignore([Element])
    /// Notes that begin with one of the phrases.
    case notes([String])
  }

  package indirect enum Element: Sendable {
    case phrase(String)
    /// A label of one of the members.
    case label(dimension: String, members: [String])
    case figure(Figure)
    /// A numeral that names a member of an open dimension.
    case member(dimension: String, kind: String)
    case hole
    case pageNumber
    case numeral
    case optional(Element)
    case choice([[Element]])
  }

  /// A figure with what is known of its key.
  package struct Figure: Sendable {
    package var indicator: String
    /// In key order; no member where the section, a label or a series says it.
    package var coordinates: [(dimension: String, member: String?)]
    /// How it is printed: `count`, `date`, …
    package var kind: String
    /// Whether a star must (`true`) or must not stand behind it.
    package var isStarred: Bool?
    /// Further figures of the same numeral.
    package var also: [Figure]
  }

  package struct Pairs: Sendable {
    /// The order of a legend against that of the values.
    package enum Legend: Sendable { case none, inOrder, reversed }

    package var label: Element
    package var figure: Figure
    package var series: (dimension: String, members: [String])?
    package var legend: Legend
    /// What the values of each series add up to.
    package var total: Figure?
  }

  package struct Table: Sendable {
    /// What labels a row.
    package var label: [Element]
    /// What stands over a column, and the figure in it.
    package var columns: [(head: [Element], figure: Figure)]
    /// What the values add up to.
    package var total: Figure?
  }

  package var sections: [Section]
}

extension Grammar {
  /// What the grammar says a page may print.
  package var outline: GrammarOutline {
    GrammarOutline(sections: sections.map { GrammarOutline.Section($0) })
  }
}

extension GrammarOutline.Section {
  init(_ section: Pattern.Section) {
    name = section.name
    repeats = section.repeats
    begins = section.begins.map(\.text)
    bindings = section.bindings.map { binding in
      switch binding.source {
      case .member(let member):
        .init(
          dimension: binding.dimension, members: [member], isFixed: true, openingDays: [],
          shares: [])
      case .evidence(let groups):
        .init(
          dimension: binding.dimension, members: binding.members, isFixed: false,
          openingDays: groups.joined().compactMap { evidence in
            if case .opened(let template) = evidence.kind { .init(template) } else { nil }
          },
          shares: groups.joined().compactMap { evidence in
            guard case .fits(let share, let part, let whole) = evidence.kind else { return nil }
            return (.init(share), .init(part), .init(whole))
          })
      }
    }
    blocks = section.blocks.map { block in
      .init(
        name: block.name, opens: block.opens, headings: block.headings.map(\.text),
        statements: block.statements.map(\.outline))
    }
  }
}

extension [Pattern.Element] {
  var outlines: [GrammarOutline.Element] { map { .init($0) } }
}

extension GrammarOutline.Element {
  init(_ element: Pattern.Element) {
    switch element {
    case .phrase(let phrase): self = .phrase(phrase.text)
    case .labels(let labels):
      var members: [String] = []
      for label in labels.labels where !members.contains(label.member) {
        members.append(label.member)
      }
      self = .label(dimension: labels.dimension, members: members)
    case .capture(let capture): self = .figure(.init(capture))
    case .member(let dimension, let terminal):
      self = .member(dimension: dimension, kind: terminal.rawValue)
    case .hole: self = .hole
    case .pageNumber: self = .pageNumber
    case .numeral: self = .numeral
    case .optional(let inner): self = .optional(.init(inner))
    case .choice(let choices): self = .choice(choices.map { $0.map { .init($0) } })
    case .repeated(let elements): self = .choice([elements.map { .init($0) }])
    }
  }
}

extension GrammarOutline.Figure {
  init(_ template: Pattern.Template) {
    indicator = template.indicator
    coordinates = template.coordinates.map { ($0.dimension, $0.member) }
    kind = ""
    isStarred = nil
    also = []
  }

  init(_ capture: Pattern.Capture) {
    self.init(capture.template)
    kind = capture.terminal.rawValue
    isStarred =
      switch capture.mark {
      case .allowed: nil
      case .required: true
      case .forbidden: false
      }
    also = capture.also.map { GrammarOutline.Figure($0) }
  }
}

extension Pattern.Element {
  var phraseTexts: [String] {
    switch self {
    case .phrase(let phrase): [phrase.text]
    case .optional(let element): element.phraseTexts
    case .choice(let choices): choices.joined().flatMap(\.phraseTexts)
    case .repeated(let elements): elements.flatMap(\.phraseTexts)
    case .labels, .capture, .member, .hole, .pageNumber, .numeral: []
    }
  }
}
