import DigestModel
import RuleChecking
import Testing

/// Which figures are suspected where rules fail, and of what.
struct LocalisationTests {
  /// A file of rules, each given as `name: expression`, or with further lines behind it.
  private func rules(_ rules: [String]) throws -> RuleSet {
    let text = rules.map { rule in
      let lines = rule.split(separator: "\n")
      let parts = lines[0].split(separator: ": ", maxSplits: 1)
      return "  - name: \(parts[0])\n    expr: \(parts[1])\n"
        + lines.dropFirst().map { "    \($0)\n" }.joined()
    }.joined()
    return try RuleSet(SourceFile(path: "r.yaml", text: "rules:\n" + text), for: try fair())
  }

  /// Of each failing rule its certainty and suspects: `rule determined: key = implied (mechanism)`.
  private func suspects(
    _ names: [String], _ lines: [String], after earlier: [String] = []
  ) throws -> [String] {
    let february = CalendarDate("2026-02-01").flatMap { start in
      CalendarDate("2026-02-28").map { Period(start: start, end: $0) }
    }
    let findings = try rules(names).check(
      try document(lines), after: earlier.isEmpty ? nil : try document(earlier, period: february))
    return findings.filter { $0.status == .fail }.map { finding in
      let suspects = finding.suspects.map { suspect in
        let changes = zip(suspect.keys, suspect.implied).map { "\(short($0)) = \($1)" }
        return changes.joined(separator: " with ")
          + (suspect.mechanism.map { " (\($0))" } ?? "")
      }
      return "\(finding.rule) \(finding.certainty?.rawValue ?? "-"): "
        + suspects.joined(separator: "; ")
    }
  }

  private func expect(
    _ names: [String], _ lines: [String], after earlier: [String] = [], _ expected: [String],
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let found = try suspects(names, lines, after: earlier)
    #expect(found == expected, sourceLocation: place)
  }

  private func short(_ key: FigureKey) -> String {
    key.coordinates.map(\.member).filter { $0 != "monthly" }.joined(separator: " ")
  }

  private let foots =
    "foots: visits[unit=all, span=monthly] == sum(visits[unit in {north, south}, span=monthly])"
  private let kinds =
    "kinds: visits[unit=all, span=monthly] == sum(sales[unit=all, span=monthly, kind])"

  @Test func `what graver rules put down to one figure explains what fails with it less gravely`()
    throws
  {
    let near =
      "near: visits[unit=east, span=monthly] == visits[unit=north, span=monthly] + 10"
      + "\nseverity: warning"
    let sales =
      "sales: visits[unit=north, span=monthly] == sum(sales[unit=north, span=monthly, kind])"
    let lines = [
      "visits[unit=all,span=monthly] = 800", "visits[unit=north,span=monthly] = 590",
      "visits[unit=south,span=monthly] = 300", "visits[unit=east,span=monthly] = 510",
      "sales[unit=north,span=monthly,kind=food] = 200",
      "sales[unit=north,span=monthly,kind=games] = 300",
    ]
    try expect(
      [foots, sales, near], lines,
      [
        "foots determined: north = 500 (one-digit)", "sales determined: north = 500 (one-digit)",
        "near determined: north = 500 (one-digit)",
      ])
    // By itself it might be either.
    try expect(
      [near], lines, ["near ambiguous: north = 500 (one-digit); east = 600"])
  }

  @Test func `any figure of one failing sum may be wrong, the likeliest slip first`() throws {
    try expect(
      [foots],
      [
        "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 5281",
        "visits[unit=south,span=monthly] = 4315",
      ],
      [
        "foots ambiguous: all = 9596; north = 5316; south = 4350"
      ])
    try expect(
      [foots],
      [
        "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 2581",
        "visits[unit=south,span=monthly] = 4350",
      ],
      [
        "foots ambiguous: all = 6931 (digits-transposed); north = 5281 (digits-transposed); south = 7050"
      ])
  }

  @Test func `the figure that two failing sums share is the only smallest explanation`() throws {
    let lines = [
      "visits[unit=all,span=monthly] = 9731", "visits[unit=north,span=monthly] = 5281",
      "visits[unit=south,span=monthly] = 4350", "sales[unit=all,span=monthly,kind=food] = 9000",
      "sales[unit=all,span=monthly,kind=games] = 631",
    ]
    try expect(
      [foots, kinds], lines,
      [
        "foots determined: all = 9631 (one-digit)", "kinds determined: all = 9631 (one-digit)",
      ])
  }

  @Test func `what a passing sum holds fast is not suspected`() throws {
    let lines = [
      "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 5271",
      "visits[unit=south,span=monthly] = 4350", "sales[unit=all,span=monthly,kind=food] = 9000",
      "sales[unit=all,span=monthly,kind=games] = 631",
    ]
    try expect(
      [foots, kinds], lines,
      [
        "foots ambiguous: north = 5281 (one-digit); south = 4360 (one-digit)"
      ])
  }

