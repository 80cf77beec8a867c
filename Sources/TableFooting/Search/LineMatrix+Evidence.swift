extension LineMatrix {
  /// How little chance explains that a line is the sum of others, in hundredths of a power of ten, where
  /// places at which the lines stand in the same proportions as at another count as one.
  ///
  /// Lines of prices by distance are all multiples of one another: if two of them add up to a third at
  /// one place, they do so at all. What an agreement at a further place is worth is told by how far the
  /// parts there are from what the proportions let expect.
  func independentEvidence(that total: Int, isSumOf parts: [Int], signs: [Int]? = nil) -> Int {
    var evidence = 0
    var references: [Int] = []
    var failures: [Int] = []
    var worth = -100
    var fittingForms: Set<Int> = []
    for place in 0..<placeCount {
      guard case .number(let whole, let slack) = values[total][place] else { continue }
      var (sum, tolerance, most, count, isOpen) = (0, slack, 0, 0, false)
      var (least, greatest) = (Int.max, Int.min)
      for (index, part) in parts.enumerated() {
        switch values[part][place] {
        case .number(let value, let slack):
          sum += (signs?[index] ?? 1) * value
          tolerance += slack
          most = max(most, abs(value))
          (least, greatest) = (min(least, value), max(greatest, value))
          if value != 0 { count += 1 }
        case .missing, .absent: isOpen = true
        case .nothing: continue
        }
      }
      guard count > 0 else { continue }
      guard abs(sum - whole) <= tolerance else {
        let isMean = least <= whole && whole <= greatest && count > 1 && whole != 0
        if !(isOpen && sum < whole), !isMean {
          failures.append(forms[total][place])
          worth = RoundingOdds.evidence(
            ofFailure: abs(sum - whole), spread: abs(whole), step: slack > 0 ? 2 * slack : unit)
        }
        continue
      }
      fittingForms.insert(forms[total][place])
      var spread = max(abs(whole), most)
      for reference in references {
        spread = min(spread, deviation(of: parts, from: total, at: place, against: reference))
      }
      let weight = RoundingOdds.evidence(
        difference: abs(sum - whole), spread: spread, slack: slack, tolerance: tolerance,
        unit: grain(of: [total] + parts, at: place))
      // What is met again and again fits as often by chance.
      evidence += min(count > 1 ? 500 : 30, weight, frequencies[place].rarity(of: whole))
      if whole != 0 {
        if references.count == 2 { references[1] = place } else { references.append(place) }
      }
    }
    let failing = failures.count { fittingForms.contains($0) }
    evidence += failing == 1 && failures.count == 1 ? worth : -100 * failing
    return evidence - 20 * (failures.count - failing)
  }

  /// What all numbers of some lines at a place are tens, hundreds and so on of, in halves: round numbers add up
  /// to round ones.
  private func grain(of lines: [Int], at place: Int) -> Int {
    var grain = unit
    while grain < Self.mostValue / 10 {
      let isWithin = lines.allSatisfy { line in
        if case .number(let value, _) = values[line][place] {
          value.isMultiple(of: grain * 10)
        } else {
          true
        }
      }
      let isNothing = lines.allSatisfy { line in
        if case .number(let value, _) = values[line][place] { value == 0 } else { true }
      }
      guard isWithin, !isNothing else { break }
      grain *= 10
    }
    // A few numbers that happen to be tens are not rounded to them.
    return max(unit, grain / 10)
  }

  /// How far some lines are at a place from what they would be in proportion to another place.
  private func deviation(
    of parts: [Int], from total: Int, at place: Int, against reference: Int
  ) -> Int {
    guard case .number(let whole, _) = values[total][place],
      case .number(let other, _) = values[total][reference], other != 0
    else { return .max / 4 }
    var deviation = 0
    for part in parts {
      var (here, there) = (0, 0)
      if case .number(let value, _) = values[part][place] { here = value }
      if case .number(let value, _) = values[part][reference] { there = value }
      let expected = Int128(there) * Int128(whole) / Int128(other)
      deviation += Int(clamping: abs(Int128(here) - expected))
      if deviation > Self.mostValue { return deviation }
    }
    return deviation
  }
}
