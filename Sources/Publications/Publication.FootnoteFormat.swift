extension Publication {
  /// How footnotes are marked, and how one says that a figure is wrong.
  package struct FootnoteFormat: Hashable, Sendable {
    /// What a mark looks like.
    package enum Mark: Hashable, Sendable {
      /// A raised number, at the head of its note too: `¹ text`.
      case raised
      /// A raised number; its note begins with the word that the mark hangs on and a dash:
      /// `word¹ – text`.
      case raisedOnWord
      /// A sign, once or several times: `*`, `**`.
      case sign(Unicode.Scalar)
      /// A small number or a letter with signs before or behind it: `1/`, `a)`, `[1]`.
      case signed(before: [Unicode.Scalar], Core, behind: [Unicode.Scalar])
    }

    /// What of a mark tells notes apart.
    package enum Core: Hashable, Sendable { case number, letter }

    package var marks: [Mark] = [.raised, .sign("*")]
    /// Words of notes that admit an error: `misprint`, `corrected`.
    package var admissions: [String] = []

    package init() {}
  }
}

extension Publication.FootnoteFormat.Mark {
  /// Reads a mark as a vocabulary writes it: `1` stands for any number, `¹` for any raised one, `a` for
  /// any letter, `word¹ –` for a number raised on a word that its note repeats; signs stand for
  /// themselves. `[1]` is a number in brackets.
  ///
  /// - Returns: `nil` for what is none of these.
  package init?(_ text: String) {
    switch text {
    case "¹": self = .raised
    case "word¹ –", "word¹ -", "word¹ —": self = .raisedOnWord
    default:
      let scalars = Array(text.unicodeScalars)
      if scalars.count == 1, Self.isSign(scalars[0]) {
        self = .sign(scalars[0])
        return
      }
      guard let place = scalars.firstIndex(where: { $0 == "1" || $0 == "a" }) else { return nil }
      let (before, behind) = (Array(scalars[..<place]), Array(scalars[(place + 1)...]))
      let signs = before + behind
      guard !signs.isEmpty, signs.allSatisfy(Self.isSign) else { return nil }
      self = .signed(before: before, scalars[place] == "1" ? .number : .letter, behind: behind)
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !properties.isAlphabetic && properties.numericType == nil && !properties.isWhitespace
  }
}
