import DigestModel

/// What stands over the columns of a table: heads of one or several lines, turned or not, under heads
/// that several columns share, under a title.
struct ColumnHeads {
  let text: DocumentText
  let places: TableColumns
  /// Turned words over each column, in the order they are read; `nil` where there are none.
  let turned: [HeadPiece]?
  /// What stands over the columns on the lines that may be heads, the nearest first.
  private(set) var lines: [[HeadPiece]] = []
  /// The cells over the table that may be its title, line by line, the nearest first; the lines of
  /// heads among them.
  private(set) var titles: [[HeadPiece]] = []

  /// The middle of the table, its labels included, in points.
  let middle: Double

  /// How far over the first row, or over one another, the lines of heads stand at most, in
  /// ems.
  static let headGap = 1.9
  /// The same for the lines of a title.
  private static let titleGap = 3.25
  /// How far over a table its heads and titles may stand, in points.
  private static let reach = 600.0
  /// How many lines heads and titles have at most.
  private static let mostLines = 9
  /// What rounding makes of edges that meet, in points.
  static let slack = 1.0

  /// How far from the edge of the labels a head begins that is set in their middle, in points.
  private static let inset = 4.0

  /// What they stand over.
  struct Body {
    /// Where its labels stand.
    var labels: ClosedRange<Double>
    /// The top of its first row.
    var top: Double
    /// The least white between its rows, in points: its heads may be as far from them.
    var rowGap: Double
    /// The first of them.
    var firstRows: [Box]
    var page: Int

    /// How many rows tell whether rules part them.
    private static let fewRows = 4

    init(labels: ClosedRange<Double>, top: Double, rows: [Box], page: Int) {
      (self.labels, self.top, self.page) = (labels, top, page)
      firstRows = Array(rows.prefix(Self.fewRows))
      rowGap = max(0, zip(rows, rows.dropFirst()).map { $1.top - $0.bottom }.min() ?? 0)
    }
  }

  /// - Parameters:
  ///   - places: The table's columns.
  ///   - isLeft: Whether the columns stand left of the labels.
  ///   - headings: Items of the headings of the table's block.
  init(
    _ text: DocumentText, over places: TableColumns, of table: Body, isLeft: Bool,
    under headings: Set<Int>
  ) {
    self.text = text
    self.places = places
    let left = places.extents[0].lowerBound
    let edge = max(left, places.extents.last?.upperBound ?? left)
    middle = (min(left, table.labels.lowerBound) + max(edge, table.labels.upperBound)) / 2
    let right = edge + places.overhang
    let reach = min(left, table.labels.lowerBound)...max(right, table.labels.upperBound)
    // Heads may be wider than the numbers under them, up to the labels.
    let columns =
      isLeft
      ? reach.lowerBound...max(right, table.labels.lowerBound)
      : min(left, table.labels.upperBound)...reach.upperBound
    let top = table.top
    let items = text.items(ofPage: table.page, between: top - Self.reach, and: top)
    let lines =
      items.isEmpty
      ? 0..<0 : text.items[items.lowerBound].line..<(text.items[items.upperBound - 1].line + 1)
    let over = lines.filter { text.lines[$0].box.top < top }
    let turned = HeadPiece.turned(in: text, over, over: reach, above: top)
    self.turned = turned.isEmpty ? nil : HeadPiece.clusters(turned)
    gather(
      over.reversed(), over: reach, columns, above: turned.map(\.box.top).min() ?? top,
      of: table, under: headings)
  }

  /// Gathers the lines over a table, from the nearest up to the heading.
  private mutating func gather(
    _ over: [Int], over reach: ClosedRange<Double>, _ columns: ClosedRange<Double>,
    above top: Double, of table: Body, under headings: Set<Int>
  ) {
    var edge = top
    var isHead = true
    let frames = HeadFrames(
      text.pages[table.page].shapes, over: reach, above: table.top, rows: table.firstRows)
    var frameEdge = top
    let end = max(places.extents.last?.upperBound ?? 0, table.labels.upperBound)
    /// How many lines stand close enough over each other to be the table's without a heading over them.
    var near = 0
    for band in bands(of: over, over: reach, above: top) {
      let cells = band.flatMap { text.lines[$0].cells }.map {
        HeadPiece(items: Array(text.cells[$0].items), box: text.cells[$0].box)
      }.sorted { $0.box.left < $1.box.left }.filter {
        $0.box.right > reach.lowerBound - Self.slack && $0.box.left < reach.upperBound + Self.slack
          // What begins behind the last column is beside the table.
          && $0.box.left < end + Self.slack
      }
      guard let first = cells.first else { continue }
      let box = cells.dropFirst().reduce(first.box) { $0.union($1.box) }
      let size = max(band.map(text.fontSize).max() ?? 0, Self.slack)
      let framed = frames.framed(box, cells.map(\.box), above: frameEdge)
      let white = edge - box.bottom
      let gap = min(white, frames.gap(from: framed.bottom, to: frameEdge)) / size
      // Rules alone part rows of any kind.
      let isNear =
        (framed == box ? white / size : gap) <= Self.headGap
        || edge == top && white <= table.rowGap + Self.slack || frames.isRuled(box)
      guard gap <= Self.titleGap || isNear, titles.count < Self.mostLines, !isRow(cells) else {
        break
      }
      if !isNear { isHead = false }
      let pieces = cells.flatMap { HeadPiece.pieces(of: $0.items, in: text) }
      // What begins over the labels and goes on over the columns is a title; what is set in the middle over the
      // labels, and longer than them, is their head.
      let isTitle = pieces.contains { piece in
        guard piece.crosses(columns.lowerBound) || piece.crosses(columns.upperBound) else {
          return false
        }
        return piece.crosses(reach.lowerBound + Self.inset)
          || piece.crosses(reach.upperBound - Self.inset)
          || places.extents.contains { $0.overlaps(piece.box.left...piece.box.right) }
      }
      if isTitle { isHead = false }
      if isHead { lines.append(pieces.filter { columns.contains($0.box.centerX) }) }
      let heading = cells.filter { $0.items.contains(where: headings.contains) }
      // What all pages have at their edge is the title of none of their tables.
      let own = cells.filter { piece in
        !piece.items.allSatisfy { text.running.contains(text.items[$0].cell) }
      }
      titles.append(heading.isEmpty ? own : heading)
      // What stands over the heading is no title of the table.
      if !heading.isEmpty { return }
      if near == titles.count - 1, isNear { near += 1 }
      (edge, frameEdge) = (box.top, min(frameEdge, framed.top))
    }
    titles = Array(titles.prefix(near))
  }

