import DigestModel

/// Names of units in several lines over one another, as a narrow column beside a page's figures has its title.
///
/// Such lines stand among those beside them in the order that a page is read in, so that no title is found there.
struct StackedHeads {
  let text: DocumentText
  let words: FigureWords
  let furniture: PageFurniture

  /// How far lines of one head begin apart at most, in points, and how far they stand apart, in heights.
  private static let (alignment, lineGap) = (2.0, 0.8)
  /// The most lines of a head.
  private static let mostLines = 3

  /// The units that the only head in several lines of a page may mean, and its items; `nil` where there is none, or
  /// several.
  ///
  /// - Complexity: O(*n*·*m*) in the cells of the page and those of two lines.
  func unit(ofPage page: Int) -> (units: Set<String>, items: [Int])? {
    guard text.pages[page].geometry == .drawn,
      let common = PrintedType(mostOf: text.pages[page])
    else { return nil }
    let cells = text.wordCells(ofPage: page, between: -.infinity, and: .infinity).filter { cell in
      !furniture.isOutside(text.items[cell.items.lowerBound].cell)
    }.sorted { $0.box.top < $1.box.top }
    var found: [(units: Set<String>, items: [Int])] = []
    for (index, first) in cells.enumerated() {
      var lines = [first]
      for next in cells[(index + 1)...] {
        let last = lines[lines.count - 1].box
        // From here on all are farther off.
        guard lines.count < Self.mostLines, next.box.top - last.bottom <= Self.lineGap * last.height
        else { break }
        guard abs(next.box.left - first.box.left) <= Self.alignment,
          abs(next.fontSize - first.fontSize) <= 0.1, next.box.top > last.centerY
        else { continue }
        lines.append(next)
        let items = lines.flatMap(\.items)
        let namings = words.namings(of: items, in: text)
        let units = namings.map { $0.members[FigureWords.unit] ?? [] }
        guard !namings.isEmpty, !units.contains([]), namings.allSatisfy(\.indicators.isEmpty),
          lines.allSatisfy({
            PrintedType(in: $0.box, of: text.pages[page])?.standsOut(from: common) ?? false
          })
        else { continue }
        found.append((units.reduce([]) { $0.union($1) }, items))
      }
    }
    return found.count == 1 ? found[0] : nil
  }
}
