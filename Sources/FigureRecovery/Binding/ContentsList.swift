import DigestModel

/// The tables of contents of a document: lines that end in the number of a page which prints their words.
///
/// Labels of charts with small numbers look alike, but every page prints them: of a table of contents
/// the page of an entry does not print the next entry's words.
struct ContentsList {
  /// Lines between the first and the last entry of a page, as indices into the document's lines.
  private(set) var lines: Set<Int> = []
  /// The numerals of those lines.
  private(set) var marks: Set<Int> = []

  private struct Entry {
    var line: Int
    /// Index into the document's pages.
    var page: Int
    var wording: [UInt32]
  }

  /// The fewest entries that make a table of contents.
  private static let fewestEntries = 3

  /// - Parameters:
  ///   - text: The document.
  ///   - offset: How much more than its place in the document a page's number is.
  /// - Complexity: O(*n*) in the document's letters, and a page's letters for each entry.
  init(of text: DocumentText, offset: Int) {
    guard text.sheetCount >= Self.fewestEntries else { return }
    var entries: [Int: [Entry]] = [:]
    for index in text.lines.indices {
      guard let entry = Self.entry(index, of: text, offset) else { continue }
      entries[text.lines[index].page, default: []].append(entry)
    }
    for entries in entries.values where Self.areContents(entries, of: text) {
      guard let first = entries.first?.line, let last = entries.last?.line else { continue }
      let numerals = (first...last).flatMap { text.lines[$0].items }.compactMap { item -> Int? in
        if case .numeral(let numeral) = text.items[item].kind { numeral } else { nil }
      }
      // A number that can be no page's is a figure among them.
      guard
        numerals.allSatisfy({ numeral in
          guard text.isPlainNumeral(text.numerals[numeral].item) else { return true }
          return text.numerals[numeral].isOrdinal
            || text.wholeNumber(numeral).map { $0 <= text.sheetCount + max(0, offset) } ?? false
        })
      else { continue }
      lines.formUnion(first...last)
      marks.formUnion(numerals)
    }
  }

  private static func areContents(_ entries: [Entry], of text: DocumentText) -> Bool {
    guard entries.count >= fewestEntries else { return false }
    let steps = zip(entries, entries.dropFirst())
    guard steps.allSatisfy({ $0.page <= $1.page }) else { return false }
    let further = steps.filter { $0.page < $1.page }
    let apart = further.count { !text.prints($1.wording, onPage: $0.page) }
    return apart >= fewestEntries - 1 && 2 * apart > further.count
  }

  /// What a line lists with the number of another page that prints the line's words.
  private static func entry(_ index: Int, of text: DocumentText, _ offset: Int) -> Entry? {
    let line = text.lines[index]
    let items = line.items.filter { !text.isPassable($0) }
    guard let last = items.last, case .numeral(let numeral) = text.items[last].kind,
      let number = text.wholeNumber(numeral), text.numerals[numeral].sign == .none
    else { return nil }
    let page = number - offset - 1
    guard (0..<text.sheetCount).contains(page), page != text.sheets[line.page] else { return nil }
    let words = items.dropLast()
    guard words.contains(where: { text.items[$0].kind == .word }) else { return nil }
    // An entry may be numbered itself.
    let isNumbered = words.first.map { text.numeral(at: $0) != nil } ?? false
    // A row of a table has more numbers.
    guard
      !words.dropFirst(isNumbered ? 1 : 0).contains(where: {
        text.isPlainNumeral($0) && !(text.numeral(at: $0)?.isOrdinal ?? false)
      })
    else { return nil }
    let wordings = [Array(words)] + (isNumbered ? [Array(words.dropFirst())] : [])
    return wordings.lazy.map { text.letters(of: $0) }
      .first { text.prints($0, onPage: page) }
      .map { Entry(line: index, page: page, wording: $0) }
  }
}

extension DocumentText {
  /// The whole number that a numeral is; `nil` for another one.
  fileprivate func wholeNumber(_ numeral: Int) -> Int? {
    guard case .number(let number, isPercent: false) = numerals[numeral].form,
      number.decimals == 0
    else { return nil }
    return number.coefficient
  }

  /// Whether a page prints some letters in a row.
  fileprivate func prints(_ sought: [UInt32], onPage page: Int) -> Bool {
    let items = itemRange(ofSheet: page)
    guard let first = items.first, let last = items.last, let initial = sought.first else {
      return false
    }
    let range = self.items[first].letters.lowerBound..<self.items[last].letters.upperBound
    guard range.count >= sought.count else { return false }
    return (range.lowerBound...(range.upperBound - sought.count)).contains { start in
      letters[start] == initial
        && letters[start..<(start + sought.count)].elementsEqual(sought)
    }
  }
}
