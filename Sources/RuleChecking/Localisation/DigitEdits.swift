/// What slips of the hand make of printed digits.
enum DigitEdits {
  /// One digit is another.
  static func oneDigit(_ digits: PrintedDigits) -> [PrintedDigits] {
    digits.digits.indices.flatMap { place in
      (0...9 as ClosedRange<UInt8>).filter { $0 != digits.digits[place] }.map { digit in
        var changed = digits.digits
        changed[place] = digit
        return digits.replacing(changed)
      }
    }
  }

  /// Two neighbouring digits have changed places.
  static func transposed(_ digits: PrintedDigits) -> [PrintedDigits] {
    digits.digits.indices.dropLast().filter { digits.digits[$0] != digits.digits[$0 + 1] }.map {
      var changed = digits.digits
      changed.swapAt($0, $0 + 1)
      return digits.replacing(changed)
    }
  }

  /// A digit is left out; each result once.
  static func dropped(_ digits: PrintedDigits) -> [PrintedDigits] {
    guard digits.mayChangeLength, digits.digits.count > 1 else { return [] }
    return distinct(
      digits.digits.indices.map { place in
        var changed = digits.digits
        changed.remove(at: place)
        return digits.replacing(changed)
      })
  }

  /// There is a digit too many; each result once.
  static func added(_ digits: PrintedDigits) -> [PrintedDigits] {
    guard digits.mayChangeLength else { return [] }
    return distinct(
      (0...digits.digits.count).flatMap { place in
        (0...9 as ClosedRange<UInt8>).map { digit in
          var changed = digits.digits
          changed.insert(digit, at: place)
          return digits.replacing(changed)
        }
      })
  }

  /// Everything that one of these slips makes.
  static func all(_ digits: PrintedDigits) -> [PrintedDigits] {
    distinct(oneDigit(digits) + transposed(digits) + dropped(digits) + added(digits))
  }

  private static func distinct(_ results: [PrintedDigits]) -> [PrintedDigits] {
    var seen: Set<PrintedDigits> = []
    return results.filter { seen.insert($0).inserted }
  }
}
