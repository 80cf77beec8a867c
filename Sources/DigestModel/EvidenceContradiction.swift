/// Evidence for what a section of a document is about, and other evidence in it that denies it.
///
/// The section was read all the same, for the stronger piece: a name outweighs a date, a date a
/// repeated number.
package struct EvidenceContradiction: Hashable, Sendable, Codable {
  /// One printing that says what a section is about.
  package struct Piece: Hashable, Sendable, Codable {
    /// How a printing tells a member, by the names that grammars have for it.
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
      /// It is the member's name.
      case label
      /// It is the member's first day.
      case opened
      /// It is a figure of the member that is printed elsewhere, too.
      case repeats
      /// It is a share that fits the member's figures.
      case fits
    }

    package var kind: Kind
    /// The members that it speaks for, in the order of the vocabulary; none where it fits nobody.
    package var members: [String]
    /// Counted from 1.
    package var page: Int
    /// Counted from 1.
    package var line: Int
    /// In points from the page's top left.
    package var box: Box
    /// As printed; a name in the vocabulary's spelling.
    package var text: String

    package init(
      _ kind: Kind, of members: [String], page: Int, line: Int, box: Box, text: String
    ) {
      self.kind = kind
      self.members = members
      self.page = page
      self.line = line
      self.box = box
      self.text = text
    }
  }

  /// The dimension that the section was to be bound to, and the member that it was taken for.
  package var taken: FigureKey.Coordinate
  /// What says so.
  package var supporting: Piece
  /// What says otherwise.
  package var denying: Piece
  /// What the denying piece would have to print; `nil` where that is not known.
  package var expected: ImpliedValue?
  /// The figures that the denying piece is printed for.
  package var keys: [FigureKey]

  package init(
    taken: FigureKey.Coordinate, supporting: Piece, denying: Piece,
    expected: ImpliedValue? = nil, keys: [FigureKey] = []
  ) {
    self.taken = taken
    self.supporting = supporting
    self.denying = denying
    self.expected = expected
    self.keys = keys
  }
}

extension EvidenceContradiction: CustomStringConvertible {
  /// `page 7, line 1 prints “South quay”, the name of south, but page 7, line 4 prints “22.01.2026”,
  /// the first day of north (expected 2025-11-27)`; lower case, no full stop.
  package var description: String { wording.en }

  /// The description in every language.
  package var wording: Wording {
    let sentence = Term.contradiction.text.filled([
      "one": supporting.sentence(dimension: taken.dimension),
      "other": denying.sentence(dimension: taken.dimension),
    ])
    guard let expected else { return sentence }
    let remark = Term.expectedValue.text.filled(["value": expected.description])
    return Wording.joined([sentence, remark], by: " ")
  }
}

extension EvidenceContradiction.Piece {
  fileprivate func sentence(dimension: String) -> Wording {
    let role: Term =
      switch kind {
      case .label: .evidenceLabel
      case .opened: .evidenceOpened
      case .repeats: .evidenceRepeats
      case .fits: .evidenceFits
      }
    let owners =
      members.isEmpty
      ? Term.noMember.text.filled(["dimension": dimension])
      : Wording(same: members.joined(separator: ", "))
    return Term.evidencePiece.text.filled([
      "page": Wording(same: String(page)), "line": Wording(same: String(line)),
      "text": Wording(same: text), "role": role.text.filled(["owners": owners]),
    ])
  }
}
