import DigestModel

/// A grammar's parts, resolved against the vocabulary and ready to be matched.
enum Pattern {
  /// A phrase, folded.
  struct Phrase: Hashable, Sendable {
    var text: String
    /// Folded letters and digits; never empty.
    var letters: [UInt32]
    /// Insertions, deletions and replacements of letters that may set a printing apart.
    var tolerance: Int
  }

  struct Label: Hashable, Sendable {
    var member: String
    var phrase: Phrase
  }

  /// The labels of a dimension that a place of the grammar takes.
  struct Labels: Hashable, Sendable {
    var dimension: String
    /// Longest first, so that a label never hides one that begins with it.
    var labels: [Label]
  }

  struct Template: Hashable, Sendable {
    struct Coordinate: Hashable, Sendable {
      var dimension: String
      /// `nil` where the section, a label or a series says it.
      var member: String?
    }

    var indicator: String
    var measure: Measure
    /// In key order.
    var coordinates: [Coordinate]
  }

  enum Mark: Hashable, Sendable {
    /// A star may follow the value.
    case allowed
    case required
    case forbidden
  }

  struct Capture: Hashable, Sendable {
    var template: Template
    var terminal: Terminal
    var mark: Mark
    /// What the values of its indicator lie within.
    var range: ClosedRange<Int>?
    /// What else the numeral gives.
    var also: [Capture] = []
  }

  indirect enum Element: Hashable, Sendable {
    case phrase(Phrase)
    case labels(Labels)
    case capture(Capture)
    /// A numeral that names a member of an open dimension.
    case member(dimension: String, terminal: Terminal)
    case hole
    /// The number of the page it stands on.
    case pageNumber
    /// A numeral that is no figure.
    case numeral
    case optional(Element)
    case choice([[Element]])
    /// Once or several times, parted by punctuation; its labels hold for its own figures.
    case repeated([Element])
  }

  struct Pairs: Hashable, Sendable {
    enum Legend: Hashable, Sendable { case none, inOrder, reversed }

    struct Series: Hashable, Sendable {
      var dimension: String
      var members: [String]
      /// What the series may be labelled with.
      var labels: Labels
    }

    /// What labels the values: a dimension's labels, numerals, or one phrase.
    var label: Element
    var capture: Capture
    var series: Series?
    var legend: Legend
    var footing: Footing?
  }

  /// A table whose rows and heads say what its figures are about.
  struct Table: Hashable, Sendable {
    struct Column: Hashable, Sendable {
      /// What its head, or the table's title, says, in any order.
      var head: [Element]
      var capture: Capture
    }

    /// What labels a row.
    var label: [Element]
    var columns: [Column]
    var footing: Footing?
  }

  /// An identity between the values of a chart and a figure that is printed elsewhere.
  struct Footing: Hashable, Sendable {
    /// What the values of each series add up to.
    var total: Template
    /// The rule that says so.
    var rule: String
    /// Where the grammar names the rule.
    var position: SourcePosition
  }

  struct Block: Sendable {
    var name: String
    var opens: Bool
    var headings: [Phrase]
    var statements: [any Statement]
  }

  struct Evidence: Sendable {
    enum Kind: Sendable {
      case label
      case opened(Template)
      case repeats(Template)
      case fits(share: Template, part: Template, whole: Template)
    }

    var kind: Kind
  }

  struct Binding: Sendable {
    enum Source: Sendable {
      case member(String)
      case evidence([[Evidence]])
    }

    var dimension: String
    /// The members that the section may be about.
    var members: [String]
    var source: Source
  }

  struct Section: Sendable {
    var name: String
    var repeats: Bool
    var begins: [Phrase]
    var bindings: [Binding]
    var blocks: [Block]
  }
}