  /// The level lines over a table from the nearest up, those beside each other together, as heads of cells of different
  /// height are.
  private func bands(
    of over: [Int], over reach: ClosedRange<Double>, above top: Double
  ) -> [[Int]] {
    let level = over.filter { line in
      let box = text.lines[line].box
      return text.lines[line].rotation == 0 && box.right > reach.lowerBound
        && box.left < reach.upperBound && box.centerY < top
    }.sorted { text.lines[$0].box.centerY > text.lines[$1].box.centerY }
    var bands: [[Int]] = []
    for line in level {
      if let first = bands.last?.first, text.lines[first].box.sharesLine(with: text.lines[line].box)
      {
        bands[bands.count - 1].append(line)
      } else {
        bands.append([line])
      }
    }
    return bands
  }

  /// Whether a piece alone on its line, over several columns, stands in the middle of the table: it is its title.
  func isInMiddle(_ piece: HeadPiece, of line: [HeadPiece]) -> Bool {
    line.count == 1 && abs(piece.box.centerX - middle) <= piece.box.height
      && places.extents.count { $0.overlaps(piece.box.left...piece.box.right) } > 1
  }

  /// The same with other items for each piece.
  func map(_ items: ([Int]) -> [Int]) -> ColumnHeads {
    var heads = self
    heads.lines = lines.map { line in
      line.map { piece in
        let kept = items(piece.items)
        return HeadPiece(items: kept, box: text.box(of: kept) ?? piece.box)
      }
    }
    return heads
  }

  /// How much smaller the type of a translation is than that of what it stands under.
  static let smallType = 0.9

  /// The same without lines in smaller type than the others.
  var withoutSmallType: ColumnHeads {
    func size(_ line: [HeadPiece]) -> Double {
      line.flatMap(\.items).map { text.cells[text.items[$0].cell].fontSize }.max() ?? 0
    }
    let largest = lines.map(size).max() ?? 0
    var heads = self
    heads.lines.removeAll { size($0) < Self.smallType * largest }
    return heads
  }

  /// The most digits of a number that counts a table in its title.
  private static let mostDigits = 2
  /// The fewest bytes of a number that only a value has, not a title: neither a year nor a telephone's three digits.
  private static let leastValue = 5

  /// Whether a line is a row of another table, or the values of something else: it has numbers over the
  /// columns, a label with its value, or nothing but numbers, and they are no years.
  private func isRow(_ cells: [HeadPiece]) -> Bool {
    let items = cells.flatMap(\.items)
    func isNumber(_ item: Int) -> Bool {
      guard case .number? = text.numeral(at: item)?.form else { return false }
      return text.member(.year, at: item) == nil
    }
    func isValue(_ cell: HeadPiece) -> Bool {
      guard let last = cell.items.last(where: { !text.isPassable($0) }), isNumber(last),
        let number = text.numeral(at: last), !number.isOrdinal
      else { return false }
      return number.text.utf8.count > Self.mostDigits
        || last > cell.items[0] && text.isPassable(last - 1)
    }
    // A sentence with values may be about something else.
    func isLong(_ item: Int) -> Bool {
      isNumber(item)
        && text.numeral(at: item).map { $0.text.utf8.count >= Self.leastValue } ?? false
    }
    return items.contains { isNumber($0) && places.holds(text.items[$0].box) || isLong($0) }
      || cells.contains(where: isValue)
      || items.contains(where: isNumber)
        && items.allSatisfy { isNumber($0) || text.isPassable($0) }
  }
}
