import DigestModel

/// A grammar as it was written: what its sections are made of, with the places in the source.
enum GrammarSyntax {
  struct Name: Hashable {
    var text: String
    var position: SourcePosition
  }

  struct Section {
    var name: Name
    /// Any number of them, one for each choice of what it binds.
    var repeats: Bool
    /// A phrase that tells this section from others; any one of them.
    var begins: [Phrase]
    var bindings: [Binding]
    var blocks: [Block]
  }

  struct Phrase: Hashable {
    var text: String
    var position: SourcePosition
  }

  struct Binding {
    enum Source {
      case member(Name)
      /// Kinds of evidence that must agree; a later list counts only where those before are silent.
      case evidence([[Evidence]])
    }

    var dimension: Name
    /// The members it may be, where not all.
    var members: Members?
    var source: Source
  }

  /// One kind of evidence for a dimension's member.
  struct Evidence {
    enum Kind {
      /// The section prints a label of the member in a statement that binds it.
      case label
      /// A date of the section is the member's first day in the registry.
      case opened(Figure)
      /// A figure of the section repeats one of a section bound otherwise.
      case repeats(Figure)
      /// A percentage of the section is the share of a part of it in a whole known elsewhere.
      case fits(share: Figure, part: Figure, whole: Figure)
    }

    var kind: Kind
    var position: SourcePosition
  }

  struct Block {
    var name: Name
    /// It stands at the head of a section: where it appears behind others, a new section begins.
    var opens: Bool
    var headings: [Phrase]
    var statements: [Statement]
  }

  struct Statement {
    var resolve: UnresolvedStatement
    var position: SourcePosition
  }

  indirect enum Element {
    case phrase(Phrase)
    case dimension(Name, in: Members?)
    /// A figure; `isMarked` tells whether a star must or must not follow, where it matters.
    case capture(Figure, terminal: Name, isMarked: Bool?)
    /// Two figures that are read off one numeral.
    case both(Element, Element)
    /// A numeral that names a member of an open dimension.
    case member(Name, terminal: Name)
    case hole(SourcePosition)
    case pageNumber
    /// A numeral that is no figure.
    case numeral
    case optional(Element)
    case choice([[Element]])
    /// Once or several times, one behind the other.
    case repeated([Element])
  }

  /// The members a dimension's label is looked for among.
  enum Members {
    case children(Name)
    case list([Name])
  }

  /// A figure's key with what is still to be bound.
  struct Figure {
    var indicator: Name
    var coordinates: [(dimension: Name, member: Name?)]
  }
}
