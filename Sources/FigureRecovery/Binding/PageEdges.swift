import DigestModel

/// What recurs at the heads and feet of a document's pages: running titles and page numbers.
struct PageEdges {
  /// Numerals that are page numbers, or how many pages there are.
  private(set) var marks: Set<Int> = []
  /// Cells that are printed alike on most pages: they name the document, not a page.
  private(set) var running: Set<Int> = []
  /// Those of them that all pages have, or all but one: they are about the whole document, whatever a page is about.
  private(set) var everywhere: Set<Int> = []
  /// Cells that are printed alike on several pages: they name a page, but less surely than its title.
  private(set) var recurring: Set<Int> = []
  /// The sheets that print the number which their place in the document gives them.
  private(set) var numbered: Set<Int> = []
  /// How much more than its place in the document a page's number is.
  private(set) var offset = 0

  /// How many lines from the head and from the foot of a page are looked at.
  private static let lines = 2
  /// The fewest pages that something recurs on.
  private static let fewestPages = 3
  /// The fewest pages of a document that something stands everywhere in.
  private static let fewestEverywhere = 4

  /// A cell at the head or the foot of a page.
  private struct Edge {
    var cell: Int
    var page: Int
    var numerals: [Int]
  }

  private struct Wording: Hashable {
    var isHead: Bool
    var letters: [UInt32]
  }

  /// - Complexity: O(*n*) in the document's lines.
  init(of text: DocumentText) {
    guard text.sheetCount >= Self.fewestPages else { return }
    var alike: [Wording: [Edge]] = [:]
    var numbered: [Wording: [Edge]] = [:]
    for (edge, isHead) in Self.edges(of: text) {
      let items = text.cells[edge.cell].items
      let words = items.filter { text.items[$0].kind == .word }
      alike[Wording(isHead: isHead, letters: text.letters(of: Array(items))), default: []]
        .append(edge)
      if !edge.numerals.isEmpty {
        numbered[Wording(isHead: isHead, letters: text.letters(of: Array(words))), default: []]
          .append(edge)
      }
    }
    for (wording, all) in alike {
      // What stands further inside is the page's own.
      let byPage = Dictionary(grouping: all, by: \.page).values
      let edges = byPage.compactMap { wording.isHead ? $0.first : $0.last }
      let count = Set(edges.map(\.page)).count
      if count > 1 { recurring.formUnion(edges.map(\.cell)) }
      if count >= Self.fewestPages, 2 * count > text.sheetCount {
        running.formUnion(edges.map(\.cell))
        if count >= Self.fewestEverywhere, count >= text.sheetCount - 1 {
          everywhere.formUnion(edges.map(\.cell))
        }
      }
    }
    for edges in numbered.values { takePageNumbers(edges, in: text) }
  }

  private static func edges(of text: DocumentText) -> [(edge: Edge, isHead: Bool)] {
    var byPage: [[Int]] = Array(repeating: [], count: text.sheetCount)
    for (index, line) in text.lines.enumerated() { byPage[text.sheets[line.page]].append(index) }
    return byPage.enumerated().flatMap { page, lines in
      // The parts of a page are apart, not its lines.
      let isParted = Set(lines.map { text.lines[$0].page }).count > 1
      let lines =
        isParted
        ? lines.sorted {
          (text.lines[$0].box.centerY, $0) < (text.lines[$1].box.centerY, $1)
        } : lines
      let head = lines.prefix(Self.lines)
      let foot = lines.dropFirst(head.count).suffix(Self.lines)
      return [(head, true), (foot, false)].flatMap { lines, isHead in
        lines.flatMap { text.lines[$0].cells }.map { cell in
          let numerals = text.cells[cell].items.compactMap { item -> Int? in
            if case .numeral(let numeral) = text.items[item].kind { numeral } else { nil }
          }
          return (Edge(cell: cell, page: page, numerals: numerals), isHead)
        }
      }
    }
  }

  /// Takes the numbers that follow the pages in cells that are alike but for their numerals, and the
  /// number beside them that is the same everywhere.
  private mutating func takePageNumbers(_ edges: [Edge], in text: DocumentText) {
    /// Dashes beside a page number are no signs.
    func count(_ numeral: Int) -> Int? {
      let numeral = text.numerals[numeral]
      switch numeral.form {
      case .number(let number, isPercent: false) where number.decimals == 0:
        return number.coefficient
      case .unreadable(.doubtfulSign): return Int(numeral.text.filter(\.isNumber))
      default: return nil
      }
    }
    for place in 0..<(edges.map(\.numerals.count).max() ?? 0) {
      var byOffset: [Int: [Edge]] = [:]
      for edge in edges where edge.numerals.indices.contains(place) {
        guard let number = count(edge.numerals[place]), number <= Self.largestPage else { continue }
        byOffset[number - edge.page - 1, default: []].append(edge)
      }
      for (offset, edges) in byOffset.sorted(by: { $0.key < $1.key }) {
        // Two of them on a page are not both its number.
        let pages = Set(edges.map(\.page)).count
        guard pages == edges.count, pages >= Self.fewestPages, 2 * pages > text.sheetCount else {
          continue
        }
        self.offset = offset
        marks.formUnion(edges.map { $0.numerals[place] })
        numbered.formUnion(edges.map(\.page))
        let next = edges.map { edge in
          edge.numerals.indices.contains(place + 1) ? count(edge.numerals[place + 1]) : nil
        }
        if let last = next[0], last >= text.sheetCount + min(0, offset),
          next.allSatisfy({ $0 == last })
        {
          marks.formUnion(edges.map { $0.numerals[place + 1] })
        }
      }
    }
  }

  /// The largest number that a page may have.
  private static let largestPage = 9_999
}
