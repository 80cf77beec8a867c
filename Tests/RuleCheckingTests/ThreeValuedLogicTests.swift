import DigestModel
import Publications
import RuleChecking
import Testing

/// What is possible and what is sure of printed digits, against all numbers that would be printed so.
struct ThreeValuedLogicTests {
  @Test(arguments: [
    (
      "not (if {} > 200 then {} > 5)", "fail",
      "the condition of its “if” is not met, so that the “if” holds, and it must not"
    ),
    ("if {} > 200 then {} > 5", "pass", "does not apply: its condition is not met"),
    ("not (if {} > 50 then {} > 500)", "pass", "100 is not more than 500"),
  ])
  func `a denied “if” fails where its condition is not met`(
    expression: String, status: String, message: String
  ) throws {
    let visits = "visits[unit=north, span=monthly]"
    let found = try findings(
      "expr: \"\(expression.replacing("{}", with: visits))\"",
      ["visits[unit=north,span=monthly] = 100"])
    #expect(found.map { "\($0.status): \($0.message)" } == ["\(status): \(message)"])
  }

  /// A random condition on shares printed with one decimal, each of which stands in it once.
  ///
  /// Numbers are in fortieths, of which five lie within one printed digit.
  private struct Sample {
    var text: String
    /// The condition for numbers in place of the shares.
    var holds: ([Int]) -> Bool
  }

  private static let units = ["all", "north", "south", "east", "west-1"]
  /// Half a unit of the printed decimal, in fortieths.
  private static let half = 2

  private static func written(_ fortieths: Int) -> String {
    let thousandths = fortieths * 25
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(whole)." + String(1000 + rest).dropFirst()
  }

  /// A condition on the shares from `first` on, which it uses up.
  private static func sample(
    _ printed: [Int], from next: inout Int, depth: Int, _ generator: inout SeededGenerator
  ) -> Sample {
    let kind = depth == 0 ? 3 : Int.random(in: 0...4, using: &generator)
    switch kind {
    case 0:
      let operand = sample(printed, from: &next, depth: depth - 1, &generator)
      return Sample(text: "not (\(operand.text))") { !operand.holds($0) }
    case 1, 2:
      let left = sample(printed, from: &next, depth: depth - 1, &generator)
      guard next < printed.count else { return left }
      let right = sample(printed, from: &next, depth: depth - 1, &generator)
      return kind == 1
        ? Sample(text: "(\(left.text)) and (\(right.text))") { left.holds($0) && right.holds($0) }
        : Sample(text: "(\(left.text)) or (\(right.text))") { left.holds($0) || right.holds($0) }
    default: return comparison(printed, from: &next, &generator)
    }
  }

  private static func comparison(
    _ printed: [Int], from next: inout Int, _ generator: inout SeededGenerator
  ) -> Sample {
    let comparisons: [(String, (Int, Int) -> Bool)] = [
      ("==", ==), ("!=", !=), ("<", <), ("<=", <=), (">", >), (">=", >=),
    ]
    let (symbol, compare) = comparisons[Int.random(in: 0..<6, using: &generator)]
    let first = next
    next += 1
    let share = "share[unit=\(units[first])]"
    // Near the number as often as at the ends of what is printed so, or beyond.
    let other = printed[first] + Int.random(in: -4...4, using: &generator)
    switch Int.random(in: 0...3, using: &generator) {
    case 0 where next < printed.count:
      let second = next
      next += 1
      return Sample(text: "\(share) \(symbol) share[unit=\(units[second])]") {
        compare($0[first], $0[second])
      }
    case 1:
      let high = other + Int.random(in: 0...4, using: &generator)
      return Sample(text: "within(\(share), \(written(other)), \(written(high)))") {
        other <= $0[first] && $0[first] <= high
      }
    default:
      return Sample(text: "\(share) \(symbol) \(written(other))") { compare($0[first], other) }
    }
  }

  /// For how many of all numbers that would be printed so the condition holds.
  private static func counts(_ sample: Sample, _ printed: [Int]) -> (holding: Int, all: Int) {
    var points: [[Int]] = [[]]
    for number in printed {
      points = points.flatMap { point in (-half...half).map { point + [number + $0] } }
    }
    return (points.count(where: sample.holds), points.count)
  }

  @Test(arguments: 1...400 as ClosedRange<UInt64>)
  func `what is possible passes, and only what is sure is a condition that is met`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    // Whole printed tenths near each other, so that the shares' intervals touch, overlap and part.
    let count = Int.random(in: 1...4, using: &generator)
    let printed = (0..<count).map { _ in 4 * Int.random(in: -3...3, using: &generator) }
    var next = 0
    let sample = Self.sample(printed, from: &next, depth: 3, &generator)
    let lines = printed.enumerated().map { number, value in
      "share[unit=\(Self.units[number])] = \(Self.written(value).dropLast(2))"
    }
    let (holding, all) = Self.counts(sample, printed)
    let isSure: Bool? = holding == all ? true : holding == 0 ? false : nil
    let guarding: Finding.Status = isSure == true ? .fail : isSure == false ? .pass : .indeterminate
    let found = try Self.statuses(sample.text, lines)
    #expect(found["asserted"] == (holding > 0 ? .pass : .fail), "\(sample.text)")
    #expect(found["denied"] == (holding < all ? .pass : .fail), "\(sample.text)")
    #expect(found["condition"] == guarding, "\(sample.text)")
    #expect(found["guard"] == (isSure == false ? nil : guarding), "\(sample.text)")
    #expect(found["either-way"] == .pass, "\(sample.text)")
  }

  /// What comes out of a condition where it is asserted, denied, and only depended on.
  private static func statuses(
    _ condition: String, _ lines: [String]
  ) throws -> [String: Finding.Status] {
    let rules = """
      rules:
        - {name: asserted, expr: "\(condition)"}
        - {name: denied, expr: "not (\(condition))"}
        - {name: condition, expr: "if \(condition) then 1 == 2"}
        - {name: guard, when: "\(condition)", expr: "1 == 2"}
        - {name: either-way, expr: "if \(condition) then 1 == 1"}
      """
    let set = try RuleSet(SourceFile(path: "rules.yaml", text: rules), for: publication.get())
    return Dictionary(
      uniqueKeysWithValues: set.check(try document(lines)).map { ($0.rule, $0.status) })
  }

  private static let publication = Result { try fair() }
}
