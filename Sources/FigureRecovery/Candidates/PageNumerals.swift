import DigestModel

/// The values on one page that a chart may take.
struct PageNumerals {
  let text: DocumentText
  /// Values that fit, in document order.
  let values: [CaptureMatch]
  /// All numerals that nothing has taken, in document order.
  let free: [Int]
  private let valueByItem: [Int: Int]
  /// The numerals, taken or not, that stand where the chart may have its values, by item.
  private let regional: Set<Int>
  /// Those of them that cannot be read: each may be any value. So may be a number with as many decimals as a group
  /// has digits, where values have none: a comma may part its thousands.
  let unreadable: Set<Int>
  private let takesPercents: Bool
  /// Where values stand with the shares in parentheses behind them, by numeral.
  private let boxes: [Int: Box]
  let page: Int
  private let items: Range<Int>

  /// - Parameters:
  ///   - isFree: Whether a numeral is not taken by anything else.
  ///   - isInRegion: Whether what stands at an item may belong to the chart.
  ///   - takesParentheses: Whether parentheses tell one series from another.
  init(
    _ text: DocumentText, page: Int, items: Range<Int>, capture: Pattern.Capture,
    isFree: (Int) -> Bool, isInRegion: (Int) -> Bool, takesParentheses: Bool
  ) {
    self.text = text
    self.page = page
    self.items = items
    takesPercents = capture.template.measure == .percent
    var values: [CaptureMatch] = []
    var boxes: [Int: Box] = [:]
    var valueByItem: [Int: Int] = [:]
    let pageItems = text.itemRange(ofPage: page).clamped(to: items)
    var free: [Int] = []
    var regional: Set<Int> = []
    for item in pageItems {
      guard case .numeral(let numeral) = text.items[item].kind else { continue }
      let isInRegion = isInRegion(item)
      if isInRegion { regional.insert(item) }
      guard isFree(numeral) else { continue }
      free.append(numeral)
      guard isInRegion,
        let value = text.capture(
          capture, at: item, inTable: true, takesParentheses: takesParentheses)
      else { continue }
      valueByItem[item] = values.count
      values.append(value)
      if capture.template.measure != .percent, let share = text.share(behind: item) {
        boxes[numeral] = share.reduce(text.items[item].box) { $0.union(text.items[$1].box) }
      }
    }
    self.values = values
    self.boxes = boxes
    self.free = free
    self.valueByItem = valueByItem
    self.regional = regional
    unreadable = regional.filter { item in
      switch text.numeral(at: item)?.form {
      case .unreadable(let why): why.mayBeValue
      case .number(let quantity, isPercent: false):
        quantity.decimals == NumberShape.groupLength && valueByItem[item] == nil
      default: false
      }
    }
  }

  /// Whether it is a page of text without columns: places on a line mean nothing there.
  var isRunning: Bool { text.isRunning[page] }

  var isDrawn: Bool { text.pages[page].geometry == .drawn }

  /// Where a value stands: with its share in parentheses it is set as one.
  func box(_ value: CaptureMatch) -> Box {
    boxes[value.numeral] ?? text.items[text.numerals[value.numeral].item].box
  }

  /// Where some values stand, by numeral.
  func boxes(of values: [CaptureMatch]) -> [Int: Box] {
    Dictionary(values.map { ($0.numeral, box($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func value(at item: Int) -> CaptureMatch? { valueByItem[item].map { values[$0] } }

  /// Whether an item is a numeral that stands where the chart may have its values, whatever has taken it.
  func isRegional(_ item: Int) -> Bool { regional.contains(item) }

  /// Whether a row of values goes on behind an item that is none: a share printed beside its count, too.
  func isPassable(_ item: Int) -> Bool {
    if text.isPassable(item) { return true }
    return !takesPercents && text.isPercent(item)
  }

  /// The items of the page whose lines lie within a box's height, left to right.
  func row(of box: Box, around line: Int) -> [Int] {
    var row: [Int] = []
    func take(_ index: Int) -> Bool {
      let line = text.lines[index]
      guard line.page == page else { return false }
      // Lines are in order of their tops, with tall words a little out of it.
      if line.box.top > box.bottom + 2 * box.height || line.box.bottom < box.top - 2 * box.height {
        return false
      }
      row += line.items.filter { item in
        guard items.contains(item) else { return false }
        let other = text.items[item].box
        return other.sharesLine(with: box)
      }
      return true
    }
    var index = line
    while index >= 0, take(index) { index -= 1 }
    index = line + 1
    while index < text.lines.count, take(index) { index += 1 }
    return row.sorted { text.items[$0].box.left < text.items[$1].box.left }
  }
}

extension PageNumerals {
  /// How many numerals of the page stand inside a box, shares beside their counts left out.
  func numerals(inside box: Box) -> Int {
    text.items(ofPage: page, between: box.top, and: box.bottom).count { item in
      guard case .numeral = text.items[item].kind else { return false }
      return box.contains(centerOf: text.items[item].box) && !isPassable(item)
    }
  }

  /// Whether a word of the page stands inside a box.
  func hasWord(inside box: Box, besides isLeftOut: (Int) -> Bool = { _ in false }) -> Bool {
    text.hasWord(onPage: page, inside: box, besides: isLeftOut)
  }
}

extension DocumentText {
  /// Whether a word of a page stands inside a box.
  func hasWord(
    onPage page: Int, inside box: Box, besides isLeftOut: (Int) -> Bool = { _ in false }
  ) -> Bool {
    items(ofPage: page, between: box.top, and: box.bottom).contains { item in
      guard case .word = items[item].kind else { return false }
      let other = items[item].box
      return other.centerY > box.top && other.centerY < box.bottom
        && other.horizontalOverlap(with: box) > 0 && !isLeftOut(item)
    }
  }

  /// A percent in parentheses right behind an item in its cell, as `2 431 (12.4%)` has; `nil` where there is none.
  fileprivate func share(behind item: Int) -> ClosedRange<Int>? {
    let cell = cells[items[item].cell].items
    guard let opening = cell.first(where: { $0 > item }), isSign(opening, "("),
      let closing = cell.first(where: { $0 > opening && isSign($0, ")") })
    else { return nil }
    let inside = (opening + 1)..<closing
    guard inside.count(where: { numeral(at: $0) != nil }) == 1, inside.contains(where: isPercent),
      inside.allSatisfy({ items[$0].kind != .word })
    else { return nil }
    return opening...closing
  }
}
