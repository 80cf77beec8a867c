import CorpusTypesetting
package import DigestModel
package import TableFooting

/// A page with tables and paragraphs drawn at random beside one another, each with lines at its own distance.
package struct SampledPage: Sendable {
  /// The right edge and the middle of a cell, in tenths of a point.
  private struct Spot: Hashable {
    var right: Int
    var middle: Int

    init(_ box: Box) {
      right = Int((box.right * 10).rounded())
      middle = Int((box.centerY * 10).rounded())
    }
  }

  package private(set) var page: Page
  package let tables: [SampledTable]
  private var spots: [Spot: (table: Int, place: FootedEquation.Place)] = [:]

  private static let size = 10.0
  /// How wide a character and a space are, in font sizes.
  private static let characterWidth = 0.5
  private static let spaceWidth = 0.28

  /// Lays tables out beside one another.
  ///
  /// - Parameter seed: Draws the distances of rows and columns, and whether groups of thousands are set apart by
  ///   spaces instead of commas.
  package init(_ tables: [SampledTable], seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.tables = tables
    page = Page(number: 1, width: 2000, height: 2000, geometry: .drawn, words: [])
    var left = 40.0
    for (index, sampled) in tables.enumerated() {
      let pitch = 13 + 0.7 * Double(random.pick(0...9))
      let gap = 10 + Double(random.pick(0...15))
      let hasSpaces = random.pick(0...1) == 1
      let top = 60 + Double(random.pick(0...40))
      let right = lay(
        sampled.table, number: index, left: left, top: top, pitch: pitch, gap: gap,
        mark: hasSpaces ? " " : ",")
      left = right + 25 + Double(random.pick(0...30))
      if random.pick(0...1) == 1 {
        left = write(left: left, top: top + Double(random.pick(0...20)), &random) + 25
      }
    }
    page.words.sort { ($0.box.centerY, $0.box.left) < ($1.box.centerY, $1.box.left) }
  }

  /// - Returns: The right edge.
  private mutating func lay(
    _ table: Table, number: Int, left: Double, top: Double, pitch: Double, gap: Double, mark: String
  ) -> Double {
    func printed(_ cell: TableCell) -> String {
      cell.text.contains(where: \.isLetter)
        ? cell.text : cell.text.split(separator: ",").joined(separator: mark)
    }
    let isAlone = table.rows.map { row in row.count { $0 != nil } == 1 && row.first ?? nil != nil }
    let widths = (0..<table.columnCount).map { column in
      table.rows.indices.filter { !isAlone[$0] }.compactMap { row in
        table.rows[row][column].map { cell in
          Self.width(of: printed(cell)) + (column == 0 ? 4 * cell.indent : 0)
        }
      }.max() ?? 0
    }
    var edges: [Double] = []
    for width in widths { edges.append((edges.last.map { $0 + gap } ?? left) + width) }
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        let text = printed(cell)
        let start =
          column == 0 ? left + 4 * cell.indent : edges[column] - Self.width(of: text)
        let box = add(text, left: start, top: top + pitch * Double(row))
        spots[Spot(box)] = (number, FootedEquation.Place(row: row, column: column))
      }
    }
    return edges.last ?? left
  }

  private static let sentences = [
    "Most of the cases of the year before", "were settled, and of 2150 new ones",
    "the greater part came from the coast.", "As in 2004, the capital had fewer than",
    "any other region but the islands, and", "its share fell to a third of the total.",
  ]

  /// Writes a paragraph.
  ///
  /// - Returns: Its right edge.
  private mutating func write(left: Double, top: Double, _ random: inout SplitMix64) -> Double {
    let pitch = 11 + 0.5 * Double(random.pick(0...6))
    var right = left
    for line in 0..<random.pick(4...14) {
      let sentence = Self.sentences[random.pick(0...Self.sentences.count - 1)]
      right = max(right, add(sentence, left: left, top: top + pitch * Double(line)).right)
    }
    return right
  }

  private static func width(of text: String) -> Double {
    text.reduce(0) { $0 + size * ($1 == " " ? spaceWidth : characterWidth) }
  }

  /// Adds the words of a cell.
  private mutating func add(_ text: String, left: Double, top: Double) -> Box {
    var start = left
    var whole: Box?
    for part in text.split(separator: " ") {
      let right = start + Self.width(of: String(part))
      let box = Box(left: start, top: top, right: right, bottom: top + Self.size)
      page.words.append(Word(text: String(part), box: box, fontSize: Self.size))
      whole = whole?.union(box) ?? box
      start = right + Self.size * Self.spaceWidth
    }
    return whole ?? Box(left: left, top: top, right: left, bottom: top)
  }

  /// The equations of the page's tables as they were read, in the places of the drawn cells, each with the number
  /// of its table; `nil` for one with cells that are none of one table's.
  package func equations(of found: [FootedTable]) -> [(table: Int, equation: FootedEquation)?] {
    found.flatMap { footed in
      footed.equations.map { equation in
        func spot(_ place: FootedEquation.Place) -> (table: Int, place: FootedEquation.Place)? {
          guard case .page(_, let box)? = footed.reading.cell(at: place)?.place else { return nil }
          return spots[Spot(box)]
        }
        guard let total = spot(equation.total) else { return nil }
        var moved = equation
        moved.total = total.place
        moved.parts = []
        for part in equation.parts {
          guard let new = spot(part.place), new.table == total.table else { return nil }
          moved.parts.append(FootedEquation.Part(place: new.place, sign: part.sign))
        }
        return (total.table, moved)
      }
    }
  }
}
