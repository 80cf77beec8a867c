import DigestModel
import FigureRecovery
import PageExtraction
import Publications
import Testing

/// Contents pages, running titles and page numbers say nothing of what a page is about.
struct PageFurnitureTests {
  private static let grammar = """
    section quay repeats
      binds unit in (north, south, east) by label

      block title opens
        title unit in (north, south, east)

      block loads
        line "Loads" a[unit]: count
        line "Repairs" b[unit]: count

    """

  private static func read(_ pages: String...) throws -> Harbour.Reading {
    try Harbour.read(
      Array(pages.joined(separator: "\n\u{C}").utf8), "page.txt", by: grammar)
  }

  private static let pages = [
    "North quay\nLoads 500\nRepairs 50", "South quay\nLoads 400\nRepairs 40",
    "East quay\nLoads 300\nRepairs 30",
  ]
  private static let figures = [
    "a east 300", "a north 500", "a south 400", "b east 30", "b north 50", "b south 40",
  ]

  @Test(arguments: [
    "Contents\nNorth quay 2\nSouth quay 3\nEast quay 4",
    "Contents\n1. North quay ..... 2\n2. South quay ..... 3\n3. East quay ..... 4",
    "Contents\nLoads\nNorth quay      2\nSouth quay      3\n\nEast quay       4",
  ])
  func `a table of contents binds no page, and its numbers are marks`(contents: String) throws {
    let reading = try Self.read(contents, Self.pages[0], Self.pages[1], Self.pages[2])
    #expect(reading.figures == Self.figures)
    #expect(reading.unread == [])
    #expect(reading.messages == [])
  }

  @Test func `rows that end in small numbers are no contents`() throws {
    let table = "Table\nNorth quay 7\nSouth quay 8\nEast quay 9"
    let reading = try Self.read(table, Self.pages[0], Self.pages[1], Self.pages[2])
    #expect(reading.figures == Self.figures)
    #expect(reading.unread == ["7", "8", "9"])
  }

  @Test func `labels that every page has are no contents, whatever numbers stand at them`() throws {
    let page = "North quay\nLoads 2\nRepairs 3\nRepairs 3\nRepairs 4"
    let pages = [page, Self.pages[1], Self.pages[2], "Loads\nRepairs"]
    #expect(try Self.read(pages[0], pages[1], pages[2], pages[3]).figures.contains("a north 2"))
  }

  @Test(arguments: ["page # / 3", "#", "harbours, 2026, sheet #", "- # -"])
  func `page numbers are marks in any wording`(foot: String) throws {
    let pages = Self.pages.enumerated().map { index, page in
      page + "\n\n\n" + foot.replacing("#", with: "\(index + 1)")
    }
    let reading = try Self.read(pages[0], pages[1], pages[2])
    #expect(reading.figures == Self.figures)
    #expect(reading.unread.filter { $0 != "2026" } == [])
  }

  @Test func `a name that most pages have at their head names none of them`() throws {
    let pages = Self.pages.map { "East quay\n\n" + $0 }
    let reading = try Self.read(pages[0], pages[1], pages[2])
    #expect(reading.figures == Self.figures)
    #expect(reading.messages == [])
  }

  @Test func `a title outweighs a name that several pages have at their head`() throws {
    let pages = Self.pages.map { "All of North quay\n" + $0 }
    #expect(try Self.read(pages[0], pages[1], pages[2]).figures == Self.figures)
  }

  /// Of a document on some of whose pages the report period stands at the head.
  private static func periods(headed: (Int) -> Bool) throws -> Set<String> {
    let names = [
      "", "1 saylı Bakı DOST", "2 saylı Bakı DOST", "3 saylı Bakı DOST", "4 saylı Bakı DOST",
      "5 saylı Bakı DOST",
    ]
    let pages = names.enumerated().map { index, name in
      let head = headed(index) ? "Statistik icmal AYLIQ   01.03.26 – 31.03.26\n\n" : ""
      let title = name.isEmpty ? "Ümumi baxış" : name + " Mərkəzi"
      return """
        \(head)\(title)

        Müraciətlərin cavablandırılması
        Kumulyativ   Tam cavablandırıldı  9\(index)0   Kargüzarlığa göndərildi  80   İmtina edildi  20
        """
    }
    let publication = try #require(try PublicationLibrary.publication("dost"))
    let document = try DocumentReader.read(
      bytes: Array(pages.joined(separator: "\u{0C}").utf8), path: "page.txt")
    let recovered = try Grammar(publication.grammar, for: publication).recover(document)
    return Set(
      recovered.figures.map(\.key).filter { $0.indicator == "period.start" }
        .compactMap { $0["unit"] })
  }

  @Test func `the period in a title that all pages have is the document's, in that of some theirs`()
    throws
  {
    #expect(try Self.periods { _ in true } == ["all"])
    #expect(try Self.periods { $0 != 3 } == ["all"])
    #expect(try Self.periods { $0 == 0 || $0 > 3 } == ["all", "baku-4", "baku-5"])
  }
}
