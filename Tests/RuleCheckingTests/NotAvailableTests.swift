import DigestModel
import RuleChecking
import Testing

/// Figures that their publisher marks as not available: known to be absent, and nobody's slip.
struct NotAvailableTests {
  private static let foots = """
    rules:
      - name: foots
        expr: visits[unit=all, span=monthly] == sum(visits[unit in {north, south}, span=monthly])
      - name: kinds
        expr: visits[unit=all, span=monthly] == sum(sales[unit=all, span=monthly, kind])
    """

  private func rules(_ text: String = foots) throws -> RuleSet {
    try RuleSet(SourceFile(path: "r.yaml", text: text), for: try fair())
  }

  private static let partly = [
    "visits[unit=all,span=monthly] = 52", "visits[unit=north,span=monthly] = 60",
    "visits[unit=south,span=monthly] = n/a", "sales[unit=all,span=monthly,kind=food] = 30",
    "sales[unit=all,span=monthly,kind=games] = 22",
  ]

  @Test func `what is printed fails against it, and it is no suspect`() throws {
    let failing = try rules().check(try document(Self.partly)).filter { $0.status == .fail }
    #expect(
      failing.map(\.message) == [
        "stated 52 is less than the sum of its printed parts 60 by 8"
      ])
    let suspects = failing.flatMap(\.suspects).map { suspect in
      zip(suspect.keys, suspect.implied).map { "\($0) = \($1)" }.joined(separator: " with ")
    }
    #expect(suspects == ["visits[unit=north,span=monthly] = 0…52"])
  }

  @Test(arguments: [
    ("n/a | n/a", "pass: share[unit=all] is not available in all 2 places"),
    (
      "n/a | 12.5",
      "fail: share[unit=all] is printed not available on page 1, line 1 and 12.5 on page 1, line 2"
    ),
    (
      "12.5 | n/a | 12",
      "fail: share[unit=all] is printed 12.5 on page 1, line 1; not available on page 1, line 2 and"
        + " 12 on page 1, line 3"
    ),
  ])
  func `it agrees with itself alone, and nothing is suspected`(
    values: String, outcome: String
  ) throws {
    let found = try rules("rules: []").check(try document(["share[unit=all] = \(values)"]))
    #expect(found.map { "\($0.status): \($0.message)" } == [outcome])
    #expect(found.flatMap(\.suspects) == [])
  }

  @Test func `coverage tries no values of it, and it covers nothing`() throws {
    let figures = try rules().coverage(of: try document(Self.partly)).figures
    #expect(figures.map(\.tried).map { $0 > 0 } == [true, true, false, true, true])
    #expect(figures.map(\.isFull)[2] == false)
  }

  @Test func `a value in its place is a change to a baseline, and so is it in a value's place`()
    throws
  {
    let rules = try rules()
    let known = try document(Self.partly)
    let baseline = Baseline(of: [(known, rules.check(known))])
    #expect(
      baseline.documents.first?.entries.first?.values["visits[unit=south,span=monthly]"]
        == "not available")
    let printed = try document(
      Self.partly.map { $0.hasPrefix("visits[unit=south") ? $0.replacing("n/a", with: "3") : $0 })
    let acceptances = [known, printed].map { document in
      baseline.comparison(with: [(document, rules.check(document).filter { $0.status == .fail })])
        .acceptances
    }
    #expect(
      acceptances == [
        [[.known]],
        [
          [
            .changed([
              .figure("visits[unit=south,span=monthly]", earlier: "not available", now: "3")
            ])
          ]
        ],
      ])
  }

  @Test func `what would have to be printed of a missing figure is not said of it`() throws {
    let found = try rules(
      """
      rules:
        - name: listed
          expr: listed(visits[unit in children(all), span=monthly])
        - name: foots
          expr: visits[unit=all, span=monthly] == sum(visits[unit in {north, south}, span=monthly])
      """
    ).check(
      try document(["visits[unit=all,span=monthly] = 9", "visits[unit=south,span=monthly] = n/a"]))
    #expect(
      found.map { "\($0.rule) \($0.status): \($0.suspects.map { "\($0.keys) \($0.implied)" })" }
        == [
          "listed fail: [\"[visits[unit=north,span=monthly]] [0…9]\"]", "foots indeterminate: []",
        ])
  }
}
