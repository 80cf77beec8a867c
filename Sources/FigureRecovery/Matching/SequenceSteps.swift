/// A sequence of a grammar's elements as steps, each of which knows those behind it, so that where
/// matching stands in the sequence is one number.
struct SequenceSteps {
  enum Step {
    /// Takes an element, then goes on.
    case take(Pattern.Element, next: Int)
    /// Passes over words, as few as will do, then goes on.
    case hole(next: Int)
    /// Goes on at the first of these that leads to the end.
    case either([Int])
    /// Begins what may come again: its labels are its figures' own.
    case open(next: Int)
    /// Ends it.
    case close(next: Int)
    /// Goes on behind punctuation only.
    case separated(next: Int)
    /// Goes on where what came again was a list.
    case listed(next: Int)
    case end
  }

  private var steps: [Step] = [.end]
  private(set) var first = 0

  init(_ elements: [Pattern.Element]) { first = add(elements, before: first) }

  subscript(step: Int) -> Step { steps[step] }

  private mutating func add(_ elements: [Pattern.Element], before end: Int) -> Int {
    var next = end
    for element in elements.reversed() { next = add(element, before: next) }
    return next
  }

  private mutating func add(_ element: Pattern.Element, before next: Int) -> Int {
    let step: Step
    switch element {
    case .optional(let inner): step = .either([add(inner, before: next), next])
    case .choice(let choices): step = .either(choices.map { add($0, before: next) })
    case .hole: step = .hole(next: next)
    case .repeated(let elements):
      let again = steps.count
      steps += [.end, .close(next: again)]
      var first = again + 1
      for element in elements.reversed() { first = add(element, before: first) }
      steps += [.open(next: first), .separated(next: steps.count), .listed(next: next)]
      steps[again] = .either([steps.count - 2, steps.count - 1])
      return steps.count - 3
    case .phrase, .labels, .capture, .member, .pageNumber, .numeral:
      step = .take(element, next: next)
    }
    steps.append(step)
    return steps.count - 1
  }
}

/// What is known to lead nowhere, so that no way is tried twice.
///
/// Choices, holes and two places to read on at multiply: without it some thirty elements on a page
/// of like words would take years.
struct DeadEnds<Place: Hashable> {
  private var places: Set<Place> = []
  private var tried = 0

  /// So many places are tried without keeping account: nearly all matching ends within them.
  private static var easy: Int { 64 }
  /// The most places that are remembered at a time.
  private static var most: Int { 200_000 }

  /// To be called before a match is looked for from another place.
  mutating func startAnew() {
    tried = 0
    if places.count > Self.most { places = [] }
  }

  /// Whether account is kept by now; counts as a place tried.
  mutating func isKept() -> Bool {
    tried += 1
    return tried > Self.easy
  }

  func contains(_ place: Place) -> Bool { places.contains(place) }
  mutating func insert(_ place: Place) { places.insert(place) }
}
