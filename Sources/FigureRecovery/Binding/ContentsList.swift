import DigestModel

/// The tables of contents of a document: lines that end in the number of a page which prints their words.
struct ContentsList {
  /// Lines between the first and the last entry of a page, as indices into the document's lines.
  private(set) var lines: Set<Int> = []
  /// The numerals of those lines.
  private(set) var marks: Set<Int> = []

  /// The fewest entries that make a table of contents.
  private static let fewestEntries = 3

  /// - Parameters:
  ///   - text: The document.
  ///   - offset: How much more than its place in the document a page's number is.
  /// - Complexity: O(*n*) in the document's letters, and a page's letters for each entry.
  init(of text: DocumentText, offset: Int) {
    guard text.pages.count >= Self.fewestEntries else { return }
    var entries: [Int: [(line: Int, number: Int)]] = [:]
    for (index, line) in text.lines.enumerated() {
      guard let number = Self.entry(line, of: text, offset) else { continue }
      entries[line.page, default: []].append((index, number))
    }
    for entries in entries.values where entries.count >= Self.fewestEntries {
      guard zip(entries, entries.dropFirst()).allSatisfy({ $0.number <= $1.number }),
        let first = entries.first, let last = entries.last
      else { continue }
      for line in first.line...last.line {
        lines.insert(line)
        for item in text.lines[line].items {
          if case .numeral(let numeral) = text.items[item].kind { marks.insert(numeral) }
        }
      }
    }
  }

  /// The number that a line ends in, where another page of that number prints the line's words.
  private static func entry(_ line: DocumentLine, of text: DocumentText, _ offset: Int) -> Int? {
    let items = line.items.filter { !text.isPassable($0) }
    guard let last = items.last, let numeral = text.numeral(at: last),
      case .number(let number, isPercent: false) = numeral.form, number.decimals == 0,
      numeral.sign == .none
    else { return nil }
    let page = number.coefficient - offset - 1
    guard text.pages.indices.contains(page), page != line.page else { return nil }
    let words = items.dropLast()
    guard words.contains(where: { text.items[$0].kind == .word }) else { return nil }
    // An entry may be numbered itself.
    let isNumbered = words.first.map { text.numeral(at: $0) != nil } ?? false
    let wordings = [Array(words)] + (isNumbered ? [Array(words.dropFirst())] : [])
    // A row of a table has more numbers.
    guard
      !words.dropFirst(isNumbered ? 1 : 0).contains(where: {
        text.isPlainNumeral($0) && !(text.numeral(at: $0)?.isOrdinal ?? false)
      })
    else { return nil }
    let isFound = wordings.contains { wording in
      text.prints(text.letters(of: wording), onPage: page)
    }
    return isFound ? number.coefficient : nil
  }
}

extension DocumentText {
  /// Whether a page prints some letters in a row.
  fileprivate func prints(_ sought: [UInt32], onPage page: Int) -> Bool {
    let items = itemRange(ofPage: page)
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
