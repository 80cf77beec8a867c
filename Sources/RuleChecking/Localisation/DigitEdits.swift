/// What slips of the hand make of a whole number.
enum DigitEdits {
  /// Every number that one digit set wrong, two neighbouring digits exchanged, a digit left out or a
  /// digit too many make of a number; ascending, without repetition.
  static func all(of number: Int) -> [Int] {
    let digits = String(number.magnitude).utf8.map { Int($0) - 48 }
    var results: Set<Int> = []
    func take(_ digits: [Int]) {
      guard !digits.isEmpty, digits.count <= 18, digits.count == 1 || digits[0] != 0 else { return }
      let value = digits.reduce(0) { $0 * 10 + $1 }
      results.insert(number < 0 ? -value : value)
    }
    for place in digits.indices {
      for digit in 0...9 where digit != digits[place] {
        var changed = digits
        changed[place] = digit
        take(changed)
      }
      var shorter = digits
      shorter.remove(at: place)
      take(shorter)
      if place + 1 < digits.count {
        var exchanged = digits
        exchanged.swapAt(place, place + 1)
        take(exchanged)
      }
    }
    for place in 0...digits.count {
      for digit in 0...9 {
        var longer = digits
        longer.insert(digit, at: place)
        take(longer)
      }
    }
    results.remove(number)
    return results.sorted()
  }
}
