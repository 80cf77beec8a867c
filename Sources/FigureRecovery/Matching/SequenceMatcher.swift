import DigestModel

/// Matches a sequence of a grammar's elements against a document in reading order.
///
/// Signs between elements are passed over. Every element is tried at the few places where reading
/// may go on, and no way that led nowhere is tried again, so that matching takes time linear in the
/// document.
struct SequenceMatcher {
  let text: DocumentText
  let phrases: PhraseMatcher

  /// The most words that a hole passes over.
  static let holeWords = 12

  init(_ text: DocumentText, staysOnLine: Bool) {
    self.text = text
    phrases = PhraseMatcher(text: text, staysOnLine: staysOnLine)
  }

  /// A partial match.
  struct State {
    var last: Int?
    var match: StatementMatch
    /// How many values were taken last, side by side with nothing between them.
    var values = 0
    /// How many labels and values there were where each of what is being repeated began.
    var scopes: [(labels: Int, values: Int)] = []
    /// Whether something came again.
    var isList = false
    /// What is left of a numeral in which two values have run together: its characters.
    var rest: Range<Int>?
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
  ///
  /// - Parameter fillsCells: Whether only such ways through the sequence count that end where a cell does.
  func search(for elements: [Pattern.Element], fillsCells: Bool = false) -> Search {
    Search(elements, matcher: self, fillsCells: fillsCells)
  }

  /// Whether nothing but signs follows an item in its cell.
  private func endsCell(_ item: Int) -> Bool {
    let end = text.cells[text.items[item].cell].items.upperBound
    return ((item + 1)..<max(item + 1, end)).allSatisfy(text.isPassable)
  }

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
      var isList: Bool
      var rest: Range<Int>?
    }

    private let matcher: SequenceMatcher
    private let steps: SequenceSteps
    private let fillsCells: Bool
    private var deadEnds = DeadEnds<Place>()

    fileprivate init(_ elements: [Pattern.Element], matcher: SequenceMatcher, fillsCells: Bool) {
      self.matcher = matcher
      self.fillsCells = fillsCells
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
        joint: state.joint, isList: state.isList, rest: state.rest)
      if deadEnds.contains(place) { return nil }
      let found = go(step, at: item, state)
      if found == nil { deadEnds.insert(place) }
      return found
    }

    private func go(_ step: Int, at item: Int?, _ state: State) -> State? {
      switch steps[step] {
      case .end:
        let endsCell = state.last.map(matcher.endsCell) ?? true
        return state.rest != nil || fillsCells && !endsCell ? nil : state
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
        state.isList = true
        return match(next, at: item, state)
      case .listed(let next):
        guard let last = state.last, state.isList || matcher.text.endsClause(last) else {
          return nil
        }
        return match(next, at: item, state)
      case .hole(let next): return passWords(before: next, at: item, state)
      case .take(let element, let next):
        if let item {
          return matcher.take(element, at: item, state).flatMap { match(next, at: nil, $0) }
        }
        guard let last = state.last else { return nil }
        if state.rest != nil {
          return matcher.takeRest(as: element, state).flatMap { match(next, at: nil, $0) }
        }
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
        let taken = matcher.take(element, at: item, state)
          ?? matcher.takePart(as: element, at: item, state),
        let found = match(next, at: nil, taken)
      else { return nil }
      return state.values > 1 && matcher.isAnothersLabel(item, of: matcher.values(of: state))
        ? nil : found
    }

    private func passWords(before next: Int, at item: Int?, _ state: State) -> State? {
      var state = state
      guard state.rest == nil else { return nil }
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
}
