import DigestModel

/// What stands over the columns of a table: heads of one or several lines, turned or not, under heads
/// that several columns share, under a title.
struct ColumnHeads {
  /// What a head is put together from.
  private struct Piece {
    var items: [Int]
    var box: Box
  }

  /// One line over the table.
  private struct Line {
    /// What stands over the columns.
    var pieces: [Piece]
    var box: Box
  }

  private let text: DocumentText
  private let places: TableColumns
  private let reach: ClosedRange<Double>
  private let page: Int
  /// Turned words over each column, in the order they are read; `nil` where there are none.
  private let turned: [Piece]?
  /// The lines over the table that may be heads, the nearest first.
  private var lines: [Line] = []
  /// The cells over the table that may be its title, line by line, the nearest first.
  private var titles: [[Piece]] = []

  /// How far over the first row, or over one another, the lines of heads stand at most, in their
  /// heights.
  private static let headGap = 1.3
  /// The same for the lines of a title.
  private static let titleGap = 2.5
  /// How many lines heads and titles have at most.
  private static let mostLines = 9
  /// The gap that parts two heads of one line, as a part of the font size; words of one are nearer.
  private static let pieceGap = 0.6

  init(
    _ text: DocumentText, over places: TableColumns, of table: TableReader.Table, isLeft: Bool,
    under headings: Set<Int>
  ) {
    self.text = text
    self.places = places
    page = table.page
    let numbers = (places.extents[0].lowerBound, places.extents.last?.upperBound ?? 0)
    let reach =
      min(numbers.0, table.labels.lowerBound)...max(numbers.1, table.labels.upperBound)
    let top = table.rows.map(\.box.top).min() ?? 0
    let labels =
      isLeft
      ? max(table.labels.lowerBound, numbers.1)...Double.infinity
      : -Double.infinity...min(table.labels.upperBound, numbers.0)
    let all = text.lines.indices.filter {
      text.lines[$0].page == table.page && text.lines[$0].box.top < top
    }
    self.reach = reach
    let turned = Self.turned(in: text, all, over: reach, above: top)
    self.turned = turned.isEmpty ? nil : Self.clusters(turned)
    var edge = turned.map(\.box.top).min() ?? top
    var isHead = true
    var near = 0
    for line in all.reversed() where text.lines[line].rotation == 0 {
      let own = text.lines[line]
      guard own.box.centerY < edge else { continue }
      let cells = own.cells.filter {
        text.cells[$0].box.right > reach.lowerBound - 1
          && text.cells[$0].box.left < reach.upperBound + 1
      }
      guard !cells.isEmpty else { continue }
      let box = cells.dropFirst().reduce(text.cells[cells[0]].box) { $0.union(text.cells[$1].box) }
      guard edge - box.bottom <= Self.titleGap * box.height, titles.count < Self.mostLines else {
        break
      }
      // The rows of another table.
      let isRow = own.items.contains { item in
        guard case .number? = text.numeral(at: item)?.form else { return false }
        return places.holds(text.items[item].box)
      }
      if edge - box.bottom > Self.headGap * box.height { isHead = false }
      let pieces = cells.flatMap { Self.pieces(of: $0, in: text) }
      if isHead, !isRow || text.isPlainYearLine(own) {
        let over = pieces.filter {
          $0.box.left >= labels.upperBound - 1 || isLeft && $0.box.right <= labels.lowerBound + 1
        }
        // What begins over the labels and goes on over the columns is a title.
        if pieces.contains(where: {
          $0.box.left < labels.upperBound - 1 && $0.box.right > labels.upperBound + 1
        }), !isLeft {
          isHead = false
        }
        if isHead { lines.append(Line(pieces: over, box: box)) }
      }
      if isRow { break }
      let found = cells.map { Piece(items: Array(text.cells[$0].items), box: text.cells[$0].box) }
      let heading = found.filter { $0.items.contains(where: headings.contains) }
      titles.append(heading.isEmpty ? found : heading)
      // What stands over the heading is no title of the table.
      if !heading.isEmpty { return }
      if near == titles.count - 1, edge - box.bottom <= Self.headGap * box.height { near += 1 }
      edge = box.top
    }
    titles = Array(titles.prefix(near))
  }

  // MARK: Pieces

