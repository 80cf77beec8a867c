import DigestModel
import TableFooting
import Testing

@Suite struct CellContentTests {
  private static let english = NumberFormat(decimal: ".", group: ",")
  private static let german = NumberFormat(decimal: ",", group: ".")

  private static let cases: [(String, NumberFormat, CellContent)] = [
    ("1,234.5", english, .number(Quantity(12345, decimals: 1), isPercent: false)),
    ("1.234,5", german, .number(Quantity(12345, decimals: 1), isPercent: false)),
    ("1 234,5", german, .number(Quantity(12345, decimals: 1), isPercent: false)),
    ("1\u{A0}234", german, .number(Quantity(1234), isPercent: false)),
    ("1’234", english, .number(Quantity(1234), isPercent: false)),
    ("12,34,567", english, .number(Quantity(1_234_567), isPercent: false)),
    ("(12)", english, .number(Quantity(-12), isPercent: false)),
    ("12-", english, .number(Quantity(-12), isPercent: false)),
    ("−12", english, .number(Quantity(-12), isPercent: false)),
    ("△1,234", english, .number(Quantity(-1234), isPercent: false)),
    ("▲ 12", english, .number(Quantity(-12), isPercent: false)), ("△", english, .text),
    ("(△12)", english, .text), ("+12", english, .number(Quantity(12), isPercent: false)),
    ("12.5%", english, .number(Quantity(125, decimals: 1), isPercent: true)),
    ("12,5 %", german, .number(Quantity(125, decimals: 1), isPercent: true)),
    ("$1,200", english, .number(Quantity(1200), isPercent: false)),
    ("1,200 USD", english, .number(Quantity(1200), isPercent: false)),
    ("-12,50 €", german, .number(Quantity(-1250, decimals: 2), isPercent: false)),
    ("Rs. (1,200)", english, .number(Quantity(-1200), isPercent: false)),
    ("all 1,200", english, .text), ("try 12", english, .text), ("12 cups", english, .text),
    ("1,234*", english, .number(Quantity(1234), isPercent: false)),
    ("1,234²", english, .number(Quantity(1234), isPercent: false)),
    ("9,904E", english, .number(Quantity(9904), isPercent: false)),
    ("1,234 (2)", english, .number(Quantity(1234), isPercent: false)),
    ("١٢", english, .number(Quantity(12), isPercent: false)),
    ("-", english, .dash), ("–", english, .dash), ("", english, .blank),
    ("..", english, .missing), ("n/a", english, .missing), ("x", english, .missing),
    ("1,23,4", english, .text), ("0042", english, .text), ("20/04/2020", english, .text),
    ("12 34", english, .text), ("North", english, .text), ("1.2.3", english, .text),
    ("99999999999999999999", english, .text), ("1-4", english, .text),
    ("1,234", NumberFormat(doubtful: ","), .ambiguous),
  ]

  @Test(arguments: cases)
  func `a cell is read as its table prints numbers`(
    text: String, format: NumberFormat, expected: CellContent
  ) {
    #expect(CellContent(text, format: format) == expected)
  }

  private static let formats: [([String], NumberFormat)] = [
    (["1,234.5", "12"], NumberFormat(decimal: ".", group: ",")),
    (["1.234,5", "12"], NumberFormat(decimal: ",", group: ".")),
    (["1 234,5", "12"], NumberFormat(decimal: ",")),
    (["1.234", "512", "2.100"], NumberFormat(group: ".")),
    (["0.125", "12.5"], NumberFormat(decimal: ".")),
    (["1.234", "51234", "61234"], NumberFormat(doubtful: ".")),
    (
      ["17.00", "20.04.2020", "1.234", "2.345", "3.456", "4.567", "5.678"], NumberFormat(group: ".")
    ),
  ]

  @Test(arguments: formats)
  func `all numbers of a table tell what its marks mean`(texts: [String], format: NumberFormat) {
    #expect(NumberFormat(of: texts) == format)
  }
}
