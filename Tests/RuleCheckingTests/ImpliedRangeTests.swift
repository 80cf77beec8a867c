import DigestModel
import RuleChecking
import Testing

/// Values and ranges that figures would have to take, tried against the rule itself.
struct ImpliedRangeTests {
  private static let names = [
    "visits[unit=all,span=monthly]", "visits[unit=north,span=monthly]",
    "visits[unit=south,span=monthly]", "sales[unit=all,span=monthly,kind=food]",
    "sales[unit=all,span=monthly,kind=games]",
  ]

  /// An expression of figures and numbers, with what it comes to.
  private struct Term {
    var text: String
    var value: ([Int]) -> Int
  }

  private static func leaf(_ random: inout SeededGenerator) -> Term {
    if Int.random(in: 0..<3, using: &random) == 0 {
      let number = Int.random(in: 0...60, using: &random)
      return Term(text: "\(number)") { _ in number }
    }
    let place = Int.random(in: 0..<names.count, using: &random)
    return Term(text: names[place].replacing(",", with: ", ")) { $0[place] }
  }

  private static func term(_ random: inout SeededGenerator) -> Term {
    let terms = (0..<Int.random(in: 1...7, using: &random)).map { _ in leaf(&random) }
    let list = terms.map(\.text).joined(separator: ", ")
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return Term(text: "max(\(list))") { values in terms.map { $0.value(values) }.max() ?? 0 }
    case 1:
      return Term(text: "min(\(list))") { values in terms.map { $0.value(values) }.min() ?? 0 }
    case 2:
      return Term(text: "sum(\(list))") { values in terms.map { $0.value(values) }.reduce(0, +) }
    default:
      let second = leaf(&random)
      return Term(text: "abs(\(terms[0].text) - \(second.text))") {
        abs(terms[0].value($0) - second.value($0))
      }
    }
  }

  private static let comparisons: [(text: String, holds: @Sendable (Int, Int) -> Bool)] = [
    ("==", { $0 == $1 }), ("<=", { $0 <= $1 }), ("<", { $0 < $1 }), ("!=", { $0 != $1 }),
  ]

  @Test func `every value that is named would let the rule pass`() throws {
    var named = 0
    for seed in UInt64(1)...600 {
      var random = SeededGenerator(seed: seed)
      let (left, right) = (Self.leaf(&random), Self.term(&random))
      let comparison = Self.comparisons[Int.random(in: 0..<4, using: &random)]
      let text = "\(left.text) \(comparison.text) \(right.text)"
      guard text.contains("[") else { continue }
      let values = Self.names.map { _ in Int.random(in: 0...60, using: &random) }
      func holds(_ values: [Int]) -> Bool {
        comparison.holds(left.value(values), right.value(values))
      }
      let found = try findings(
        "expr: \(text)", zip(Self.names, values).map { "\($0) = \($1)" })
      guard let finding = found.first, finding.status == .fail else {
        #expect(holds(values), "\(seed): \(text)")
        continue
      }
      #expect(!holds(values), "\(seed): \(text)")
      for suspect in finding.suspects where suspect.keys.count == 1 {
        let place = try #require(Self.names.firstIndex(of: suspect.keys[0].description))
        for value in Self.tried(suspect.implied[0]) {
          var changed = values
          changed[place] = value
          named += 1
          #expect(holds(changed), "\(seed): \(text): \(suspect.keys[0]) = \(value)")
        }
      }
    }
    #expect(named > 500)
  }

  /// Values that an implied one stands for: its ends, and some between or beyond.
  private static func tried(_ implied: ImpliedValue) -> [Int] {
    func units(_ value: FigureValue?) -> Int? {
      guard case .number(let quantity)? = value else { return nil }
      return quantity.coefficient
    }
    switch implied {
    case .value(let value): return [units(value)].compactMap(\.self)
    case .undetermined: return []
    case .between(let low, let high):
      let (low, high) = (units(low), units(high))
      switch (low, high) {
      case (let low?, let high?): return [low, high, (low + high) / 2, (2 * low + high) / 3]
      case (let low?, nil): return [low, low + 1, low + 1000]
      case (nil, let high?): return [high, high - 1]
      case (nil, nil): return []
      }
    }
  }

  @Test func `the largest of many names the one value that it must be`() throws {
    let list = (1...40).map(String.init).joined(separator: ", ")
    let found = try findings(
      "expr: visits[unit=all, span=monthly] == max(\(list), visits[unit=north, span=monthly])",
      ["visits[unit=all,span=monthly] = 99", "visits[unit=north,span=monthly] = 93"])
    #expect(
      found.first?.suspects.map { "\($0.keys[0]) = \($0.implied[0]) (\($0.mechanism ?? "-"))" } == [
        "visits[unit=all,span=monthly] = 93 (one-digit)",
        "visits[unit=north,span=monthly] = 99 (one-digit)",
      ])
  }
}