  /// The turned words right over a table, in reading order.
  private static func turned(
    in text: DocumentText, _ lines: [Int], over reach: ClosedRange<Double>, above top: Double
  ) -> [Piece] {
    var words = lines.filter { line in
      text.lines[line].rotation % 180 == 90 && text.lines[line].box.bottom <= top + 1
        && text.lines[line].box.centerX > reach.lowerBound
        && text.lines[line].box.centerX < reach.upperBound
    }
    words.sort { text.lines[$0].box.bottom > text.lines[$1].box.bottom }
    var edge = top
    var taken: [Int] = []
    for line in words {
      let box = text.lines[line].box
      guard edge - box.bottom <= headGap * box.width else { break }
      taken.append(line)
      edge = min(edge, box.top)
    }
    taken.sort { first, second in
      let (first, second) = (text.lines[first], text.lines[second])
      let isUp = first.rotation == 270
      if abs(first.box.left - second.box.left) > 1 {
        return (first.box.left < second.box.left) == isUp
      }
      return isUp ? first.box.bottom > second.box.bottom : first.box.top < second.box.top
    }
    return taken.map { Piece(items: Array(text.lines[$0].items), box: text.lines[$0].box) }
  }

  /// A cell's words, parted where the gaps between them are wide.
  private static func pieces(of cell: Int, in text: DocumentText) -> [Piece] {
    let page = text.lines[text.cells[cell].line].page
    var pieces: [Piece] = []
    for item in text.cells[cell].items {
      let box = text.items[item].box
      if let last = pieces.last,
        text.pages[page].geometry == .text
          || box.left - last.box.right < pieceGap * text.cells[cell].fontSize
      {
        pieces[pieces.count - 1].items.append(item)
        pieces[pieces.count - 1].box = last.box.union(box)
      } else {
        pieces.append(Piece(items: [item], box: box))
      }
    }
    return pieces
  }

  /// Pieces that stand over each other as one, left to right, each in the order of its pieces.
  private static func clusters(_ pieces: [Piece]) -> [Piece] {
    var clusters: [Piece] = []
    for piece in pieces {
      var piece = piece
      // Turned lines of one head stand side by side.
      while let other = clusters.firstIndex(where: { isOneHead($0, piece) }) {
        let first = clusters.remove(at: other)
        piece = Piece(items: first.items + piece.items, box: first.box.union(piece.box))
      }
      clusters.append(piece)
    }
    return clusters.sorted { $0.box.left < $1.box.left }
  }

  /// The gap between two turned lines of one head, as a part of their width.
  private static let turnedGap = 0.5

  private static func isOneHead(_ first: Piece, _ second: Piece) -> Bool {
    let overlap = first.box.horizontalOverlap(with: second.box)
    let isTurned = second.box.height > second.box.width
    return overlap > 0 || isTurned && -overlap < turnedGap * second.box.width
  }

  // MARK: Columns

  /// The columns, and what the title says of what not all heads do; `nil` where fewer than two heads
  /// say something.
  func columns(of pattern: Pattern.Table) -> (columns: [CrossTable.Column?], title: [LabelMatch])? {
    let parser = HeadParser(text: text, pattern: pattern)
    var best: (columns: [CrossTable.Column?], count: Int, lines: Int)?
    for single in 0...lines.count where single > 0 || turned != nil {
      for shared in 0...(lines.count - single) {
        guard let heads = heads(single: single, shared: shared) else { continue }
        let columns = distinct(heads.map { $0.isEmpty ? nil : parser.column($0) })
        let count = columns.count { $0 != nil }
        if count > best?.count ?? 1 { best = (columns, count, single + shared) }
      }
    }
    guard var best else { return nil }
    // A head over what was read would be a part of it.
    if best.lines < lines.count {
      for piece in lines[best.lines].pieces where !parser.isTitle(piece.items) {
        for column in best.columns.indices
        where places.extents[column].overlaps(piece.box.left...piece.box.right) {
          best.columns[column] = nil
        }
      }
    }
    let read = best.columns.compactMap(\.self)
    guard read.count > 1 else { return nil }
    var title: [LabelMatch] = []
    for labels in parser.dimensions(missingIn: read) {
      if let match = titleLabel(labels, behind: best.lines) {
        title.append(match)
      } else if !pattern.sumsTell(labels.dimension) {
        return nil
      }
    }
    return (best.columns, title)
  }

