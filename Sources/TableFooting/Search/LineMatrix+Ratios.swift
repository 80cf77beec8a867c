/// Whether rates are what they are said to be of.
extension LineMatrix {
  /// The numbers of a ratio at a place, in halves of the last decimal.
  struct RatioTerms {
    var rate: Int
    var rateSlack: Int
    var part: Int
    var partSlack: Int
    var whole: Int
    var wholeSlack: Int
  }

  /// The numbers of a ratio at a place; `nil` where one is missing, or nothing can be divided by the
  /// whole.
  func terms(of ratio: LineRatio, at place: Int) -> RatioTerms? {
    let wholePlace = ratio.wholePlace(for: place)
    guard wholePlace >= 0, wholePlace < placeCount, ratio.basis == .beside || wholePlace != place,
      case .number(let rate, let rateSlack) = values[ratio.rate][place],
      case .number(let part, let partSlack) = values[ratio.part][place],
      case .number(let whole, let wholeSlack) = values[ratio.whole][wholePlace]
    else { return nil }
    // Whole numbers are exact, unless they are rates.
    func slack(_ slack: Int) -> Int { slack > 0 || !ratio.isLoose ? slack : unit / 2 }
    let terms = RatioTerms(
      rate: rate,
      rateSlack: rateSlack > 0 ? rateSlack : lastDecimal(at: place, of: ratio.rate) / 2,
      part: part, partSlack: slack(partSlack), whole: whole, wholeSlack: slack(wholeSlack))
    return terms.whole > terms.wholeSlack ? terms : nil
  }

  /// Whether a ratio holds at a place.
  ///
  /// A rate *r* of *n* and *d* holds where `|r·d − 100·n|` is within what the rounding of each comes to.
  func outcome(of ratio: LineRatio, at place: Int) -> LineRatio.Outcome {
    guard let terms = terms(of: ratio, at: place) else { return .absent }
    let (off, tolerance) = deviation(of: terms, form: ratio.form)
    let whole = Int128(terms.whole)
    if off <= tolerance {
      return .holds(width: max(1, Int(clamping: 2 * tolerance / whole)))
    }
    return off <= tolerance + 2 * Int128(terms.rateSlack) * whole ? .near : .fails
  }

  /// How far a rate is from what it is of, and the most that rounding explains, both times the whole.
  func deviation(
    of terms: RatioTerms, form: LineRatio.Form
  ) -> (off: Int128, tolerance: Int128) {
    let hundred = 100 * Int128(unit)
    let (rate, whole) = (Int128(terms.rate), Int128(terms.whole))
    var numerator = Int128(terms.part)
    var slack = Int128(terms.partSlack)
    if form == .change {
      numerator -= whole
      slack += Int128(terms.wholeSlack)
    }
    let off = rate * whole - hundred * numerator
    let tolerance =
      Int128(terms.rateSlack) * (whole + Int128(terms.wholeSlack)) + hundred * slack
      + abs(rate) * Int128(terms.wholeSlack)
    return (abs(off), tolerance)
  }

  /// The most decimals that numbers of a line are printed with.
  func decimals(of line: Int) -> Int { max(0, forms[line].max() ?? 0) / 2 }

  /// Within how many units of the last place rates of something near are, at the most.
  private static let nearUnits = 40

  /// Counts where a ratio holds, and weighs how little chance explains it; `nil` where it does not hold at
  /// most of its places.
  ///
  /// A rate is taken for drawn by chance from those beside it: what half of them are near to is found
  /// seldom, and rates that are all alike tell nothing.
  func weighed(_ ratio: LineRatio) -> LineRatio? {
    var weighed = ratio
    var widths: [(rate: Int, width: Int, isPlain: Bool)] = []
    var rates: [Int] = []
    (weighed.holding, weighed.near, weighed.failing) = (0, 0, 0)
    // Of numbers that follow one another one that is wrong spoils two rates.
    var isSpoiled = false
    for place in ratio.places {
      let wasSpoiled = isSpoiled
      isSpoiled = false
      switch outcome(of: ratio, at: place) {
      case .absent: continue
      case .holds(let width):
        weighed.holding += 1
        guard let terms = terms(of: ratio, at: place) else { continue }
        // What is near is so by a part of the rate.
        let near = min(Self.nearUnits * 2 * terms.rateSlack, max(1, abs(terms.rate) / 2))
        weighed.closeness += Decades.hundredths(of: near / width)
        // Nothing is no part of anything, all of it is a hundred, and anything is itself of a hundred.
        let isPlain =
          terms.part == 0 || terms.part == terms.whole || terms.whole == 100 * unit
        widths.append((terms.rate, width, isPlain))
        rates.append(terms.rate)
      case .near:
        weighed.near += 1
        if case .number(let rate, _) = values[ratio.rate][place] { rates.append(rate) }
      case .fails:
        if case .shifted = ratio.basis, !wasSpoiled { isSpoiled = true }
        weighed.failing += wasSpoiled ? 0 : 1
        if case .number(let rate, _) = values[ratio.rate][place] { rates.append(rate) }
      }
      guard weighed.failing + weighed.near < 2 + weighed.holding else { return nil }
    }
    guard weighed.holding >= 3,
      weighed.failing * (ratio.structure > 0 ? 3 : 4) <= weighed.holding,
      weighed.near * 3 <= weighed.holding
    else { return nil }
    rates.sort()
    weighed.evidence = -100 * weighed.failing - 50 * weighed.near
    for (rate, width, isPlain) in widths {
      let spread = 2 * rates.reachOfHalf(around: rate)
      let worth = Decades.hundredths(of: spread / width)
      weighed.evidence += min(isPlain ? 20 : 300, worth)
    }
    return weighed
  }
}

extension [Int] {
  /// How far from one of some sorted numbers half of the others are at the most.
  fileprivate func reachOfHalf(around number: Int) -> Int {
    let own = place(of: number)
    var (low, high) = (own - 1, own + 1)
    var reach = 0
    for _ in 0..<(count / 2) {
      let below = low >= 0 ? number - self[low] : .max
      let above = high < count ? self[high] - number : .max
      reach = Swift.min(below, above)
      if below <= above { low -= 1 } else { high += 1 }
    }
    return reach
  }
}
