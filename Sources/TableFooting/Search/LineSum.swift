/// Says that a line of a table is the sum of others, wherever along it all are printed.
struct LineSum: Hashable {
  enum Outcome: Hashable {
    /// Not printed here, or no sum of the kind.
    case absent
    /// The bounds of what is printed meet; the difference in halves of the last decimal.
    case holds(difference: Int)
    /// The total less its parts, in halves of the last decimal.
    case fails(difference: Int)
    /// A cell is empty or not there.
    case undecided
  }

  enum Form: Hashable {
    /// Parts right before or behind their total.
    case adjacent
    /// The same with subtotals' parts, or the subtotals, left out.
    case nested
    /// Parts with one label under several heads.
    case classed
    /// One of a few neighbours is the difference of two others.
    case difference
    /// What there was, and what came and went.
    case rollForward
  }

  var form: Form
  var total: Int
  /// In the order of the table.
  var parts: [Int]
  /// 1 or −1 for each part.
  var signs: [Int]
  /// How many places it holds at, and how many it does not hold at.
  var holding = 0
  var failing = 0
  /// How little chance explains it, in hundredths of a power of ten.
  var evidence = 0
  /// What words, indentation, weight and place add, in hundredths of a power of ten.
  var structure = 0

  /// Whether it is one of several totals that follow one another.
  var isLinked = false
  /// Whether nothing but the place where it fails tells of it.
  var isLone = false

  var first: Int { min(total, parts.min() ?? total) }
  var last: Int { max(total, parts.max() ?? total) }

  /// The sum of some of its parts, told by their places among them.
  func keeping(_ kept: [Int]) -> LineSum {
    var rest = self
    rest.parts = kept.map { parts[$0] }
    rest.signs = kept.map { signs[$0] }
    return rest
  }

  /// The same for equations that only solve each other for another line.
  var identity: [Int: Int] {
    var signed = [total: -1]
    for (part, sign) in zip(parts, signs) { signed[part] = sign }
    let lowest = signed.keys.min() ?? total
    return signed[lowest] == 1 ? signed : signed.mapValues { -$0 }
  }
}

/// Logarithms to the base of ten in whole hundredths, the same on every machine.
enum Decades {
  /// `100 · log10(number)`, by linear interpolation between powers of two; 0 below 2.
  static func hundredths(of number: Int) -> Int {
    guard number > 1 else { return 0 }
    let exponent = Int.bitWidth - 1 - number.leadingZeroBitCount
    let rest = number - (1 << exponent)
    let fraction =
      exponent >= 20 ? (rest >> (exponent - 10)) * 100 / 1024 : rest * 100 / (1 << exponent)
    return (exponent * 100 + fraction) * 30_103 / 100_000
  }
}