  /// The label of a dimension that the nearest line with one over the heads has.
  private func titleLabel(_ labels: Pattern.Labels, behind heads: Int) -> LabelMatch? {
    let parser = HeadParser(text: text, pattern: nil)
    for line in titles.dropFirst(heads) {
      let found = line.flatMap { parser.labels(labels, within: $0.items) }
      guard let first = found.first else { continue }
      return found.allSatisfy { $0.member == first.member } ? first : nil
    }
    return nil
  }

  /// The items over every column: those of so many lines with a head for each column, under so many
  /// with heads that columns share; `nil` where these cannot be told apart.
  private func heads(single: Int, shared: Int) -> [[Int]]? {
    let upright = lines[0..<single].reversed().flatMap(\.pieces)
    var heads = places.extents.map { _ in [Int]() }
    let own = single == 0 ? turned ?? [] : Self.clusters(upright)
    if single > 0, turned != nil { return nil }
    for (column, piece) in assigned(own) { heads[column] += piece.items }
    guard shared > 0 else { return heads }
    let groups = Self.clusters(lines[single..<(single + shared)].reversed().flatMap(\.pieces))
    guard !groups.isEmpty, let parts = parts(under: groups, heads) else { return nil }
    for (group, columns) in zip(groups, parts) {
      for column in columns { heads[column] = group.items + heads[column] }
    }
    return heads
  }

  /// The column of each piece: by their order where there is one for each column, else by where it
  /// stands.
  private func assigned(_ pieces: [Piece]) -> [(Int, Piece)] {
    let extents = places.extents
    if pieces.count == extents.count {
      let isInOrder = pieces.indices.allSatisfy { index in
        (index == 0 || pieces[index].box.right > extents[index - 1].upperBound)
          && (index + 1 == extents.count || pieces[index].box.left < extents[index + 1].lowerBound)
      }
      if isInOrder { return Array(zip(extents.indices, pieces)) }
    }
    return pieces.compactMap { piece in
      let over = extents.indices.filter { extents[$0].overlaps(piece.box.left...piece.box.right) }
      return over.count == 1 ? (over[0], piece) : nil
    }
  }

  /// The columns under each of several shared heads: side by side, none without one, and no two of one
  /// part with the same head of their own.
  private func parts(under groups: [Piece], _ heads: [[Int]]) -> [Range<Int>]? {
    var found: [[Range<Int>]] = []
    func go(_ group: Int, _ start: Int, _ parts: [Range<Int>]) {
      guard found.count < 2 else { return }
      if group == groups.count {
        if start == heads.count { found.append(parts) }
        return
      }
      guard start < heads.count else { return }
      var names: Set<[UInt32]> = []
      for end in start..<heads.count {
        guard names.insert(text.letters(of: heads[end])).inserted else { return }
        let isOver =
          groups[group].box.right > places.extents[start].lowerBound
          && groups[group].box.left < places.extents[end].upperBound
          && (end + 1 == heads.count
            || groups[group].box.right < places.extents[end + 1].upperBound)
        if isOver { go(group + 1, end + 1, parts + [start..<(end + 1)]) }
      }
    }
    go(0, 0, [])
    return found.count == 1 ? found[0] : nil
  }

  /// The columns without those that another one is named like.
  private func distinct(_ columns: [CrossTable.Column?]) -> [CrossTable.Column?] {
    func name(_ column: CrossTable.Column) -> [String] {
      ["\(column.pattern)"] + column.labels.map { "\($0.dimension)=\($0.member)" }.sorted()
    }
    let names = Dictionary(grouping: columns.compactMap { $0.map(name) }, by: \.self)
    return columns.map { column in
      column.flatMap { names[name($0)]?.count == 1 ? $0 : nil }
    }
  }
}

extension Pattern.Table {
  /// Whether what the values add up to can say a dimension's member that nothing names, or it needs none.
  fileprivate func sumsTell(_ dimension: String) -> Bool {
    let isNeeded = columns.contains { column in
      column.capture.template.coordinates.contains {
        $0.dimension == dimension && $0.member == nil
      }
    }
    let tells = footing?.total.coordinates.contains {
      $0.dimension == dimension && $0.member == nil
    }
    return !isNeeded || tells ?? false
  }
}

extension DocumentText {
  /// Whether the plain numbers of a line may name members, as years do.
  fileprivate func isPlainYearLine(_ line: DocumentLine) -> Bool {
    line.items.allSatisfy { item in
      guard case .number? = numeral(at: item)?.form else { return true }
      return member(.year, at: item) != nil
    }
  }
}
