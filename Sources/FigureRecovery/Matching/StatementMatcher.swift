import DigestModel

/// Finds every place where a statement fits a part of a document.
///
/// Overlapping places are all returned; which of them counts is decided when numerals are claimed.
struct StatementMatcher {
  let text: DocumentText
  let flowing: SequenceMatcher
  private let inLine: SequenceMatcher

  init(_ text: DocumentText) {
    self.text = text
    flowing = SequenceMatcher(text, staysOnLine: false)
    inLine = SequenceMatcher(text, staysOnLine: true)
  }

  /// The places of what is looked for among some items.
  func matches(of search: StatementSearch, in items: Range<Int>) -> [StatementMatch] {
    switch search {
    case .prose(let elements):
      withoutStacked(
        places(of: elements, in: items, with: flowing).filter {
          !joinsLedLabels($0) && !endsOtherName($0)
        })
    case .line(let elements):
      withoutStacked(
        withoutCaptioned(
          cells(of: elements, in: items, with: flowing, maybeQuoted: true), of: elements, in: items)
      )
    case .row(let elements): cells(of: elements, in: items, with: inLine)
    case .title(let elements):
      titlesAtHeads(elements, in: items)
    case .rows(let alternatives): rows(alternatives, in: items)
    case .field(let elements): fields(elements, in: items)
    case .place(let area, let elements):
      PlaceMatcher(text: text).matches(of: area, elements, in: items)
    case .notes(let elements):
      // Within a sentence the phrase begins no notes.
      places(of: elements, in: items, with: flowing).filter { match in
        let first = match.items.lowerBound
        return match.readings.isEmpty
          && (text.cells[text.items[first].cell].items.lowerBound..<first)
            .allSatisfy(text.isPassable)
      }
    case .heading(let phrase): headings(of: phrase, in: items)
    }
  }

  /// Whether a match begins with a label that only nearly is a name, behind other words of its cell: it may end another
  /// name, as that of another month than the report's.
  func endsOtherName(_ match: StatementMatch) -> Bool {
    guard let first = match.wording.first,
      match.labels.contains(where: { $0.approximation != nil && $0.items.first == first })
    else { return false }
    return (text.cells[text.items[first].cell].items.lowerBound..<first)
      .contains { text.items[$0].kind == .word }
  }

  /// How far from its label on its line a value may stand that has another label of the same kind over or under
  /// it; and how near that one stands, in heights of the value.
  private static let captioned = (across: 3.0, down: 1.0)

  /// The lines without those of a label that goes on, across a wide gap, to a value with another label right over
  /// or under it: that is the value's own.
  private func withoutCaptioned(
    _ lines: [StatementMatch], of elements: [Pattern.Element], in items: Range<Int>
  ) -> [StatementMatch] {
    let wording = elements.prefix { if case .capture = $0 { false } else { true } }
    guard !wording.isEmpty else { return lines }
    var labels: [Int: [Box]]?
    return lines.filter { line in
      let page = text.page(of: line.items.lowerBound)
      guard line.captures.count == 1, let label = text.box(of: line.wording)
      else { return true }
      let value = text.items[text.numerals[line.captures[0].numeral].item].box
      guard value.left - label.right > Self.captioned.across * value.height else { return true }
      let all =
        labels
        ?? Dictionary(grouping: places(of: Array(wording), in: items, with: flowing)) {
          text.page(of: $0.items.lowerBound)
        }.mapValues { $0.compactMap { text.box(of: $0.wording) } }
      labels = all
      return !(all[page] ?? []).contains { box in
        box.horizontalOverlap(with: value) > 0 && box.verticalOverlap(with: value) <= 0
          && -box.verticalOverlap(with: value) <= Self.captioned.down * value.height
      }
    }
  }

  /// The places of a page's title that stand elsewhere than at its head, alone on their line; in a text
  /// also on several, each of which holds nothing else.
  func titlesWithin(_ elements: [Pattern.Element]) -> [StatementMatch] {
    titlesAnywhere(elements).filter { match in
      let page = text.page(of: match.items.lowerBound)
      return !headsPage(match) && (isAloneOnLines(match) || hasRemarkAlone(match))
        && (text.pages[page].geometry == .text
          || text.items[match.items.lowerBound].line == text.items[match.items.upperBound].line)
    }
  }

  /// Whether lines hold a match and nothing else, one right under the other.
  func isAloneOnLines(_ match: StatementMatch) -> Bool {
    let lines = text.items[match.items.lowerBound].line...text.items[match.items.upperBound].line
    return lines.allSatisfy { text.lines[$0].cells.count == 1 }
      && zip(lines, lines.dropFirst()).allSatisfy {
        text.lines[$1].number == text.lines[$0].number + 1
      }
  }

  /// Whether nothing stands on the line of a match but words behind it in type that is smaller by as much as a title is
  /// larger than its text, without any count: a remark to it, such as since when something is.
  private func hasRemarkAlone(_ match: StatementMatch) -> Bool {
    let line = text.lines[text.items[match.items.lowerBound].line]
    let own = text.items[match.items.lowerBound].cell
    guard text.pages[line.page].geometry == .drawn, line.cells.count > 1, line.cells.first == own,
      text.items[match.items.upperBound].cell == own
    else { return false }
    return line.cells.dropFirst().allSatisfy { index in
      let cell = text.cells[index]
      return cell.fontSize * TitlesWithinPages.leastEnlargement <= text.cells[own].fontSize
        && !cell.items.contains {
          text.isPlainNumeral($0) && text.numeral(at: $0)?.form.isOfCalendar == false
        }
    }
  }

