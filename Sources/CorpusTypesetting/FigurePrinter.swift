internal import DigestModel

/// Prints what invented units have as a digest's figures.
struct FigurePrinter {
  /// Units whose pages print the report period as a line of their own.
  private static let withPeriodLine: Set = [
    "baku-4", "labour-inspectorate-reception", "ministry-reception", "tartar", "call-centre",
  ]
  private static let withCaption: Set = [
    "baku-1", "baku-4", "labour-inspectorate-reception", "ministry-reception", "tartar",
  ]
  private static let withCumulativePeriod: Set = [
    "all", "baku-1", "baku-2", "baku-3", "baku-4", "baku-5", "absheron",
  ]
  private static let withTotal = withCumulativePeriod.union(["karabakh", "tartar"])
  private static let withSatisfaction: Set = ["all", "baku-4", "absheron", "karabakh", "tartar"]
  /// Branches that have a page.
  private static let branchPages: Set = ["shusha", "tartar"]

  let period: Period
  let charts: DigestGenerator.Charts
  let whole: InventedUnit
  /// Those that make up the whole.
  let units: [InventedUnit]
  /// Those that make up karabakh.
  let branches: [InventedUnit]
  var random: SplitMix64
  /// How many each survey had asked up to the month before, by unit; `nil` where there is no such month.
  var respondentsBefore: [String: Int]?
  var rows: [FiguresFile.Row] = []

  init(
    period: Period, charts: DigestGenerator.Charts, whole: InventedUnit, units: [InventedUnit],
    branches: [InventedUnit], random: SplitMix64
  ) {
    self.period = period
    self.charts = charts
    self.whole = whole
    self.units = units
    self.branches = branches
    self.random = random
  }

  /// All figures in the order of the pages.
  mutating func print() -> [FiguresFile.Row] {
    rows = []
    printOverview()
    let paged = (units + branches).filter {
      !branches.map(\.id).contains($0.id) || Self.branchPages.contains($0.id)
    }
    for wording in UnitWording.all {
      if let unit = paged.first(where: { $0.id == wording.unit }) { printPage(of: unit) }
    }
    printPeriodLine(of: "call-centre")
    if charts == .everywhere {
      printSatisfaction(of: "call-centre")
      printTimes(of: "call-centre", service: 150...420)
    }
    return rows
  }

  private mutating func printOverview() {
    printPeriod(of: "all", span: "monthly", from: period.start)
    printDirect(of: [whole])
    printDirect(of: UnitWording.ofWhole.compactMap { id in units.first { $0.id == id } })
    printPeriod(of: "all", span: "cumulative", from: UnitHistory.opened("baku-1"))
    count(whole.total, "total", "all", "cumulative")
    let parts = [whole.direct] + whole.further
    for (component, part) in zip(Wording.components, parts)
    where component.id != "pandemic" || part > 0 {
      count(part, "total.component", "all", "cumulative", ["component": component.id])
    }
    printCounts(of: whole)
    printSatisfaction(of: "all")
    if charts == .everywhere {
      for span in ["cumulative", "monthly"] {
        let score = random.pick(62...96)
        add("nps", ["unit": "all", "span": span], .number(Quantity(score)), "\(score)")
      }
    }
    printSexes(of: whole)
    printAges(of: whole)
  }

  private mutating func printPage(of unit: InventedUnit) {
    printPeriodLine(of: unit.id)
    let opened = UnitHistory.opened(unit.id)
    if Self.withCaption.contains(unit.id) {
      add("opened", ["unit": unit.id], .date(opened), date(opened, yearDigits: 4))
    }
    if Self.withCumulativePeriod.contains(unit.id) {
      printPeriod(of: unit.id, span: "cumulative", from: opened)
    }
    if unit.id == "karabakh" { printDirect(of: branches) }
    if Self.withTotal.contains(unit.id) {
      count(unit.total, "total", unit.id, "cumulative")
      if unit.pandemic > 0 {
        count(unit.pandemic, "total.component", unit.id, "cumulative", ["component": "pandemic"])
      }
    }
    if charts == .everywhere {
      printCounts(of: unit)
      printSexes(of: unit)
    }
    if unit.id == "labour-inspectorate-reception" { printSubdirections(of: unit) }
    printAges(of: unit)
    let hasSurvey =
      unit.id == "karabakh" || UnitHistory.all.contains { $0.id == unit.id && $0.hasSurvey }
    if hasSurvey {
      if charts == .everywhere || Self.withSatisfaction.contains(unit.id) {
        printSatisfaction(of: unit.id)
      }
      printSurvey(of: unit)
    }
    if charts == .everywhere {
      printTimes(of: unit.id, service: unit.id == "ministry-reception" ? 3300...3900 : 240...1500)
    }
  }

  // MARK: Parts of pages

  private mutating func printPeriodLine(of unit: String) {
    guard Self.withPeriodLine.contains(unit) else { return }
    printPeriod(of: unit, span: "monthly", from: period.start)
  }

  private mutating func printPeriod(of unit: String, span: String, from start: CalendarDate) {
    for (indicator, day) in [("period.start", start), ("period.end", period.end)] {
      add(indicator, ["unit": unit, "span": span], .date(day), date(day, yearDigits: 2))
    }
  }

