import DigestModel

/// What the lines over a table say.
extension NamedTableReader {
  /// How far over its heads the title of a table may stand, in heights of its numbers.
  private static let titleReach = 12.0

  /// What the lines over the heads say: the nearest one that names a kind of figure, with what lines between say,
  /// and the nearest one that names a member of a dimension.
  ///
  /// - Parameters:
  ///   - left: Where the table begins: where something stands left of it, so does what that is under.
  ///   - heads: The top of its heads; `nil` where it has none.
  ///   - others: Items that are no part of a title.
  func title(
    over grid: TitleRoom, from left: Double, above heads: Double?, besides others: Set<Int> = []
  ) -> Title {
    let box = grid.box
    var title = Title()
    let top = heads ?? box.top
    let reach = Self.titleReach * grid.height
    let items = text.items(ofPage: grid.page, between: top - reach, and: top)
    guard let first = items.first, let last = items.last else { return title }
    let isBeside = text.items(ofPage: grid.page, between: top, and: box.bottom).contains { item in
      let other = text.items[item].box
      return isWord(item) && other.right < left && other.top >= top && other.bottom <= box.bottom
    }
    let edge = isBeside ? max(left, grid.leftEdge) : grid.leftEdge
    let right = grid.right
    let over = (text.items[first].line...text.items[last].line).filter { line in
      let own = text.lines[line]
      return own.rotation == 0 && own.box.centerY < top
        && top - own.box.bottom <= reach
    }.sorted { text.lines[$0].box.bottom > text.lines[$1].box.bottom }
    var between = Naming()
    var below: [Int] = []
    /// The line that names a kind among other words.
    var remark: Box?
    /// The line of a sentence right under the next one.
    var sentence: Box?
    for line in over {
      let own = text.lines[line]
      // What all pages have at their edge is the title of none of their tables.
      let all = own.cells.filter { !text.running.contains($0) }.map { text.cells[$0] }
        .filter { $0.box.left < right && others.isDisjoint(with: $0.items) }
      guard !all.isEmpty else { continue }
      let cells = all.filter { $0.box.right > edge }
      if cells.isEmpty, let twin = grid.twinEdge, all.count == 1, all[0].box.right > twin {
        // What stands alone over the first of two halves of a table is over both.
        if title.units.isEmpty { name(Array(all[0].items), over: grid, in: &title) }
        continue
      }
      // The rows of something else part a table from what stands over those; a sentence between says nothing of it.
      if cells.contains(where: isOfSentence) {
        sentence = own.box
        continue
      }
      if let lower = sentence, isWrapped(own.box, over: lower) {
        sentence = own.box
        continue
      }
      sentence = nil
      guard cells.allSatisfy(isOfTitle) else { break }
      if areHeads(cells, over: grid, from: left...right) {
        // What all numbers are measured in may stand there, too.
        if saysFigures(cells) { break }
        continue
      }
      let items = cells.flatMap(\.items)
      title.said.members.merge(words.members(within: items, in: text)) { nearer, _ in nearer }
      if title.units.isEmpty { name(items, over: grid, in: &title) }
      if let lower = remark, isWrapped(own.box, over: lower, mayBeLarger: true),
        let kind = title.kind, isOnlyName(items, ofOtherThan: kind)
      {
        // What stands under a title names what it holds as well.
        title.kind = nil
        return title
      }
      remark = nil
      guard title.kind == nil else { continue }
      // A title may go on below.
      let naming =
        words.named(within: items, in: text) ?? words.named(within: items + below, in: text)
      below = items
      if let naming {
        title.kind = between.completed(by: naming)
        if items.count(where: isWord) >= Self.wordsOfRemark,
          words.namings(of: items, in: text).isEmpty
        {
          remark = own.box
        }
      } else if case let whole = words.namings(of: items, in: text), whole.count == 1 {
        between = between.completed(by: whole[0])
      }
    }
    return title
  }

  /// How far from the middle of a table its title stands at the most, in heights of a number.
  private static let mostOffset = 1.0

  /// Whether the cells of a line over a table are over some of its columns each: they begin behind its labels, and are
  /// not one in the middle of all. Titles begin with the table or stand in its middle.
  private func areHeads(
    _ cells: [DocumentCell], over grid: TitleRoom, from room: ClosedRange<Double>
  ) -> Bool {
    guard let first = cells.map(\.box.left).min(), let last = cells.map(\.box.right).max(),
      first >= grid.box.left
    else { return false }
    let middles = [(room.lowerBound + room.upperBound) / 2, grid.box.centerX]
    let offset = middles.map { abs((first + last) / 2 - $0) }.min() ?? 0
    return cells.count > 1 || offset > Self.mostOffset * grid.height
  }

