import DigestModel

/// Tells whether a value stands where its statement belongs.
extension Recovery {
  /// What a block with headings reads stands under one of them, before the next block's heading; what
  /// a field of a block without reads, not under the heading of a block that looks for just such a
  /// label and value.
  func isInPlace(_ found: DocumentMatches.Found, of part: Part) -> Bool {
    let block = part.pattern.blocks[found.block]
    guard let statement = found.statement else { return true }
    let pattern = block.statements[statement]
    guard isUnderOneHeading(found.match, in: part), !leavesRunningText(found.match),
      !passesByDash(found.match)
    else { return false }
    guard !block.headings.isEmpty else {
      return !pattern.isLabelled
        || !isTaken(found, underHeadingOf: part) && !isMissedUnderHeading(found, of: part)
    }
    switch pattern.standing {
    case .anywhere: return true
    case .asWhole:
      guard !isSecondTable(found, of: part) else { return false }
      // A line that begins with the heading of its block says itself what it is of.
      let letters = text.letters(of: found.match.wording)
      return block.headings.contains { letters.starts(with: $0.letters) }
        || isUnderHeading(
          text.box(of: found.match), of: found.match.wording, at: found.first, block: found.block,
          in: part)
    case .byItem:
      // The label must stand under it, and a value over or under the label too: between them another
      // block may begin.
      let label = found.match.wording
      let lines = Set(label.map { text.items[$0].line })
      let box = text.box(of: label)
      let values = found.match.captures.map { text.numerals[$0.numeral].item }
        .filter { value in
          box.map { $0.verticalOverlap(with: text.items[value].box) <= 0 } ?? true
            && !lines.contains(text.items[value].line)
        }
      return (label + values).allSatisfy { item in
        nearestHeading(over: text.items[item].box, on: text.page(of: item), in: part)?.block
          == found.block
      }
    }
  }

  /// Whether the words and values of a match on a page with columns that stand beside each other in cells of their own
  /// are under one heading: no sentence goes on in another block's region.
  private func isUnderOneHeading(_ match: StatementMatch, in part: Part) -> Bool {
    let page = text.page(of: match.items.lowerBound)
    guard text.hasColumns(page), text.page(of: match.items.upperBound) == page else { return true }
    let values = match.captures.map { text.numerals[$0.numeral].item }
    let items = (match.wording + values).sorted()
    return zip(items, items.dropFirst()).allSatisfy { item, next in
      text.items[item].cell == text.items[next].cell
        || !text.items[item].box.sharesLine(with: text.items[next].box)
        || area(of: item, in: part) == area(of: next, in: part)
    }
  }

  /// Whether a dash that stands alone in its cell comes before a value in another cell, as in a row of a table: the
  /// words' value is none, and the other one is of another column.
  private func passesByDash(_ match: StatementMatch) -> Bool {
    match.captures.contains { capture in
      let item = text.numerals[capture.numeral].item
      guard let last = match.wording.filter({ $0 < item }).max(),
        text.items[last].line == text.items[item].line
      else { return false }
      return ((last + 1)..<max(last + 1, item)).contains { other in
        guard case .nothing? = text.numeral(at: other)?.form else { return false }
        return text.cells[text.items[other].cell].items.count == 1
      }
    }
  }

  /// Whether a value of a text stands on the line of words that other words run up to, in another cell: the text
  /// goes on below, beside another column.
  private func leavesRunningText(_ match: StatementMatch) -> Bool {
    guard text.isPagedText(text.page(of: match.items.lowerBound)) else { return false }
    return match.captures.contains { capture in
      let item = text.numerals[capture.numeral].item
      guard let last = match.wording.filter({ $0 < item }).max(),
        text.items[last].cell != text.items[item].cell,
        text.items[last].line == text.items[item].line
      else { return false }
      let cell = text.cells[text.items[last].cell].items
      return (cell.lowerBound..<max(cell.lowerBound, match.items.lowerBound)).contains {
        text.items[$0].kind == .word
      }
    }
  }

  /// Whether a chart's label stands where its block's headings allow.
  func isUnderHeading(_ label: LabelPlace, ofBlock block: Int, in part: Part) -> Bool {
    // What labels the chart may be its heading, too.
    let letters = text.letters(of: label.items)
    if part.pattern.blocks[block].headings.contains(where: { $0.letters == letters }) {
      return true
    }
    return isUnderHeading(
      label.box, of: label.items, at: label.items[0], block: block, in: part)
  }