  @Test func `an implied value must be one that can be printed`() throws {
    // South would have to be below zero.
    try expect(
      [foots],
      [
        "visits[unit=all,span=monthly] = 52", "visits[unit=north,span=monthly] = 527",
        "visits[unit=south,span=monthly] = 3",
      ], ["foots ambiguous: all = 530; north = 49"])
    // Half of a count is none.
    try expect(
      ["halves: 2 * visits[unit=north, span=monthly] == visits[unit=all, span=monthly]"],
      ["visits[unit=all,span=monthly] = 51", "visits[unit=north,span=monthly] = 24"],
      ["halves determined: all = 48"])
  }

  @Test func `contradictions that have nothing to do with each other are resolved apart`() throws {
    let wait = "waits: exact(wait[unit=all]) == exact(wait[unit=north])"
    try expect(
      [foots, wait],
      [
        "visits[unit=all,span=monthly] = 52", "visits[unit=north,span=monthly] = 25",
        "visits[unit=south,span=monthly] = 7", "wait[unit=all] = 03:25",
        "wait[unit=north] = 03:52",
      ],
      [
        "foots ambiguous: south = 27 (digit-dropped); all = 32 (one-digit); north = 45 (one-digit)",
        "waits ambiguous: all = 232 (digits-transposed); north = 205 (digits-transposed)",
      ])
  }

  @Test func `two wrong figures are named together where no single one explains all`() throws {
    let pins = [
      "one: visits[unit=north, span=monthly] == sales[unit=north, span=monthly, kind=food]",
      "two: visits[unit=north, span=monthly] == sales[unit=north, span=monthly, kind=games]",
    ]
    try expect(
      pins,
      [
        "visits[unit=north,span=monthly] = 100", "sales[unit=north,span=monthly,kind=food] = 200",
        "sales[unit=north,span=monthly,kind=games] = 300",
      ],
      [
        "one ambiguous: north = 200 (one-digit); north food = 100 (one-digit)",
        "two ambiguous: north = 300 (one-digit); north games = 100 (one-digit)",
      ])
  }

