package import TableFooting

/// A table drawn at random, of which it is known what adds up.
package struct SampledTable: Sendable {
  /// A sum that was built in.
  package struct Sum: Hashable, Sendable {
    package var total: FootedEquation.Place
    package var parts: [FootedEquation.Place]
    /// Whether its parts are totals themselves, or it is one of another's parts.
    package var isNested: Bool
  }

  package var table: Table
  /// What each number is made of: how often each number that is no sum of others is in it.
  package var makings: [FootedEquation.Place: [Int: Int]]
  package var sums: [Sum]

  /// Whether an equation is true of the table by how it was made, whatever its numbers.
  package func isTrue(_ equation: FootedEquation) -> Bool {
    var rest = makings[equation.total] ?? [:]
    if rest.isEmpty { return false }
    for part in equation.parts {
      for (number, count) in makings[part.place] ?? [:] {
        rest[number, default: 0] -= part.sign * count
      }
    }
    return rest.values.allSatisfy { $0 == 0 }
  }

  /// Whether an equation is a sum that was built in.
  package func isSame(_ sum: Sum, _ equation: FootedEquation) -> Bool {
    func signed(_ total: FootedEquation.Place, _ parts: [(FootedEquation.Place, Int)])
      -> [FootedEquation.Place: Int]
    {
      var signed = [total: -1]
      for (place, sign) in parts where makings[place] != nil { signed[place] = sign }
      guard let least = signed.keys.min() else { return signed }
      return signed[least] == 1 ? signed : signed.mapValues { -$0 }
    }
    return signed(sum.total, sum.parts.map { ($0, 1) })
      == signed(equation.total, equation.parts.map { ($0.place, $0.sign) })
  }
}
