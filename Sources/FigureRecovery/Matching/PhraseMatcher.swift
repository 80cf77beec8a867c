import DigestModel

/// Finds phrases in a document, letter by letter, through spaces, signs and line breaks.
struct PhraseMatcher {
  struct Match {
    /// Items in reading order; never empty.
    var items: [Int]
    /// Letters that differ; 0 for an exact match.
    var distance: Int
  }

  let text: DocumentText
  /// Whether a phrase must end on the line it begins on.
  var staysOnLine = false

  /// The phrase at an item, exactly or within its tolerance.
  func match(_ phrase: Pattern.Phrase, at item: Int) -> Match? {
    exactMatch(phrase, at: item) ?? approximateMatch(phrase, at: item)
  }

  /// The phrase at an item, letter for letter.
  func exactMatch(_ phrase: Pattern.Phrase, at item: Int) -> Match? {
    var items: [Int] = []
    var deadEnds = DeadEnds<Int>()
    return consume(phrase.letters[...], at: item, into: &items, &deadEnds)
      ? Match(items: items, distance: 0) : nil
  }

  private func consume(
    _ letters: ArraySlice<UInt32>, at item: Int, into items: inout [Int],
    _ deadEnds: inout DeadEnds<Int>
  ) -> Bool {
    let range = text.items[item].letters
    guard range.count <= letters.count, !range.isEmpty else { return false }
    var offset = letters.startIndex
    for index in range {
      if text.letters[index] != letters[offset] { return false }
      offset += 1
    }
    items.append(item)
    if offset == letters.endIndex { return true }
    let place = letters.endIndex * item + offset
    let isKept = deadEnds.isKept()
    if !isKept || !deadEnds.contains(place) {
      for next in inPhrase(following(item), behind: item)
      where consume(letters[offset...], at: next, into: &items, &deadEnds) {
        return true
      }
      if isKept { deadEnds.insert(place) }
    }
    items.removeLast()
    return false
  }

  /// The widest gap that a phrase spans on its line before it is looked for below, in font sizes.
  private static let phraseGap = 2.0

  /// The places where a phrase may go on, the nearer first.
  private func inPhrase(_ next: ArraySlice<Int>, behind item: Int) -> ArraySlice<Int> {
    guard next.count == 2, let first = next.first, let second = next.last,
      text.items[first].line == text.items[item].line
    else { return next }
    let gap = text.items[first].box.left - text.items[item].box.right
    return gap > Self.phraseGap * text.cells[text.items[item].cell].fontSize
      ? [second, first] : next
  }

  /// The next items with letters behind an item, signs passed over.
  func following(_ item: Int) -> ArraySlice<Int> {
    text.reading.following(item, staysOnLine: staysOnLine)
  }

  /// The item under the middle of values side by side, close enough to be one label's.
  func itemUnder(_ values: [Int]) -> Int? {
    guard !staysOnLine, let last = values.last, var box = text.box(of: values) else { return nil }
    let boxes = values.map { text.items[$0].box }
    guard
      zip(boxes, boxes.dropFirst()).allSatisfy({ left, right in
        right.left - left.right <= StatementMatcher.centredGap * max(left.height, right.height)
      })
    else { return nil }
    var cell = text.cells[text.items[last].cell]
    cell.box = box
    (box.left, box.right) = (box.centerX - 0.5, box.centerX + 0.5)
    return text.itemBelow(cell, under: box)
  }

  // MARK: Approximate matches

  /// The phrase at an item with at most `tolerance` letters different; digits must be exact.
  func approximateMatch(_ phrase: Pattern.Phrase, at item: Int) -> Match? {
    guard phrase.tolerance > 0, let first = text.items[item].letters.first,
      text.letters[first] == phrase.letters.first
    else { return nil }
    let (match, hasBranches) = approximateMatch(phrase, at: item, prefersBelow: false)
    guard hasBranches else { return match }
    let (below, _) = approximateMatch(phrase, at: item, prefersBelow: true)
    guard let below, below.distance < match?.distance ?? .max else { return match }
    return below
  }

