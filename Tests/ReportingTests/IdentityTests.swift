import DigestModel
import Testing

@testable import Reporting

struct IdentityTests {
  /// Values, the sides that the rule states, and the number of figures on the left.
  @Test(arguments: [
    (["10", "4", "5"], "10", "9", 1),
    (["4", "5", "10"], "9", "10", 2),
    (["1", "2", "4", "8"], "3", "12", 2),
    (["98.8", "98.80"], "98.8", "98.80", 1),
    (["5", "5", "0"], "5", "5", 1),
    (["10", "4", "8"], "10", "12…∞", 1),
  ])
  func `figures that add up to the sides are divided between them`(
    values: [String], left: String, right: String, count: Int
  ) throws {
    let identity = try #require(self.identity(values, left: left, right: right))
    #expect(identity.left.count == count)
    #expect(identity.right.count == values.count - count)
  }

  @Test(arguments: [
    (["10", "4", "5"], "10", "[8.5, 9.5]"),
    (["10", "4", "5"], "10", "20"),
    (["10"], "10", "10"),
    (["1", "2", "999999999999999999", "0.01"], "3", "999999999999999999"),
    ([], "0", "0"),
  ])
  func `other figures are not`(values: [String], left: String, right: String) {
    #expect(self.identity(values, left: left, right: right) == nil)
  }

  private func identity(_ values: [String], left: String, right: String) -> Identity? {
    let operands = values.enumerated().compactMap { index, value in
      Quantity(value).map {
        Operand(figure: figure("visits[unit=u\(index)]", .count, value, .number($0), line: 1))
      }
    }
    let finding = Finding(
      rule: "foot", label: "", instance: [], status: .fail, severity: .error, left: left,
      right: right, message: "")
    return Identity(finding, operands: operands)
  }
}
