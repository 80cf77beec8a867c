import DigestModel
import RuleChecking
import Testing

/// Means by weights that are printed rounded, against what any numbers that would be printed so come to.
struct WeightedMeanTests {
  /// The outcome of a comparison with the mean of two shares, weighted by two others.
  private static func status(
    _ comparison: String, _ values: [String], _ weights: [String]
  ) throws -> Finding.Status? {
    let rules = try RuleSet(
      SourceFile(
        path: "rules.yaml",
        text: "rules:\n  - name: tested\n    expr: weighted_mean("
          + "visits[unit in {north, south}, span=monthly], share[unit]) \(comparison)\n"),
      for: try fair())
    var document = try document([
      "visits[unit=north,span=monthly] = \(values[0])",
      "visits[unit=south,span=monthly] = \(values[1])",
    ])
    document.figures += try zip(["north", "south"], weights).map { unit, weight in
      try figure("share[unit=\(unit)]", [weight], measure: .percent)
    }
    return rules.check(document).first { $0.rule == "tested" }?.status
  }

  @Test func `equal numbers have themselves for their mean, however their weights are rounded`()
    throws
  {
    for weight in ["0.1", "1.0", "33.3", "99"] {
      #expect(try Self.status("== 50", ["50", "50"], [weight, "2.0"]) == .pass)
      #expect(try Self.status("== 51", ["50", "50"], [weight, "2.0"]) == .fail)
      #expect(try Self.status("<= 50", ["50", "50"], [weight, "2.0"]) == .pass)
    }
  }

  @Test(arguments: 1...40) func `the mean is open as far as its weights are, and no farther`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let values = (0..<2).map { _ in Int.random(in: 0...100, using: &random) }
    let tenths = (0..<2).map { _ in Int.random(in: 1...90, using: &random) }
    let weights = tenths.map { "\($0 / 10).\($0 % 10)" }
    // In twentieths: each weight is half a tenth more or less than it is printed.
    let ends = [-1, 1].flatMap { first in
      [-1, 1].map { second -> (sum: Int, weight: Int) in
        let (one, other) = (2 * tenths[0] + first, 2 * tenths[1] + second)
        return (values[0] * one + values[1] * other, one + other)
      }
    }
    let around = ends.map { $0.sum / $0.weight }
    for number in Set(around + around.map { $0 + 1 } + values) {
      let isInside =
        ends.contains { $0.sum <= number * $0.weight }
        && ends.contains { $0.sum >= number * $0.weight }
      #expect(
        try Self.status("== \(number)", values.map(String.init), weights)
          == (isInside ? .pass : .fail), "\(values) \(weights) \(number)")
    }
  }
}
