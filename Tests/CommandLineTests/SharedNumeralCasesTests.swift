import Testing

/// Numerals, labels and headings in their smallest documents, each with a publication of its own.
@Suite(.enabled(if: SharedCases.numerals.isHere))
struct SharedNumeralCasesTests {
  @Test(arguments: [
    SharedCase(
      "01-detached-minus/in.txt", ["change[unit=all] = -22"],
      unread: ["- 1 086 (the dash beside it may be a sign)"]),
    SharedCase(
      "03-plus-sign/in.txt",
      ["change[unit=all] = 273", "change[unit=north] = 5", "change[unit=south] = 2"]),
    SharedCase(
      "04-dash-is-nil/in.txt",
      [
        "cases[unit=north] = 331422", "change[unit=north] = 273", "cases[unit=south] = 4125",
        "change[unit=south] = 0",
      ]),
    SharedCase(
      "05-month-in-words/in.txt", ["day[unit=all] = 2020-09-18", "cases[unit=all] = 500"]),
    SharedCase(
      "09-label-under-two-values/in.pdf", ["deaths[unit=all] = 16887", "change[unit=all] = 2"]),
    SharedCase(
      "09b-prose-under-two-values/in.pdf", ["deaths[unit=all] = 16887", "change[unit=all] = 2"]),
    SharedCase("10-field-order/in.pdf", ["cases[unit=all] = 16887", "change[unit=all] = 2"]),
    SharedCase(
      "11-hidden-text/in.pdf", ["cases[unit=all] = 325", "deaths[unit=all] = 1712467"],
      unseen: [
        "336 (it is covered or not drawn at all)", "160 (it has the colour of what is behind it)",
      ]),
    SharedCase(
      "12-heading-reach/in.pdf", ["cases[unit=north] = 312537", "cases[unit=south] = 29229"]),
    SharedCase(
      "12b-no-heading/in.pdf", ["cases[unit=north] = 312537", "cases[unit=south] = 29229"]),
    SharedCase("13-heading-in-part/in.pdf", ["cases[unit=north] = 312537"]),
    SharedCase("14-two-sections/in.txt", ["cases[unit=north] = 7"]),
    SharedCase("14b-two-sections-pdf/in.pdf", ["cases[unit=south] = 7"]),
    SharedCase("16-ignore-inside-numeral/in.txt", ["cases[unit=all] = 8020"]),
    SharedCase(
      "17-two-baselines/in1.5.pdf", ["cases[unit=all] = 823494", "change[unit=all] = 159"],
      unread: [
        "5 334 (no statement of section “page” fits it)",
        "+1 (it has a sign, which a count has not)",
      ]),
    SharedCase(
      "17-two-baselines/in1.pdf", ["cases[unit=all] = 823494", "change[unit=all] = 159"],
      unread: [
        "5 334 (no statement of section “page” fits it)",
        "+1 (it has a sign, which a count has not)",
      ]),
    SharedCase(
      "17-two-baselines/in2.5.pdf", ["cases[unit=all] = 823494", "change[unit=all] = 159"],
      unread: [
        "5 334 (no statement of section “page” fits it)",
        "+1 (it has a sign, which a count has not)",
      ]),
    SharedCase(
      "17-two-baselines/in2.pdf", ["cases[unit=all] = 823494", "change[unit=all] = 159"],
      unread: [
        "5 334 (no statement of section “page” fits it)",
        "+1 (it has a sign, which a count has not)",
      ]),
    SharedCase(
      "18-dash-jumps-box/in.pdf",
      [
        "cases[unit=north] = 466", "change[unit=north] = 0", "cases[unit=south] = 113",
        "change[unit=south] = -6",
      ]),
  ])
  func `what a reader of the page says is read, and nothing else`(expected: SharedCase) throws {
    try SharedCases.numerals.expect(expected)
  }

  /// A count with a sign; half a number; a number joined with its change.
  @Test(arguments: [
    "02-count-takes-signed/in.txt", "06-half-grouped/in.txt", "15-joined-cell/in.pdf",
  ])
  func `a numeral that does not fit whole is not read in part`(file: String) throws {
    try SharedCases.numerals.expectNothing(of: file, by: String(file.prefix { $0 != "/" }))
  }

  @Test(arguments: [
    (
      "07-field-optional",
      """
      07-field-optional/digest.grammar:5:5: error: a field's figures cannot be optional: write two \
      fields, one with the figure and one without it, or a “line” or “prose”, which take “?”
            field "Active" cases[unit]: count  (change[unit]: score)?
            ^

      """
    ),
    (
      "08-alternatives",
      """
      08-alternatives/digest.grammar:5:41: error: “|” parts phrases of “heading” and “begins”, and \
      rows; in “field” put what it parts in parentheses, as in ("A" | "B")
            field "Contacts under surveillance" | "Under surveillance" cases[unit]: count
                                                ^

      """
    ),
  ])
  func `a message names what is at fault, and what to write instead`(
    publication: String, message: String
  ) throws {
    let outcome = try SharedCases.numerals.run([
      "figures", "\(publication)/in.txt", "--publication", publication,
    ])
    #expect(outcome == Outcome(status: 78, output: "", errors: message))
  }

  @Test func `a month in words is a report period, and an issue before has one`() throws {
    let folder = "05-month-in-words"
    let outcome = try SharedCases.numerals.run([
      "check", "\(folder)/in.txt", "--previous", "\(folder)/before.txt", "--publication", folder,
    ])
    #expect(
      outcome
        == Outcome(
          status: 0,
          output: """
            Every figure that can be checked agrees

            05-month-in-words/in.txt  mini, 2020-09-18: 2 figures read, 0 numerals unread

            1 passed

            1 of 2 figures is checked by no rule

            1 document: 0 fail, 0 indeterminate, 0 broken, 0 used, 1 pass

            """, errors: ""))
  }
}
