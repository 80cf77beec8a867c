import CorpusTypesetting
import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// The report period of a document that no section of the grammar begins in.
@Suite struct PeriodAloneTests {
  private static func recover(_ text: String) throws -> RecoveredDocument {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "cover.txt")
    return try Grammar.digest().recover(document)
  }

  @Test(arguments: UInt64(1)...20, ["Hesabat dövrü: ", "Hesabat ayı ", "Statistik icmal AYLIQ\n"])
  func `what the first page calls the report period is the document's`(
    seed: UInt64, words: String
  ) throws {
    var random = SplitMix64(seed: seed)
    let (month, year) = (1 + Int(random.next() % 12), 2020 + Int(random.next() % 7))
    let start = try #require(CalendarDate(year: year, month: month, day: 1))
    let end = try #require(
      (28...31).compactMap { CalendarDate(year: year, month: month, day: $0) }.last)
    func written(_ date: CalendarDate) -> String {
      let digits = { (number: Int) in String(100 + number).dropFirst() }
      return "\(digits(date.day)).\(digits(date.month)).\(date.year)"
    }
    let recovered = try Self.recover(
      "DOST haqqında təqdimat\n\nTəqdimatçı: mətbuat xidməti\n\n\(words)\(written(start)) – \(written(end))\n"
    )
    #expect(recovered.period == Period(start: start, end: end))
    #expect(
      recovered.figures.map(\.key.description) == [
        "period.start[unit=all,span=monthly]", "period.end[unit=all,span=monthly]",
      ])
  }

  @Test(arguments: [
    "Hesabat dövrü: 01.03.2026 – 31.03.2026\n\nHesabat dövrü: 01.02.2026 – 28.02.2026\n",
    "Kumulyativ dövr: 09.05.2019 – 31.03.2026\n", "01.03.2026 – 31.03.2026\n",
    "Bakı, 31.03.2026\n",
  ])
  func `of two periods, and of days called otherwise, none is taken`(text: String) throws {
    let recovered = try Self.recover("DOST haqqında təqdimat\n\n" + text)
    #expect(recovered.period == nil)
    #expect(recovered.figures.isEmpty)
  }
}