  /// Whether the only label of a chart without a heading stands under the heading of a block that has charts
  /// or tables: it is a part of those, as `Total` is.
  func isOfOtherChart(_ label: LabelPlace, than chart: Part.Chart, _ part: Part) -> Bool {
    let page = text.page(of: label.items[0])
    guard part.pattern.blocks[chart.block].headings.isEmpty, !chart.pairs.isOfSeveralLabels,
      text.pages[page].geometry == .drawn,
      let heading = nearestHeading(over: label.box, on: page, in: part)
    else { return false }
    return part.pattern.blocks[heading.block].statements.contains {
      $0 is PairsStatement || $0.table != nil
    }
  }

  /// Whether something stands where a block's headings allow.
  ///
  /// A text without pages or columns does not keep which heading is over what: there it must only not stand under
  /// the heading of a block that looks for its label too.
  func isUnderHeading(
    _ box: Box, of wording: [Int], at item: Int, block: Int, in part: Part
  ) -> Bool {
    let blocks = part.pattern.blocks
    guard !blocks[block].headings.isEmpty else { return true }
    guard part.hasHeading(of: block) else { return false }
    let heading = heading(over: box, at: item, in: part)
    if heading?.block == block { return true }
    guard !text.hasColumns(text.page(of: item)) else { return false }
    let letters = text.letters(of: wording)
    return heading.map { heading in
      !blocks[heading.block].statements.contains { $0.names(letters) }
    } ?? true
  }

  /// Whether a row belongs to a table that names again what another one under the same heading has
  /// named: its own heading is none that the grammar knows.
  private func isSecondTable(_ found: DocumentMatches.Found, of part: Part) -> Bool {
    guard let table = found.match.table else { return false }
    return part.secondTables.contains([found.block, found.statement ?? -1, table])
  }

  /// The tables of blocks with headings that come behind another one with the same labels and other
  /// values under the same heading, as block, statement and table.
  func secondTables(of part: Part) -> Set<[Int]> {
    var second: Set<[Int]> = []
    /// By block, statement and heading the labels of the tables so far.
    var named: [[Int]: [[String]: (table: Int, values: [String])]] = [:]
    for found in part.found where !part.pattern.blocks[found.block].headings.isEmpty {
      guard let table = found.match.table, let statement = found.statement else { continue }
      let heading = heading(over: text.box(of: found.match), at: found.first, in: part)
      let place = [found.block, statement, heading?.first ?? -1]
      let label = found.match.labels.map(\.member)
      let values = found.match.captures.map(\.text)
      guard let first = named[place, default: [:]][label] else {
        named[place, default: [:]][label] = (table, values)
        continue
      }
      // A line that is printed twice is no other table.
      if first.table != table, first.values != values {
        second.insert([found.block, statement, table])
      }
    }
    return second
  }

  /// The heading that something stands under: on its page, else, as a table may go on over pages, the
  /// last one before it.
  private func heading(
    over box: Box, at item: Int, in part: Part
  ) -> Part.Heading? {
    let page = text.page(of: item)
    if let heading = nearestHeading(over: box, on: page, in: part) { return heading }
    // A page with headings of its own goes on with nothing above them.
    guard part.headings[page] == nil, let before = part.headings.keys.filter({ $0 < page }).max()
    else { return nil }
    return part.headings[before]?.last
  }

  /// The first item of the heading on its page that an item stands under.
  func area(of item: Int, in part: Part) -> Int? {
    nearestHeading(over: text.items[item].box, on: text.page(of: item), in: part)?.first
  }

  /// The heading on its page that a place stands under.
  func nearestHeading(over box: Box, on page: Int, in part: Part) -> Part.Heading? {
    part.runIn.heading(over: box, on: page) ?? part.regions[page]?.heading(over: box)
  }

  /// Whether a value that stands only near its label denies no figure that is known already, and
  /// repeats one where the section is said to repeat it, or is what its charts add up to.
  func isConfirmed(
    _ match: StatementMatch, in part: Part, _ bindings: [FigureKey.Coordinate]
  ) -> Bool {
    match.captures.allSatisfy { capture in
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings) else {
        return false
      }
      if let value = known[key] { return value == capture.value }
      return !part.repeats.contains(capture.capture.template)
        || isFooted(key, capture.value, in: part, bindings)
    }
  }

  /// Says so where a value was left unread because it would deny a figure.
  mutating func reportDenial(of match: StatementMatch, _ bindings: [FigureKey.Coordinate]) {
    for capture in match.captures where claims.isFree(capture.numeral) {
      guard let key = match.key(of: capture, in: grammar.publication, section: bindings),
        let value = known[key], value != capture.value
      else { continue }
      note(.contradicts(key: "\(key)", value: "\(value)"), of: [capture.numeral])
      report(
        .warning,
        Term.remarkRepeat.text.filled([
          "text": capture.text, "key": "\(key)", "value": "\(value)",
        ]),
        at: text.numerals[capture.numeral].item)
    }
  }
}
