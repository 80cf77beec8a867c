internal import DigestModel
internal import FigureRecovery
internal import Publications

/// Fills the statements of a grammar with figures and words.
struct StatementSetter {
  typealias Members = FigureSource.Members

  let source: FigureSource
  let text: SampledText
  let printer: ValuePrinter
  let hasColons: Bool
  /// Labels are printed in capitals.
  let hasCapitalLabels: Bool
  /// Indicators that may be left out where the grammar leaves it open.
  var optional: Set<String> = []
  /// Dimensions that the section's member is told of by evidence: its own parts are the only others
  /// that it prints.
  var evident: Set<String> = []

  /// Every choice of members that a sequence's labels and figures can take.
  ///
  /// - Parameters:
  ///   - known: What the section is about.
  ///   - locked: Dimensions whose labels must be those of what the section is about.
  func choices(
    for elements: [GrammarOutline.Element], _ known: Members, locked: Set<String>
  ) -> [Members] {
    let labels = elements.flatMap(\.labels)
    var free = known
    for label in labels where !locked.contains(label.dimension) { free[label.dimension] = nil }
    var found: [Members]
    if let driver = elements.lazy.compactMap(\.requiredFigure).first {
      found = source.members(of: driver, where: free)
    } else {
      found = [free]
    }
    for index in found.indices {
      for label in labels where found[index][label.dimension] == nil {
        found[index][label.dimension] = known[label.dimension]
      }
    }
    found = found.filter { members in
      evident.allSatisfy { isPart(members[$0], of: known[$0]) }
        && labels.allSatisfy { label in
          guard let member = members[label.dimension] else { return false }
          return label.members.isEmpty || label.members.contains(member)
        }
    }
    guard let first = labels.first(where: { !$0.members.isEmpty }) else { return found }
    func place(_ members: Members) -> Int {
      text.publication.dimension(first.dimension).flatMap { dimension in
        (dimension.members.map(\.id) + text.publication.units.map(\.id))
          .firstIndex(of: members[first.dimension] ?? "")
      } ?? 0
    }
    return found.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  /// Whether a member is what a section is about, or a unit that is a part of it.
  private func isPart(_ member: String?, of own: String?) -> Bool {
    guard let member, let own, member != own else { return true }
    return text.publication.unit(member)?.parent == own
  }

  /// The pieces of a sequence; `nil` where one of its figures or labels is not there.
  func pieces(
    of elements: [GrammarOutline.Element], _ members: Members, _ dice: inout Dice
  ) -> [Piece]? {
    var pieces: [Piece] = []
    for element in elements {
      switch element {
      case .phrase(let phrase): pieces.append(Piece(phrase))
      case .label(let dimension, _):
        guard let label = label(dimension, members, &dice) else { return nil }
        pieces.append(Piece(label))
      case .figure(let figure):
        guard let piece = piece(of: figure, members) else { return nil }
        pieces += piece
      case .member(let dimension, let kind):
        guard let member = members[dimension] else { return nil }
        pieces.append(
          Piece(printer.text(ofMember: member, kind: kind), aside: "name of a member"))
      case .hole: continue
      case .pageNumber: return nil
      case .numeral: pieces.append(Piece(String(dice.number(1...28)), aside: "numeral to ignore"))
      case .optional(let inner):
        let isNeeded = inner.figures.contains { !optional.contains($0.indicator) }
        guard isNeeded || dice.chance(60), let more = self.pieces(of: [inner], members, &dice)
        else { continue }
        pieces += more
      case .choice(let choices):
        var left = choices
        dice.shuffle(&left)
        var found: [Piece]?
        for choice in left where found == nil { found = self.pieces(of: choice, members, &dice) }
        guard let found else { return nil }
        pieces += found
      }
    }
    return pieces
  }

  func label(_ dimension: String, _ members: Members, _ dice: inout Dice) -> String? {
    guard let member = members[dimension] else { return nil }
    let labels = text.labels(of: member, in: dimension)
    guard !labels.isEmpty else { return nil }
    // The first name is the usual one.
    let label = dice.chance(60) ? labels[0] : dice.pick(labels)
    return hasCapitalLabels ? text.capitals(label) : label
  }

  /// A figure as printed, with the star that must stand behind it.
  func piece(of figure: GrammarOutline.Figure, _ members: Members) -> [Piece]? {
    guard source.has(figure, members), let key = source.key(of: figure, members),
      let value = source.values[key], let printed = printer.text(of: value, kind: figure.kind)
    else { return nil }
    let keys = ([figure] + figure.also).compactMap { source.key(of: $0, members) }
    let piece = Piece(printed, keys: keys)
    return figure.isStarred == true ? [piece, Piece("*").glued] : [piece]
  }

  /// A running sentence: days of a period joined, other numbers parted, the mark between a label and a value drawn.
  ///
  /// - Parameter allowsDash: All values are of a kind that has no sign, which a dash may be taken for.
  func sentence(
    _ pieces: [Piece], allowsDash: Bool, _ dice: inout Dice
  ) -> [Piece] {
    func isDate(_ piece: Piece) -> Bool {
      guard let key = piece.keys.first, case .date? = source.values[key] else { return false }
      return true
    }
    var sentence: [Piece] = []
    let joint = dice.pick(["", "", "", ":", allowsDash ? "–" : ""])
    let dash = dice.pick(["–", "-", "—"])
    var isOpen = false
    for (index, piece) in pieces.enumerated() {
      let follows = index > 0 ? pieces[index - 1] : nil
      let next = index + 1 < pieces.count ? pieces[index + 1] : nil
      if isDate(piece), let follows, isDate(follows) {
        sentence.append(Piece(dash))
        sentence.append(piece)
        if isOpen { sentence.append(Piece(")").glued) }
        isOpen = false
        continue
      }
      if isDate(piece), let next, isDate(next), let follows, !follows.isNumeral, dice.chance(70) {
        isOpen = true
        sentence += [Piece("("), piece.glued]
        continue
      }
      // Nobody writes two numbers of a sentence with nothing between them.
      if !piece.keys.isEmpty, let follows, !follows.keys.isEmpty {
        sentence.append(Piece(",").glued)
      }
      if !piece.keys.isEmpty, let follows, !follows.isNumeral, joint == ":",
        follows.text.last?.isLetter == true
      {
        sentence.append(Piece(":").glued)
      }
      if !piece.keys.isEmpty, !isDate(piece), let follows, !follows.isNumeral, joint == "–",
        follows.text.last?.isLetter == true
      {
        sentence.append(Piece("–"))
      }
      sentence.append(piece)
    }
    return sentence
  }
}

extension GrammarOutline.Element {
  /// The labels and members that it prints; no members where any is taken.
  var labels: [(dimension: String, members: [String])] {
    switch self {
    case .label(let dimension, let members): [(dimension, members)]
    case .member(let dimension, _): [(dimension, [])]
    case .optional(let inner): inner.labels
    case .choice(let choices): choices.joined().flatMap(\.labels)
    case .phrase, .figure, .hole, .pageNumber, .numeral: []
    }
  }

  /// A figure that is printed whatever is chosen.
  var requiredFigure: GrammarOutline.Figure? {
    if case .figure(let figure) = self { figure } else { nil }
  }

  /// All figures that it may print.
  var figures: [GrammarOutline.Figure] {
    switch self {
    case .figure(let figure): [figure]
    case .optional(let inner): inner.figures
    case .choice(let choices): choices.joined().flatMap(\.figures)
    case .phrase, .label, .member, .hole, .pageNumber, .numeral: []
    }
  }
}
