import DigestModel

/// The names of all series one after the other, as in “Services (month / year)”: the order of values that
/// have no heads.
struct SeriesList {
  /// In printed order.
  var members: [String]
  /// The first of its items.
  var item: Int
}

extension LabelFinder {
  /// The lists of a chart's series among some items: their names, parted by nothing but signs, and by one at
  /// least, in a cell with other words; alone in a cell they are heads, or a legend.
  func lists(of series: Pattern.Pairs.Series, in items: Range<Int>) -> [SeriesList] {
    guard series.members.count > 1 else { return [] }
    let places = StatementMatcher(text).places(
      of: [.labels(series.labels)], in: items, with: StatementMatcher(text).flowing)
    var found: [SeriesList] = []
    var run: [StatementMatch] = []
    func close() {
      defer { run = [] }
      let members = run.compactMap(\.labels.first?.member)
      guard members.count == series.members.count, Set(members) == Set(series.members),
        let first = run.first?.items.lowerBound, let last = run.last?.items.upperBound,
        !holdNothingElse(first...last)
      else { return }
      found.append(SeriesList(members: members, item: first))
    }
    for place in places {
      if let last = run.last?.items.upperBound {
        if place.items.lowerBound <= last { continue }
        let between = (last + 1)..<place.items.lowerBound
        if between.isEmpty || !between.allSatisfy(text.isPassable) { close() }
      }
      run.append(place)
    }
    close()
    return found
  }

  /// Whether the cells of a list hold nothing but it and signs.
  private func holdNothingElse(_ list: ClosedRange<Int>) -> Bool {
    Set(list.map { text.items[$0].cell }).allSatisfy { cell in
      text.cells[cell].items.allSatisfy { list.contains($0) || text.isPassable($0) }
    }
  }
}
