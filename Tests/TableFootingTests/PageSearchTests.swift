import CorpusTypesetting
import DigestModel
import PageExtraction
import Publications
import Testing

@testable import TableFooting

/// Which pages are worth a close look, and what words tell of a line.
@Suite struct PageSearchTests {
  private func pages(_ text: String) throws -> [Page] {
    try DocumentReader.read(bytes: Array(text.utf8), path: "page.txt").pages
  }

  @Test(arguments: [
    "Prose alone, without any number, is no table.\nNor is a second line of it.\n",
    "Chapter 7\n\nIn 2 of 3 cases nothing was found, as said in 2019 on page 12.\n",
    "Only one number     12\n",
    "Altogether 71 234 appeals came, or 71234.\n",
  ])
  func `pages without rows of numbers have no table`(_ text: String) throws {
    #expect(try pages(text).allSatisfy { !FootedDocument.hasTable($0) })
  }

  @Test(arguments: [
    "North        12     13\nSouth        14     15\n",
    // The last row of a table of the page before.
    "Total        26     28     54\n",
    "See [1]        a\nSee [2]        12*\nSee [3]        13*\n",
  ])
  func `pages with rows of numbers may have a table`(_ text: String) throws {
    #expect(try pages(text).contains { FootedDocument.hasTable($0) })
  }

  /// Totals that happen to be of the size of years.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a row of numbers like years is a row`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<7).map { _ in (0..<4).map { _ in 150 + Int(random.next() % 240) } }
    let names = ["Pens", "Paper", "Toner", "Staples", "Folders", "Labels", "Ink"]
    func row(_ label: String, _ cells: [String]) -> String {
      ([label] + cells).map { $0 + String(repeating: " ", count: 12 - $0.count) }.joined()
    }
    let sums = (0..<4).map { column in numbers.reduce(0) { $0 + $1[column] } }
    let rows = zip(names, numbers).map { row($0, $1.map(String.init)) }
    let text =
      ([row("Item", ["Opening", "Received", "Issued", "Lost"])] + rows
      + [row("Total", sums.map(String.init))]).joined(separator: "\n")
    let document = FootedDocument(
      try DocumentReader.read(bytes: Array(text.utf8), path: "page.txt"))
    #expect(document.tables.flatMap(\.equations).count { $0.kind == .column } == 4, "\(text)")
  }

  @Test(
    arguments: [
      ("Grand total", ["total"]), ("TOTAL (a)", ["total"]), ("Totally", []), ("", []),
      ("合計", ["total"]), ("男女合計", ["total"]), ("Average", ["average"]),
      ("Opening stock", ["opening"]), ("Balance", ["net"]),
    ] as [(String, Set<String>)])
  func `words of labels tell their kinds`(_ label: String, _ kinds: Set<String>) {
    #expect(Set(FootingWords.all.kinds(in: label).map(\.rawValue)) == kinds)
  }
}
