import DigestModel
import Reporting

/// One invented document that has a figure of every kind; all reporters are shown on it.
enum Sample {
  static let document = RecoveredDocument(
    path: "issues/march.md",
    sha256: String(repeating: "0123456789abcdef", count: 4),
    publication: "bulletin",
    period: period,
    figures: [
      figure("period.start[unit=all,span=monthly]", .date, "01.03.26", march(1), line: 1),
      figure("visits[unit=all,span=monthly]", .count, "2 766", number("2766"), line: 3),
      figure("visits[unit=north,span=monthly]", .count, "1 166", number("1166"), line: 5),
      figure(
        "visits[unit=south,span=monthly]", .count, "571", number("571"), line: 6,
        footnote: "without the \"river\" branch"),
      figure(
        "visits[unit=west,span=monthly]", .count, "1 013", number("1013"), line: 7,
        reading: [.joined, .legend]),
      Figure(
        key: key("satisfaction[unit=all,span=monthly]"), measure: .percent,
        occurrences: [
          occurrence("98,8%", number("98.8"), page: 1, line: 9),
          occurrence("98,9%", number("98.9"), page: 2, line: 4),
        ], reading: [.plain]),
      figure("age.modal-group[unit=all]", .years, "60-69", .range(60, 69), page: 2, line: 5),
      figure(
        "wait.mean[unit=all,span=monthly]", .seconds, "02:41", .duration(161), page: 2, line: 6,
        reading: [.approximate(printed: "Wating", label: "Waiting")]),
      figure("rate", .decimal, "-0,50", number("-0.50"), page: 2, line: 7),
    ],
    ledger: Ledger(
      figures: 10, marks: 2,
      unread: [
        Numeral(page: 1, box: box(line: 8), line: 8, text: "12"),
        Numeral(page: 1, box: box(line: 8), line: 8, text: "1 300"),
        Numeral(page: 2, box: box(line: 9), line: 9, text: "7%"),
      ]),
    diagnostics: [
      Diagnostic(
        severity: .warning, message: "heading “Responses” has no figures", page: 2, line: 8,
        box: box(line: 8)),
      Diagnostic(severity: .note, message: "no footer"),
    ])

  /// Nothing but what a document must have.
  static let bare = RecoveredDocument(
    path: "a, b.pdf", sha256: "00", publication: "bulletin",
    period: Period(start: day(2026, 3, 2), end: day(2026, 3, 8)),
    figures: [figure("rate", .percent, "100%", number("100"), line: 1)],
    ledger: Ledger(figures: 1, marks: 0, unread: []))

  static let findings = [
    Finding(
      rule: "units-foot", label: "Units foot to the whole",
      instance: [coordinate("span", "monthly")], status: .fail, severity: .error, left: "2766",
      right: "2750", difference: "16", figures: visits,
      message: "stated 2 766 differs from the sum of its parts, 2 750",
      suspects: [
        Finding.Suspect(
          keys: [key("visits[unit=west,span=monthly]")], implied: [.value(number("1029"))],
          mechanism: "one-digit"),
        Finding.Suspect(
          keys: visits.suffix(2), implied: [.between(number("500"), nil), .undetermined],
          mechanism: nil),
      ], certainty: .ambiguous),
    Finding(
      rule: "share-fits", label: "The share fits", instance: [], status: .fail,
      severity: .warning, left: "98.8", right: "[21.05, 21.15]", difference: nil,
      figures: [key("satisfaction[unit=all,span=monthly]"), visits[1]],
      message: "98.8% lies outside 21.05…21.15"),
    Finding(
      rule: "units-foot", label: "Units foot to the whole",
      instance: [coordinate("span", "cumulative")], status: .indeterminate, severity: .error,
      figures: [],
      missing: [
        key("visits[unit=all,span=cumulative]"), key("visits[unit=north,span=cumulative]"),
      ], message: "2 of its figures are missing"),
    Finding(
      rule: "mean-fits", label: "The mean fits", instance: [], status: .broken, severity: .note,
      message: "division by zero"),
    Finding(
      rule: "legend-order", label: "The legend is in order", instance: [], status: .used,
      severity: .error, message: "served to read 3 figures"),
    Finding(
      rule: "ages-fit", label: "Ages fit", instance: [coordinate("unit", "all")], status: .pass,
      severity: .error, message: "65 lies in 60-69"),
    Finding(
      rule: "whole-month", label: "The period is a month", instance: [], status: .pass,
      severity: .error, message: "2026-03-01 is the first day of a month"),
    Finding(
      rule: "ages-fit", label: "Ages fit", instance: [coordinate("unit", "north")], status: .pass,
      severity: .error, message: "35 lies in 30-39"),
    accepted("year-foots", .known),
    accepted(
      "month-foots",
      .changed([
        .figure("visits[unit=north,span=monthly]", earlier: "1165", now: "1166"),
        .figure("visits[unit=south,span=monthly]", earlier: nil, now: "571"),
      ])),
    accepted("median-fits", .waived(waiver)),
    accepted("rank-fits", .expired(waiver)),
  ]

  private static func accepted(_ rule: String, _ acceptance: Finding.Acceptance) -> Finding {
    var finding = Finding(
      rule: rule, label: "It fits", instance: [], status: .fail, severity: .note,
      message: "it does not fit", certainty: Finding.Certainty.none)
    finding.acceptance = acceptance
    return finding
  }

  private static let waiver = Waiver(
    rule: "median-fits", figures: [], reason: "the median is of last year",
    acceptedBy: "A. Auditor",
    lastDay: day(2026, 3, 31), path: "waivers.yaml", position: SourcePosition(line: 2, column: 5))

  private static let visits = [
    key("visits[unit=all,span=monthly]"), key("visits[unit=north,span=monthly]"),
    key("visits[unit=south,span=monthly]"), key("visits[unit=west,span=monthly]"),
  ]
  private static let period = Period(start: day(2026, 3, 1), end: day(2026, 3, 31))

  /// Two documents, one without findings, and one that could not be read.
  static let check = CheckReport(
    documents: [
      CheckedDocument(
        recovered: document, title: "Bulletin", findings: findings,
        comparativeRules: ["year-continues"]),
      CheckedDocument(
        recovered: bare, title: "Bulletin", findings: [], previous: "a, a.pdf",
        comparativeRules: ["year-continues", "month-continues"]),
    ], unreadable: [UnreadableDocument(path: "c.pdf", message: "no such file")],
    fixed: [
      Baseline.Settled(
        path: "a, b.pdf", publication: "bulletin",
        entry: Baseline.Entry(
          rule: "mode-fits", instance: ["unit": "all"], figures: ["rate"], values: ["rate": "100"],
          message: "the mode did not fit"))
    ])

  /// Words of a drawn page: two cells a line, a joined number, a mark, a rotated word.
  static let pages = SourceDocument(
    path: "issues/march.pdf", sha256: "00",
    pages: [
      Page(
        number: 1, width: 841.89, height: 595.28, geometry: .drawn,
        words: [
          word("Visits:", 72, 110, line: 9),
          word("in", 113, 120, line: 9),
          word("2 766", 129, 158, line: 9, weight: 700, isJoined: true),
          word("1", 158, 161, line: 9, size: 5, isSuperscript: true),
          word("South", 120, 150, line: 10),
          word("571", 72, 90, line: 10),
          word("\"axis\"", 20, 30, line: 11, rotation: 270),
        ]),
      Page(number: 2, width: 841.89, height: 595.28, geometry: .drawn, words: []),
    ])
}
