import DigestModel
import Publications
import RuleChecking

/// A small publication, whose vocabulary `Rules/RULES.md` shows: a whole with three parts and one part
/// with two of its own.
func fair() throws -> Publication {
  let file = SourceFile(path: "fair.yaml", text: try RulesPage.fences()[1])
  let empty = SourceFile(path: "empty", text: "")
  return try Publication(vocabulary: file, grammar: empty, rules: empty)
}

/// The value of a numeral written in the model's form, by its shape: `12`, `98.8`, `2026-03-31`,
/// `60-69`, `03:25`; `n/a` for what is not available.
func figureValue(_ text: String) throws -> FigureValue {
  if text == "n/a" { return .notAvailable }
  if let date = CalendarDate(text) { return .date(date) }
  let minutes = text.split(separator: ":").compactMap { Int($0) }
  if minutes.count == 2 { return .duration(minutes[0] * 60 + minutes[1]) }
  let ends = text.split(separator: "-").compactMap { Int($0) }
  if ends.count == 2, !text.hasPrefix("-") { return .range(ends[0], ends[1]) }
  guard let quantity = Quantity(text) else { throw SampleError(text: text) }
  return .number(quantity)
}

struct SampleError: Error { let text: String }

func figure(_ key: String, _ texts: [String], measure: Measure = .count) throws -> Figure {
  guard let figureKey = FigureKey(key) else { throw SampleError(text: key) }
  let box = Box(left: 0, top: 0, right: 6, bottom: 12)
  return Figure(
    key: figureKey, measure: measure,
    occurrences: try texts.enumerated().map { line, text in
      Figure.Occurrence(
        page: 1, box: box, line: line + 1, text: text, value: try figureValue(text))
    }, reading: [.plain])
}

let march = CalendarDate(year: 2026, month: 3, day: 1).flatMap { start in
  CalendarDate(year: 2026, month: 3, day: 31).map { Period(start: start, end: $0) }
}

/// A document of the figures written `key = value`, in March 2026 unless `period` says else.
func document(
  _ lines: [String], period: Period? = march, used: [RecoveredDocument.UsedIdentity] = []
) throws -> RecoveredDocument {
  let figures = try lines.map { line in
    let sides = line.split(separator: " = ").map(String.init)
    guard sides.count == 2 else { throw SampleError(text: line) }
    return try figure(sides[0], sides[1].split(separator: " | ").map(String.init))
  }
  return RecoveredDocument(
    path: "fair.txt", sha256: "", publication: "fair", period: period, figures: figures,
    ledger: Ledger(figures: figures.count, marks: 0, unread: []), usedIdentities: used)
}

/// The findings of one rule, given by its lines after the name, except for repeated figures.
func findings(
  _ rule: String, _ lines: [String], period: Period? = march,
  after earlier: RecoveredDocument? = nil
) throws -> [Finding] {
  let indented = rule.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  let file = SourceFile(path: "rules.yaml", text: "rules:\n  - name: tested\n\(indented)\n")
  return try RuleSet(file, for: try fair()).check(
    try document(lines, period: period), after: earlier
  )
  .filter { $0.rule == "tested" }
}
