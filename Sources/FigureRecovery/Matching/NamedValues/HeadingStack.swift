import DigestModel

/// The headings that a labelled value stands under, the nearest first.
struct HeadingStack {
  struct Heading {
    /// Items.
    var items: [Int]
    /// What it says, in all ways that it may be meant, or what names among its words do.
    var namings: [Naming]
    /// The units that names among its words may mean.
    var units: Set<String>
    /// Whether it says more than that.
    var hasMore = false
    /// Whether that is much more.
    var isRemark = false
    /// Whether it stands right over the value.
    var isOver = true
  }

  private(set) var headings: [Heading] = []
  /// Whether something over the value may say that it is something else than is known.
  private(set) var hasUnknown = false

  /// Whether what the nearest heading with a kind of figure among other words says stands right under one that is the
  /// name of another kind: that holds this one, and more.
  var isContradicted: Bool {
    guard let nearest = headings.firstIndex(where: \.namesKind), headings[nearest].isRemark,
      let next = headings[(nearest + 1)...].first, next.namesKind, !next.isRemark
    else { return false }
    let own = Set(headings[nearest].namings.flatMap(\.indicators))
    return next.namings.allSatisfy { !$0.indicators.isEmpty && $0.indicators.isDisjoint(with: own) }
  }

  /// Goes up from a value to the top, or to the first heading of which nothing is known.
  ///
  /// - Parameters:
  ///   - paired: The cells of all labelled values of the page.
  ///   - read: What the words of a cell say; `nil` where nothing of it is known.
  /// - Complexity: O(*n*) in the cells over the value.
  init(
    over value: LabelledValue, on page: PageCells, besides paired: Set<Int>,
    read: ([Int]) -> Heading?
  ) {
    guard let own = value.cells.last.map({ page.cells[$0] }) else { return }
    let above = page.between(-.infinity, and: value.box.top).reversed().filter { index in
      let cell = page.cells[index]
      return cell.box.centerY < value.box.top && page.isAround(cell, own)
    }
    var hasPassed = false
    var lastType: PrintedType?
    var rest = above[...]
    while let first = rest.first {
      let line = rest.prefix { page.cells[$0].box.sharesLine(with: page.cells[first].box) }
      rest = rest.dropFirst(line.count)
      let words = line.filter { page.cells[$0].kind == .words && !paired.contains($0) }
      // What stands beside a title in smaller type is none.
      let heads = words.filter { index in
        !words.contains { page.cells[$0].type.isLarger(than: page.cells[index].type) }
      }
      let others = line.filter { index in
        !words.contains(index) && page.cells[index].box.horizontalOverlap(with: value.box) > 0
      }
      if headings.isEmpty, !others.allSatisfy(paired.contains) {
        hasUnknown = true
        return
      }
      hasPassed = hasPassed || !headings.isEmpty && !others.isEmpty
      guard let head = Self.head(of: value, among: heads, on: page) else { continue }
      let cell = page.cells[head]
      // A sentence in smaller type under what heads a heading is no heading.
      if let lastType, cell.endsSentence, lastType.isLarger(than: cell.type) { continue }
      guard
        covers(value, head, among: heads, besides: paired, on: page)
          || Self.headsRow(head, of: value, line, besides: paired, on: page)
          || Self.partsRows(head, around: value, line, on: page)
      else {
        // What names a unit over the beginning of the row may well head all of it.
        if heads.count == 1, let other = read(cell.items), !other.units.isEmpty {
          hasUnknown = true
          return
        }
        continue
      }
      // What other values stand over is the head of these, but what is printed larger than it heads all.
      if hasPassed, let lastType, !cell.type.isLarger(than: lastType) {
        continue
      }
      guard var heading = read(cell.items) else {
        // What stands over the title of a unit need not be about that alone.
        hasUnknown = headings.allSatisfy(\.units.isEmpty)
        return
      }
      heading.isOver = cell.box.horizontalOverlap(with: value.box) > 0
      headings.append(heading)
      lastType = cell.type
    }
  }

