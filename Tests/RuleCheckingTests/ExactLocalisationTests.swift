import DigestModel
import RuleChecking
import Testing

/// Small random systems of rules, whose smallest changes are also found by trying all values.
struct ExactLocalisationTests {
  /// The shares do not add up to a hundred, and the whole not to its parts: which values would do is tried out.
  @Test func `of a few figures the search ends`() throws {
    let units = [("north", 100, "16.5"), ("south", 200, "33.1"), ("east", 300, "49.6")]
    let lines =
      ["visits[unit=all,span=monthly] = 695", "share[unit=all] = 100.0"]
      + units.flatMap { unit, visits, share in
        ["visits[unit=\(unit),span=monthly] = \(visits)", "share[unit=\(unit)] = \(share)"]
      }
    let rules = """
      rules:
        - name: foots
          expr: >-
            visits[unit=all, span=monthly] == sum(visits[unit in {north, south, east}, span=monthly])
        - name: hundred
          expr: share[unit=all] == sum(share[unit in {north, south, east}])
        - name: share
          for: {unit: [north, south, east]}
          expr: share[unit] == share(visits[unit, span=monthly], visits[unit=all, span=monthly])
      """
    let set = try RuleSet(SourceFile(path: "r.yaml", text: rules), for: try fair())
    let failing = set.check(try document(lines)).filter { $0.status == .fail }
    #expect(failing.map(\.rule) == ["foots", "hundred", "share", "share", "share"])
    #expect(failing.allSatisfy { $0.certainty != .stopped && !$0.suspects.isEmpty })
  }

  private static let names = [
    "visits[unit=all,span=monthly]", "visits[unit=all,span=cumulative]",
    "visits[unit=north,span=monthly]", "visits[unit=south,span=monthly]",
    "sales[unit=all,span=monthly,kind=food]", "sales[unit=all,span=monthly,kind=games]",
  ]
  private static let most = 90

  /// A rule with the same condition on plain numbers, in the order of `names`.
  private struct Condition: Sendable {
    var expression: String
    var holds: @Sendable ([Int]) -> Bool
  }

  private static let conditions: [Condition] = [
    Condition(expression: "\(all) == \(north) + \(south)") { $0[0] == $0[2] + $0[3] },
    Condition(expression: "\(all) == \(food) + \(games)") { $0[0] == $0[4] + $0[5] },
    Condition(expression: "\(all) <= \(cumulative)") { $0[0] <= $0[1] },
    Condition(expression: "\(north) > \(south)") { $0[2] > $0[3] },
    Condition(expression: "\(cumulative) == 2 * \(all)") { $0[1] == 2 * $0[0] },
    Condition(expression: "\(north) == max(\(food), \(games))") { $0[2] == max($0[4], $0[5]) },
    Condition(expression: "if \(north) >= 10 then \(south) <= \(food)") {
      $0[2] < 10 || $0[3] <= $0[4]
    },
    Condition(expression: "within(\(games), \(south) - 3, \(south) + 3)") {
      abs($0[5] - $0[3]) <= 3
    },
    Condition(expression: "\(food) != \(games)") { $0[4] != $0[5] },
    Condition(expression: "\(south) >= 5 or \(games) >= 5") { $0[3] >= 5 || $0[5] >= 5 },
  ]

  private static let all = "visits[unit=all, span=monthly]"
  private static let cumulative = "visits[unit=all, span=cumulative]"
  private static let north = "visits[unit=north, span=monthly]"
  private static let south = "visits[unit=south, span=monthly]"
  private static let food = "sales[unit=all, span=monthly, kind=food]"
  private static let games = "sales[unit=all, span=monthly, kind=games]"

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the sets that are named are those that trying all values finds`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let chosen = Self.conditions.filter { _ in Int.random(in: 0..<5, using: &random) < 3 }
    let values = Self.names.map { _ in Int.random(in: 0...20, using: &random) }
    guard chosen.contains(where: { !$0.holds(values) }) else { return }
    let text = chosen.enumerated().map { "  - {name: r\($0), expr: \"\($1.expression)\"}\n" }
    let rules = try RuleSet(
      SourceFile(path: "r.yaml", text: "rules:\n" + text.joined()), for: try fair())
    let findings = rules.check(
      try document(zip(Self.names, values).map { "\($0) = \($1)" })
    ).filter { $0.status == .fail }
    #expect(findings.allSatisfy { $0.certainty != .stopped })
    let expected = Self.smallestSets(values, chosen)
    let contradictions = Set(
      findings.map { $0.suspects.filter { $0.mechanism != "figures-swapped" } })
    if expected.isEmpty {
      // Nothing with at most two figures does; whatever is named has more of them.
      let named = contradictions.reduce(0) { $0 + ($1.map(\.keys.count).min() ?? 3) }
      #expect(named >= 3)
      return
    }
    let size = contradictions.reduce(0) { $0 + ($1.map(\.keys.count).min() ?? 0) }
    #expect(size == expected[0].count, "\(values) \(chosen.map(\.expression))")
    if contradictions.count == 1, size == 1 {
      let named = contradictions.first?.map { Set($0.keys.map(\.description)) } ?? []
      #expect(Set(named) == Set(expected), "\(values) \(chosen.map(\.expression))")
    }
  }

  /// Every smallest set of at most two figures with which all conditions can hold.
  private static func smallestSets(_ values: [Int], _ conditions: [Condition]) -> [Set<String>] {
    func holds(_ values: [Int]) -> Bool { conditions.allSatisfy { $0.holds(values) } }
    let singles = names.indices.filter { place in
      (0...most).contains { value in
        var changed = values
        changed[place] = value
        return holds(changed)
      }
    }
    if !singles.isEmpty { return singles.map { [names[$0]] } }
    var pairs: [Set<String>] = []
    for first in names.indices {
      for second in names.indices where second > first {
        let isPossible = (0...most).contains { value in
          (0...most).contains { other in
            var changed = values
            changed[first] = value
            changed[second] = other
            return holds(changed)
          }
        }
        if isPossible { pairs.append([names[first], names[second]]) }
      }
    }
    return pairs
  }
}
