import DigestModel
import Testing

struct IntervalTests {
  private func interval(_ low: Int, _ high: Int) -> Interval {
    Interval(from: .finite(Rational(low)), to: .finite(Rational(high)))
  }

  private func from(_ low: Int) -> Interval {
    Interval(from: .finite(Rational(low)), to: .positiveInfinity)
  }

  private func upTo(_ high: Int) -> Interval {
    Interval(from: .negativeInfinity, to: .finite(Rational(high)))
  }

  @Test func `a printed number stands for half a unit either way`() throws {
    #expect(try Interval(roundedTo: Quantity(500, decimals: 1)).description == "49.95…50.05")
    #expect(try Interval(roundedTo: Quantity(48)).description == "47.5…48.5")
    #expect(try Interval(roundedTo: Quantity(0, decimals: 2)).description == "-0.005…0.005")
  }

  @Test func `intervals meet where they share an end`() {
    #expect(interval(1, 2).meets(interval(2, 3)))
    #expect(!interval(1, 2).meets(interval(3, 4)))
    #expect(interval(1, 9).meets(interval(3, 4)))
    #expect(from(5).meets(upTo(5)))
    #expect(!from(6).meets(upTo(5)))
    #expect(interval(1, 2).contains(Rational(2)))
    #expect(!interval(1, 2).contains(Rational(3)))
  }

  @Test func `arithmetic takes every pair of values`() throws {
    #expect(try interval(1, 2) + interval(10, 20) == interval(11, 22))
    #expect(try interval(1, 2) - interval(10, 20) == interval(-19, -8))
    #expect(try -interval(1, 2) == interval(-2, -1))
    #expect(try interval(-1, 2) * interval(3, 4) == interval(-4, 8))
    #expect(try interval(-1, 2) * interval(-4, 3) == interval(-8, 6))
    #expect(try interval(4, 8) / interval(2, 4) == interval(1, 4))
    #expect(try interval(-3, 2).magnitude() == interval(0, 3))
    #expect(try interval(-3, -2).magnitude() == interval(2, 3))
    #expect(try interval(2, 3).magnitude() == interval(2, 3))
  }

  @Test func `unbounded ends stay unbounded`() throws {
    #expect(try from(1) + interval(2, 3) == from(3))
    #expect(try -from(1) == upTo(-1))
    #expect(try from(1) + upTo(1) == .everything)
    #expect(try from(1) * interval(2, 3) == from(2))
    #expect(try from(1) * interval(-3, -2) == upTo(-2))
    #expect(try from(1) * interval(0, 0) == interval(0, 0))
    #expect(try interval(4, 8) / from(2) == interval(0, 4))
    #expect(try from(-2).magnitude() == from(0))
    #expect(from(3).description == "3…∞")
    #expect(upTo(3).description == "-∞…3")
  }

  @Test func `only zero itself cannot divide`() throws {
    #expect(
      try interval(1, 2) / interval(0, 2)
        == Interval(
          from: .finite(Rational(Quantity(5, decimals: 1))), to: .positiveInfinity))
    #expect(
      try interval(1, 2) / interval(-2, 0)
        == Interval(
          from: .negativeInfinity, to: .finite(Rational(Quantity(-5, decimals: 1)))))
    #expect(try interval(1, 2) / interval(-1, 1) == .everything)
    #expect(throws: ArithmeticError.divisionByZero) { try interval(1, 2) / interval(0, 0) }
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `results of values lie within the result of their intervals`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func sample() -> (Interval, Rational) {
      let ends = (0..<2).map { _ in Int.random(in: -50...50, using: &generator) }.sorted()
      let value = Int.random(in: ends[0]...ends[1], using: &generator)
      return (interval(ends[0], ends[1]), Rational(value))
    }
    let ((first, a), (second, b)) = (sample(), sample())
    #expect(try (first + second).contains(a + b))
    #expect(try (first - second).contains(a - b))
    #expect(try (first * second).contains(a * b))
    #expect(try first.magnitude().contains(a.magnitude()))
    if b != .zero { #expect(try (first / second).contains(a / b)) }
  }
}
