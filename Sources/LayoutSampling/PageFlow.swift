internal import CorpusTypesetting
internal import DigestModel

/// Fills pages from the top down, one section after the other, in columns.
struct PageFlow {
  /// A page while it is filled.
  struct Sheet {
    var placed: [(panel: Panel, left: Double, top: Double, block: Int)] = []
    /// Where free room begins, in points.
    var y: Double
  }

  /// Room for running heads and page numbers, in points.
  private static let headRoom = 18.0
  /// A section begins on a page that is filled this far at most.
  private static let mostFilled = 0.55

  let style: LayoutStyle
  let fonts: FontShelf
  var sheets: [Sheet] = []
  /// What goes on at the head of every further page of a section.
  var repeatedTitle: Panel?

  var width: Double { style.paper.size.width - 2 * style.margin }
  var top: Double { style.margin + Self.headRoom }
  var bottom: Double { style.paper.size.height - style.margin - Self.headRoom }
  var room: Double { bottom - (sheets.last?.y ?? bottom) }
  var height: Double { bottom - top }

  /// Whether another section may begin below what stands on the page.
  var hasRoomForSection: Bool {
    guard let sheet = sheets.last else { return false }
    return sheet.y - top < Self.mostFilled * height
  }

  mutating func beginPage() {
    sheets.append(Sheet(y: top))
    if let title = repeatedTitle { place(title, block: -1, gap: style.gap / 2) }
  }

  /// Puts a panel over the full width.
  mutating func place(_ panel: Panel, block: Int, gap: Double) {
    if sheets.isEmpty || panel.height > room, sheets.last.map({ $0.y > top }) ?? true {
      beginPage()
    }
    guard let last = sheets.indices.last else { return }
    sheets[last].placed.append((panel, style.margin, sheets[last].y, block))
    sheets[last].y += panel.height + gap
  }

  /// Puts a panel at the foot of what stands on one of the pages.
  mutating func place(_ panel: Panel, onSheet index: Int) {
    sheets[index].placed.append((panel, style.margin, sheets[index].y, -1))
    sheets[index].y += panel.height
  }

  /// A block that is ready to be placed.
  struct Item {
    var manner: BlockManner
    var easel: Easel
    var panel: Panel
    var block: Int
    var shown: Range<Int>?
  }

  /// Puts blocks into columns side by side, as few pages as they need.
  mutating func place(_ items: [Item], columns: Int) throws(TypesettingError) {
    var items = items[...]
    let columnWidth = items.first?.easel.width ?? width
    while let first = items.first {
      if sheets.isEmpty { beginPage() }
      if first.panel.height > room, !mayBreak(first, room), sheets.last.map({ $0.y > top }) == true,
        room < height * 0.97
      {
        let before = sheets.count
        beginPage()
        // A block that is taller than a page is broken, or there is no place for it.
        if sheets.count > before, first.panel.height > room, !mayBreak(first, room) {
          throw .overflow(unit: first.manner.block.name, layout: "sampled")
        }
        continue
      }
      guard first.panel.height <= room || mayBreak(first, room) else {
        throw .overflow(unit: first.manner.block.name, layout: "sampled")
      }
      let limit = balanced(items.map(\.panel.height), columns) ?? room
      let start = sheets[sheets.count - 1].y
      var end = start
      for column in 0..<columns {
        let left = style.margin + Double(column) * (columnWidth + style.gutter)
        var y = start
        while let item = items.first {
          if y - start + item.panel.height <= limit + 0.01 {
            sheets[sheets.count - 1].placed.append((item.panel, left, y, item.block))
            y += item.panel.height + style.gap
            items.removeFirst()
            continue
          }
          guard limit == room, let (head, rest) = broken(item, room: limit - (y - start)) else {
            break
          }
          sheets[sheets.count - 1].placed.append((head.panel, left, y, head.block))
          y += head.panel.height + style.gap
          items[items.startIndex] = rest
          break
        }
        end = max(end, y)
      }
      sheets[sheets.count - 1].y = end
      if !items.isEmpty { beginPage() }
    }
  }

  /// The least height of columns that hold all blocks; `nil` where the page has no room for it.
  private func balanced(_ heights: [Double], _ columns: Int) -> Double? {
    let sum = heights.reduce(0) { $0 + $1 + style.gap }
    var limit = max(heights.max() ?? 0, sum / Double(columns))
    while limit <= room {
      var (column, y) = (0, 0.0)
      for height in heights {
        if y + height > limit + 0.01 { (column, y) = (column + 1, 0) }
        y += height + style.gap
      }
      if column < columns { return limit }
      limit *= 1.04
    }
    return nil
  }

  // MARK: Breaks

  /// The fewest rows on either side of a break.
  private static let fewestRows = 3

  private func mayBreak(_ item: Item, _ room: Double) -> Bool { broken(item, room: room) != nil }

  /// A block in two parts, of which the first is not higher than some room.
  private func broken(_ item: Item, room: Double) -> (Item, Item)? {
    let count = item.rows?.count ?? item.manner.rowCount
    let first = item.rows?.lowerBound ?? 0
    guard item.manner.mayBreak || item.panel.height > height, count >= 2 * Self.fewestRows else {
      return nil
    }
    for length in stride(from: count - Self.fewestRows, through: Self.fewestRows, by: -1) {
      let head = item.taking(first..<(first + length))
      if head.panel.height <= room {
        return (head, item.taking((first + length)..<(first + count)))
      }
    }
    return nil
  }
}

extension PageFlow.Item {
  /// The rows that it shows of a table, where not all.
  var rows: Range<Int>? { shown }

  func taking(_ rows: Range<Int>) -> PageFlow.Item {
    var part = self
    part.shown = rows
    part.panel = manner.draw(on: easel, rows: rows)
    return part
  }
}
