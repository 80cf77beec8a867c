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

  /// A share or a change, in percent, that was built in.
  package struct Rate: Hashable, Sendable {
    package var kind: FootedEquation.Kind
    package var rate: FootedEquation.Place
    package var part: FootedEquation.Place
    package var whole: FootedEquation.Place
  }

  /// A mean that was built in.
  package struct Mean: Hashable, Sendable {
    package var total: FootedEquation.Place
    package var parts: [FootedEquation.Place]
    /// How much each part counts, in their order; none where all count the same.
    package var weights: [FootedEquation.Place]
  }

  package var table: Table
  /// What each number is made of: how often each number that is no sum of others is in it.
  package var makings: [FootedEquation.Place: [Int: Int]]
  package var sums: [Sum]
  package var rates: [Rate] = []
  package var means: [Mean] = []

  /// Whether an equation is true of the table by how it was made, whatever its numbers.
  package func isTrue(_ equation: FootedEquation) -> Bool {
    if equation.kind.isRate { return isTrueRate(equation) }
    if equation.kind == .average { return means.contains { isSame($0, equation) } }
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

  /// Whether two ratios are one, whatever the numbers: both sides multiplied out are the same.
  private func isTrueRate(_ equation: FootedEquation) -> Bool {
    guard let rate = rates.first(where: { $0.rate == equation.total }), equation.parts.count == 2
    else { return false }
    func ratio(
      _ kind: FootedEquation.Kind, _ part: FootedEquation.Place, _ whole: FootedEquation.Place
    ) -> (over: [Int: Int], under: [Int: Int]) {
      let under = makings[whole] ?? [:]
      let over = makings[part] ?? [:]
      return (
        kind == .change ? over.merging(under.mapValues { -$0 }, uniquingKeysWith: +) : over, under
      )
    }
    let built = ratio(rate.kind, rate.part, rate.whole)
    let claimed = ratio(equation.kind, equation.parts[0].place, equation.parts[1].place)
    return Self.product(built.over, claimed.under) == Self.product(claimed.over, built.under)
  }

  private static func product(_ left: [Int: Int], _ right: [Int: Int]) -> [[Int]: Int] {
    var product: [[Int]: Int] = [:]
    for (first, count) in left {
      for (second, other) in right {
        product[first < second ? [first, second] : [second, first], default: 0] += count * other
      }
    }
    return product.filter { $0.value != 0 }
  }

  /// Whether an equation is a mean that was built in.
  package func isSame(_ mean: Mean, _ equation: FootedEquation) -> Bool {
    equation.kind == .average && equation.total == mean.total
      && equation.parts.map(\.place) == mean.parts && equation.weights == mean.weights
  }

  /// Whether an equation is a rate that was built in.
  package func isSame(_ rate: Rate, _ equation: FootedEquation) -> Bool {
    equation.total == rate.rate && equation.kind.isRate && isTrueRate(equation)
  }
}
