import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Dashes where percents are looked for.
struct NilPercentTests {
  private static func text(_ values: String) -> String {
    """
    Statistik icmal AYLIQ 01.03.26 – 31.03.26

    "DOST" mərkəzlərinə daxil olan birbaşa müraciətlər üzrə statistika

    "DOST" mərkəzləri Məmnunluq

    Kumulyativ        Aylıq
    \(values)

    """
  }

  @Test(
    "a dash is no percent outside a table",
    arguments: [
      ("98,7%             97,1%", 2), ("-                 -", 0), ("–                 –", 0),
    ])
  func dashes(values: String, count: Int) throws {
    let document = try DocumentReader.read(bytes: Array(Self.text(values).utf8), path: "page.txt")
    let figures = try Grammar.digest().recover(document).figures
    #expect(figures.count { $0.key.indicator == "satisfaction" } == count)
  }
}
