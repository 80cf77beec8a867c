extension PlantedHistory {
  /// Months in which something is not as it should be, and the units that it befalls.
  package struct Plan: Sendable {
    /// From here on a unit has more appeals than were counted, without a word.
    package var revised = "2021-09"
    package var revisedUnit = "baku-2"
    package var addition = 137
    /// One cumulative value is misprinted.
    package var broken = "2022-11"
    package var brokenUnit = "baku-3"
    /// There is no issue.
    package var missing = "2020-08"
    /// The issue is there twice.
    package var duplicate = "2023-05"
    /// A second document corrects the first, in which a value is misprinted.
    package var vintage = "2024-02"
    package var correctedUnit = "baku-4"
    /// Two units' cumulative values stand in each other's place.
    package var swapped = "2025-03"
    package var swappedUnits = ("baku-1", "baku-5")

    package init() {}

    /// Faults in months and units that are drawn at random, each some months from the others, so that
    /// every one has sound issues on both sides.
    ///
    /// - Precondition: There are months enough, which 60 always are.
    package init(seed: UInt64, from first: String = "2019-05", to last: String = "2026-03") {
      var random = SplitMix64(seed: seed)
      // The very first and last issues have none before, or after, them to tell what is wrong.
      var free = Array(HistoryGenerator.months(from: first, to: last).dropFirst(4).dropLast(3))
      func month() -> String {
        precondition(!free.isEmpty, "there are months enough for all faults")
        let place = random.pick(0...free.count - 1)
        let month = free[place]
        free.removeSubrange(max(0, place - 3)...min(free.count - 1, place + 3))
        return month
      }
      (revised, broken, missing) = (month(), month(), month())
      (duplicate, vintage, swapped) = (month(), month(), month())
      addition = random.pick(31...999)
      func unit(in month: String, besides other: String? = nil) -> String {
        let units = UnitHistory.all.filter { unit in
          // Old enough to have been counted three months before, and too large for chance.
          unit.rate > 800 && unit.id != other
            && "\(unit.opened)".prefix(7) < HistoryGenerator.months(from: first, to: month)
              .dropLast(3).last ?? ""
        }
        return units[random.pick(0...units.count - 1)].id
      }
      revisedUnit = unit(in: revised)
      brokenUnit = unit(in: broken)
      correctedUnit = unit(in: vintage)
      let one = unit(in: swapped)
      swappedUnits = (one, unit(in: swapped, besides: one))
    }
  }
}
