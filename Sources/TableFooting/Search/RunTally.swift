/// The sums of some lines place by place, and how they compare with those of a total.
struct RunTally {
  private let totals: [LineMatrix.Value]
  private var sums: [Int]
  private var slacks: [Int]
  /// Parts other than zero.
  private var counts: [Int]
  private var isOpen: [Bool]
  private var hasNegative = false
  private var least: [Int]
  private var most: [Int]
  private(set) var holding = 0
  private(set) var failing = 0
  /// Where it does not hold and lies between its parts, as a mean or a rate does.
  private(set) var between = 0
  /// What the sums that fit are off by, all together.
  private(set) var residual = 0

  /// How the totals are printed.
  private let forms: [Int]

  init(totals: [LineMatrix.Value], forms: [Int]) {
    self.totals = totals
    self.forms = forms
    sums = Array(repeating: 0, count: totals.count)
    slacks = sums
    counts = sums
    isOpen = Array(repeating: false, count: totals.count)
    least = Array(repeating: .max, count: totals.count)
    most = Array(repeating: .min, count: totals.count)
  }

  mutating func add(_ values: [LineMatrix.Value], sign: Int = 1) {
    for place in values.indices {
      switch values[place] {
      case .number(let value, let slack):
        if value != 0 { counts[place] += 1 }
        if value < 0 { hasNegative = true }
        sums[place] += sign * value
        slacks[place] += slack
        least[place] = min(least[place], value)
        most[place] = max(most[place], value)
      case .missing, .absent: isOpen[place] = true
      case .nothing: break
      }
    }
  }

  /// Whether the totals are a hundred everywhere, and the parts shares of it.
  private(set) var isOfHundred = false

  /// Whether further parts can make no sum fit, as all exceed their totals already.
  var isExceeded: Bool {
    guard !hasNegative else { return false }
    for (place, value) in totals.enumerated() {
      guard case .number(let total, let slack) = value else { continue }
      if total < 0 || sums[place] - slacks[place] <= total + slack { return false }
    }
    return true
  }

  /// How little chance explains the sums that fit, in hundredths of a power of ten; `nil` where too few
  /// fit.
  mutating func evidence(unit: Int) -> Int? {
    var evidence = 0
    var severalParts = false
    var failures: [Int] = []
    var worth = -100
    var fittingForms: Set<Int> = []
    (holding, failing, between, residual) = (0, 0, 0, 0)
    var hundreds = 0
    for (place, value) in totals.enumerated() {
      guard case .number(let total, let slack) = value, counts[place] > 0 else { continue }
      let difference = abs(sums[place] - total)
      let tolerance = slack + slacks[place]
      if difference <= tolerance {
        holding += 1
        fittingForms.insert(forms[place])
        residual += difference
        if total == 100 * unit, least[place] >= 0 { hundreds += 1 }
        let spread = max(abs(total), most[place] == .min ? 0 : abs(most[place]))
        let weight = RoundingOdds.evidence(
          difference: difference, spread: spread, slack: slack, tolerance: tolerance, unit: unit)
        if counts[place] > 1 {
          severalParts = true
          evidence += min(500, weight)
        } else {
          evidence += min(30, weight)
        }
      } else if isOpen[place], sums[place] < total {
        continue
      } else if least[place] <= total, total <= most[place], counts[place] > 1, total != 0 {
        // A mean or a rate lies between its parts.
        between += 1
      } else {
        failures.append(forms[place])
        worth = RoundingOdds.evidence(
          ofFailure: difference, spread: abs(total), step: slack > 0 ? 2 * slack : unit)
      }
    }
    // What is printed otherwise is no amount of the kind.
    failing = failures.count { fittingForms.contains($0) }
    evidence += failing == 1 && failures.count == 1 ? worth : -100 * failing
    evidence -= 20 * (failures.count - failing)
    isOfHundred = hundreds > 0 && hundreds == holding && failing == 0
    guard severalParts, holding > 0, failing <= 2 * holding else { return nil }
    return evidence
  }
}
