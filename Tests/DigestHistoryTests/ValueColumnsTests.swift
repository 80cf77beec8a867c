import DigestModel
import Testing

@testable import DigestHistory

@Suite struct ValueColumnsTests {
  @Test(
    arguments: [
      FigureValue.number(Quantity(715_063)), .number(Quantity(9880, decimals: 2)),
      .number(Quantity(12, decimals: -5)), .number(Quantity(-7)), .range(60, 69),
      .duration(205), .notAvailable,
    ] as [FigureValue])
  func `a value comes back as it was printed`(value: FigureValue) {
    #expect(ValueColumns(value).figureValue == value)
  }

  @Test func `a date comes back`() throws {
    let day = try #require(CalendarDate(year: 2026, month: 2, day: 28))
    #expect(ValueColumns(.date(day)).figureValue == .date(day))
  }

  @Test(
    arguments: [
      ValueColumns(kind: "number", value: "1", coefficient: 1, decimals: 99),
      ValueColumns(kind: "date", value: "2026-02-30"), ValueColumns(kind: "range", value: "a-b"),
      ValueColumns(kind: "thing", value: "1"),
    ])
  func `columns that make no value give none`(columns: ValueColumns) {
    #expect(columns.figureValue == nil)
  }
}
