import Testing

/// Findings that somebody answers for, in a publication's folder.
struct WaiverTests {
  private func waiver(_ lines: String...) -> String {
    "waivers:\n  - rule: halls-foot\n"
      + lines.map { "    \($0)\n" }.joined()
  }

  @Test func `a waived finding is told with its reason and counts no more`() throws {
    let waivers = waiver(
      "reason: The west hall counts twice.", "accepted-by: A. Auditor", "until: 2026-03")
    try MarketFolder.with(waivers: waivers) { market in
      let outcome = try market.run("check", "wrong.txt")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          No new contradiction; 1 accepted

          wrong.txt  Market, 2026-03: 11 figures read, 0 numerals unread

          5 passed

          waived
            halls-foot  span=month  stated 600 differs from the sum of its parts 610 by 10
                        accepted by A. Auditor until 2026-03-31: The west hall counts twice.

          3 of 11 figures are checked by no rule
          1 rule compares with the issue before, which --previous gives

          1 document: 1 fail (1 accepted), 0 indeterminate, 0 broken, 0 used, 5 pass

          """)
    }
  }

  @Test func `a waiver that has ended waives nothing`() throws {
    let waivers = waiver(
      "reason: The west hall counts twice.", "accepted-by: A. Auditor", "until: 2026-02-28")
    try MarketFolder.with(waivers: waivers) { market in
      let outcome = try market.run("check", "wrong.txt")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          """
            span=month
            its waiver has ended: accepted by A. Auditor until 2026-02-28: The west hall counts twice.
          """))
    }
  }

  @Test func `of a report without days nobody says that its waiver has ended`() throws {
    let waivers = waiver(
      "reason: The west hall counts twice.", "accepted-by: A. Auditor", "until: 2035-02")
    try MarketFolder.with(waivers: waivers) { market in
      let lines = try market.text("wrong.txt").split(separator: "\n").filter {
        !$0.hasPrefix("Period")
      }
      try market.folder.file("undated.txt", lines.joined(separator: "\n") + "\n")
      let outcome = try market.run("check", "undated.txt")
      #expect(outcome.status == 1)
      #expect(
        outcome.output.contains(
          """
            span=month
            the report's days are not known, nor whether its waiver is in force: accepted by A. Auditor until 2035-02-28: The west hall counts twice.
          """))
    }
  }

  @Test(arguments: [
    ("visits[unit=west,span=month]", 0), ("visits[span=month,unit=west]", 0),
    ("visits[unit=west,span=year]", 1),
  ])
  func `a waiver with figures is for findings that have them`(figure: String, status: Int) throws {
    let waivers = waiver(
      "figures: [\"\(figure)\"]", "reason: The west hall counts twice.", "accepted-by: A. Auditor")
    try MarketFolder.with(waivers: waivers) { market in
      let outcome = try market.run("check", "wrong.txt")
      #expect(outcome.status == status)
    }
  }

  @Test func `a waiver may be for a figure that is missing`() throws {
    let rules = """
      rules:
        - name: halls-listed
          expr: listed(visits[unit in children(all), span=month])
      """
    for (span, status) in [("month", 0), ("year", 1)] {
      let waivers = """
        waivers:
          - rule: halls-listed
            figures: ["visits[unit=south,span=\(span)]"]
            reason: The south hall is closed.
            accepted-by: A. Auditor
        """
      try MarketFolder.with(waivers: waivers) { market in
        try market.folder.file("consistency.yaml", rules)
        let text = try market.text("march.txt").replacing("South hall    200     600\n", with: "")
        try market.folder.file("issue.txt", text)
        #expect(try market.run("check", "issue.txt").status == Int32(status))
      }
    }
  }

  @Test func `waivers of what another one waives are told`() throws {
    let waivers = """
      waivers:
        - {rule: halls-foot, reason: So., accepted-by: A., until: 2026-02}
        - {rule: halls-foot, reason: So., accepted-by: B.}
        - {rule: halls-foot, figures: ["visits[unit=west,span=month]"], reason: So., accepted-by: C.}
      """
    try MarketFolder.with(waivers: waivers) { market in
      let outcome = try market.run("check", "wrong.txt")
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n").filter { $0.contains("waivers.yaml:") }
      #expect(
        lines.map { $0.split(separator: "waivers.yaml:").last.map(String.init) } == [
          "2: another waiver is about each halls-foot that fails, and it ended on 2026-02-28",
          "4: another waiver is about each halls-foot with visits[unit=west,span=month] that fails",
        ])
    }
  }

  @Test func `a waiver lists figures or has none`() throws {
    try MarketFolder.with(
      waivers: waiver("figures: []", "reason: So.", "accepted-by: A.")
    ) { market in
      let outcome = try market.run("check", "wrong.txt")
      #expect(outcome.status != 0 && outcome.errors.contains("“figures” lists nothing"))
    }
  }

  @Test func `waivers that nothing needs are told, and whether they have ended`() throws {
    let waivers = """
      waivers:
        - {rule: halls-foot, figures: ["visits[unit=west,span=month]"], reason: So., accepted-by: A.}
        - {rule: halls-foot, figures: ["visits[unit=west,span=year]"], reason: So., accepted-by: A.}
        - {rule: repeats-agree, reason: So., accepted-by: A., until: 2026-02}
        - {rule: month-within-year, reason: So., accepted-by: A., until: 2026-03}
      """
    try MarketFolder.with(waivers: waivers) { market in
      let outcome = try market.run("check", "wrong.txt", "march.txt")
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains(
          """
          unused waivers
            ./waivers.yaml:3:  no halls-foot with visits[unit=west,span=year] fails
            ./waivers.yaml:4: no repeats-agree fails, and it ended on 2026-02-28
            ./waivers.yaml:5: no month-within-year fails

          """.replacing(":  no", with: ": no")))
    }
  }

  @Test(arguments: [["check", "wrong.txt"], ["publications", "check"]])
  func `what is wrong with a file of waivers is told by place`(arguments: [String]) throws {
    let waivers = """
      waivers:
        - rule: hall-foot
          reason: It is so.
          accepted-by: A. Auditor
          until: March
        - rule: halls-foot
          figures: ["visits[unit=east,span=month]", "visits[", visits]
          reason: " "
          excuse: It is so.
      waiver: []
      """
    try MarketFolder.with(waivers: waivers) { market in
      let outcome =
        arguments[0] == "check"
        ? try market.run("check", "wrong.txt")
        : try CrossfootProcess(arguments: arguments + ["."], folder: market.folder.url).run()
      #expect(outcome.status == 78)
      // `publications check` counts them too.
      let errors = outcome.errors.split(separator: "\n").filter { !$0.hasPrefix(".: ") }
        .joined(separator: "\n")
      #expect(
        errors == """
          ./waivers.yaml:2:11: error: no rule “hall-foot”: did you mean “halls-foot”?
              - rule: hall-foot
                      ^
          ./waivers.yaml:5:12: error: “March” is no day or month: write 2026-03-31 or 2026-03
                until: March
                       ^
          ./waivers.yaml:6:5: error: a waiver needs “accepted-by”
              - rule: halls-foot
                ^
          ./waivers.yaml:7:15: error: dimension “unit” has no member “east”: there are all, north, south and west
                figures: ["visits[unit=east,span=month]", "visits[", visits]
                          ^
          ./waivers.yaml:7:47: error: “visits[” is no key of a figure
                figures: ["visits[unit=east,span=month]", "visits[", visits]
                                                          ^
          ./waivers.yaml:7:58: error: “visits” needs the dimension “unit”
                figures: ["visits[unit=east,span=month]", "visits[", visits]
                                                                     ^
          ./waivers.yaml:8:13: error: a waiver needs “reason”
                reason: " "
                        ^
          ./waivers.yaml:9:5: error: unknown key “excuse” in a waiver
                excuse: It is so.
                ^
          ./waivers.yaml:10:1: error: unknown key “waiver” in a file of waivers: did you mean “waivers”?
            waiver: []
            ^
          """)
    }
  }
}
