import DigestModel

/// Labels whose values a text has moved from where its page has them.
extension StatementMatcher {
  /// The labels of a list in a text whose values stand a line lower or higher than they do, right of
  /// them like the values of the others.
  func steppedMatches(
    _ labels: [StatementMatch], besides matches: [StatementMatch], _ captures: [Pattern.Capture]
  ) -> [StatementMatch] {
    let beside = matches.filter { match in
      match.side == .right && text.pages[text.page(of: match.first)].geometry == .text
    }
    let rows = Dictionary(grouping: beside.filter { !$0.isAttached }) { text.page(of: $0.first) }
    let served = Set(beside.map(\.wording))
    let left = labels.filter { endsPhrase($0) && !served.contains($0.wording) }
    let leftByPage = Dictionary(grouping: left) { text.page(of: $0.first) }
    return leftByPage.keys.sorted().flatMap { page -> [StatementMatch] in
      guard let rows = rows[page], rows.count > 1 else { return [] }
      return steppedMatches(leftByPage[page] ?? [], among: rows, captures)
    }
  }

  private func steppedMatches(
    _ labels: [StatementMatch], among rows: [StatementMatch], _ captures: [Pattern.Capture]
  ) -> [StatementMatch] {
    let columns = captures.indices.compactMap { column in
      text.box(of: rows.map { text.numerals[$0.captures[column].numeral].item })
    }
    guard let names = text.box(of: rows.flatMap(\.wording)) else { return [] }
    let labels = labels.filter { label in
      text.box(of: label.wording).map { $0.horizontalOverlap(with: names) > 0 } ?? false
    }
    let taken = Set(rows.flatMap { $0.captures.map(\.numeral) })
    let found = SteppedRows(text, columns: columns, names: names)
      .values(of: labels.map(\.wording)) { item in
        captures.contains { capture in
          text.capture(capture, at: item).map { !taken.contains($0.numeral) } ?? false
        }
      }
    return labels.enumerated().compactMap { index, label in
      guard let items = found[index] else { return nil }
      var match = label
      for (capture, item) in zip(captures, items) {
        guard let value = text.capture(capture, at: item) else { return nil }
        match.take(value, at: item)
      }
      match.cost = NeighbourFinder.cost(.right, at: Page.textCellHeight, of: Page.textCellHeight)
      match.side = .right
      return match
    }
  }

  /// Labels side by side with the values that face them, by the index of the label.
  func facingMatches(
    _ labels: [StatementMatch], _ capture: Pattern.Capture
  ) -> [Int: [StatementMatch]] {
    var matches: [Int: [StatementMatch]] = [:]
    let facing = FacingLines(text: text)
    for run in runs(of: labels) {
      for side in [Direction.below, .above] {
        let line = facing.lines(side, of: run.map { labels[$0].wording }) { item in
          text.capture(capture, at: item) != nil
        }.first
        for (index, item) in zip(run, line ?? []) {
          guard let value = text.capture(capture, at: item) else { continue }
          var match = labels[index]
          match.take(value, at: item)
          match.cost = NeighbourFinder.cost(
            side, at: gap(between: labels[index].wording, and: item),
            of: text.items[item].box.height)
          match.side = side
          matches[index, default: []].append(match)
        }
      }
    }
    return matches
  }

  private func gap(between label: [Int], and item: Int) -> Double {
    max(0, -(text.box(of: label)?.verticalOverlap(with: text.items[item].box) ?? 0))
  }

  /// Labels of different members that stand side by side in cells of their own, by their indices.
  private func runs(of labels: [StatementMatch]) -> [[Int]] {
    var runs: [[Int]] = []
    for index in labels.indices
    where text.pages[text.page(of: labels[index].first)].geometry == .text {
      if let last = runs.last?.last,
        text.items[labels[last].first].line == text.items[labels[index].first].line
          || text.isRunning[text.page(of: labels[index].first)],
        labels[last].last < labels[index].first,
        ((labels[last].last + 1)..<labels[index].first).allSatisfy(text.isPassable)
      {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    return runs.flatMap { parts(of: $0, labels) }.filter { run in
      run.count > 1
        && fillsCells(labels[run[0]].first...labels[run[run.count - 1]].last, passingSigns: true)
    }
  }

  /// Labels on one line, parted at their widest gaps until none of them comes twice.
  private func parts(of run: [Int], _ labels: [StatementMatch]) -> [[Int]] {
    guard Set(run.map { labels[$0].labels.map(\.member) }).count < run.count else { return [run] }
    let gaps = zip(run, run.dropFirst()).map { left, right in
      text.items[labels[right].first].box.left - text.items[labels[left].last].box.right
    }
    guard let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] }) else { return [run] }
    return parts(of: Array(run[...widest]), labels) + parts(of: Array(run[(widest + 1)...]), labels)
  }
}
