import DigestModel

/// What single elements take.
extension SequenceMatcher {
  /// The items of the values that a partial match ends with.
  func values(of state: State) -> [Int] {
    state.match.captures.suffix(state.values).map { text.numerals[$0.numeral].item }
  }

  /// Whether a place below values is the label of some of them alone: another label stands right
  /// under one of the others.
  func isAnothersLabel(_ item: Int, of values: [Int]) -> Bool {
    guard text.items[item].kind == .word, text.items[item].line > text.items[values[0]].line else {
      return false
    }
    return values.contains { value in
      let cell = text.cells[text.items[value].cell]
      guard let own = text.itemBelow(cell, under: text.items[value].box) else { return false }
      return text.items[own].kind == .word && text.items[own].cell != text.items[item].cell
    }
  }

  /// Whether reading may go on from one item to another.
  func allows(_ joint: Joint, between last: Int?, and item: Int) -> Bool {
    guard joint != .any, let last else { return true }
    return text.hasClauseSign(between: last, and: item) == (joint == .parted)
  }

  /// Whether a number follows an item right away: it may be the rest of one, or another thing's.
  func goesOnWithNumber(_ item: Int) -> Bool {
    let line = text.lines[text.items[item].line].items
    guard
      let next = ((item + 1)..<max(item + 1, line.upperBound)).first(where: { !text.isPassable($0) }
      )
    else { return false }
    return text.isPlainNumeral(next) && !text.hasClauseSign(between: item, and: next)
      && text.items[next].box.left - text.items[item].box.right
        < Self.digitGap * text.cells[text.items[next].cell].fontSize
  }

  /// The gap within which justified lines set the digits of one number apart, as a part of the font size.
  private static let digitGap = 2.0

  func take(_ element: Pattern.Element, at item: Int, _ state: State) -> State? {
    switch element {
    case .phrase(let phrase):
      guard let match = phrases.match(phrase, at: item) else { return nil }
      var state = state
      state.take(match.items)
      state.values = 0
      state.match.wording += match.items
      if match.distance > 0 {
        state.match.readings.append(
          .approximate(printed: text.printed(match.items), label: phrase.text))
      }
      return state
    case .labels(let labels):
      guard let (label, match) = self.label(among: labels, at: item),
        state.last != nil || !endsName(label, among: labels)
      else { return nil }
      var state = state
      state.take(match.items)
      state.values = 0
      state.match.wording += match.items
      state.match.labels.append(label)
      return state
    case .capture(let capture):
      // In a list a dash leads from a label to its number, however wide the line is set.
      guard
        state.scopes.isEmpty || text.numeral(at: item)?.isNil != true || !goesOnWithNumber(item),
        let value = text.capture(capture, at: item, behind: state.last)
      else { return nil }
      var state = state
      if state.values > 0, let last = state.last, text.items[last].line != text.items[item].line {
        state.values = 0
      }
      state.take([item])
      state.values += 1
      state.match.captures.append(value)
      return state
    case .member(let dimension, let terminal):
      guard let member = text.member(terminal, at: item) else { return nil }
      var state = state
      state.take([item])
      state.match.wording.append(item)
      state.match.labels.append(
        LabelMatch(
          dimension: dimension, member: member, items: [item], wording: text.printed([item])))
      return state
    case .numeral:
      guard text.numeral(at: item) != nil else { return nil }
      var state = state
      state.take([item])
      state.match.wording.append(item)
      return state
    case .pageNumber:
      guard text.isPageNumber(item) else { return nil }
      var state = state
      state.take([item])
      state.match.wording.append(item)
      return state
    case .hole, .optional, .choice, .repeated: return nil
    }
  }

  /// Whether a label is the end of a longer one, as `month` of `this month`.
  private func endsName(_ label: LabelMatch, among labels: Pattern.Labels) -> Bool {
    let own = text.letters(of: label.items)
    return labels.labels.contains { longer in
      let letters = longer.phrase.letters
      return letters.count > own.count && letters.suffix(own.count).elementsEqual(own)
        && text.stands(letters.dropLast(own.count), before: label.items[0])
    }
  }

  /// The label at an item: the longest exact one, else the only one near.
  func label(
    among labels: Pattern.Labels, at item: Int
  ) -> (LabelMatch, PhraseMatcher.Match)? {
    guard let letter = text.items[item].letters.first.map({ text.letters[$0] }) else { return nil }
    // Both kinds of match need the first letter; by index, no label is copied to look at it.
    for index in labels.labels.indices where labels.labels[index].phrase.letters.first == letter {
      if let match = phrases.exactMatch(labels.labels[index].phrase, at: item) {
        let label = labels.labels[index]
        return (
          LabelMatch(
            dimension: labels.dimension, member: label.member, items: match.items,
            wording: label.phrase.text), match
        )
      }
    }
    var best: (label: Pattern.Label, match: PhraseMatcher.Match)?
    var isAmbiguous = false
    for index in labels.labels.indices where labels.labels[index].phrase.letters.first == letter {
      guard let match = phrases.approximateMatch(labels.labels[index].phrase, at: item) else {
        continue
      }
      let label = labels.labels[index]
      if let found = best, found.label.member != label.member { isAmbiguous = true }
      if match.distance < best?.match.distance ?? .max { best = (label, match) }
    }
    guard let best, !isAmbiguous else { return nil }
    let printed = text.printed(best.match.items)
    return (
      LabelMatch(
        dimension: labels.dimension, member: best.label.member,
        approximation: .approximate(printed: printed, label: best.label.phrase.text),
        items: best.match.items, wording: printed),
      best.match
    )
  }
}
