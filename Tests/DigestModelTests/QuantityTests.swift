import DigestModel
import Testing

struct QuantityTests {
  @Test(arguments: [
    ("0", 0, 0), ("12", 12, 0), ("-12.50", -1250, 2), ("0.05", 5, 2), ("-0.5", -5, 1),
    ("999999999999999999", 999_999_999_999_999_999, 0),
  ])
  func `a decimal is read and written as printed`(
    text: String, coefficient: Int, decimals: Int
  ) {
    let quantity = Quantity(text)
    #expect(quantity == Quantity(coefficient, decimals: decimals))
    #expect(quantity?.description == text)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1.2.3", "1,5", "1 000", "+1", "--1", "1-", "٣", "1e3",
    "1234567890123456789",
  ])
  func `anything else is no decimal`(text: String) { #expect(Quantity(text) == nil) }

  @Test func `precision is part of a quantity`() {
    #expect(Quantity("98.8") != Quantity("98.80"))
  }
}
