import DigestModel

/// Numbers that count the rows or the columns of a table, as those of official forms do: they are no figures,
/// and reading passes over them.
extension DocumentText {
  /// The fewest numbers that count rows; and of those that go on from others in their column, behind a heading
  /// or on the next page.
  private static let fewestRows = (alone: 5, further: 2)
  /// The fewest columns that are counted, those by letters among them.
  private static let fewestColumns = 3
  /// How far the numbers of one column may be from lining up, in heights.
  private static let slack = 0.3
  /// The most digits of such a number: a year may go on from row to row, too.
  private static let mostDigits = 3

  /// Sets counting numbers apart.
  ///
  /// - Complexity: O(*n*) in the document's items.
  mutating func setCountersApart() {
    var chains: [[Int]] = []
    for page in pageItems.indices {
      for line in lineRange(ofPage: page) where countsColumns(line) {
        for item in lines[line].items {
          if case .numeral(let numeral) = items[item].kind { numerals[numeral].isCounter = true }
        }
      }
      chains += rowCounters(ofPage: page)
    }
    // A column of values may stand where rows are counted elsewhere: only what goes on with these counts.
    var columns: [(box: Box, next: Int)] = []
    for chain in chains {
      let item = numerals[chain[0]].item
      guard let first = count(at: item)?.value else { continue }
      let column = columns.firstIndex { areInColumn($0.box, items[item].box) }
      let goesOn = column.map { columns[$0].next == first } ?? false
      guard chain.count >= Self.fewestRows.alone || goesOn else { continue }
      for numeral in chain { numerals[numeral].isCounter = true }
      let next = first + chain.count
      if let column { columns[column].next = next } else { columns.append((items[item].box, next)) }
    }
  }

  /// A plain number of few digits, with nothing else in its cell but signs.
  private func count(at item: Int) -> (numeral: Int, value: Int)? {
    guard case .numeral(let index) = items[item].kind, !numerals[index].isOrdinal,
      numerals[index].sign == .none, numerals[index].text.utf8.count <= Self.mostDigits,
      numerals[index].text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      cells[items[item].cell].items.count(where: { !isPassable($0) }) == 1,
      case .number(let quantity, isPercent: false) = numerals[index].form, quantity.decimals == 0
    else { return nil }
    return (index, quantity.coefficient)
  }

  /// Whether a line counts the columns of a table and has nothing else: 1, 2, 3, the first of them perhaps by
  /// letters.
  private func countsColumns(_ line: Int) -> Bool {
    let cells = lines[line].cells.map { self.cells[$0].items }
    guard cells.count >= Self.fewestColumns, cells.allSatisfy({ $0.count == 1 }) else {
      return false
    }
    let letters = cells.prefix { cell in
      items[cell.lowerBound].kind == .word && items[cell.lowerBound].letters.count == 1
    }
    let counts = cells.dropFirst(letters.count).map { count(at: $0.lowerBound)?.value }
    return !counts.isEmpty && counts.enumerated().allSatisfy { $1 == $0 + 1 }
  }

  /// The runs of numbers in one column of a page that go up by one from row to row, each in a row with words
  /// and with another number, and none but those in their column.
  private func rowCounters(ofPage page: Int) -> [[Int]] {
    var done: [[Int]] = []
    var open: [(numerals: [Int], value: Int, box: Box)] = []
    for line in lineRange(ofPage: page) {
      let held = lines[line].items
      let isRow =
        held.contains { items[$0].kind == .word }
        && held.count(where: { if case .numeral = items[$0].kind { true } else { false } }) > 1
      for item in held {
        guard case .numeral = items[item].kind else { continue }
        let box = items[item].box
        let own = open.firstIndex { areInColumn($0.box, box) }
        if isRow, let (numeral, value) = count(at: item) {
          if let own, open[own].value + 1 == value {
            open[own] = (open[own].numerals + [numeral], value, box)
            continue
          }
          if let own { done.append(open.remove(at: own).numerals) }
          open.append(([numeral], value, box))
        } else if let own {
          done.append(open.remove(at: own).numerals)
        }
      }
    }
    return (done + open.map(\.numerals)).filter { $0.count >= Self.fewestRows.further }
      .sorted { $0[0] < $1[0] }
  }

  private func areInColumn(_ first: Box, _ second: Box) -> Bool {
    let slack = Self.slack * max(first.height, second.height)
    return min(
      abs(first.left - second.left), abs(first.centerX - second.centerX),
      abs(first.right - second.right)) <= slack
  }
}

extension Grammar {
  /// Whether a statement looks for numbers that count something: all that are printed are wanted then.
  var readsCounters: Bool {
    sections.flatMap(\.blocks).flatMap(\.statements).contains { statement in
      statement.elements.contains { $0.readsCounters }
    }
  }
}

extension Pattern.Element {
  fileprivate var readsCounters: Bool {
    switch self {
    case .numeral: true
    case .member(_, let terminal): terminal == .ordinal
    case .capture(let capture): capture.terminal == .ordinal
    case .optional(let element): element.readsCounters
    case .choice(let choices): choices.contains { $0.contains(where: \.readsCounters) }
    case .repeated(let elements): elements.contains(where: \.readsCounters)
    case .phrase, .labels, .hole, .pageNumber: false
    }
  }
}
