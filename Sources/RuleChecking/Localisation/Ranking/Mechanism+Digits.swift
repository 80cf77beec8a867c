extension Mechanism {
  /// One digit is another.
  static let oneDigit = Mechanism(name: "one-digit") { change, _ in
    let (printed, implied) = (change.printedDigits, change.impliedDigits)
    guard printed.count == implied.count, (change.printed < 0) == (change.implied < 0),
      zip(printed, implied).count(where: { $0 != $1 }) == 1
    else { return nil }
    return likelihood(percent: 25, ways: 9 * implied.count)
  }

  /// Two neighbouring digits have changed places.
  static let digitsTransposed = Mechanism(name: "digits-transposed") { change, _ in
    let (printed, implied) = (change.printedDigits, change.impliedDigits)
    guard printed.count == implied.count, (change.printed < 0) == (change.implied < 0) else {
      return nil
    }
    let places = printed.indices.filter { printed[$0] != implied[$0] }
    guard places.count == 2, places[1] == places[0] + 1,
      printed[places[0]] == implied[places[1]], printed[places[1]] == implied[places[0]]
    else { return nil }
    let ways = zip(implied, implied.dropFirst()).count { $0 != $1 }
    return likelihood(percent: 15, ways: ways)
  }

  /// A digit is left out.
  static let digitDropped = Mechanism(name: "digit-dropped") { change, _ in
    guard (change.printed < 0) == (change.implied < 0),
      isWithoutOne(change.printedDigits, of: change.impliedDigits)
    else { return nil }
    return likelihood(percent: 10, ways: change.impliedDigits.count)
  }

  /// There is a digit too many; one that repeats its neighbour is likelier than another.
  static let digitAdded = Mechanism(name: "digit-added") { change, _ in
    let (printed, implied) = (change.printedDigits, change.impliedDigits)
    guard (change.printed < 0) == (change.implied < 0), isWithoutOne(implied, of: printed) else {
      return nil
    }
    let place =
      zip(printed, implied + [0]).enumerated().first { $0.element.0 != $0.element.1 }?
      .offset ?? implied.count
    let isDoubled = place > 0 && printed[place] == printed[place - 1]
    return isDoubled
      ? likelihood(percent: 5, ways: implied.count)
      : likelihood(percent: 5, ways: 10 * (implied.count + 1))
  }

  /// The sign is lost, or one too many.
  static let signChanged = Mechanism(name: "sign-changed") { change, _ in
    change.printed != 0 && change.printed == -change.implied
      ? likelihood(percent: 10, ways: 1) : nil
  }

  /// The last digits are rounded away.
  static let rounding = Mechanism(name: "rounding") { change, _ in
    let difference = (change.printed - change.implied).magnitude
    // Of what is computed, the last digit may have been cut off or rounded the wrong way.
    if difference == 1, case .number(let decimals, _) = change.domain, decimals > 0 {
      return likelihood(percent: 10, ways: 2)
    }
    var power: UInt = 10
    var best: Int?
    var ways = 1
    while power < 1_000_000, change.printed.magnitude >= power {
      if change.printed.magnitude.isMultiple(of: power), 2 * difference <= power {
        best = likelihood(percent: 8, ways: ways)
      }
      power *= 10
      ways += 1
    }
    return best
  }

  /// Whether a number is another one without one of its digits.
  private static func isWithoutOne(_ shorter: [UInt8], of longer: [UInt8]) -> Bool {
    guard shorter.count + 1 == longer.count else { return false }
    let common = zip(shorter, longer).prefix { $0 == $1 }.count
    return shorter[common...].elementsEqual(longer[(common + 1)...])
  }
}
