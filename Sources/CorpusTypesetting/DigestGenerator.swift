package import DigestModel

/// Invents the figures of a digest of any month: consistent, as a faultless issue's would be.
///
/// Units exist from their first days on; units, branches, components, services, responses, sexes and
/// age groups add up; surveys, ages and shares agree as the real issues' do.
package struct DigestGenerator: Sendable {
  /// Which charts carry figures.
  package enum Charts: String, CaseIterable, Sendable {
    /// Those of the first page, as far as the text of the real issue has them.
    case overview
    /// Those of all pages.
    case everywhere
  }

  /// The publication whose digests it invents, by id.
  package static let publication = "dost"

  package let period: Period
  package let charts: Charts
  package let seed: UInt64

  /// The month before which there is no unit.
  private static let first = (year: 2019, month: 5)

  /// - Parameter month: `YYYY-MM`, not before 2019-05.
  package init(month: String, charts: Charts, seed: UInt64) throws(TypesettingError) {
    guard let start = CalendarDate("\(month)-01"),
      (start.year, start.month) >= Self.first,
      let end = CalendarDate(
        year: start.year, month: start.month,
        day: CalendarDate.days(inMonth: start.month, of: start.year))
    else { throw .month(month) }
    period = Period(start: start, end: end)
    self.charts = charts
    self.seed = seed
  }

  /// The figures; the same for the same month, charts and seed.
  package func figures() -> FiguresFile {
    var random = SplitMix64(seed: seed)
    let leaves = UnitHistory.all.filter { exists($0) }.map { invent($0, &random) }
    return figures(of: leaves, random)
  }

  /// The figures of units without parts of their own.
  ///
  /// - Parameter respondents: How many each survey had asked up to the month before, by unit; `nil` where
  ///   there is no such month.
  func figures(
    of leaves: [InventedUnit], _ random: SplitMix64, respondents: [String: Int]? = nil
  ) -> FiguresFile {
    let branches = leaves.filter { unit in
      UnitHistory.all.contains { $0.id == unit.id && $0.parent == "karabakh" }
    }
    var units = leaves.filter { unit in !branches.contains { $0.id == unit.id } }
    if !branches.isEmpty { units.append(InventedUnit(id: "karabakh", of: branches)) }
    var printer = FigurePrinter(
      period: period, charts: charts, whole: InventedUnit(id: "all", of: units), units: units,
      branches: branches, random: random)
    printer.respondentsBefore = respondents
    return FiguresFile(rows: printer.print())
  }

  /// Whether a unit exists in the month; a branch only with the regional centre.
  func exists(_ unit: UnitHistory) -> Bool {
    unit.opened <= period.end
      && (unit.parent == "all" || UnitHistory.opened("karabakh-centre") <= period.end)
  }

  func invent(_ unit: UnitHistory, _ random: inout SplitMix64) -> InventedUnit {
    let days = period.end.ordinal - max(unit.opened, period.start).ordinal + 1
    let earlierDays = max(0, period.start.ordinal - unit.opened.ordinal)
    let monthly = max(6, unit.rate * random.pick(80...120) * days / 3000)
    let earlier = unit.rate * random.pick(80...110) * earlierDays / 3000
    let youngest = random.pick(unit.rate > 1000 && unit.hasSurvey ? 1...4 : 12...18)
    let oldest = unit.rate > 1000 ? 92...109 : 77...95
    var ages = InventedUnit.Ages(
      mean: unit.isOld ? random.pick(47...51) : random.pick(43...46), mode: 0,
      youngest: youngest, oldestMan: random.pick(oldest), oldestWoman: random.pick(oldest))
    let weights = ageWeights(isOld: unit.isOld)
    let month = counts(monthly, unit, ages, weights, &random)
    let before = counts(earlier, unit, ages, weights, &random)
    let shares = unit.hasFurther ? [150, 48, 7, 6] : [0, 0, 0, 0]
    var further = shares.map { (monthly + earlier) * $0 * random.pick(80...120) / 100_000 }
    // Electronic services of the months when centres were closed.
    let wasClosed =
      ["baku-1", "baku-2", "baku-3"].contains(unit.id)
      && (period.end.year, period.end.month) >= (2020, 4)
    further.append(wasClosed ? unit.rate * random.pick(80...120) / 100 : 0)
    var invented = InventedUnit(
      id: unit.id, cumulative: month + before, monthly: month, further: further, ages: ages)
    let modal = invented.modalGroup * 10
    ages.mode = random.pick(max(modal, ages.youngest)...modal + 9)
    invented.ages = ages
    return invented
  }

  func ageWeights(isOld: Bool) -> [Int] {
    isOld ? [3, 4, 10, 15, 15, 18, 26, 9, 4] : [4, 6, 17, 27, 17, 13, 12, 5, 3]
  }

  /// Splits direct appeals into directions, outcomes, sexes and age groups.
  func counts(
    _ direct: Int, _ unit: UnitHistory, _ ages: InventedUnit.Ages, _ weights: [Int],
    _ random: inout SplitMix64
  ) -> InventedUnit.Counts {
    let directions =
      unit.id == "labour-inspectorate-reception"
      ? [0, 0, 0, 1, 0, 0] : [620, 240, 10, 20, 85, 25]
    var responses = random.split(direct, by: [850, 130, 20])
    // The order of outcomes holds even where there are few.
    if direct >= 6, responses[1] <= responses[2] {
      let lacking = responses[2] + 1 - responses[1]
      responses[1] += lacking
      responses[0] -= lacking
    }
    let sexes = random.split(direct, by: [53, 47])
    let men = people(sexes[0], weights, from: ages.youngest, to: ages.oldestMan, &random)
    let women = people(sexes[1], weights, from: ages.youngest, to: ages.oldestWoman, &random)
    return InventedUnit.Counts(
      services: random.split(direct, by: directions), responses: responses, men: men,
      women: women)
  }

  /// Splits people into the age groups that lie between the youngest and the oldest; those two have
  /// somebody in them.
  private func people(
    _ count: Int, _ weights: [Int], from youngest: Int, to oldest: Int, _ random: inout SplitMix64
  ) -> [Int] {
    let last = weights.count - 1
    let groups = min(youngest / 10, last)...min(oldest / 10, last)
    var parts = random.split(
      count, by: weights.indices.map { groups.contains($0) ? weights[$0] : 0 })
    guard let largest = parts.indices.max(by: { parts[$0] < parts[$1] }) else { return parts }
    for group in [groups.lowerBound, groups.upperBound]
    where parts[group] == 0 && parts[largest] > 1 {
      parts[group] += 1
      parts[largest] -= 1
    }
    return parts
  }
}
