import DigestModel
import Testing

struct FigureTests {
  @Test(arguments: [
    "score", "direct[unit=baku-1]", "direct[unit=baku-1,span=cumulative]", "a.b-c[x=60-69]",
  ])
  func `a key is read and written`(text: String) {
    #expect(FigureKey(text)?.description == text)
  }

  @Test(arguments: [
    "", "[a=b]", "a[", "a[b=c", "a[b]", "a[b=]", "a[=c]", "a[b=c]d", "a[b=c,]", "a[]",
  ])
  func `anything else is no key`(text: String) { #expect(FigureKey(text) == nil) }

  @Test func `a key gives the member of a dimension`() throws {
    let key = try #require(FigureKey("direct[unit=baku-1,span=monthly]"))
    #expect(key["span"] == "monthly")
    #expect(key["sex"] == nil)
  }

  @Test func `values are written in the model's form`() throws {
    let day = try #require(CalendarDate("2026-03-31"))
    let values: [FigureValue] = [
      .number(Quantity(988, decimals: 1)), .date(day), .range(60, 69), .duration(205),
    ]
    #expect(values.map(\.description) == ["98.8", "2026-03-31", "60-69", "205"])
  }

  @Test func `a figure states its first printing and whether all agree`() throws {
    func occurrence(_ value: Int, page: Int) -> Figure.Occurrence {
      Figure.Occurrence(
        page: page, box: Box(left: 0, top: 0, right: 1, bottom: 1), line: 1, text: "\(value)",
        value: .number(Quantity(value)))
    }
    let key = try #require(FigureKey("score"))
    let figure = Figure(
      key: key, measure: .score, occurrences: [occurrence(5, page: 1), occurrence(6, page: 2)],
      reading: [.plain])
    #expect(figure.value == .number(Quantity(5)))
    #expect(figure.text == "5")
    #expect(!figure.agrees)
    var same = figure
    same.occurrences[1] = occurrence(5, page: 2)
    #expect(same.agrees)
  }

  @Test func `readings are written with their evidence`() {
    let readings: [Reading] = [
      .plain, .joined, .approximate(printed: "statistikas", label: "statistikası"),
      .inferred(dimension: "unit", from: Wording(same: "caption")),
      .arithmetic(identity: "services-foot"),
      .legend, .position,
    ]
    #expect(
      readings.map(\.description) == [
        "plain", "joined", "approximate: “statistikas” for “statistikası”",
        "inferred unit: caption", "arithmetic: services-foot", "legend order", "position",
      ])
  }

  @Test func `severities are ordered`() {
    #expect(Finding.Severity.note < .warning)
    #expect(Finding.Severity.warning < .error)
    #expect(!(Finding.Severity.error < .error))
  }

  @Test func `a ledger adds up`() {
    let box = Box(left: 0, top: 0, right: 1, bottom: 1)
    let ledger = Ledger(
      figures: 239, marks: 16, unread: [Numeral(page: 1, box: box, line: 3, text: "7")])
    #expect(ledger.numerals == 256)
  }
}