  /// Of the words of a line those over a value, or else those that begin nearest before it.
  private static func head(
    of value: LabelledValue, among heads: [Int], on page: PageCells
  ) -> Int? {
    let over = heads.filter { page.cells[$0].box.horizontalOverlap(with: value.box) > 0 }
    if over.count == 1 { return over[0] }
    return heads.filter { page.cells[$0].box.left <= value.box.centerX }
      .max { page.cells[$0].box.left < page.cells[$1].box.left }
  }

  /// Whether words alone on their line head the row under them, and a value in it or in a row that follows: over that,
  /// too, is white where they stand.
  private static func headsRow(
    _ head: Int, of value: LabelledValue, _ line: ArraySlice<Int>, besides paired: Set<Int>,
    on page: PageCells
  ) -> Bool {
    let box = page.cells[head].box
    let own = page.cells.indices.filter { page.cells[$0].panel == page.cells[head].panel }
    guard line.count == 1, let first = own.first(where: { page.cells[$0].box.top >= box.bottom })
    else { return false }
    let isOverRow = own.contains { index in
      let cell = page.cells[index].box
      return paired.contains(index) && cell.sharesLine(with: page.cells[first].box)
        && cell.horizontalOverlap(with: box) > 0
    }
    return isOverRow
      && own.allSatisfy { index in
        let cell = page.cells[index].box
        return cell.horizontalOverlap(with: value.box) <= 0 || cell.top >= box.bottom
          || cell.bottom <= box.top - box.height
      }
  }

  /// Whether words alone on their line part two rows that both they and a value stand between the cells of: what stands
  /// under them is all theirs.
  private static func partsRows(
    _ head: Int, around value: LabelledValue, _ line: ArraySlice<Int>, on page: PageCells
  ) -> Bool {
    let box = page.cells[head].box
    guard line.count == 1 else { return false }
    // A card stands in its row as a whole.
    let own = page.cells.indices.filter { $0 != head }.map { index -> Box in
      let cell = page.cells[index]
      return cell.panel == page.cells[head].panel
        ? cell.box : cell.panel.map { page.panels[$0] } ?? cell.box
    }
    func above(_ column: Box) -> Box? {
      own.filter { $0.bottom <= box.top && $0.horizontalOverlap(with: column) > 0 }
        .max { $0.bottom < $1.bottom }
    }
    func below(_ column: Box) -> Box? {
      own.filter { $0.top >= box.bottom && $0.horizontalOverlap(with: column) > 0 }
        .min { $0.top < $1.top }
    }
    guard let first = (above(box), below(box)) as? (Box, Box),
      let second = (above(value.box), below(value.box)) as? (Box, Box)
    else { return false }
    return first.0.sharesLine(with: second.0) && first.1.sharesLine(with: second.1)
  }

  /// Whether a heading is one of a value that it does not stand right over: its ground reaches over it, it is alone on
  /// its line in their panel, or it is over all values, which have nearer headings, and over none alone.
  private func covers(
    _ value: LabelledValue, _ head: Int, among heads: [Int], besides paired: Set<Int>,
    on page: PageCells
  ) -> Bool {
    let cell = page.cells[head]
    if cell.box.horizontalOverlap(with: value.box) > 0 { return true }
    if let ground = page.ground(of: cell) {
      return ground.horizontalOverlap(with: value.box) > 0
    }
    if heads.count == 1, cell.panel != nil { return true }
    return !headings.isEmpty
      && paired.allSatisfy {
        page.cells[$0].box.top >= cell.box.bottom || page.cells[$0].panel != cell.panel
      }
      && (heads.count > 1 || !page.isRightOverValue(head))
  }
}

extension HeadingStack.Heading {
  fileprivate var namesKind: Bool { namings.contains { !$0.indicators.isEmpty } }
}
