/// How often the numbers of a table come again.
extension LineMatrix {
  /// How often each number stands at a place, whatever its sign.
  struct Frequencies {
    private var counts: [Int: Int] = [:]
    private var total = 0

    mutating func add(_ value: Int) {
      counts[abs(value), default: 0] += 1
      total += 1
    }

    /// How often a number may come again at a place without telling that few others are to be expected there: a total of
    /// one part, and one that is stated twice.
    private static let fewRepeats = 2

    /// How seldom a number that comes again and again is met at this place by chance, in hundredths of a power of ten;
    /// `Int.max` where it does not.
    func rarity(of value: Int) -> Int {
      let repeats = (counts[abs(value)] ?? 0) - Self.fewRepeats
      return repeats > 0 ? Decades.hundredths(of: total / repeats) : .max
    }
  }

  /// By place those of the numbers of all lines there.
  static func frequencies(of values: [[Value]], places: Int) -> [Frequencies] {
    var frequencies = Array(repeating: Frequencies(), count: places)
    for line in values {
      for (place, value) in line.enumerated() {
        if case .number(let number, _) = value { frequencies[place].add(number) }
      }
    }
    return frequencies
  }
}
