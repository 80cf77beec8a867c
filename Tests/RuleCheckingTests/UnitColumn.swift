import CorpusTypesetting
import DigestModel
import RuleChecking

/// The people of units `u0`, `u1` … with their total, and what is to hold of them.
struct UnitColumn {
  let names: [String]
  private let rules: RuleSet

  init(of count: Int, rules text: String, measure: String = "count") throws {
    names = (0..<count).map { "u\($0)" }
    let file = SourceFile(path: "rules", text: text)
    rules = try RuleSet(
      file,
      for: try InventedColumn.publication(
        of: names, indicator: "people", measure: measure, rules: file))
  }

  func findings(_ values: [Int], total: Int) throws -> [Finding] {
    let lines = zip(names, values).map { "people[unit=\($0)] = \($1)" }
    return rules.check(try document(lines + ["people[unit=all] = \(total)"]))
  }
}
