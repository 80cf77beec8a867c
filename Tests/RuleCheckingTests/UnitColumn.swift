import DigestModel
import Publications
import RuleChecking

/// The people of units `u0`, `u1` … with their total, and what is to hold of them.
struct UnitColumn {
  let names: [String]
  private let rules: RuleSet

  init(of count: Int, rules text: String, measure: String = "count") throws {
    names = (0..<count).map { "u\($0)" }
    let vocabulary = """
      id: column
      titles: {en: Column}
      recognised-by: [Column]
      dimensions:
        unit: units
      units:
        - {id: all, name: {en: all}}
      \(names.map { "  - {id: \($0), name: {en: \($0)}, parent: all}" }.joined(separator: "\n"))
      indicators:
        people: {dimensions: [unit], measure: \(measure)}
      """
    let file = SourceFile(path: "rules", text: text)
    rules = try RuleSet(
      file,
      for: try Publication(
        vocabulary: SourceFile(path: "vocabulary", text: vocabulary),
        grammar: SourceFile(path: "grammar", text: ""), rules: file))
  }

  func findings(_ values: [Int], total: Int) throws -> [Finding] {
    let lines = zip(names, values).map { "people[unit=\($0)] = \($1)" }
    return rules.check(try document(lines + ["people[unit=all] = \(total)"]))
  }
}