  @Test func `figures that changed places are named as a pair`() throws {
    let both = [
      "months: visits[unit=all, span=monthly] == sum(visits[unit in {north, south}, span=monthly])",
      "years: visits[unit=all, span=cumulative] == sum(visits[unit in {north, south}, span=cumulative])",
    ]
    let lines = [
      "visits[unit=all,span=monthly] = 60", "visits[unit=north,span=monthly] = 2500",
      "visits[unit=south,span=monthly] = 35", "visits[unit=all,span=cumulative] = 6000",
      "visits[unit=north,span=cumulative] = 25", "visits[unit=south,span=cumulative] = 3500",
    ]
    let found = try suspects(both, lines)
    #expect(found.count == 2)
    for finding in found {
      #expect(
        finding.contains(": north = 25 with north cumulative = 2500 (figures-swapped);"),
        "\(finding)")
    }
  }

  @Test func `of printings that disagree the one that the sum denies is wrong`() throws {
    let findings = try rules([foots]).check(
      try document([
        "visits[unit=all,span=monthly] = 52", "visits[unit=north,span=monthly] = 25 | 26",
        "visits[unit=south,span=monthly] = 27",
      ]))
    let failing = findings.filter { $0.status == .fail }
    #expect(failing.map(\.rule) == ["repeats-agree"])
    #expect(failing.first?.certainty == .determined)
    #expect(failing.first?.suspects.first?.implied == [.value(.number(Quantity(25)))])
    #expect(failing.first?.suspects.first?.printings.map(\.line) == [2])
  }

  @Test func `a wrong day is told by the other days`() throws {
    try expect(
      [
        "month: whole_month(first-day[unit=all], last-day[unit=all])",
        "agrees: last-day[unit=all] == last-day[unit=north]",
      ],
      [
        "first-day[unit=all] = 2026-03-01", "last-day[unit=all] = 2026-03-13",
        "last-day[unit=north] = 2026-03-31",
      ],
      [
        "month determined: all = 2026-03-31 (digits-transposed)",
        "agrees determined: all = 2026-03-31 (digits-transposed)",
      ])
  }

  @Test func `rounded figures may be anything that is printed so`() throws {
    try expect(
      [
        "share: share[unit=all] == share(visits[unit=north, span=monthly], visits[unit=all, span=monthly])"
      ],
      [
        "share[unit=all] = 41.0", "visits[unit=north,span=monthly] = 42",
        "visits[unit=all,span=monthly] = 100",
      ],
      [
        "share ambiguous: north = 41 (one-digit); all = 42.0 (one-digit)"
      ])
  }

  @Test func `a bound leaves a range of values`() throws {
    try expect(
      ["bound: visits[unit=all, span=monthly] <= visits[unit=all, span=cumulative]"],
      ["visits[unit=all,span=monthly] = 500", "visits[unit=all,span=cumulative] = 90"],
      [
        "bound ambiguous: all = 0…90 (digit-added); all cumulative = 500…∞"
      ])
  }

  @Test func `the larger of two is followed through its cases`() throws {
    try expect(
      [
        "older: visits[unit=all, span=monthly] == max(visits[unit=north, span=monthly], visits[unit=south, span=monthly])"
      ],
      [
        "visits[unit=all,span=monthly] = 105", "visits[unit=north,span=monthly] = 101",
        "visits[unit=south,span=monthly] = 104",
      ],
      [
        "older ambiguous: all = 104 (one-digit); north = 105 (one-digit); south = 105 (one-digit)"
      ])
  }

  @Test func `a rule is not resolved by being made not to apply`() throws {
    let rules = """
      rules:
        - name: foot
          expr: visits[unit=all, span=monthly] == visits[unit=north, span=monthly]
        - name: fewer
          when: visits[unit=south, span=monthly] > 0
          expr: visits[unit=all, span=monthly] >= visits[unit=all, span=cumulative]
      """
    let figures = [
      "visits[unit=all,span=monthly] = 10", "visits[unit=north,span=monthly] = 10",
      "visits[unit=south,span=monthly] = 3", "visits[unit=all,span=cumulative] = 12",
    ]
    let found = try RuleSet(SourceFile(path: "rules.yaml", text: rules), for: try fair())
      .check(try document(figures))
    let finding = try #require(found.first { $0.rule == "fewer" })
    #expect(finding.status == .fail)
    #expect(
      finding.suspects.map { $0.keys.map(\.description) } == [
        ["visits[unit=all,span=cumulative]"]
      ])
  }

  @Test func `what no value can mend has no suspects`() throws {
    try expect(
      ["never: visits[unit=all, span=monthly] < 0"], ["visits[unit=all,span=monthly] = 1"],
      ["never none: "])
  }

  @Test func `rules of lower severity do not protect figures`() throws {
    let lines = [
      "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 5271",
      "visits[unit=south,span=monthly] = 4350", "sales[unit=all,span=monthly,kind=food] = 9000",
      "sales[unit=all,span=monthly,kind=games] = 631",
    ]
    let found = try suspects([foots, kinds + "\nseverity: warning"], lines)
    #expect(found.first?.contains("all = 9621") == true)
  }

  @Test func `the value of the issue before is recognised where it was left standing`() throws {
    let found = try suspects(
      [foots],
      [
        "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 5107",
        "visits[unit=south,span=monthly] = 4350",
      ], after: ["visits[unit=north,span=monthly] = 5107"])
    #expect(found.first?.hasPrefix("foots ambiguous: north = 5281 (stale-value); ") == true)
  }

  @Test func `a missing unit's value is what the sum leaves for it`() throws {
    try expect(
      [
        "listed: listed(visits[unit in children(all), span=monthly])",
        "foots: visits[unit=all, span=monthly] == sum(visits[unit in children(all), span=monthly])",
      ],
      [
        "visits[unit=all,span=monthly] = 9631", "visits[unit=north,span=monthly] = 5281",
        "visits[unit=east,span=monthly] = 50",
      ], ["listed determined: south = 4300 (row-omitted)"])
  }

  @Test func `of two missing units no single one is named, and no value is implied`() throws {
    try expect(
      [
        "listed: listed(visits[unit in children(all), span=monthly])",
        "foots: visits[unit=all, span=monthly] == sum(visits[unit in children(all), span=monthly])",
      ],
      ["visits[unit=all,span=monthly] = 9631", "visits[unit=east,span=monthly] = 50"],
      ["listed determined: north = ? with south = ? (row-omitted)"])
  }

  @Test(arguments: [
    ("-2581", "2581", "sign-changed"), ("2581", "-2581", "sign-changed"),
    ("-12581", "-1258", "digit-added"), ("-258", "-2581", "digit-dropped"),
    ("-2581", "-2851", "digits-transposed"), ("-2581", "-2541", "one-digit"),
  ])
  func `slips are told of numbers below zero`(
    printed: String, implied: String, mechanism: String
  ) throws {
    guard let number = Int(implied) else { return }
    let found = try rules(["doubled: 2 * rate[unit=all] == \(2 * number)"]).check(
      try document(["rate[unit=all] = \(printed)"]))
    let suspects = found.flatMap(\.suspects)
    #expect(
      suspects.map { "\($0.implied[0]) \($0.mechanism ?? "-")" } == ["\(implied) \(mechanism)"])
  }

  @Test func `a search that grows too large says that it stopped`() throws {
    let kinds = ["food", "games"]
    let units = ["all", "north", "south", "east", "west-1", "west-2"]
    var lines = ["score = 1"]
    var names = [
      "total: score == sum(sales[unit in {all, north, south, east, west-1, west-2}, span in {monthly, cumulative}, kind])"
    ]
    for unit in units {
      for span in ["monthly", "cumulative"] {
        for kind in kinds {
          lines.append("sales[unit=\(unit),span=\(span),kind=\(kind)] = 7")
          names.append(
            "pin-\(unit)-\(span)-\(kind): sales[unit=\(unit), span=\(span), kind=\(kind)] == 7")
        }
      }
    }
    names.append("pin: score == 1")
    try expect(names, lines, ["total stopped: "])
  }
}
