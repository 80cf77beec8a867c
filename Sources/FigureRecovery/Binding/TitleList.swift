import DigestModel

/// Names of members that stand in a list or side by side on a page, each with its numbers: labels, no titles.
struct TitleList {
  private let text: DocumentText
  /// By page, the names that say nothing more, from the top.
  private let names: [Int: [Name]]

  private struct Name {
    let box: Box
    let members: Set<String>
  }

  init(of titles: [StatementMatch], in text: DocumentText) {
    self.text = text
    names = Dictionary(grouping: titles.filter { !$0.saysMoreThanName }) {
      text.page(of: $0.items.lowerBound)
    }.mapValues { matches in
      matches.map { Name(box: text.box(of: $0), members: Set($0.labels.map(\.member))) }
        .sorted { $0.box.top < $1.box.top }
    }
  }

  /// Whether over or under a name, in its column, another one stands with nothing between but numbers and
  /// the words that stand under either.
  func holds(_ match: StatementMatch) -> Bool {
    let (page, name, above, below) = neighbours(of: match)
    return above.map { areListed($0, name, on: page) } ?? false
      || below.map { areListed(name, $0, on: page) } ?? false
  }

  /// Whether a name is the first of a list on a page: in a text, with the same words under it as under the next; drawn,
  /// in the type of most of the page.
  func begins(with match: StatementMatch) -> Bool {
    let (page, name, _, below) = neighbours(of: match)
    guard let below, areListed(name, below, on: page) else { return false }
    guard text.pages[page].geometry == .text else { return !standsOut(name, on: page) }
    return !words(under: name, within: below.box.top - name.box.bottom, on: page).isEmpty
  }

  private func standsOut(_ name: Name, on page: Int) -> Bool {
    let page = text.pages[page]
    guard let type = PrintedType(in: name.box, of: page), let common = PrintedType(mostOf: page)
    else {
      return false
    }
    return type.standsOut(from: common)
  }

  /// A name with the nearest others over and under it in its column.
  private func neighbours(
    of match: StatementMatch
  ) -> (page: Int, name: Name, above: Name?, below: Name?) {
    let page = text.page(of: match.items.lowerBound)
    let name = Name(box: text.box(of: match), members: Set(match.labels.map(\.member)))
    let others = (names[page] ?? []).filter { other in
      other.members.isDisjoint(with: name.members)
        && other.box.horizontalOverlap(with: name.box) > 0
    }
    return (
      page, name, others.last { $0.box.bottom <= name.box.top },
      others.first { $0.box.top >= name.box.bottom }
    )
  }

  /// The fewest names side by side that are no titles of as many sections.
  private static let fewestBeside = 4

  /// Whether a name is one of many side by side.
  func hasBeside(_ match: StatementMatch) -> Bool {
    let box = text.box(of: match)
    let beside = (names[text.page(of: match.items.lowerBound)] ?? []).filter {
      $0.box.sharesLine(with: box)
    }
    return Set(beside.map(\.members)).count >= Self.fewestBeside
  }

  private func areListed(_ upper: Name, _ lower: Name, on page: Int) -> Bool {
    let height = lower.box.top - upper.box.bottom
    let own = words(under: upper, within: height, on: page)
    return Set(own).isSubset(of: words(under: lower, within: height, on: page))
  }

  /// The wording of the cells with words below a name in its column.
  private func words(under name: Name, within height: Double, on page: Int) -> [[UInt32]] {
    let (top, bottom) = (name.box.bottom, name.box.bottom + height)
    return text.wordCells(ofPage: page, between: top, and: bottom).filter { cell in
      cell.box.top >= top && cell.box.bottom <= bottom
        && cell.box.horizontalOverlap(with: name.box) > 0
    }.map { cell in text.letters(of: cell.items.filter { text.items[$0].kind == .word }) }
  }
}
