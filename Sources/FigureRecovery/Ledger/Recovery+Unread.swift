import DigestModel

/// Keeps account of why numerals stay unread.
extension Recovery {
  /// Notes why a numeral was left; the first reason given is the most telling.
  mutating func note(_ reason: UnreadReason, of numerals: some Sequence<Int>) {
    // What comes of a trial is no reading.
    guard !isTrial else { return }
    for numeral in numerals where unread[numeral] == nil { unread[numeral] = reason }
  }

  /// Notes of all that is left of a part that what it is about is not known.
  mutating func noteUnbound(_ part: Part) {
    guard !isTrial else { return }
    note(.unbound(section: part.pattern.name), of: numerals(of: part.instance.items))
  }

  /// Notes what kept the rest of a part that was read from being read.
  ///
  /// - Complexity: O(*n*) in the part's items.
  mutating func noteLeft(of reading: SectionReading) {
    guard !isTrial else { return }
    let part = reading.part
    for (block, _, numerals) in reading.deniedValues {
      note(.denied(block: part.pattern.blocks[block].name), of: numerals)
    }
    for found in part.found where found.statement != nil && !found.match.wording.isEmpty {
      let left = found.match.captures.map(\.numeral).filter(claims.isFree)
      guard !left.isEmpty else { continue }
      note(.notOfLabel(text.printed(found.match.wording)), of: left)
    }
    for numeral in numerals(of: part.instance.items) where claims.isFree(numeral) {
      let item = text.numerals[numeral].item
      let page = text.page(of: item)
      // A text does not keep which heading of a page is over what.
      let heading =
        text.pages[page].geometry == .drawn
        ? nearestHeading(over: text.items[item].box, on: page, in: part) : nil
      note(
        heading.map { .unfitForBlock(block: part.pattern.blocks[$0.block].name) }
          ?? .unfitForSection(section: part.pattern.name), of: [numeral])
    }
  }

  /// The account of the document's numerals.
  func ledger() -> Ledger {
    var ledger = Ledger(figures: 0, marks: 0, unread: [])
    let inOrder = claims.claims.indices.sorted {
      text.isPrinted(text.numerals[$0].item, before: text.numerals[$1].item)
    }
    for index in inOrder {
      switch claims.claims[index] {
      case .figure: ledger.figures += claims.figures(of: index)
      case .mark: ledger.marks += 1
      // A dash that no figure is read from is a dash.
      case .unread where text.numerals[index].isNil: break
      case .unread:
        var record = text.unreadRecord(index)
        if record.explanation == nil { record.explanation = reason(of: index).wording }
        ledger.unread.append(record)
      }
    }
    return ledger
  }

  /// Why a numeral that is printed whole is unread.
  func reason(of numeral: Int) -> UnreadReason {
    if tornNumeral != nil { return .torn }
    return unread[numeral] ?? .noSection
  }

  private func numerals(of items: Range<Int>) -> [Int] {
    items.compactMap { item in
      if case .numeral(let index) = text.items[item].kind { index } else { nil }
    }
  }
}
