import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// How numbers are told apart and put together.
struct NumeralTests {
  /// The numerals of a text, as printed.
  private func numerals(in text: String) throws -> [String] {
    let grammar = try Bulletin.grammar(
      "section a\n  binds unit = all\n  block b\n    rows unit in (all, first) visitors[unit]: count"
    )
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "bulletin.txt")
    return document.pages.flatMap { PageLayout(of: $0, readBy: grammar).numerals }.map(\.text)
  }

  @Test(arguments: [
    // Groups, by every space-like separator.
    ("1 051 447", ["1 051 447"]),
    ("715\u{A0}063", ["715 063"]),
    ("715\u{202F}063", ["715 063"]),
    ("715\u{2009}063", ["715 063"]),
    ("715\u{2007}063", ["715 063"]),
    ("715\u{3000}063", ["715 063"]),
    ("0 063", ["0 063"]),
    ("1234 567", ["1234 567"]),
    ("12 34", ["12", "34"]),
    ("12 3456", ["12", "3456"]),
    ("715  063", ["715", "063"]),
    ("715\t063", ["715", "063"]),
    ("715.063", ["715.063"]),
    // Percents and decimals.
    ("98,8%", ["98,8%"]),
    ("100 %", ["100 %"]),
    ("98,8%715 063", ["98,8%", "715 063"]),
    ("98,8%99,2%", ["98,8%", "99,2%"]),
    ("12, 34", ["12", "34"]),
    ("1 051,5", ["1 051,5"]),
    // Dates, ranges and durations.
    ("01.03.26 – 31.03.26", ["01.03.26", "31.03.26"]),
    ("(09.05.2019-31.03.2026)", ["09.05.2019", "31.03.2026"]),
    ("31.02.26", ["31.02.26"]),
    ("01.03.026", ["01.03.026"]),
    ("60-69", ["60-69"]),
    ("60–69", ["60–69"]),
    ("60 - 69", ["60 - 69"]),
    ("69-60", ["69-60"]),
    ("02:41", ["02:41"]),
    ("1:02:41", ["1:02:41"]),
    ("02:75", ["02:75"]),
    // Marks, labels and glued words.
    ("KM³ 22 010", ["³", "22 010"]),
    ("883 178*", ["883 178"]),
    ("7 414 1 saylı office", ["7 414", "1"]),
    ("12 300 visits", ["12 300"]),
    ("1 saylı office 715 063", ["1", "715 063"]),
    ("No9692cases", ["9692"]),
    // Digits without a value are numerals all the same.
    ("1234567890123456789", ["1234567890123456789"]),
    ("１２ ３４５", ["１２ ３４５"]),
    ("no numeral", []),
  ])
  func `numerals are cut from a line`(text: String, expected: [String]) throws {
    #expect(try numerals(in: text) == expected)
  }

  @Test(arguments: [
    ("line rate: decimal", "2,75", "rate = 2.75"),
    ("line rate: decimal", "3", "rate = 3"),
    ("prose rate: decimal", "-3", "rate = -3"),
    ("prose rate: decimal", "x-3", ""),
    ("prose score: score", "-12", "score = -12"),
    ("prose score: score", "\u{AD}12", "score = -12"),
    ("prose score: score", "\u{AD} 12", "score = -12"),
    ("prose score: score", "\u{2212}12", "score = -12"),
    ("line score: score", "12", "score = 12"),
    ("line age.mean: years", "65", "age.mean = 65"),
    ("line age.mean: years", "1 065", ""),
    ("line age.group[unit]: ages", "60-69", "age.group[unit=all] = 60-69"),
    ("line opened: date", "05.01.23", "opened = 2023-01-05"),
    ("line opened: date", "05.01.2023", "opened = 2023-01-05"),
    ("line opened: date", "31.02.23", ""),
    ("line wait: duration", "02:41", "wait = 161"),
    ("line wait: duration", "1:02:41", "wait = 3761"),
    ("line satisfaction[unit]: percent", "98,80%", "satisfaction[unit=all] = 98.80"),
    ("line satisfaction[unit]: percent", "98,8", ""),
    ("line visits[unit, span=year]: count", "1 051 447", "visits[unit=all,span=year] = 1051447"),
    ("line visits[unit, span=year]: count", "1051447", "visits[unit=all,span=year] = 1051447"),
    ("line visits[unit, span=year]: count", "98%", ""),
    ("line visits[unit, span=year]: count", "98,5", ""),
    ("line visits[unit, span=year]: count", "1234567890123456789", ""),
    ("line visits[unit, span=year]: count mark", "12*", "visits[unit=all,span=year] = 12"),
    ("line visits[unit, span=year]: count mark", "12", ""),
    ("line visits[unit, span=year]: count unmarked", "12*", ""),
  ])
  func `a kind of value takes what it stands for and nothing else`(
    block: String, text: String, figure: String
  ) throws {
    let recovered = try Bulletin.recover(text, by: block)
    let figures = recovered.figures.map { "\($0.key) = \($0.value)" }
    #expect(figures.joined(separator: "; ") == figure)
    #expect(recovered.ledger.unread.count == (figure.isEmpty ? 1 : 0))
  }

  @Test(arguments: ["1,23(4)", "12(3)"])
  func `digits in brackets right behind a number make another one of it`(text: String) throws {
    #expect(try Bulletin.recover(text, by: "prose rate: decimal").figures == [])
  }

  @Test func `numerals of phrases and ignored ones are marks`() throws {
    let recovered = try Bulletin.recover(
      "Form 12\n1 saylı office 715",
      by: "ignore \"Form 12\"\n rows unit in (first) visits[unit, span=year]: count"
    )
    #expect(recovered.figures.map(\.text) == ["715"])
    #expect(recovered.ledger == Ledger(figures: 1, marks: 2, unread: []))
  }
}
