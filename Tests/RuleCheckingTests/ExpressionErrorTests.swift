import DigestModel
import RuleChecking
import Testing

/// An expression in line 3 of a file, from column 11, and its errors as `column: message`.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  let expression: String
  let errors: [String]

  init(_ expression: String, _ errors: String...) {
    self.expression = expression
    self.errors = errors
  }

  var testDescription: String { expression }
}

struct ExpressionErrorTests {
  private func check(_ sample: ErrorCase) throws {
    let text = "rules:\n  - name: tested\n    expr: \(sample.expression)\n"
    let error = #expect(throws: SourceErrors.self) {
      try RuleSet(SourceFile(path: "r.yaml", text: text), for: try fair())
    }
    let expected = sample.errors.map {
      "r.yaml:3:" + $0.replacing(": ", with: ": error: ", maxReplacements: 1)
    }
    #expect(error?.errors.map(\.description) == expected)
  }

  @Test(arguments: [
    ErrorCase("1 == $2", "16: unexpected character “$”"),
    ErrorCase("score == 1 ! 2", "22: unexpected character “!”: write “not”"),
    ErrorCase("score ≤ 1", "17: unexpected character “≤”: write “<=”"),
    ErrorCase("score == 1 && true", "22: unexpected character “&”: write “and”"),
    ErrorCase("score[age=\"10] == 1", "21: the quotation does not end"),
    ErrorCase("score == ", "19: expected a value, found the end of the expression"),
    ErrorCase("score == 1 1", "22: expected an operator or the end, found “1”"),
    ErrorCase("score = 1", "17: “=” compares nothing here: write “==”"),
    ErrorCase("0 < score < 1", "21: comparisons do not chain: join them with “and”"),
    ErrorCase("(score == 1", "22: expected “)”, found the end of the expression"),
    ErrorCase("score == sum(1, 2", "28: expected “)” or “,”, found the end of the expression"),
    ErrorCase("rate[unit=all == 1", "25: expected “]”, “,”, “=” or “in”, found “==”"),
    ErrorCase("rate[=all] == 1", "16: “=” compares nothing here: write “==”"),
    ErrorCase("rate[unit=] == 1", "21: expected a member, found “]”"),
    ErrorCase("rate[1] == 1", "16: expected a dimension, found “1”"),
    ErrorCase("if score == 1", "24: expected “then”, found the end of the expression"),
    ErrorCase("score == 1 and", "25: expected a value, found the end of the expression"),
    ErrorCase(
      "score == 1234567890123456789", "20: “1234567890123456789” has more than 18 digits"),
    ErrorCase("''", "12: the expression is empty"),
  ])
  func `what is no expression is said with its place`(sample: ErrorCase) throws {
    try check(sample)
  }

  @Test(arguments: [
    ErrorCase("summ(1, 2) == 3", "11: unknown function “summ”: did you mean “sum”?"),
    ErrorCase("frobnicate(1) == 3", "11: unknown function “frobnicate”"),
    ErrorCase(
      "visit[unit=all, span=monthly] == 3",
      "11: unknown indicator “visit”: did you mean “visits”?"),
    ErrorCase("scoer == 3", "11: unknown name “scoer”: did you mean “score”?"),
    ErrorCase("score-1 == 3", "11: unknown name “score-1”: did you mean “score”?"),
    ErrorCase("score == 30-10", "20: unknown name “30-10”: to subtract, put spaces around “-”"),
    ErrorCase(
      "visits[unit=all, spam=monthly] == 3",
      "11: “visits” needs the dimension “span”",
      "28: unknown dimension “spam”: did you mean “span”?"),
    ErrorCase(
      "rate[unit=norht] == 3", "21: dimension “unit” has no member “norht”: did you mean “north”?"),
    ErrorCase(
      "rate[unit=all, kind=food] == 3",
      "26: “rate” has no dimension “kind”: its dimensions are unit"),
    ErrorCase("score[unit=all] == 3", "17: “score” has no dimension “unit”"),
    ErrorCase("visits[unit=all] == 3", "11: “visits” needs the dimension “span”"),
    ErrorCase("rate == 3", "11: “rate” needs the dimension “unit”"),
    ErrorCase("rate[unit=all, unit=north] == 3", "26: dimension “unit” is given twice"),
    ErrorCase(
      "rate[unit] == 3",
      "16: “unit” is not bound: give a member, bind it with “for”, or sum over it"),
    ErrorCase(
      "rate[unit in children(all)] == 3",
      "16: “unit in …” needs sum, min, max, mean, weighted_mean or count around it"),
    ErrorCase(
      "sum(rate[unit in children(all)] - rate[unit in children(all)]) == 3",
      "50: “unit” ranges twice: write “unit” alone the second time"),
    ErrorCase("sum(rate[unit in children(south)]) == 3", "37: unit “south” has no children"),
    ErrorCase(
      "sum(rate[unit in {north, nort}]) == 3",
      "36: dimension “unit” has no member “nort”: did you mean “north”?"),
    ErrorCase(
      "sum(rate[unit in members(kind)]) == 3",
      "28: expected a set of “unit”, found a set of “kind”"),
    ErrorCase(
      "sum(rate[unit in members(knd)]) == 3",
      "36: unknown dimension “knd”: did you mean “kind”?"),
  ])
  func `unknown names and wrong dimensions are said with their place`(
    sample: ErrorCase
  ) throws {
    try check(sample)
  }

  @Test(arguments: [
    ErrorCase("1 + 2", "13: expected a condition, found a number"),
    ErrorCase("score == first-day[unit=all]", "17: cannot compare a number with a date"),
    ErrorCase("score == (1 == 1)", "17: cannot compare a number with a condition"),
    ErrorCase("1 + first-day[unit=all] == 2", "15: expected a number, found a date"),
    ErrorCase("1 and 2 == 2", "11: expected a condition, found a number"),
    ErrorCase("not 1", "15: expected a condition, found a number"),
    ErrorCase("year(1) == 1", "16: expected a date, found a number"),
    ErrorCase("share(1) == 1", "11: “share” takes 2 arguments, found 1"),
    ErrorCase("sum() == 1", "11: “sum” takes arguments, found 0"),
    ErrorCase("within(1)", "11: “within” takes 2 to 3 arguments, found 1"),
    ErrorCase("within(1, 2)", "21: expected a range, found a number"),
    ErrorCase("within(1, 2, 2026-03-01)", "24: expected a number, found a date"),
    ErrorCase("exists(1 == 1)", "20: “exists” takes a figure"),
    ErrorCase("exact(first-day[unit=all]) == 1", "17: expected a number, found a date"),
    ErrorCase("sum(first-day[unit in children(all)]) == 1", "15: expected a number, found a date"),
    ErrorCase("max(1, 2026-03-01) == 1", "18: expected a number, found a date"),
    ErrorCase("count(1) == 1", "17: expected a figure or a condition, found a number"),
    ErrorCase("1 == {all, north}", "16: expected a value, found a list of members"),
    ErrorCase("children(all) == 1", "25: cannot compare a set of “unit” with a number"),
    ErrorCase("(if true then 1) == 1", "12: “if” needs “else” to give a number"),
    ErrorCase(
      "(if true then 1 else 2026-03-01) == 1", "12: “then” gives a number, “else” a date"),
    ErrorCase("score in children(all)", "11: expected a variable, found a number"),
    ErrorCase("listed(1)", "18: “listed” takes a figure"),
    ErrorCase("listed(rate[unit=all])", "18: “listed” goes through units: write “unit in …”"),
    ErrorCase("listed(score)", "18: “listed” goes through units: write “unit in …”"),
    ErrorCase("previous(1) == 1", "20: “previous” takes a figure"),
    ErrorCase(
      "previous(rate[unit in children(all)]) == 1",
      "25: “unit in …” needs sum, min, max, mean, weighted_mean or count around it"),
    ErrorCase("notes_in_order(1)", "11: “notes_in_order” takes no arguments, found 1"),
    ErrorCase("opened(1) == 2026-03-01", "18: expected a member of “unit”, found a number"),
    ErrorCase(
      "score == frob(1) + rate[unit=x]", "20: unknown function “frob”",
      "40: dimension “unit” has no member “x”: there are all, north, south, east, west-1 and west-2"
    ),
  ])
  func `wrong types are said with their place`(sample: ErrorCase) throws { try check(sample) }
}
