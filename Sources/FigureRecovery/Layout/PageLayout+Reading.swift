package import DigestModel

extension PageLayout {
  /// Takes a page apart as recovery does.
  ///
  /// - Parameters:
  ///   - page: One page of a document.
  ///   - grammar: Tells how numbers are printed; without one there are no numerals.
  package init(of page: Page, readBy grammar: Grammar? = nil) {
    let turn = PageTurn(of: page)
    let text = DocumentScanner.scan([turn?.upright(page) ?? page], for: grammar)
    func printed(_ box: Box) -> Box { turn?.turnedBack(box) ?? box }
    self.init(
      lines: text.lines.map { printed($0.box) }, cells: text.cells.map { printed($0.box) },
      blocks: text.blocks.map(printed),
      numerals: text.numerals.indices.map { index in
        var numeral = text.numeralRecord(index)
        numeral.box = printed(numeral.box)
        return numeral
      })
  }
}

extension DocumentText {
  /// Boxes around the cells that are linked by a cell below another.
  var blocks: [Box] {
    var roots = Array(cells.indices)
    func root(of cell: Int) -> Int {
      var cell = cell
      while roots[cell] != cell {
        roots[cell] = roots[roots[cell]]
        cell = roots[cell]
      }
      return cell
    }
    for cell in cells.indices {
      guard let below = itemBelow(cells[cell], under: cells[cell].box) else { continue }
      let ends = (root(of: cell), root(of: items[below].cell))
      roots[max(ends.0, ends.1)] = min(ends.0, ends.1)
    }
    var places: [Int: Int] = [:]
    var boxes: [Box] = []
    for cell in cells.indices {
      let root = root(of: cell)
      if let place = places[root] {
        boxes[place] = boxes[place].union(cells[cell].box)
      } else {
        places[root] = boxes.count
        boxes.append(cells[cell].box)
      }
    }
    return boxes
  }
}
