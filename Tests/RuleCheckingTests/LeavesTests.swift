import DigestModel
import Publications
import RuleChecking
import Testing

struct LeavesTests {
  @Test func `the leaves of a unit are the units at the foot of the hierarchy`() throws {
    let found = try findings(
      "expr: sum(visits[unit in leaves(all), span=monthly]) == 10",
      [
        "visits[unit=north,span=monthly] = 6", "visits[unit=south,span=monthly] = 3",
        "visits[unit=east,span=monthly] = 1", "visits[unit=west-1,span=monthly] = 6",
      ])
    #expect(found.map(\.status) == [.pass])
    #expect(
      found.first?.figures.map(\.description) == [
        "visits[unit=south,span=monthly]", "visits[unit=east,span=monthly]",
        "visits[unit=west-1,span=monthly]",
      ])
  }

  @Test(arguments: [
    (
      "expr: sum(visits[unit in leaves(south), span=monthly]) == 10",
      "unit “south” has no children"
    ),
    (
      "for: {unit: children(all)}\nexpr: sum(visits[unit in leaves(unit), span=monthly]) == 10",
      "expected a unit by its name, found a member of “unit”"
    ),
  ])
  func `leaves must be those of a unit that is named and has some`(
    rule: String, message: String
  ) throws {
    let errors = #expect(throws: SourceErrors.self) { _ = try findings(rule, []) }
    #expect(errors?.errors.map(\.message) == [message])
  }
}
