import DigestModel

/// Matches a sequence of a grammar's elements against a document in reading order.
///
/// Signs between elements are passed over. Every element is tried at the few places where reading
/// may go on, and no way that led nowhere is tried again, so that matching takes time linear in the
/// document.
struct SequenceMatcher {
  let text: DocumentText
  private let phrases: PhraseMatcher

  /// The most words that a hole passes over.
  static let holeWords = 12

  init(_ text: DocumentText, staysOnLine: Bool) {
    self.text = text
    phrases = PhraseMatcher(text: text, staysOnLine: staysOnLine)
  }

  /// A partial match.
  fileprivate struct State {
    var last: Int?
    var match: StatementMatch
    /// How many values were taken last, side by side with nothing between them.
    var values = 0
    /// How many labels and values there were where each of what is being repeated began.
    var scopes: [(labels: Int, values: Int)] = []
    /// What must stand between the last item and the next one.
    var joint = Joint.any

    mutating func take(_ items: [Int]) {
      for item in items {
        match.items =
          min(match.items.lowerBound, item)...max(match.items.upperBound, item)
      }
      last = items.last
      joint = scopes.isEmpty ? .any : .closed
    }

    /// Gives the labels of what is repeated to its values, and to nothing else.
    mutating func closeScope() {
      guard let scope = scopes.popLast() else { return }
      let own = match.labels[scope.labels...]
      for index in match.captures.indices.dropFirst(scope.values) {
        match.captures[index].bindings += own.map {
          FigureKey.Coordinate(dimension: $0.dimension, member: $0.member)
        }
        match.captures[index].readings += own.compactMap(\.approximation)
      }
      match.labels.removeSubrange(scope.labels...)
      joint = .any
    }
  }

  /// What stands between two elements.
  enum Joint: Hashable {
    case any
    /// No comma, semicolon or full stop: a label goes on to its value.
    case closed
    /// One of them: the next label begins.
    case parted
  }

  /// The sequence beginning exactly at an item.
  func match(_ elements: [Pattern.Element], at item: Int) -> StatementMatch? {
    search(for: elements).match(at: item)
  }

  /// A search for one sequence at several places, which learns from each where no match is.
  func search(for elements: [Pattern.Element]) -> Search { Search(elements, matcher: self) }

  /// Items where the sequence may begin, in document order.
  func starts(of elements: [Pattern.Element], in items: Range<Int>) -> [Int] {
    var letters: Set<UInt32> = []
    var takesNumeral = false
    Self.collectStarts(of: elements[...], letters: &letters, takesNumeral: &takesNumeral)
    return text.reading.items(beginningWith: letters, takesNumeral: takesNumeral, in: items)
  }

  private static func collectStarts(
    of elements: ArraySlice<Pattern.Element>, letters: inout Set<UInt32>, takesNumeral: inout Bool
  ) {
    guard let first = elements.first else { return }
    switch first {
    case .phrase(let phrase): phrase.letters.first.map { _ = letters.insert($0) }
    case .labels(let labels):
      for label in labels.labels { label.phrase.letters.first.map { _ = letters.insert($0) } }
    case .capture, .member, .pageNumber, .numeral: takesNumeral = true
    case .hole: break
    case .optional(let element):
      collectStarts(of: [element], letters: &letters, takesNumeral: &takesNumeral)
      collectStarts(of: elements.dropFirst(), letters: &letters, takesNumeral: &takesNumeral)
    case .repeated(let elements):
      collectStarts(of: elements[...], letters: &letters, takesNumeral: &takesNumeral)
    case .choice(let choices):
      for choice in choices {
        collectStarts(of: choice[...], letters: &letters, takesNumeral: &takesNumeral)
      }
    }
  }

  // MARK: Matching

  /// Looks for one sequence.
  ///
  /// - Complexity: At one place linear in the places that reading may come to, for each element.
  final class Search {
    /// A step with all that decides whether the sequence goes on from there.
    struct Place: Hashable {
      var step: Int
      var item: Int?
      var last: Int?
      /// The first of several values side by side that end with the last item.
      var firstValue: Int?
      var values: Int
      var joint: Joint
    }

