import DigestModel
import Publications
import Testing

/// Vocabularies that are well formed and cannot be meant.
struct VocabularyErrorTests {
  private func errors(numbers: String = "{}", period: String = "{}", units: String) -> [String] {
    let text = """
      id: fair
      recognised-by: [Fair]
      numbers: \(numbers)
      period: \(period)
      dimensions: {unit: units, span: {year: {en: [Year]}}}
      indicators: {opened: {dimensions: [unit, span], measure: date}, visits: {measure: count}}
      units: \(units)
      """
    let empty = SourceFile(path: "empty", text: "")
    do throws(SourceErrors) {
      _ = try Publication(
        vocabulary: SourceFile(path: "p", text: text), grammar: empty, rules: empty)
      return []
    } catch {
      return error.errors.map(\.description)
    }
  }

  @Test(arguments: [
    ("{every: month}", true), ("{start: \"opened[unit=a,span=year]\"}", true), ("{}", false),
    ("{end: \"opened[unit=a,span=year]\"}", false),
  ])
  func `of a period without an end a warning is given`(period: String, isOdd: Bool) throws {
    let text = """
      id: fair
      recognised-by: [Fair]
      period: \(period)
      dimensions: {unit: units, span: {year: {en: [Year]}}}
      indicators: {opened: {dimensions: [unit, span], measure: date}}
      units: [{id: a}]
      """
    let empty = SourceFile(path: "empty", text: "")
    let publication = try Publication(
      vocabulary: SourceFile(path: "p", text: text), grammar: empty, rules: empty)
    #expect(
      publication.warnings.map(\.description)
        == (isOdd
          ? [
            "p:3:9: warning: period has no end, the figure that gives an issue's last day: no issue has a"
              + " period"
          ] : []))
  }

  @Test(arguments: [
    ("\"\"", "an id must not be empty"),
    ("\"a,b\"", "id “a,b” has one of [ ] , =, which figures are written with"),
    ("a=b", "id “a=b” has one of [ ] , =, which figures are written with"),
    ("a-b.c_1", nil), ("bakı", nil), ("a b", nil),
  ])
  func `an id can be written in a figure's name`(id: String, message: String?) {
    #expect(
      errors(units: "[{id: \(id)}]") == (message.map { ["p:7:14: error: \($0)"] } ?? []))
  }

  @Test(arguments: [
    ("[-100, 100]", nil), ("[7, 7]", nil), ("[100, -100]", "such as [-100, 100]"),
    ("[1]", "such as [-100, 100]"), ("[a, 100]", "such as [-100, 100]"),
    ("[0.5, 1]", "such as [-100, 100]"), ("[]", "such as [-100, 100]"),
    ("7", "such as [-100, 100]"), ("{least: 1}", "range must be a list"),
  ])
  func `a range has two ends in order`(range: String, message: String?) {
    let text = """
      id: fair
      recognised-by: [Fair]
      dimensions: {}
      indicators: {mood: {measure: score, range: \(range)}}
      """
    let empty = SourceFile(path: "empty", text: "")
    do throws(SourceErrors) {
      let fair = try Publication(
        vocabulary: SourceFile(path: "p", text: text), grammar: empty, rules: empty)
      #expect(message == nil && fair.indicator("mood")?.range != nil)
    } catch {
      #expect(error.errors.count == 1)
      #expect(message.map { error.errors[0].description.hasSuffix($0) } ?? false)
    }
  }

  @Test(arguments: [
    ("[{id: all}]", []),
    ("[{id: all, parent: all}]", ["“all” under “all”"]),
    ("[{id: a, parent: b}, {id: b, parent: a}]", ["“a” under “b” under “a”"]),
    ("[{id: c, parent: a}, {id: a, parent: b}, {id: b, parent: a}]", ["“a” under “b” under “a”"]),
    (
      "[{id: a, parent: a}, {id: b, parent: b}, {id: c, parent: b}]",
      ["“a” under “a”", "“b” under “b”"]
    ),
  ])
  func `units are not their own parents`(units: String, circles: [String]) {
    let found = errors(units: units)
    #expect(
      found.map { $0.split(separator: "error: ").last.map(String.init) }
        == circles.map { "units cannot be their own parents: \($0)" })
  }

  @Test(arguments: [
    (#"{thousands: ["5"]}"#, "cannot part thousands: it is a letter or a digit"),
    (#"{thousands: [x]}"#, "cannot part thousands: it is a letter or a digit"),
    (#"{thousands: ["٣"]}"#, "cannot part thousands: it is a letter or a digit"),
    (#"{thousands: ["-"]}"#, "cannot part thousands: it has a meaning beside numbers"),
    (#"{thousands: ["−"]}"#, "cannot part thousands: it has a meaning beside numbers"),
    (#"{thousands: ["("]}"#, "cannot part thousands: it has a meaning beside numbers"),
    (#"{decimal: "%"}"#, "cannot be the decimal mark: it has a meaning beside numbers"),
  ])
  func `a mark within numbers is no part of them`(numbers: String, message: String) {
    let found = errors(numbers: numbers, units: "[]")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(message) == true)
  }

  @Test(arguments: [
    (#"{end: "opened[unit=all,span=year]"}"#, []),
    (#"{end: "opened[unit=all]"}"#, ["“opened” needs “span”"]),
    (#"{end: "opened[unit=all,span=week]"}"#, ["“span” has no member “week”"]),
    (
      #"{end: "visits[span=year]"}"#,
      [
        "“visits” is measured in count, and gives no day", "“visits” has no dimension “span”",
      ]
    ),
  ])
  func `the report period is given by a figure that is a day`(period: String, messages: [String]) {
    #expect(
      errors(period: period, units: "[{id: all}]").map {
        $0.split(separator: "error: ").last.map(String.init)
      } == messages)
  }

  @Test(arguments: [
    ("numbers: {grouping: fours}", "grouping must be one of thousands, lakh, found “fours”"),
    (
      "numbers: {parentheses: plus}",
      "parentheses must be one of undeclared, minus, plain, found “plus”"
    ),
    ("dates: {order: ydm}", "order must be one of dmy, mdy, ymd, found “ydm”"),
    ("dates: {order: []}", "order must be a text"),
    (
      "period: {every: hour}",
      "every must be one of day, week, month, quarter, year, found “hour”"
    ),
  ])
  func `a key that has few words has no other`(key: String, message: String) {
    let vocabulary = """
      id: fair
      recognised-by: [Fair]
      indicators: {visits: {measure: count}}
      \(key)
      """
    let empty = SourceFile(path: "empty", text: "")
    let error = #expect(throws: SourceErrors.self) {
      try Publication(
        vocabulary: SourceFile(path: "p", text: vocabulary), grammar: empty, rules: empty)
    }
    #expect(error?.errors.map(\.message) == [message])
  }

  @Test(arguments: [
    (String(repeating: "[", count: 65), "nested too deep here: 64 levels at most"),
    (String(repeating: "- ", count: 900) + "a", "nested too deep here: 64 levels at most"),
    (
      "a: &a [1, 1, 1, 1, 1, 1, 1, 1]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
        + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\n"
        + "? [*d, *d, *d]\n: 1",
      "stand for more than 10000 nodes: write out what they stand for"
    ),
    (
      "a: &a 1\nb: [" + String(repeating: "*a, ", count: 101) + "]",
      "more than 100 aliases: write out what they stand for"
    ),
  ])
  func `what a file asks of its reader is bounded`(text: String, message: String) {
    let empty = SourceFile(path: "empty", text: "")
    let error = #expect(throws: SourceErrors.self) {
      try Publication(
        vocabulary: SourceFile(path: "p", text: text), grammar: empty, rules: empty)
    }
    #expect(error?.errors.count == 1)
    #expect(error?.errors.first?.message.hasSuffix(message) == true)
  }

  @Test(arguments: [
    (#"{marks: ["1"]}"#, "“1” is no mark of a footnote, such as \(Self.marks)"),
    (#"{marks: ["no. 1"]}"#, "“no. 1” is no mark of a footnote, such as \(Self.marks)"),
    (#"{marks: [""]}"#, "“” is no mark of a footnote, such as \(Self.marks)"),
    (#"{admit: ["!"]}"#, "admit must be words"),
    ("{signs: []}", "unknown key “signs” in footnotes"),
  ])
  func `what is no footnote's mark is an error`(footnotes: String, message: String) {
    let found = errors(numbers: "{}\nfootnotes: \(footnotes)", units: "[]")
    #expect(found.map { $0.split(separator: "error: ").last.map(String.init) } == [message])
  }

  private static let marks = "“¹”, “word¹ –”, “*”, “1/”, “a)” or “[1]”"
}