  private mutating func printDirect(of units: [InventedUnit]) {
    for unit in units {
      count(unit.direct, "direct", unit.id, "cumulative")
      count(unit.monthly.direct, "direct", unit.id, "monthly")
    }
  }

  private mutating func printCounts(of unit: InventedUnit) {
    for (span, counts) in [("cumulative", unit.cumulative), ("monthly", unit.monthly)] {
      for (direction, number) in zip(Wording.directions, counts.services) {
        count(number, "service", unit.id, span, ["direction": direction.id])
      }
    }
    for (span, counts) in [("cumulative", unit.cumulative), ("monthly", unit.monthly)] {
      for (outcome, number) in zip(Wording.outcomes, counts.responses) {
        count(number, "response", unit.id, span, ["outcome": outcome.id])
      }
    }
  }

  private mutating func printSexes(of unit: InventedUnit) {
    let spans = [("cumulative", unit.cumulative), ("monthly", unit.monthly)]
    for (span, counts) in charts == .everywhere ? spans : [spans[0]] {
      count(counts.men.reduce(0, +), "applicants", unit.id, span, ["sex": "male"])
      count(counts.women.reduce(0, +), "applicants", unit.id, span, ["sex": "female"])
    }
    guard charts == .everywhere else { return }
    for (sex, people) in [("male", unit.cumulative.men), ("female", unit.cumulative.women)] {
      for (age, number) in zip(Wording.ageGroups, people) {
        count(number, "applicants", unit.id, "cumulative", ["sex": sex, "age": age])
      }
    }
  }

  private mutating func printAges(of unit: InventedUnit) {
    let ages = unit.ages
    years(ages.mean, "age.mean", ["unit": unit.id])
    let modal = unit.modalGroup * 10
    add(
      "age.modal-group", ["unit": unit.id], .range(modal, modal + 9), "\(modal)-\(modal + 9)")
    years(ages.mode, "age.mode", ["unit": unit.id])
    years(ages.oldestMan, "age.oldest", ["unit": unit.id, "sex": "male"])
    years(ages.oldestWoman, "age.oldest", ["unit": unit.id, "sex": "female"])
    // The whole's sentence and karabakh's do without the older of the two.
    if !["all", "karabakh"].contains(unit.id) {
      years(max(ages.oldestMan, ages.oldestWoman), "age.oldest", ["unit": unit.id, "sex": "any"])
    }
    years(ages.youngest, "age.youngest", ["unit": unit.id])
  }

  private mutating func printSatisfaction(of unit: String) {
    for span in ["cumulative", "monthly"] {
      percent(random.pick(975...1000), "satisfaction", ["unit": unit, "span": span])
    }
  }

  private mutating func printTimes(of unit: String, service: ClosedRange<Int>) {
    for (indicator, range) in [("wait.mean", 90...900), ("service-time.mean", service)] {
      for span in ["cumulative", "monthly"] {
        let seconds = random.pick(range)
        add(
          indicator, ["unit": unit, "span": span], .duration(seconds),
          twoDigits(seconds / 60) + ":" + twoDigits(seconds % 60))
      }
    }
  }

  private mutating func printSubdirections(of unit: InventedUnit) {
    let parts = random.split(unit.direct, by: [42, 21, 37])
    for (subdirection, part) in zip(Wording.subdirections, parts) {
      let members = ["subdirection": subdirection.id] as KeyValuePairs
      count(part, "labour-relations", unit.id, "cumulative", members)
      let share = (200 * part + unit.direct) / (2 * unit.direct)
      add(
        "labour-relations.share",
        ["unit": unit.id, "span": "cumulative", "subdirection": subdirection.id],
        .number(Quantity(share)), "\(share)%")
    }
  }

  /// Respondents are a share of those served: in a branch of all, else of more than the direct appeals,
  /// but not of pandemic services; in a month, of direct appeals, and of karabakh's the centre's alone.
  private mutating func printSurvey(of unit: InventedUnit) {
    let isBranch = branches.contains { $0.id == unit.id }
    let served =
      !Self.withTotal.contains(unit.id)
      ? unit.direct : isBranch ? unit.total : (unit.direct + unit.total - unit.pandemic) / 2
    let centre = branches.first { $0.id == "karabakh-centre" && unit.id == "karabakh" }
    let servedMonthly = (centre ?? unit).monthly.direct
    var respondents = served * random.pick(500...970) / 1000
    let hasBefore = unit.direct > unit.monthly.direct
    var monthly =
      hasBefore
      ? min(respondents, servedMonthly * random.pick(500...970) / 1000)
      : min(respondents, servedMonthly)
    if let respondentsBefore {
      monthly = servedMonthly * random.pick(500...970) / 1000
      respondents = (respondentsBefore[unit.id] ?? 0) + monthly
    }
    for (span, asked, of) in [
      ("cumulative", respondents, served), ("monthly", monthly, servedMonthly),
    ] {
      count(asked, "survey.respondents", unit.id, span)
      percent(
        (2000 * asked + of) / (2 * of), "survey.representativeness",
        ["unit": unit.id, "span": span])
    }
  }
}