  /// Reads on in one direction; tells too whether there was another to read on in.
  private func approximateMatch(
    _ phrase: Pattern.Phrase, at item: Int, prefersBelow: Bool
  ) -> (Match?, hasBranches: Bool) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: phrase.letters.count + 1) { row in
      for column in row.indices { row[column] = column }
      return approximateMatch(phrase, at: item, prefersBelow: prefersBelow, row: row)
    }
  }

  /// - Parameter row: At *j*, the distance of the letters read so far from the phrase's first *j*.
  private func approximateMatch(
    _ phrase: Pattern.Phrase, at item: Int, prefersBelow: Bool, row: UnsafeMutableBufferPointer<Int>
  ) -> (Match?, hasBranches: Bool) {
    let tolerance = phrase.tolerance
    let count = phrase.letters.count
    var read = 0
    var path: [Int] = []
    var best: Match?
    var hasBranches = false
    var current: Int? = item
    while let item = current, read <= count + tolerance {
      for index in text.items[item].letters {
        read += 1
        let least = advance(row, by: text.letters[index], read: read, in: phrase)
        if least > tolerance { return (best, hasBranches) }
      }
      path.append(item)
      if abs(read - count) <= tolerance, row[count] <= tolerance,
        row[count] < best?.distance ?? .max
      {
        best = Match(items: path, distance: row[count])
      }
      // Words of two columns that together are nearly a phrase are none.
      let next = following(item).filter { !isBesideCell($0, of: item) }
      if next.count > 1 { hasBranches = true }
      current = prefersBelow ? next.last : next.first
    }
    return (best, hasBranches)
  }

  /// Whether an item stands in another cell on the line of one.
  private func isBesideCell(_ other: Int, of item: Int) -> Bool {
    text.items[other].line == text.items[item].line
      && text.items[other].cell != text.items[item].cell
  }

  /// Takes one more letter into a row of distances.
  ///
  /// - Parameter read: How many letters that makes.
  /// - Returns: The least distance that is left, beyond the tolerance where there is none.
  private func advance(
    _ row: UnsafeMutableBufferPointer<Int>, by letter: UInt32, read: Int,
    in phrase: Pattern.Phrase
  ) -> Int {
    let tolerance = phrase.tolerance
    var diagonal = row[0]
    row[0] = read
    var least = read
    let low = max(1, read - tolerance)
    let high = min(phrase.letters.count, read + tolerance)
    guard low <= high else { return tolerance + 1 }
    if low > 1 {
      diagonal = row[low - 1]
      row[low - 1] = tolerance + 1
    }
    for column in low...high {
      let above = row[column]
      let expected = phrase.letters[column - 1]
      let isDigit = Self.isDigit(letter) || Self.isDigit(expected)
      let change = letter == expected ? 0 : (isDigit ? tolerance + 1 : 1)
      // A digit more or less is another number.
      let more = Self.isDigit(letter) ? tolerance + 1 : 1
      // One behind a word may be printed as the mark of a note, which is passed over.
      let isInNumber =
        Self.isDigit(expected)
        && (column > 1 && Self.isDigit(phrase.letters[column - 2])
          || column < phrase.letters.count && Self.isDigit(phrase.letters[column]))
      let less = isInNumber ? tolerance + 1 : 1
      row[column] = min(diagonal + change, above + more, row[column - 1] + less)
      diagonal = above
      least = min(least, row[column])
    }
    return least
  }

  private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }
}

extension DocumentText {
  /// Whether reading passes over an item: signs, and raised digits that refer to notes.
  func isPassable(_ item: Int) -> Bool {
    switch items[item].kind {
    case .sign: true
    case .word: false
    case .numeral(let index): numerals[index].isPassable
    }
  }

  /// Whether a comma, a semicolon or a full stop stands behind an item or before the one that reading
  /// comes to next.
  func hasClauseSign(between last: Int, and next: Int) -> Bool {
    let before = items.indices[lines[items[next].line].items.lowerBound..<next]
    return endsClause(last)
      || before.reversed().prefix(while: { $0 > last && isPassable($0) }).contains(
        where: isClauseSign)
  }

  /// Whether a comma, a semicolon or a full stop stands behind an item on its line.
  func endsClause(_ item: Int) -> Bool {
    let line = lines[items[item].line].items
    return items.indices[(item + 1)..<max(item + 1, line.upperBound)].prefix(while: isPassable)
      .contains(where: isClauseSign)
  }

  private func isClauseSign(_ item: Int) -> Bool {
    if case .sign(let sign) = items[item].kind { Self.clauseSigns.contains(sign) } else { false }
  }

  /// Signs that part what is told of one thing from the next.
  private static let clauseSigns = Set(",;.،؛、。".unicodeScalars.map(\.value))

  /// The printed text of some items, as near as folding left it.
  func printed(_ range: [Int]) -> String {
    range.map { item in
      String(
        String.UnicodeScalarView(
          letters[items[item].letters].compactMap { Unicode.Scalar($0) }))
    }.joined(separator: " ")
  }
}
