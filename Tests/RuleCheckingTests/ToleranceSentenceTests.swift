import DigestModel
import RuleChecking
import Testing

/// What is said of comparisons that are off by what a rule allows.
struct ToleranceSentenceTests {
  /// The outcome for a figure that is 100.
  private static func outcome(_ expression: String) throws -> String {
    let found = try findings(
      "tolerance: 5 count\nexpr: \"\(expression)\"", ["visits[unit=north,span=monthly] = 100"])
    return found.map { "\($0.status): \($0.message)" }.joined()
  }

  private static let visits = "visits[unit=north, span=monthly]"

  @Test(arguments: [
    ("not {} == 103", "pass: 100 agrees with 103 within the 5 count allowed"),
    ("not {} > 96", "pass: 100 agrees with 96 within the 5 count allowed"),
    ("not {} != 103", "pass: 100 agrees with 103 within the 5 count allowed"),
    ("{} == 103", "pass: 100 agrees with 103 within the 5 count allowed"),
    ("{} == 106", "fail: 100 differs from 106 by 6, more than the 5 count allowed"),
    ("not {} == 106", "pass: 100 differs from 106 by 6, more than the 5 count allowed"),
  ])
  func `the sentence is true whichever way the rule asks`(
    expression: String, expected: String
  ) throws {
    #expect(try Self.outcome(expression.replacing("{}", with: Self.visits)) == expected)
  }

  /// Both ends of a range allow what two comparisons would.
  @Test(arguments: [(94, 99), (95, 99), (101, 105), (105, 110), (106, 110), (90, 94), (100, 100)])
  func `a range allows what its ends do`(low: Int, high: Int) throws {
    let within = try Self.outcome("within(\(Self.visits), \(low), \(high))")
    let compared = try Self.outcome("\(low) <= \(Self.visits) and \(Self.visits) <= \(high)")
    #expect(within == compared)
    #expect(within.hasPrefix(low - 5 <= 100 && 100 <= high + 5 ? "pass" : "fail"))
  }
}
