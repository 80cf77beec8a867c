import DigestModel
import Testing

/// Numbers as a document prints them.
struct PrintedNumbersTests {
  private func numbers(_ printed: [(text: String, value: String)]) throws -> PrintedNumbers {
    PrintedNumbers(
      of: try printed.enumerated().map { index, number in
        let value = FigureValue.number(try #require(Quantity(number.value)))
        let box = Box(left: 0, top: 0, right: 1, bottom: 1)
        return Figure(
          key: FigureKey(indicator: "n\(index)", coordinates: []), measure: .count,
          occurrences: [
            Figure.Occurrence(page: 1, box: box, line: 1, text: number.text, value: value)
          ], reading: [.plain])
      })
  }

  @Test(arguments: [
    ([("4,118,598", "4118598"), ("0.5", "0.5")], "1234567.25", "1,234,567.25"),
    ([("4.118.598", "4118598"), ("0,5%", "0.5")], "-1234567.25", "-1.234.567,25"),
    ([("4\u{202F}118\u{A0}598", "4118598")], "2766", "2 766"),
    ([("12,34,567", "1234567")], "123456789", "12,34,56,789"),
    ([("4118", "4118"), ("41185", "41185")], "1234567", "1234567"),
    // Four digits are left together where longer numbers are grouped.
    ([("4118", "4118"), ("41 185", "41185")], "2766", "2766"),
    ([("4118", "4118"), ("41 185", "41185")], "12766", "12 766"),
    // Codes and years are left together, whatever amounts are.
    (
      [
        ("1000", "1000"), ("1100", "1100"), ("2024", "2024"), ("4,892.26", "4892.26"),
        ("1,642.75", "1642.75"), ("75,867.90", "75867.90"),
      ], "2766.5", "2,766.5"
    ),
    ([("1’234", "1234")], "169752…∞", "169’752…∞"),
    ([("۱٬۲۳۴", "1234")], "5678", "5٬678"),
    ([("7", "7")], "5678.5", "5678.5"),
  ])
  func `what most numbers have is what a number is given`(
    printed: [(text: String, value: String)], number: String, written: String
  ) throws {
    #expect(try numbers(printed).written(number) == written)
  }

  @Test(arguments: ["2026-03-31", "60-69", "1/3", "", "∞", "a 1234", "1234 b"])
  func `what is no number is left as it is`(text: String) {
    #expect(PrintedNumbers.spaced.written(text) == text)
  }
}