    private let matcher: SequenceMatcher
    private let steps: SequenceSteps
    private var deadEnds = DeadEnds<Place>()

    fileprivate init(_ elements: [Pattern.Element], matcher: SequenceMatcher) {
      self.matcher = matcher
      steps = SequenceSteps(elements)
    }

    /// The sequence beginning exactly at an item.
    func match(at item: Int) -> StatementMatch? {
      deadEnds.startAnew()
      let state = State(last: nil, match: StatementMatch(items: item...item))
      return match(steps.first, at: item, state)?.match
    }

    /// The rest of the sequence from a step on, at an item or behind the last one.
    private func match(_ step: Int, at item: Int?, _ state: State) -> State? {
      guard deadEnds.isKept() else { return go(step, at: item, state) }
      // Whether the rest fits depends on nothing that was taken but the last item, and the values
      // that stand beside it.
      let place = Place(
        step: step, item: item, last: state.last,
        firstValue: state.values > 1 ? matcher.values(of: state).first : nil, values: state.values,
        joint: state.joint)
      if deadEnds.contains(place) { return nil }
      let found = go(step, at: item, state)
      if found == nil { deadEnds.insert(place) }
      return found
    }

    private func go(_ step: Int, at item: Int?, _ state: State) -> State? {
      switch steps[step] {
      case .end: return state
      case .either(let choices):
        for choice in choices {
          if let found = match(choice, at: item, state) { return found }
        }
        return nil
      case .open(let next):
        var state = state
        state.scopes.append((state.match.labels.count, state.match.captures.count))
        return match(next, at: item, state)
      case .close(let next):
        guard let last = state.last, !matcher.goesOnWithNumber(last) else { return nil }
        var state = state
        state.closeScope()
        return match(next, at: item, state)
      case .separated(let next):
        var state = state
        state.joint = .parted
        return match(next, at: item, state)
      case .hole(let next): return passWords(before: next, at: item, state)
      case .take(let element, let next):
        if let item {
          return matcher.take(element, at: item, state).flatMap { match(next, at: nil, $0) }
        }
        guard let last = state.last else { return nil }
        for candidate in matcher.phrases.following(last) {
          if let found = goOn(with: element, next, at: candidate, state) { return found }
        }
        // Behind values side by side reading goes on under the middle of them, too.
        guard state.values > 1, let under = matcher.phrases.itemUnder(matcher.values(of: state))
        else { return nil }
        return goOn(with: element, next, at: under, state)
      }
    }

    private func goOn(
      with element: Pattern.Element, _ next: Int, at item: Int, _ state: State
    ) -> State? {
      guard matcher.allows(state.joint, between: state.last, and: item),
        let taken = matcher.take(element, at: item, state),
        let found = match(next, at: nil, taken)
      else { return nil }
      return state.values > 1 && matcher.isAnothersLabel(item, of: matcher.values(of: state))
        ? nil : found
    }

    private func passWords(before next: Int, at item: Int?, _ state: State) -> State? {
      var state = state
      for _ in 0...SequenceMatcher.holeWords {
        if let found = match(next, at: nil, state) { return found }
        guard let last = state.last,
          let word = matcher.phrases.following(last).first(where: {
            matcher.text.items[$0].kind == .word
          })
        else { return nil }
        state.take([word])
      }
      return nil
    }
  }

  /// The items of the values that a partial match ends with.
  fileprivate func values(of state: State) -> [Int] {
    state.match.captures.suffix(state.values).map { text.numerals[$0.numeral].item }
  }

  /// Whether a place below values is the label of some of them alone: another label stands right
  /// under one of the others.
  fileprivate func isAnothersLabel(_ item: Int, of values: [Int]) -> Bool {
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
  fileprivate func allows(_ joint: Joint, between last: Int?, and item: Int) -> Bool {
    guard joint != .any, let last else { return true }
    return text.hasClauseSign(between: last, and: item) == (joint == .parted)
  }

  /// Whether a number follows an item right away: it may be the rest of one, or another thing's.
  fileprivate func goesOnWithNumber(_ item: Int) -> Bool {
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

  private func take(_ element: Pattern.Element, at item: Int, _ state: State) -> State? {
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
      guard let (label, match) = self.label(among: labels, at: item) else { return nil }
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
