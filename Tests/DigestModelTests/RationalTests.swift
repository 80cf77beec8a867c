import DigestModel
import Testing

struct RationalTests {
  private func rational(_ top: Int128, _ bottom: Int128 = 1) throws -> Rational {
    try Rational(top, over: bottom)
  }

  @Test(
    arguments: [
      (6, 4, "1.5"), (-6, 4, "-1.5"), (6, -4, "-1.5"), (0, -7, "0"), (7, 7, "1"), (1, 8, "0.125"),
      (1, 3, "0.333333"), (2, 3, "0.666667"), (-2, 3, "-0.666667"),
      (5_999_999, 6_000_000, "1.000000"),
      (29_999_999, 3_000_000, "10.000000"), (1, 3_000_000, "0.0000003"), (1, 1024, "0.0009765625"),
      (123_456_789, 1, "123456789"),
    ] as [(Int128, Int128, String)])
  func `a fraction is written as a decimal`(top: Int128, bottom: Int128, text: String) throws {
    #expect(try rational(top, bottom).description == text)
  }

  @Test func `fractions are kept in lowest terms`() throws {
    #expect(try rational(6, -4) == rational(-3, 2))
    #expect(try rational(-3, 2).denominator == 2)
    #expect(try rational(10, 5).isInteger)
  }

  @Test func `arithmetic is exact`() throws {
    let (half, third) = (try rational(1, 2), try rational(1, 3))
    #expect(try half + third == rational(5, 6))
    #expect(try half - third == rational(1, 6))
    #expect(try half * third == rational(1, 6))
    #expect(try half / third == rational(3, 2))
    #expect(try -half == rational(-1, 2))
    #expect(try (-half).magnitude() == half)
    #expect(try half + half == rational(1))
  }

  @Test func `what does not fit is thrown`() throws {
    let most = try rational(.max)
    let least = try rational(.min)
    #expect(throws: ArithmeticError.overflow) { try most + Rational(1) }
    #expect(throws: ArithmeticError.overflow) { try most * Rational(2) }
    #expect(throws: ArithmeticError.overflow) { try -least }
    #expect(throws: ArithmeticError.overflow) { try least.magnitude() }
    #expect(throws: ArithmeticError.overflow) { try rational(1, .max) + rational(1, .max - 1) }
    #expect(throws: ArithmeticError.overflow) { try rational(1, .min) }
    #expect(throws: ArithmeticError.divisionByZero) { try rational(1, 0) }
    #expect(throws: ArithmeticError.divisionByZero) { try Rational(1) / Rational(0) }
    #expect(try rational(.min, .min) == Rational(1))
    #expect(try most - most == .zero)
  }

  @Test func `comparison does not overflow`() throws {
    let (first, second) = (try rational(.max, .max - 1), try rational(.max - 1, .max - 2))
    #expect(first < second)
    #expect(!(second < first))
    #expect(try -second < -first)
    #expect(try rational(-1, 3) < rational(1, 4))
    #expect(try rational(.min) < rational(1, .max))
  }

  @Test func `long expansions do not overflow`() throws {
    #expect(
      try rational(1, .max).description.hasPrefix("0.000000000000000000000000000000000000006"))
    #expect(try rational(.max - 1, .max).description == "1.000000")
  }

  @Test func `a printed number keeps its value`() {
    #expect(Rational(Quantity(9880, decimals: 2)) == Rational(Quantity(988, decimals: 1)))
    #expect(Rational(Quantity(-25, decimals: 1)).description == "-2.5")
    #expect(Rational.halfUnit(decimals: 1).description == "0.05")
    #expect(Rational.halfUnit(decimals: 18).description == "0.0000000000000000005")
  }

  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func `arithmetic obeys its laws`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func number() throws -> Rational {
      try Rational(
        Int128(Int.random(in: -9999...9999, using: &generator)),
        over: Int128(Int.random(in: 1...999, using: &generator)))
    }
    let (a, b, c) = (try number(), try number(), try number())
    #expect(try a + b == b + a)
    #expect(try (a + b) + c == a + (b + c))
    #expect(try a * (b + c) == a * b + a * c)
    #expect(try (a - b) + b == a)
    if b != .zero { #expect(try a / b * b == a) }
    #expect((a < b) == (try (a - b).isNegative))
  }
}
