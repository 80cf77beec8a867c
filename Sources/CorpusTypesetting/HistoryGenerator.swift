internal import DigestModel

/// Invents the digests of one month after the other: each goes on from the one before.
///
/// Units come in with their first months; cumulative counts are those of the month before with the
/// month's, and the extremes of age never retreat.
package struct HistoryGenerator: Sendable {
  private var random: SplitMix64
  /// The last month's units without parts of their own, by id.
  private var units: [String: InventedUnit] = [:]
  private var respondents: [String: Int] = [:]

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The months from one to another, `YYYY-MM`, both included; none where the first is after the last.
  package static func months(from first: String, to last: String) -> [String] {
    guard let start = CalendarDate("\(first)-01"), let end = CalendarDate("\(last)-01") else {
      return []
    }
    var months: [String] = []
    var next: CalendarDate? = start
    while let month = next, month <= end {
      months.append(String(month.description.dropLast(3)))
      next = month.moved(months: 1)
    }
    return months
  }

  /// The figures of the month after the last one.
  ///
  /// - Parameter restated: Direct appeals that are added to what a unit had before, without a word.
  package mutating func figures(
    of month: String, restating restated: [String: Int] = [:]
  ) throws(TypesettingError) -> FiguresFile {
    let generator = try DigestGenerator(month: month, charts: .overview, seed: 0)
    let leaves = UnitHistory.all.filter { generator.exists($0) }.map { unit in
      var invented = following(unit, in: generator)
      if let more = restated[unit.id] { invented.add(more) }
      return invented
    }
    units = Dictionary(leaves.map { ($0.id, $0) }) { first, _ in first }
    let file = generator.figures(of: leaves, random, respondents: respondents)
    _ = random.pick(0...1)
    for row in file.rows
    where row.key.indicator == "survey.respondents" && row.key["span"] == "cumulative" {
      guard let unit = row.key["unit"], case .number(let quantity) = row.value else { continue }
      respondents[unit] = quantity.coefficient
    }
    return file
  }

  private mutating func following(
    _ unit: UnitHistory, in generator: DigestGenerator
  ) -> InventedUnit {
    let new = generator.invent(unit, &random)
    let ages = units[unit.id]?.ages ?? new.ages
    let month = generator.counts(
      new.monthly.direct, unit, ages, generator.ageWeights(isOld: unit.isOld), &random)
    guard let before = units[unit.id] else {
      return InventedUnit(
        id: unit.id, cumulative: month, monthly: month, further: new.further.map { $0 / 50 },
        ages: new.ages)
    }
    let shares = [150, 48, 7, 6]
    var further = before.further
    if unit.hasFurther {
      for place in shares.indices {
        further[place] += month.direct * shares[place] * random.pick(80...120) / 100_000
      }
    }
    let isClosed = (CalendarDate("2020-04-01"), CalendarDate("2021-12-31"))
    if let first = isClosed.0, let last = isClosed.1, first <= generator.period.start,
      generator.period.end <= last, ["baku-1", "baku-2", "baku-3"].contains(unit.id)
    {
      further[further.count - 1] += unit.rate * random.pick(8...12) / 1000
    }
    var following = InventedUnit(
      id: unit.id, cumulative: before.cumulative + month, monthly: month, further: further,
      ages: ages)
    let modal = following.modalGroup * 10
    following.ages.mode = random.pick(max(modal, ages.youngest)...modal + 9)
    return following
  }
}

extension InventedUnit {
  /// Adds direct appeals to what was counted before the month.
  fileprivate mutating func add(_ more: Int) {
    cumulative.services[0] += more
    cumulative.responses[0] += more
    cumulative.men[modalGroup] += more
  }
}
