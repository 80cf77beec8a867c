import DigestModel

/// How much more may be computed to find what resolves contradictions.
///
/// Steps are counted, not timed, so that the same document always gets the same answer.
struct SearchEffort: Sendable {
  private(set) var remaining: Int

  /// About a second's work for all contradictions of a document.
  static let mostOfDocument = 40_000
  /// The most for one search; of those in digests with a few errors nine in ten take less than 200.
  static let mostOfSearch = 10_000

  init(_ steps: Int) { remaining = steps }

  /// - Throws: `SearchProblem.exhausted` where there is not so much left.
  mutating func spend(_ steps: Int) throws(SearchProblem) {
    remaining -= steps
    if remaining < 0 { throw .exhausted }
  }

  /// Runs a search with a part of what is left.
  mutating func lend<Value>(_ most: Int, to search: (inout SearchEffort) -> Value) -> Value {
    var part = SearchEffort(max(0, min(most, remaining)))
    let lent = part.remaining
    let value = search(&part)
    remaining -= lent - max(0, part.remaining)
    return value
  }
}

/// What keeps a search from telling whether constraints can hold.
enum SearchProblem: Error, Hashable, Sendable {
  case evaluation(EvaluationProblem)
  /// There is no effort left.
  case exhausted
}

/// Runs exact arithmetic within a search.
func computing<Value>(
  _ operation: () throws(ArithmeticError) -> Value
) throws(SearchProblem) -> Value {
  do { return try operation() } catch { throw .evaluation(.arithmetic(error)) }
}
