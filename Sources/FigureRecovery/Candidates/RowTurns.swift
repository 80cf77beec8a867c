import DigestModel

/// In which order labels and values take turns in a row.
enum RowTurns {
  /// As in `men 12   women 15`, and as in `12 men   15 women`.
  case labelsFirst, valuesFirst
}

extension DocumentText {
  /// The fewest pairs of labels and values that tell which comes first.
  private static let fewestPairs = 2

  /// What stands on one line with an item of its page, left to right, signs passed over.
  func row(besides item: Int) -> [Int] {
    let box = items[item].box
    return items(ofPage: page(of: item), between: box.top, and: box.bottom)
      .filter { items[$0].box.sharesLine(with: box) && !isPassable($0) }
      .sorted { items[$0].box.left < items[$1].box.left }
  }

  /// How the row of an item on a drawn page is set; `nil` where labels and values do not take turns from one end
  /// to the other.
  ///
  /// - Complexity: O(*k* log *k*) in the items of the page at its height.
  func turns(inRowOf item: Int) -> RowTurns? {
    guard pages[page(of: item)].geometry == .drawn else { return nil }
    // Words side by side are one label; of numbers side by side nothing tells whose they are.
    var runs: [(isWord: Bool, count: Int)] = []
    for item in row(besides: item) {
      let isWord = items[item].kind == .word
      if runs.last?.isWord == isWord {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((isWord, 1))
      }
    }
    guard let first = runs.first, let last = runs.last, first.isWord != last.isWord,
      runs.count >= 2 * Self.fewestPairs, runs.allSatisfy({ $0.isWord || $0.count == 1 })
    else { return nil }
    return first.isWord ? .labelsFirst : .valuesFirst
  }
}
