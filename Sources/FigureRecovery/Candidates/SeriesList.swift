import DigestModel

/// The names of all series one after the other, as in “Services (month / year)”: the order of values that
/// have no heads. Alone in a cell they are one where numbers under them are parted by the same sign.
struct SeriesList {
  /// In printed order.
  var members: [String]
  /// The first of its items.
  var item: Int
  /// All of them.
  var items: Set<Int>
  /// Whether all but the first stand in parentheses, as their numbers then do.
  var isInParentheses: Bool
}

extension LabelFinder {
  /// The lists of a chart's series among some items: their names, parted by nothing but signs, and by one at
  /// least, in a cell with other words; alone in a cell they are heads, or a legend, unless numbers are parted so.
  func lists(of series: Pattern.Pairs.Series, in items: Range<Int>) -> [SeriesList] {
    guard series.members.count > 1 else { return [] }
    let places = StatementMatcher(text).places(
      of: [.labels(series.labels)], in: items, with: StatementMatcher(text).flowing)
    let byFirst = Dictionary(
      places.map { ($0.items.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [SeriesList] = []
    var listed: Set<Int> = []
    for place in places where !listed.contains(place.items.lowerBound) {
      var run = [place]
      while run.count < series.members.count, let last = run.last?.items.upperBound,
        isParted(behind: last),
        let next = text.reading.following(last, staysOnLine: false).lazy
          .compactMap({ byFirst[$0] }).first,
        isInColumn(next.items.lowerBound, of: last)
      {
        run.append(next)
      }
      let members = run.compactMap(\.labels.first?.member)
      guard members.count == series.members.count, Set(members) == Set(series.members),
        !holdNothingElse(run.flatMap { Array($0.items) }) || arePartedAsNumbers(run)
      else { continue }
      listed.formUnion(run.map(\.items.lowerBound))
      found.append(
        SeriesList(
          members: members, item: place.items.lowerBound,
          items: Set(run.flatMap { Array($0.items) }), isInParentheses: sign(of: run) == "("))
    }
    return found
  }

  /// Whether a list that an item ends may go on with another one: in its cell, or on a line under it; in another
  /// column is something else.
  private func isInColumn(_ next: Int, of item: Int) -> Bool {
    let (first, second) = (text.cells[text.items[item].cell], text.cells[text.items[next].cell])
    return first.items == second.items || first.box.horizontalOverlap(with: second.box) > 0
  }

  /// Whether a sign stands behind an item in its cell.
  private func isParted(behind item: Int) -> Bool {
    item + 1 < text.cells[text.items[item].cell].items.upperBound && text.isPassable(item + 1)
  }

  /// The one sign that parts the names of a list.
  private func sign(of list: [StatementMatch]) -> Unicode.Scalar? {
    text.partingSign(of: list.map(\.items))
  }

  /// Whether one sign parts the names of a list, and numbers under it.
  private func arePartedAsNumbers(_ list: [StatementMatch]) -> Bool {
    guard let sign = sign(of: list) else { return false }
    return text.hasNumbers(parted: sign, under: text.items[list[0].items.lowerBound].line)
  }

  /// Whether the cells of a list hold nothing but it and signs.
  private func holdNothingElse(_ list: [Int]) -> Bool {
    let own = Set(list)
    return Set(list.map { text.items[$0].cell }).allSatisfy { cell in
      text.cells[cell].items.allSatisfy { own.contains($0) || text.isPassable($0) }
    }
  }
}
