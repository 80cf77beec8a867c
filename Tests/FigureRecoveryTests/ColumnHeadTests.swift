import DigestModel
import FigureRecovery
import PageExtraction
import Testing

/// Column heads decide which series a column holds, whatever order the grammar declares.
struct ColumnHeadTests {
  private func figures(heads: String) throws -> [String] {
    let text = """
      Statistik icmal AYLIQ
      01.03.26 – 31.03.26

      "DOST" mərkəzlərinə daxil olan birbaşa müraciətlər üzrə statistika

      Kumulyativ: 1 661 037    Aylıq: 19 408

      \(heads)
      1 saylı Bakı DOST        7 414          715 063
      2 saylı Bakı DOST       11 994          945 974
      """
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "columns.txt")
    return try Grammar.digest().recover(document).figures
      .filter { $0.key.indicator == "direct" }
      .map { "\($0.key["unit"] ?? "")/\($0.key["span"] ?? "") \($0.text)" }
      .sorted()
  }

  @Test func `columns in another order are read by their heads`() throws {
    #expect(
      try figures(heads: "                         Aylıq       Kumulyativ") == [
        "all/cumulative 1 661 037", "all/monthly 19 408", "baku-1/cumulative 715 063",
        "baku-1/monthly 7 414", "baku-2/cumulative 945 974", "baku-2/monthly 11 994",
      ])
  }

  @Test func `a single head that denies the declared order leaves the table unread`() throws {
    #expect(
      try figures(heads: "                         Aylıq") == [
        "all/cumulative 1 661 037", "all/monthly 19 408",
      ])
  }
}
