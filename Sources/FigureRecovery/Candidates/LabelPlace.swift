import DigestModel

/// A label of a chart or table where it is printed.
struct LabelPlace {
  /// The series of a value: its member, and the items of the label that says so.
  struct Series {
    var member: String?
    var items: [Int] = []
  }

  /// What it names; `nil` for a fixed phrase.
  var label: LabelMatch?
  var items: [Int]
  /// The first of its lines, as an index into the document's lines.
  var line: Int
  var box: Box
  /// A sign stands before it, as the coloured box of a legend does.
  var hasBullet: Bool
  /// A dash or bullet before it begins an entry of a list with it.
  var beginsEntry = false

  var member: String? { label?.member }
}

extension [LabelPlace] {
  /// Labels line by line from the top down, each line left to right; those whose heights share half stand
  /// on one line.
  var inLines: [[LabelPlace]] {
    var lines: [[LabelPlace]] = []
    for label in sorted(by: { $0.box.centerY < $1.box.centerY }) {
      if let box = lines.last?.last?.box,
        box.sharesLine(with: label.box)
      {
        lines[lines.count - 1].append(label)
      } else {
        lines.append([label])
      }
    }
    return lines.map { $0.sorted { $0.box.left < $1.box.left } }
  }
}

/// Finds the labels of charts and tables: phrases that are all there is in their cell, but for
/// numerals and signs.
struct LabelFinder {
  let text: DocumentText
  private let matcher: SequenceMatcher

  init(_ text: DocumentText) {
    self.text = text
    matcher = SequenceMatcher(text, staysOnLine: false)
  }

  /// The places of a label among some items, in document order.
  func places(of label: Pattern.Element, in items: Range<Int>) -> [LabelPlace] {
    var found: [(items: [Int], match: StatementMatch)] = []
    let search = matcher.search(for: [label])
    for start in matcher.starts(of: [label], in: items) {
      guard let match = search.match(at: start) else { continue }
      let taken = match.wording.isEmpty ? [start] : match.wording
      // A name may end with another one, as `the current month` with `month`.
      if let last = found.last, Set(last.items).isSuperset(of: taken) { continue }
      found.append((taken, match))
    }
    // Labels close together share a cell with each other.
    let all = Set(found.flatMap(\.items)).union(remarks(behind: found.map { ($0.match, $0.items) }))
    return found.filter { standsAlone($0.items, among: all) && !endsSentence($0.items) }.map {
      taken, match in
      let start = match.items.lowerBound
      let hasBullet =
        start > items.lowerBound && text.isBullet(start - 1)
        && text.items[start - 1].line == text.items[start].line
      return LabelPlace(
        label: match.labels.first, items: taken, line: text.items[start].line,
        box: text.box(of: taken) ?? text.items[start].box, hasBullet: hasBullet,
        beginsEntry: start > items.lowerBound && text.beginsEntry(start - 1))
    }
  }

  /// What stands in parentheses behind labels, as their unit does: where it is the same behind all that name
  /// one thing, else it tells things apart that the label does not.
  private func remarks(behind labels: [(match: StatementMatch, items: [Int])]) -> Set<Int> {
    let remarks = labels.map { text.parenthesis(behind: $0.items) }
    guard remarks.contains(where: { !$0.isEmpty }) else { return [] }
    let byMember = Dictionary(grouping: labels.indices) { labels[$0].match.labels.first?.member }
    return byMember.values.reduce(into: []) { found, same in
      guard Set(same.map { text.letters(of: remarks[$0]) }).count == 1 else { return }
      found.formUnion(same.flatMap { remarks[$0] })
    }
  }

  /// Whether a numeral stands in a label's cells.
  func hasNumeral(_ place: LabelPlace) -> Bool {
    place.items.contains { item in
      text.cells[text.items[item].cell].items.contains {
        if case .numeral = text.items[$0].kind { !text.isPassable($0) } else { false }
      }
    }
  }

  /// Whether words are the end of a sentence that began on a line above, in a column of text.
  private func endsSentence(_ items: [Int]) -> Bool {
    guard let first = items.first, let last = items.last else { return false }
    return text.endsClause(last) && text.goesOnFromAbove(first)
  }

  /// Whether no word but other labels' stands in the label's cells.
  private func standsAlone(_ items: [Int], among labels: Set<Int>) -> Bool {
    let own = Set(items)
    return items.allSatisfy { item in
      !text.isSentence(text.items[item].cell)
        && text.cells[text.items[item].cell].items.allSatisfy {
          labels.contains($0) || text.items[$0].kind != .word || isApart($0, from: own)
        }
    }
  }

  /// Whether a numeral parts a word from a label in the same cell, as in a row without gaps.
  private func isApart(_ word: Int, from label: Set<Int>) -> Bool {
    guard let first = label.min(), let last = label.max() else { return false }
    let between = word < first ? (word + 1)..<first : (last + 1)..<max(last + 1, word)
    return between.contains {
      if case .numeral = text.items[$0].kind { !text.isPassable($0) } else { false }
    }
  }
}

extension DocumentText {
  /// Whether a cell tells of several things, as in `men 12, women 15`: which number is whose, its
  /// punctuation says.
  func isSentence(_ cell: Int) -> Bool {
    let items = cells[cell].items
    return items.dropLast().contains { item in
      guard let number = numeral(at: item), !number.isPassable else { return false }
      return items[(item + 1)...].first { !isPassable($0) }.map {
        hasClauseSign(between: item, and: $0)
      } ?? false
    }
  }

  /// Whether an item is a sign that lists put before their entries, and the first of its cell.
  func beginsEntry(_ item: Int) -> Bool {
    guard case .sign(let value) = items[item].kind, let sign = Unicode.Scalar(value) else {
      return false
    }
    let isListSign = sign.properties.isDash || sign == "•" || sign == "·" || isBullet(item)
    return isListSign && cells[items[item].cell].items.lowerBound == item
  }

  /// Whether an item is a sign that legends put before their entries.
  func isBullet(_ item: Int) -> Bool {
    guard case .sign(let value) = items[item].kind else { return false }
    return (0x25A0...0x25FF).contains(value) || (0x2B1B...0x2B1C).contains(value)
  }
}
