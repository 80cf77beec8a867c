import DigestModel
import Testing

@testable import Reporting

struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1 000"), ("-3563674.5", "-3 563 674.5"),
    ("+16", "+16"), ("123456.7890", "123 456.7890"), ("2026-03-01", "2026-03-01"),
    ("[41.5, 42.5]", "[41.5, 42.5]"),
    ("169752…∞", "169 752…∞"), ("-∞…-1868616", "-∞…-1 868 616"), ("", ""), ("--1000", "--1000"),
  ])
  func `digits are grouped in numbers alone`(number: String, expected: String) {
    #expect(PrintedNumbers.spaced.written(number) == expected)
  }

  @Test(arguments: [
    (72.0, "72.0"), (72.04, "72.0"), (72.06, "72.1"), (0.25, "0.3"), (-0.04, "0.0"),
    (-0.06, "-0.1"), (-12.34, "-12.3"), (.nan, "0.0"), (.infinity, "0.0"), (1e300, "0.0"),
  ])
  func `points are rounded to tenths`(points: Double, expected: String) {
    #expect(tenths(points) == expected)
  }
}
