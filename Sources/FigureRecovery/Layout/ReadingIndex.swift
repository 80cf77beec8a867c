import DigestModel

/// Where reading may begin and go on in a document, worked out once for all phrases.
///
/// Every list is in document order, but for the items behind an item, the nearer of which is first.
struct ReadingIndex {
  private var wordsByLetter: [UInt32: [Int]] = [:]
  private var numeralsByLetter: [UInt32: [Int]] = [:]
  private var numerals: [Int] = []
  private var flowing = Successors()
  private var inLine = Successors()

  /// The items behind every item, end to end.
  private struct Successors {
    var items: [Int] = []
    /// Where the list of every item ends; it begins where that of the item before ends.
    var ends: [Int] = []

    subscript(item: Int) -> ArraySlice<Int> {
      items[(item == 0 ? 0 : ends[item - 1])..<ends[item]]
    }

    mutating func append(_ list: [Int]) {
      items += list
      ends.append(items.count)
    }
  }

  /// The index of a document without items.
  init() {}

  init(of text: DocumentText) {
    var found: [Int] = []
    let runEnds = Self.signRunEnds(in: text)
    for item in text.items.indices {
      let letter = text.items[item].letters.first.map { text.letters[$0] }
      switch text.items[item].kind {
      case .sign: break
      case .word:
        if let letter { wordsByLetter[letter, default: []].append(item) }
      case .numeral:
        numerals.append(item)
        if let letter { numeralsByLetter[letter, default: []].append(item) }
      }
      found.removeAll(keepingCapacity: true)
      Self.collect(
        behind: item, of: text, runEnds, staysOnLine: false, depth: 0, into: &found)
      flowing.append(found)
      found.removeAll(keepingCapacity: true)
      Self.collect(
        behind: item, of: text, runEnds, staysOnLine: true, depth: 0, into: &found)
      inLine.append(found)
    }
  }

  /// The next items with letters behind an item, signs passed over.
  func following(_ item: Int, staysOnLine: Bool) -> ArraySlice<Int> {
    staysOnLine ? inLine[item] : flowing[item]
  }

  /// The items that begin with one of some letters, in document order.
  ///
  /// - Parameter takesNumeral: Whether every numeral is wanted too.
  /// - Complexity: O(log *n*) in the document for every letter, and O(*k* log *k*) in what is found.
  func items(
    beginningWith letters: Set<UInt32>, takesNumeral: Bool, in range: Range<Int>
  ) -> [Int] {
    var found: [Int] = []
    for letter in letters {
      if let words = wordsByLetter[letter] { found += Self.part(of: words, in: range) }
      if !takesNumeral, let numerals = numeralsByLetter[letter] {
        found += Self.part(of: numerals, in: range)
      }
    }
    if takesNumeral { found += Self.part(of: numerals, in: range) }
    found.sort()
    return found
  }

  private static func part(of items: [Int], in range: Range<Int>) -> ArraySlice<Int> {
    let first = items.partitioningIndex { $0 >= range.lowerBound }
    return items[first..<items.partitioningIndex { $0 >= range.upperBound }]
  }

  /// The most signs that reading passes over; the dots of a leader are one.
  private static let mostSigns = 6

  /// For every item the last of the same signs on its line that it begins; itself where it is none.
  private static func signRunEnds(in text: DocumentText) -> [Int] {
    var ends = Array(text.items.indices)
    for item in text.items.indices.dropLast().reversed() {
      guard case .sign = text.items[item].kind, text.items[item + 1].kind == text.items[item].kind,
        text.items[item + 1].line == text.items[item].line
      else { continue }
      ends[item] = ends[item + 1]
    }
    return ends
  }

  private static func collect(
    behind item: Int, of text: DocumentText, _ signRunEnds: [Int], staysOnLine: Bool, depth: Int,
    into found: inout [Int]
  ) {
    func take(_ next: Int) {
      guard !found.contains(next) else { return }
      // A nil mark may be a value, or a dash that reading passes over.
      if text.numeral(at: next)?.isNil == true { found.append(next) }
      if !text.isPassable(next), !text.isDoubled(next, from: item) {
        found.append(next)
      } else if depth < mostSigns {
        collect(
          behind: signRunEnds[next], of: text, signRunEnds, staysOnLine: staysOnLine,
          depth: depth + 1, into: &found)
      }
    }
    let (first, second) = text.successors(of: item, staysOnLine: staysOnLine)
    if let first { take(first) }
    if let second { take(second) }
    if !staysOnLine, let wide = text.successor(ofWideNumber: item) { take(wide) }
  }
}