  /// The places of a title at the head of a page or elsewhere, on one line or going on below.
  func titlesAnywhere(
    _ elements: [Pattern.Element], in items: Range<Int>? = nil
  ) -> [StatementMatch] {
    let items = items ?? text.items.indices
    let onOneLine = cells(of: elements, in: items, with: inLine, maybeCounted: true)
    let places = Set(onOneLine.map(\.items.lowerBound))
    return
      (onOneLine
      + cells(of: elements, in: items, with: flowing, maybeCounted: true).filter { match in
        !places.contains(match.items.lowerBound)
      }).sorted { $0.items.lowerBound < $1.items.lowerBound }
  }

  /// The items where a phrase stands, anywhere in the text.
  func places(of phrase: Pattern.Phrase, in items: Range<Int>) -> [StatementMatch] {
    places(of: [.phrase(phrase)], in: items, with: flowing)
  }

  func places(
    of elements: [Pattern.Element], in items: Range<Int>, with matcher: SequenceMatcher
  ) -> [StatementMatch] {
    let search = matcher.search(for: elements)
    return matcher.starts(of: elements, in: items).compactMap { search.match(at: $0) }
  }

  /// The places that a sequence fills whole cells at.
  ///
  /// - Parameter maybeCounted: Whether a number may stand before it, as before a title.
  private func cells(
    of elements: [Pattern.Element], in items: Range<Int>, with matcher: SequenceMatcher,
    maybeCounted: Bool = false, maybeQuoted: Bool = false
  ) -> [StatementMatch] {
    let search = matcher.search(for: elements, fillsCells: true)
    // Reading never goes back, so that a match begins with its first item.
    return matcher.starts(of: elements, in: items).compactMap { start in
      if text.cells[text.items[start].cell].items.lowerBound == start
        || maybeQuoted && isQuoted(start)
      {
        return search.match(at: start)
      }
      if maybeCounted, text.hasRomanNumber(before: start) { return search.match(at: start) }
      guard maybeCounted, let number = text.headingNumber(before: start, isMarked: true) else {
        return nil
      }
      var match = search.match(at: start)
      match?.ordinal = number
      return match
    }.filter(endsCell)
  }

  /// Whether nothing but quotation marks stands before an item in its cell.
  private func isQuoted(_ item: Int) -> Bool {
    (text.cells[text.items[item].cell].items.lowerBound..<item).allSatisfy {
      if case .sign(let sign) = text.items[$0].kind, let scalar = Unicode.Scalar(sign) {
        scalar.properties.isQuotationMark
      } else {
        false
      }
    }
  }

  /// Whether a match ends where its last cell does, signs passed over.
  func endsCell(_ match: StatementMatch) -> Bool { endsCell(match.items.upperBound) }

  private func endsCell(_ last: Int) -> Bool {
    let end = text.cells[text.items[last].cell].items.upperBound
    return ((last + 1)..<max(last + 1, end)).allSatisfy(text.isPassable)
  }

  /// Whether a match begins where a cell does and ends where one does.
  func fillsCells(_ match: StatementMatch, passingSigns: Bool = false) -> Bool {
    fillsCells(match.items, passingSigns: passingSigns)
  }

  /// Whether a run of items begins where a cell does and ends where one does.
  ///
  func fillsCells(_ items: ClosedRange<Int>, passingSigns: Bool) -> Bool {
    let first = items.lowerBound
    let start = text.cells[text.items[first].cell].items.lowerBound
    guard start == first || passingSigns && (start..<first).allSatisfy(text.isPassable) else {
      return false
    }
    return endsCell(items.upperBound)
  }

  // MARK: Rows

  /// The rows of tables: by their columns where a row is a label with numbers beside it.
  private func rows(
    _ alternatives: [[Pattern.Element]], in items: Range<Int>
  ) -> [StatementMatch] {
    let orders = alternatives.compactMap { RowOrder($0) }
    guard orders.count < alternatives.count else {
      return TableReader(text, orders: orders).matches(in: items)
    }
    var best: [StatementMatch] = []
    for alternative in alternatives {
      var found: [StatementMatch] = []
      var end = items.lowerBound
      let search = inLine.search(for: alternative)
      for start in inLine.starts(of: alternative, in: items) where start >= end {
        guard let match = search.match(at: start) else { continue }
        found.append(match)
        end = match.items.upperBound + 1
      }
      found = whole(found)
      if found.count > best.count { best = found }
    }
    return best
  }

  /// The rows without those that go on with another number: which of them are meant cannot be told.
  private func whole(_ rows: [StatementMatch]) -> [StatementMatch] {
    let starts = Set(rows.map(\.items.lowerBound))
    return rows.filter { row in
      let last = row.items.upperBound
      let end = text.lines[text.items[last].line].items.upperBound
      let next = ((last + 1)..<max(last + 1, end)).first { !text.isPassable($0) }
      return next.map { !text.isPlainNumeral($0) || starts.contains($0) } ?? true
    }
  }
}
