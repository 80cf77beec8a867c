import DigestModel

/// Reads the figures of a part of a page by their order alone: from the left to the right, then down.
///
/// The part holds those figures and no other numeral; words in it do not count.
struct PlaceMatcher {
  let text: DocumentText

  /// The places among some items, one a page at most.
  func matches(
    of area: PageArea, _ elements: [Pattern.Element], in items: Range<Int>
  ) -> [StatementMatch] {
    guard let first = items.first, let last = items.last else { return [] }
    return (text.sheet(of: first)...text.sheet(of: last)).compactMap { sheet in
      let numerals = text.itemRange(ofSheet: sheet).clamped(to: items).filter { item in
        guard let numeral = text.numeral(at: item), numeral.form != .superscript else {
          return false
        }
        return area.contains(text.items[item].box, on: text.pages[text.page(of: item)])
      }
      guard let captures = captures(of: elements[...], at: inOrder(numerals)[...]),
        let low = numerals.min(), let high = numerals.max()
      else { return nil }
      var match = StatementMatch(items: low...high)
      match.captures = captures
      match.readings = [.position]
      return match
    }
  }

  /// Items row by row, each row from the left; a row's items overlap in height.
  private func inOrder(_ items: [Int]) -> [Int] {
    var rows: [(box: Box, items: [Int])] = []
    for item in items.sorted(by: { text.items[$0].box.centerY < text.items[$1].box.centerY }) {
      let box = text.items[item].box
      if let row = rows.last,
        box.sharesLine(with: row.box)
      {
        rows[rows.count - 1].items.append(item)
      } else {
        rows.append((box, [item]))
      }
    }
    return rows.flatMap { row in
      row.items.sorted { text.items[$0].box.left < text.items[$1].box.left }
    }
  }

  /// The values of a sequence of figures at items, all of which are taken; nil marks may be left.
  private func captures(
    of elements: ArraySlice<Pattern.Element>, at items: ArraySlice<Int>
  ) -> [CaptureMatch]? {
    guard let element = elements.first else {
      return items.allSatisfy { text.isPassable($0) } ? [] : nil
    }
    let rest = elements.dropFirst()
    switch element {
    case .capture(let capture):
      guard let item = items.first else { return nil }
      if let value = text.capture(capture, at: item, takesFarSign: true),
        let others = captures(of: rest, at: items.dropFirst())
      {
        return [value] + others
      }
      return text.isPassable(item) ? captures(of: elements, at: items.dropFirst()) : nil
    case .optional(let inner):
      return captures(of: [inner] + rest, at: items) ?? captures(of: rest, at: items)
    case .choice(let choices):
      return choices.lazy.compactMap { captures(of: $0 + rest, at: items) }.first
    case .phrase, .labels, .member, .hole, .pageNumber, .numeral, .repeated: return nil
    }
  }
}
