import DigestModel

/// A row's label and the numerals beside it, before it is known which column each is in.
struct TableRow {
  var label: StatementMatch
  var box: Box
  var page: Int
  /// Items of the numerals left and right of the label up to the next word, from left to right.
  var left: [Int]
  var right: [Int]
  /// Whether the numerals on a side go on up to another row's label on the same line.
  var meetsLeft = false
  var meetsRight = false
  /// Whether numerals stand on several lines of the label, so that some may be another row's.
  var isLeftUnclear = false
  var isRightUnclear = false
  /// Whether a word follows the last numeral in its cell: the numeral counts something in a sentence.
  var endsInWords = false

  /// What tells it from the other rows of its table.
  var members: [String] { label.labels.map(\.member) }
}

/// Finds the rows of a table by their labels.
struct TableRowFinder {
  let text: DocumentText
  private let inLine: SequenceMatcher
  private let flowing: SequenceMatcher

  init(_ text: DocumentText) {
    self.text = text
    inLine = SequenceMatcher(text, staysOnLine: true)
    flowing = SequenceMatcher(text, staysOnLine: false)
  }

  /// The rows whose labels stand among some items, in document order.
  func rows(of label: [Pattern.Element], in items: Range<Int>) -> [TableRow] {
    var labels: [StatementMatch] = []
    var end = items.lowerBound
    for start in inLine.starts(of: label, in: items) where start >= end && begins(start) {
      guard let match = self.label(label, at: start) else { continue }
      labels.append(match)
      end = start + 1
      while match.wording.contains(end) { end += 1 }
    }
    var beside: [Int: [Box]] = [:]
    for label in labels {
      let lines = label.wording.map { text.items[$0].line }
      guard let first = lines.min(), let last = lines.max(), let box = text.box(of: label.wording)
      else { continue }
      for line in first...last { beside[line, default: []].append(box) }
    }
    return labels.map { row(of: $0, beside: beside) }
  }

  /// Whether no word stands before an item in its cell: `Bay` of `North Bay` is no label of its own.
  private func begins(_ item: Int) -> Bool {
    let cell = text.cells[text.items[item].cell].items
    let before = (cell.lowerBound..<item).last { !text.isPassable($0) }
    return before.map { text.items[$0].kind != .word } ?? true
  }

  /// The label at an item; over several lines where it is longer so.
  private func label(_ elements: [Pattern.Element], at item: Int) -> StatementMatch? {
    let plain = inLine.match(elements, at: item)
    guard let wrapped = flowing.match(elements, at: item),
      wrapped.wording.count > plain?.wording.count ?? 0, isWrapped(wrapped.wording)
    else { return plain }
    return wrapped
  }

  /// How far the lines of one label are apart on a drawn page, as a part of the font size.
  private static let labelGap = 0.8
  /// The same in a text, in lines: the row's numbers may stand on a line between them.
  private static let labelLines = 2

  /// Whether a label's lines follow each other, with no other word in their cells.
  private func isWrapped(_ wording: [Int]) -> Bool {
    let own = Set(wording)
    for (item, next) in zip(wording, wording.dropFirst()) {
      let (line, nextLine) = (text.items[item].line, text.items[next].line)
      guard line != nextLine else { continue }
      let cell = text.cells[text.items[item].cell]
      switch text.pages[text.lines[line].page].geometry {
      case .text:
        guard text.lines[nextLine].number - text.lines[line].number <= Self.labelLines else {
          return false
        }
      case .drawn:
        let gap = text.items[next].box.top - text.items[item].box.bottom
        guard gap <= Self.labelGap * cell.fontSize else { return false }
      }
    }
    return wording.allSatisfy { item in
      text.cells[text.items[item].cell].items.allSatisfy {
        text.items[$0].kind != .word || own.contains($0)
      }
    }
  }

  /// - Parameter labels: The boxes of all labels beside each line.
  private func row(of label: StatementMatch, beside labels: [Int: [Box]]) -> TableRow {
    let box = text.box(of: label.wording) ?? text.items[label.items.lowerBound].box
    var row = TableRow(
      label: label, box: box, page: text.page(of: label.items.lowerBound), left: [], right: [])
    for line in lines(of: label, box) {
      let others = labels[line] ?? []
      let edge = others.map(\.left).filter { $0 >= box.right }.min()
      let right = numerals(on: line, besides: label.wording) {
        $0.left >= box.right - 1 && $0.left < edge ?? .infinity
      }
      if !right.items.isEmpty {
        row.isRightUnclear = !row.right.isEmpty
        row.right = right.items
        row.meetsRight = right.stop == nil && edge != nil
        row.endsInWords =
          right.stop.map { text.items[$0].cell == text.items[right.items.last ?? $0].cell }
          ?? false
      }
      let leftEdge = others.map(\.right).filter { $0 <= box.left }.max()
      let left = numerals(on: line, besides: label.wording, isBackwards: true) {
        $0.right <= box.left + 1 && $0.right > leftEdge ?? -.infinity
      }
      if !left.items.isEmpty {
        row.isLeftUnclear = !row.left.isEmpty
        row.left = left.items.reversed()
        row.meetsLeft = left.stop == nil && leftEdge != nil
      }
    }
    return row
  }

  /// How much of a line's height must lie beside a label.
  private static let share = 0.5

  /// The lines on which a label's numbers may stand: its own, those between them, and on a drawn
  /// page, where its own have none, those beside it.
  private func lines(of label: StatementMatch, _ box: Box) -> [Int] {
    let own = label.wording.map { text.items[$0].line }
    guard let first = own.min(), let last = own.max() else { return [] }
    let page = text.lines[first].page
    let hasNumbers = (first...last).contains { line in
      text.lines[line].items.contains { text.isPlainNumeral($0) && !label.wording.contains($0) }
    }
    guard text.pages[page].geometry == .drawn, first < last || !hasNumbers else {
      return Array(first...last)
    }
    return (max(0, first - 2)...min(text.lines.count - 1, last + 2)).filter { line in
      let other = text.lines[line]
      return (first...last).contains(line)
        || other.page == page
          && other.items.contains { item in
            let number = text.items[item].box
            return text.isPlainNumeral(item)
              && number.verticalOverlap(with: box) >= Self.share * min(number.height, box.height)
          }
    }
  }

  /// The numerals at some places of a line up to the next word, and that word.
  private func numerals(
    on line: Int, besides wording: [Int], isBackwards: Bool = false, where isThere: (Box) -> Bool
  ) -> (items: [Int], stop: Int?) {
    var found: [Int] = []
    let items = text.lines[line].items.filter {
      isThere(text.items[$0].box) && !wording.contains($0)
    }
    for item in isBackwards ? items.reversed() : items {
      if text.isPlainNumeral(item) {
        found.append(item)
      } else if !text.isPassable(item) {
        return (found, item)
      }
    }
    return (found, nil)
  }
}

extension DocumentText {
  /// Whether an item is a numeral that is no mark by its form alone: none raised, no part of a name.
  func isPlainNumeral(_ item: Int) -> Bool {
    numeral(at: item).map { !$0.isOrdinal && !$0.isCounter && $0.form != .superscript } ?? false
  }
}
