import DigestModel

/// What a document's pages print besides what they are about: contents, running titles, page numbers.
struct PageFurniture {
  /// Numerals that are no figures.
  let marks: Set<Int>
  /// The cells of titles that most pages have.
  var running: Set<Int> { edges.running }
  private let edges: PageEdges
  private let contents: ContentsList
  private let text: DocumentText

  init(of text: DocumentText) {
    self.text = text
    edges = PageEdges(of: text)
    contents = ContentsList(of: text, offset: edges.offset)
    marks = edges.marks.union(contents.marks)
  }

  /// Whether something stands in a table of contents, which names what other pages are about.
  func isInContents(_ match: StatementMatch) -> Bool {
    contents.lines.contains(text.items[match.items.lowerBound].line)
  }

  /// Whether a page follows the one before it by the numbers that both print, or as a part of the same printed
  /// page: neither is lost, or has changed its place.
  ///
  /// - Parameter page: Index among the pages as they are read.
  func followsByNumber(_ page: Int) -> Bool {
    let sheet = text.sheets[page]
    if page > 0, text.sheets[page - 1] == sheet { return true }
    return edges.numbered.contains(sheet) && edges.numbered.contains(sheet - 1)
  }

  /// Whether some items stand in a title that most pages have: it says nothing of a page.
  func isRunning(_ items: [Int]) -> Bool {
    !items.isEmpty && items.allSatisfy { edges.running.contains(text.items[$0].cell) }
  }

  /// Whether an item stands in a title that all pages have: it is said of the whole document.
  func isEverywhere(_ item: Int) -> Bool { edges.everywhere.contains(text.items[item].cell) }

  /// Whether a cell is a running title or the number of its page, which stand in no column of it.
  func isOutside(_ cell: Int) -> Bool {
    if edges.running.contains(cell) { return true }
    let items = text.cells[cell].items.filter { !text.isPassable($0) }
    return !items.isEmpty
      && items.allSatisfy { item in
        if case .numeral(let numeral) = text.items[item].kind {
          marks.contains(numeral)
        } else {
          false
        }
      }
  }

  /// The labels of a dimension that count: those at the edge of a page, which several pages have, say less
  /// than a title.
  func strongest(of labels: [LabelMatch], in dimension: String) -> [LabelMatch] {
    let labels = labels.filter { $0.dimension == dimension }
    let titles = labels.filter { label in
      label.items.isEmpty
        || !label.items.allSatisfy { edges.recurring.contains(text.items[$0].cell) }
    }
    return titles.isEmpty ? labels : titles
  }
}

extension DocumentMatches {
  /// Leaves out what names no page: entries of a table of contents, names in running titles, and the
  /// phrases of sections there but for the first.
  mutating func leaveOut(_ furniture: PageFurniture) {
    found.removeAll { found in
      furniture.isInContents(found.match)
        || !found.match.labels.isEmpty && found.match.captures.isEmpty
          && furniture.isRunning(found.match.wording)
    }
    var begun: Set<Int> = []
    beginnings.removeAll { section, match in
      if furniture.isInContents(match) { return true }
      let items = match.wording.isEmpty ? Array(match.items) : match.wording
      return furniture.isRunning(items) && !begun.insert(section).inserted
    }
  }
}
