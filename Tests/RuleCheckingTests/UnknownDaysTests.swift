import DigestModel
import Publications
import RuleChecking
import Testing

/// What is said of units where the report's days are not all known.
struct UnknownDaysTests {
  private static let vocabulary = """
    id: shop
    titles: {en: Shop}
    recognised-by: [Shop]
    period: {start: "start[unit=all]", end: "end[unit=all]", every: month}
    dimensions:
      unit: units
    units:
      - {id: all, name: {en: all}}
      - {id: old, name: {en: old}, parent: all, opened: 2020-01-01}
      - {id: new, name: {en: new}, parent: all, opened: 2026-03-20}
      - {id: later, name: {en: later}, parent: all, opened: 2027-01-01}
    indicators:
      start: {dimensions: [unit], measure: date}
      end: {dimensions: [unit], measure: date}
      sales: {dimensions: [unit], measure: count}
    """
  private static let rules = """
    rules:
      - {name: listed, expr: "listed(sales[unit in children(all)])"}
      - {name: foots, expr: "sales[unit=all] == sum(sales[unit in children(all)])"}
    """

  /// The statuses of both rules.
  private static func statuses(_ lines: [String], _ days: [String]) throws -> [String] {
    let rules = SourceFile(path: "rules", text: Self.rules)
    let publication = try Publication(
      vocabulary: SourceFile(path: "vocabulary", text: vocabulary),
      grammar: SourceFile(path: "grammar", text: ""), rules: rules)
    var document = try document(lines, period: nil)
    document.figures += try days.map { day in
      let sides = day.split(separator: " = ").map(String.init)
      return try figure(sides[0], [sides[1]], measure: .date)
    }
    return try RuleSet(rules, for: publication).check(document)
      .filter { ["listed", "foots"].contains($0.rule) }.map { "\($0.rule): \($0.status)" }
  }

  private static let end = "end[unit=all] = 2026-03-31"

  @Test func `the last day alone tells which units there are`() throws {
    let whole = ["sales[unit=all] = 30", "sales[unit=old] = 10", "sales[unit=new] = 20"]
    #expect(try Self.statuses(whole, [Self.end]) == ["listed: pass", "foots: pass"])
    // What is printed adds up by chance: a unit that there is lacks its figure.
    let short = ["sales[unit=all] = 10", "sales[unit=old] = 10"]
    #expect(try Self.statuses(short, [Self.end]) == ["listed: fail", "foots: indeterminate"])
    let other = ["sales[unit=all] = 20", "sales[unit=new] = 20"]
    #expect(try Self.statuses(other, [Self.end]) == ["listed: fail", "foots: indeterminate"])
  }

  @Test func `without any day nobody knows whether all are listed`() throws {
    let short = ["sales[unit=all] = 10", "sales[unit=old] = 10"]
    #expect(try Self.statuses(short, [])[0] == "listed: indeterminate")
    let whole = [
      "sales[unit=all] = 30", "sales[unit=old] = 10", "sales[unit=new] = 20",
      "sales[unit=later] = 0",
    ]
    #expect(try Self.statuses(whole, []) == ["listed: pass", "foots: pass"])
  }
}
