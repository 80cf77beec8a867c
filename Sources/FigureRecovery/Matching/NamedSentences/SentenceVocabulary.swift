import DigestModel

/// Words by how they begin: one stands for all that differ from it in their endings, as `cavablandırıldı` and
/// `cavablandırılmışdır` do.
struct SentenceVocabulary {
  /// How a word of a sentence is one that is known.
  struct Match: Hashable {
    /// Index of the known word.
    var word: Int
    /// Whether that is no longer than the endings that it may have.
    var isShort = false
    /// Whether the word has all its letters, and whether no others.
    var isWhole = false
    var isExact = false
  }

  /// Folded.
  private(set) var words: [[UInt32]] = []
  private var indices: [[UInt32]: Int] = [:]
  /// What an ending begins with that says the contrary of a word, or that it is still to come.
  let contrary: [[UInt32]]
  /// The words by their first letters.
  private var byStem: [[UInt32]: [Int]] = [:]

  /// The fewest letters that words with other endings begin with alike.
  private static let stem = 4
  /// How many letters a known word's own ending, and that of a word in its place, may have.
  private static let endings = (own: 4, other: 8)
  /// How many letters may follow a shorter word.
  private static let shortEnding = 4

  init(contrary: [[UInt32]]) { self.contrary = contrary }

  /// The index of a word, which is known from here on.
  mutating func index(of word: [UInt32]) -> Int {
    if let known = indices[word] { return known }
    words.append(word)
    indices[word] = words.count - 1
    byStem[Array(word.prefix(Self.stem)), default: []].append(words.count - 1)
    return words.count - 1
  }

  /// The same of each word of a text.
  mutating func indices(of text: String, by folding: Folding) -> [Int] {
    text.split { $0.isWhitespace || $0.isPunctuation }.map { folding.fold(String($0)) }
      .filter { !$0.isEmpty }.map { index(of: $0) }
  }

  /// The words that one of a sentence may be.
  func matches(of letters: [UInt32]) -> [Match] {
    let alike = (byStem[Array(letters.prefix(Self.stem))] ?? []).filter {
      areAlike(words[$0], letters)
    }.map {
      Match(word: $0, isWhole: letters.starts(with: words[$0]), isExact: letters == words[$0])
    }
    let short = (1..<Self.stem).filter {
      $0 < letters.count && letters.count - $0 <= Self.shortEnding
    }.compactMap { indices[Array(letters.prefix($0))] }
    return alike + short.map { Match(word: $0, isShort: true, isWhole: true) }
  }

  /// Whether two known words differ in their endings alone.
  func areAlike(_ own: Int, _ other: Int) -> Bool { areAlike(words[own], words[other]) }

  private func areAlike(_ own: [UInt32], _ other: [UInt32]) -> Bool {
    if own == other { return true }
    let common = zip(own, other).prefix { $0 == $1 }.count
    guard common >= Self.stem, own.count - common <= Self.endings.own,
      other.count - common <= Self.endings.other
    else { return false }
    return !contrary.contains { other.dropFirst(common).starts(with: $0) }
  }
}
