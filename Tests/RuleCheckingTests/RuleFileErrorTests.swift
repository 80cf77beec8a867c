import DigestModel
import RuleChecking
import Testing

struct RuleFileErrorTests {
  private func errors(_ text: String) throws -> [String] {
    do {
      _ = try RuleSet(SourceFile(path: "r.yaml", text: text), for: try fair())
      return []
    } catch let error as SourceErrors {
      return error.errors.map(\.description)
    }
  }

  @Test func `all that is wrong with a file is said at once`() throws {
    let text = """
      rule: 1
      rules:
        - name: one
          lable: {en: One}
          severity: fatal
          mark: XX
          expr: score == 1
        - name: one
          expr: score == 1
        - name: two words
          expr: score == 1
        - name: repeats-agree
          expr: score == 1
        - expr: score == 1
        - name: six
        - name: seven
          expr: [score, 1]
        - just a text
        - name: nine
          required: maybe
          label: [a]
          expr: score == 1
      """
    #expect(
      try errors(text) == [
        "r.yaml:1:1: error: unknown key “rule” in a file of rules: did you mean “rules”?",
        "r.yaml:4:5: error: unknown key “lable” in a rule: did you mean “label”?",
        "r.yaml:5:15: error: severity must be one of error, warning, note, found “fatal”",
        "r.yaml:6:11: error: mark must be one of Ft, Cft, Rx, Eq, found “XX”",
        "r.yaml:8:11: error: rule “one” is already defined in line 3",
        "r.yaml:10:11: error: “two words” is no name: use letters, digits, “-”, “_” and “.”",
        "r.yaml:12:11: error: “repeats-agree” is a built-in rule: choose another name",
        "r.yaml:14:5: error: a rule needs “name”",
        "r.yaml:15:5: error: rule “six” needs “expr”",
        "r.yaml:17:11: error: expr must be a text",
        "r.yaml:18:5: error: a rule must be a mapping",
        "r.yaml:20:15: error: required must be one of true, false, found “maybe”",
        "r.yaml:21:12: error: label must be a mapping",
      ])
  }

  @Test(arguments: ["5", "count", "-5 count", "5 counts", "5 count 2", "1e3 count", ""])
  func `a tolerance is a number with a unit`(text: String) throws {
    #expect(
      try toleranceErrors(text) == [
        "r.yaml:3:16: error: a tolerance is a number and one of count, points, decimal, score, years,"
          + " seconds, days, %, found “\(text)”"
      ])
  }

  @Test func `a tolerance is counted in what the rule's figures are`() throws {
    #expect(
      try toleranceErrors("2 days") == [
        "r.yaml:3:16: error: no figure of the rule is counted in “days”"
      ])
    #expect(try toleranceErrors("2 score") == [])
    #expect(try toleranceErrors("0.5 %") == [])
  }

  private func toleranceErrors(_ tolerance: String) throws -> [String] {
    try errors("rules:\n  - name: one\n    tolerance: \"\(tolerance)\"\n    expr: score == 1\n")
  }

  @Test func `variables are checked where they are bound`() throws {
    let text = """
      rules:
        - name: one
          for: {unit: [all, nroth], span: weekly, kind: []}
          expr: visits[unit, span] == 1
        - name: two
          for:
            part: [all]
            u: all
            north: children(all)
            v: children(kind)
          expr: 1 == 1
        - name: three
          for: children(all)
          expr: 1 == 1
        - name: four
          for: {u: children(all)}
          when: sales[unit=u, span=u, kind=food] > 1
          expr: u < all
      """
    #expect(
      try errors(text) == [
        "r.yaml:3:23: error: dimension “unit” has no member “nroth”: did you mean “north”?",
        "r.yaml:3:37: error: unknown name “weekly”",
        "r.yaml:3:51: error: “kind” lists nothing",
        "r.yaml:7:7: error: “part” is no dimension: name one, list indicators, or give a set such as"
          + " children(all)",
        "r.yaml:8:7: error: “u” is no dimension: name one, list indicators, or give a set such as"
          + " children(all)",
        "r.yaml:9:7: error: variable “north” hides the member of that name: choose another name",
        "r.yaml:10:19: error: dimension “unit” has no member “kind”: there are all, north, south, east,"
          + " west-1 and west-2",
        "r.yaml:13:10: error: for must be a mapping",
        "r.yaml:17:30: error: “u” stands for a member of “unit”, not of “span”",
        "r.yaml:18:13: error: members have no order: compare them with “==” or “!=”",
      ])
  }

  @Test func `a member is listed once, and each variable is spoken of`() throws {
    let text = """
      rules:
        - name: one
          for: {unit: [all, north, all], span: [monthly]}
          expr: visits[unit=all, span] == 1
        - name: two
          for: {n: [visits, sales, visits]}
          expr: score == 1
        - name: three
          for: {u: children(all), v: children(all)}
          when: visits[unit=v, span=monthly] > 1
          expr: visits[unit=u, span=monthly] > 1
        - name: four
          for: {u: children(all), v: children(u)}
          expr: visits[unit=v, span=monthly] > 1
      """
    let set = try RuleSet(SourceFile(path: "r.yaml", text: text), for: try fair())
    #expect(
      set.warnings.sorted { $0.position < $1.position }.map(\.description) == [
        "r.yaml:3:11: warning: the rule would be the same for each “unit”: neither expr nor when speaks of"
          + " it",
        "r.yaml:3:30: warning: “all” is listed twice",
        "r.yaml:6:11: warning: the rule would be the same for each “n”: neither expr nor when speaks of it",
        "r.yaml:6:30: warning: “visits” is listed twice",
      ])
  }

  /// Old editors end lines with a carriage return.
  @Test func `a file's places do not depend on what ends its lines`() throws {
    let text = "rules:\n  - name: one\n    for: {unit: all}\n\n    expr: visits[unit] == oops\n"
    for end in ["\r", "\r\n"] {
      let file = SourceFile(path: "r.yaml", text: text.replacing("\n", with: end))
      do {
        _ = try RuleSet(file, for: try fair())
        Issue.record("no error")
      } catch let error as SourceErrors {
        #expect(error.errors.map(\.description) == (try errors(text)))
        #expect(
          error.errors.map { $0.sourceLine.trimmingPrefix { $0.isWhitespace } }
            == error.errors.map { _ in "expr: visits[unit] == oops" })
      }
    }
  }

  @Test(arguments: [
    ("", "r.yaml:1:1: error: the file is empty"),
    ("[]", "r.yaml:1:1: error: a file of rules must be a mapping"),
    ("{}", "r.yaml:1:1: error: a file of rules needs “rules”"),
    ("rules: 1", "r.yaml:1:8: error: rules must be a list"),
    ("rules: [", "r.yaml:2:1: error: did not find expected node content"),
  ])
  func `what is no file of rules is said`(text: String, message: String) throws {
    #expect(try errors(text) == [message])
  }

  /// Each expression has its error at `oops`.
  @Test(arguments: [
    ("expr: score == oops", 3, 20),
    ("expr: 'score == oops'", 3, 21),
    (#"expr: "score == oops""#, 3, 21),
    (#"expr: "\x73core ==\toops""#, 3, 25),
    (#"expr: "\u0073core == oops""#, 3, 26),
    ("expr: 'exists(guests[unit=all, age=''10+'']) and score == oops'", 3, 63),
    ("expr: score ==\n      oops", 4, 7),
    ("expr: score\n\n\n        ==   \n      oops", 7, 7),
    ("expr: 'score ==\n\n      oops'", 5, 7),
    ("expr: \"score ==\n\n      oops\"", 5, 7),
    ("expr: \"score == \\\n      oops\"", 4, 7),
    ("expr: |\n      score ==\n        oops", 5, 9),
    ("expr: |2\n      score ==\n        oops", 5, 9),
    ("expr: |\n\n      score ==\n\n        oops\n", 7, 9),
    ("expr: >-\n      score\n      == oops", 5, 10),
    ("expr: >-\n      score\n\n\n      == oops", 7, 10),
    ("expr: >-\n      score ==\n        1 +\n        oops\n", 6, 9),
    ("expr: >+\n      score == 1\n        + 1\n\n      + oops\n\n", 7, 9),
    ("expr: > # folded\n      score ==\n      oops", 5, 7),
    ("expr: &anchor score == oops", 3, 28),
    ("expr: !!str score == oops", 3, 26),
    ("expr: !!str 'score == oops'", 3, 27),
    ("label: {az: “Ə”}\n    expr: score == oops", 4, 20),
  ])
  func `an error in an expression stands at its place in the file`(
    lines: String, line: Int, column: Int
  ) throws {
    #expect(
      try errors("rules:\n  - name: tested\n    \(lines)") == [
        "r.yaml:\(line):\(column): error: unknown name “oops”"
      ])
  }

  @Test func `columns count scalars, as the caret does`() throws {
    let text = "rules:\n  - {name: ü, label: “Əə”, expr: \"score == öops\"}\n"
    let error = #expect(throws: SourceErrors.self) {
      try RuleSet(SourceFile(path: "r.yaml", text: text), for: try fair())
    }
    let sourceLine = #"  - {name: ü, label: “Əə”, expr: "score == öops"}"#
    #expect(
      error?.errors.map(\.excerpt) == [
        "r.yaml:2:44: error: unknown name “öops”\n  \(sourceLine)\n"
          + String(repeating: " ", count: 45) + "^"
      ])
  }
}