  private func saysFigures(_ cells: [DocumentCell]) -> Bool {
    let namings = words.namings(of: cells.flatMap(\.items), in: text)
    return namings.isEmpty
      || namings.contains { !$0.indicators.isEmpty || !$0.members.isEmpty }
  }

  /// How much larger than a table's numbers a heading is that says whose they are; in smaller type it may only tell
  /// what they are compared with.
  private static let leastEnlargement = 1.15

  /// Notes the units that a line names, and whether it does nothing else, in larger type: then it heads all that is
  /// under it.
  private func name(_ items: [Int], over grid: TitleRoom, in title: inout Title) {
    title.units = words.units(within: items, in: text)
    func size(_ item: Int) -> Double { text.cells[text.items[item].cell].fontSize }
    guard !title.units.isEmpty,
      size(items[0]) >= Self.leastEnlargement * size(grid.number)
    else { return }
    let isNumbered = text.numeral(at: items[0]).map { HeadingNumber.isCount($0.text.utf8) } ?? false
    let namings =
      [items, isNumbered ? Array(items.dropFirst()) : []].lazy.map {
        words.namings(of: $0, in: text)
      }.first { !$0.isEmpty } ?? []
    let units = namings.map { $0.members[FigureWords.unit] ?? [] }
    if !units.contains([]) { title.owner = units.reduce([]) { $0.union($1) } }
  }

  /// What stands over a table's heads.
  struct Title {
    /// The kind of figure that a line names; `nil` where none does.
    var kind: Naming?
    /// The members of dimensions that lines name.
    var said = Naming()
    /// The units that the nearest line with such a name may mean.
    var units: Set<String> = []
    /// The same where that line is a name and nothing else.
    var owner: Set<String> = []
  }

  private func isWord(_ item: Int) -> Bool { text.items[item].kind == .word }

  /// Whether a cell may be a part of a title: it has words, or the days of a period, and does not end in a value.
  private func isOfTitle(_ cell: DocumentCell) -> Bool {
    guard cell.items.contains(where: { isWord($0) || isDay($0) }) else { return false }
    let last = cell.items.last { !text.isPassable($0) }
    return last.map { !text.isPlainNumeral($0) || isDay($0) } ?? false
  }

  /// Whether a cell has a value among its words, which go on behind it.
  private func isOfSentence(_ cell: DocumentCell) -> Bool {
    guard let last = cell.items.last(where: { !text.isPassable($0) }), isWord(last) else {
      return false
    }
    let value = cell.items.dropFirst().first { text.isPlainNumeral($0) && !isDay($0) }
    return value.map { text.numeral(at: $0)?.text.utf8.count ?? 0 >= Self.fewestDigits } ?? false
  }

  /// The fewest characters of a number that is the value of a sentence, and counts nothing.
  private static let fewestDigits = 3
  /// How far apart the lines of a sentence are at most, in heights.
  private static let lineGap = 0.6

  /// How far over it the title of such a line stands at most, in heights of the title.
  private static let titleGap = 1.5
  /// The fewest words of a line that says more than a title.
  static let wordsOfRemark = 5

  /// Whether some words are the name of another kind of figure and nothing else.
  private func isOnlyName(_ items: [Int], ofOtherThan kind: Naming) -> Bool {
    let named = words.namings(of: items, in: text).map(\.indicators)
    return !named.isEmpty
      && named.allSatisfy { !$0.isEmpty && $0.isDisjoint(with: kind.indicators) }
  }

  /// Whether a line is one of the sentence whose next line stands under it, or a title of that.
  private func isWrapped(_ line: Box, over lower: Box, mayBeLarger: Bool = false) -> Bool {
    lower.top - line.bottom <= (mayBeLarger ? Self.titleGap : Self.lineGap) * line.height
      && abs(line.left - lower.left) <= 2 * lower.height
      && (mayBeLarger || abs(line.height - lower.height) <= 0.1 * lower.height)
  }

  func isDay(_ item: Int) -> Bool {
    if case .date? = text.numeral(at: item)?.form { true } else { false }
  }
}
