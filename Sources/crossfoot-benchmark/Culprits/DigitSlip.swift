import CorpusTypesetting

/// Makes slips of the hand in whole numbers.
enum DigitSlip {
  /// A count with the digits of another changed; `nil` where the slip changes nothing.
  static func changed(
    _ number: Int, _ mechanism: ErrorMechanism, _ random: inout SplitMix64
  ) -> Int? {
    var digits = Array(String(number)).compactMap(\.wholeNumberValue)
    let place = Int(random.next() % UInt64(digits.count))
    switch mechanism {
    case .oneDigit: digits[place] = Int(random.next() % 10)
    case .digitsTransposed:
      guard digits.count > 1 else { return nil }
      let first = min(place, digits.count - 2)
      digits.swapAt(first, first + 1)
    case .digitDropped:
      guard digits.count > 1 else { return nil }
      digits.remove(at: place)
    case .digitAdded:
      // As often as not the digit before it is struck twice.
      let isDoubled = random.next() % 2 == 0
      digits.insert(isDoubled ? digits[place] : Int(random.next() % 10), at: place + 1)
    case .rounding, .copiedValue, .staleValue, .figuresSwapped, .rowShifted, .rowOmitted,
      .carriedSlip:
      return nil
    }
    let changed = digits.reduce(0) { $0 * 10 + $1 }
    return digits[0] != 0 && changed != number ? changed : nil
  }
}
